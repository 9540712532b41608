import type { FigureName } from '@/lib/domain/figure-names'
import type { InventedPdfLetter } from './letter-type'
import { figuresOf, printedNumbers } from './printed-numbers'
import { layoutNameOf, servicesOf } from './years'

/** A column of a table with one row. No value: the cell is empty. */
export type Cell = {
  heading: string
  value?: string
  /** A heading above this one and its neighbours. */
  spans?: string
  /** The figures that cannot be read, or worked out from the columns they belong to, without this cell. */
  gives?: FigureName[]
}

export type TableName = 'received' | 'decisions' | 'remedied'

/** What the tables of a letter up to 2017-18 hold, without the cell that the letter loses. */
export function tableCells(letter: InventedPdfLetter): Record<TableName, Cell[]> {
  const cells = allCells(letter)
  const lost = letter.print?.lostCell
  if (lost) {
    cells[lost.table] = cells[lost.table].map((cell, i) =>
      i === lost.column ? { ...cell, value: undefined } : cell,
    )
  }
  return cells
}

/** The figures that go with the cell that a letter loses. */
export function lostFigures(letter: InventedPdfLetter): FigureName[] {
  const lost = letter.print?.lostCell
  return lost ? (allCells(letter)[lost.table][lost.column]?.gives ?? []) : []
}

function allCells(letter: InventedPdfLetter): Record<TableName, Cell[]> {
  const hasRemedies = layoutNameOf(letter.year) === 'tables-with-remedies'
  return {
    received: received(letter),
    decisions: hasRemedies ? decisions(letter) : earlyDecisions(letter),
    remedied: hasRemedies ? remedied(letter) : [],
  }
}

function received(letter: InventedPdfLetter): Cell[] {
  const { counts } = figuresOf(letter)
  const services = servicesOf(letter.year).map((heading, i) => ({
    heading,
    value: String(counts.services[i]),
  }))
  return [...services, { heading: 'Total', value: printedNumbers(letter).received, gives: ['received'] }]
}

/** In the order of 2015-16 to 2017-18. */
function decisions(letter: InventedPdfLetter): Cell[] {
  const { counts } = figuresOf(letter)
  const { upheld, notUpheld, rate, total } = detailedInvestigations(letter)
  return [
    { heading: 'Incomplete or Invalid', value: String(counts.incompleteOrInvalid) },
    { heading: 'Advice Given', value: String(counts.adviceGiven) },
    { heading: 'Referred back for Local Resolution', value: String(counts.referredBack) },
    { heading: 'Closed After Initial Enquiries', value: String(counts.closedAfterInitialEnquiries) },
    notUpheld,
    upheld,
    rate,
    total,
  ]
}

/** In the order of 2013-14 and 2014-15. */
function earlyDecisions(letter: InventedPdfLetter): Cell[] {
  const { counts } = figuresOf(letter)
  const { upheld, notUpheld, rate, total } = detailedInvestigations(letter)
  return [
    upheld,
    notUpheld,
    ...(letter.year >= '2014-15' ? [rate] : []),
    { heading: 'Advice given', value: String(counts.adviceGiven) },
    { heading: 'Closed after initial enquiries', value: String(counts.closedAfterInitialEnquiries) },
    { heading: 'Incomplete/Invalid', value: String(counts.incompleteOrInvalid) },
    { heading: 'Referred back for local resolution', value: String(counts.referredBack) },
    total,
  ]
}

function detailedInvestigations(letter: InventedPdfLetter) {
  const printed = printedNumbers(letter)
  const spans = 'Detailed Investigations'
  return {
    upheld: { heading: 'Upheld', value: printed.upheld, spans, gives: ['upheld', 'investigations'] },
    notUpheld: { heading: 'Not Upheld', value: printed.notUpheld, spans, gives: ['investigations'] },
    rate: { heading: 'Uphold Rate', value: `${printed.upheldRate}%`, spans, gives: ['upheldRate'] },
    total: { heading: 'Total', value: printed.decisions, gives: ['decisions'] },
  } satisfies Record<string, Cell>
}

function remedied(letter: InventedPdfLetter): Cell[] {
  const printed = printedNumbers(letter)
  return [
    { heading: 'by LGO', value: printed.remediedByOmbudsman, gives: ['remediedByOmbudsman'] },
    {
      heading: 'Satisfactorily by Authority before LGO Involvement',
      value: printed.earlyRemedies,
      gives: ['earlyRemedies'],
    },
  ]
}
