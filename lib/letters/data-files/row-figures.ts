import { assembleFigures, type KnownNumber, type KnownNumbers } from '@/lib/domain/assemble-figures'
import { checkFigures } from '@/lib/domain/checks'
import type { Council } from '@/lib/domain/council'
import { type Figures, type Note, PART_SUPPRESSED, type Part, SUPPRESSED } from '@/lib/domain/figure'
import { FIGURE_NAMES, FIGURES, type FigureName } from '@/lib/domain/figure-names'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { readCell } from './cells'
import { isCount, isPercentage, PARTS, type PartId, type TakenFor } from './column-words'
import type { Column } from './headings'
import type { Cell } from './workbook'

/** A column that is taken for a number, with what its cells are to be multiplied by. */
export type NumberColumn = Column & { takenFor: TakenFor; scale: 1 | 100; showsPercent: boolean }

export type RowFigures = { figures: Figures; notes: Note[]; problems: Note[] }

/** Which of a count's parts the columns hold, so that they can add up to it. */
export type PartsTaken = (of: FigureName) => boolean

type Where = { council: Council; year: ReportingYear; page: number; line: number }
type Numbers = { numbers: KnownNumbers; parts: Map<FigureName, PartFound[]>; notes: Note[]; problems: Note[] }
/** Null where the cell does not give it. */
type PartFound = { id: PartId | 'service' | 'upheld'; name: string; value: number | null }

/**
 * The figures of a council's row. A cell that is empty or suppressed is a missing figure, with a note that says what
 * stands there; one that cannot be read is a problem, as are numbers that contradict each other.
 */
export function figuresOfRow(
  row: (Cell | undefined)[],
  columns: NumberColumn[],
  where: Where,
  areParts: PartsTaken,
): RowFigures {
  const read: Numbers = { numbers: {}, parts: new Map(), notes: [], problems: [] }
  for (const column of columns) readColumn(row[column.index], column, where, read)
  const { numbers, parts, notes, problems } = read
  problems.push(...ofParts(numbers, parts, areParts))
  problems.push(...investigationsFrom(numbers, parts))
  problems.push(...complianceFits(numbers, parts))
  const assembled = assembleFigures(numbers)
  const whole = withoutOpenParts(assembled.figures, parts)
  return {
    figures: assembled.figures,
    notes: [...assembled.notes, ...notes],
    problems: [
      ...problems,
      ...assembled.problems,
      ...checkFigures(whole, { council: where.council, year: where.year }),
    ],
  }
}

function readColumn(cell: Cell | undefined, column: NumberColumn, where: Where, read: Numbers): void {
  const { takenFor, heading, letter } = column
  const quote = quoteOf(column, cell)
  const label = labelOf(column)
  const found = readCell(cell)
  const part = partOf(takenFor, heading)
  if (found.kind === 'unreadable') {
    if (part) addPart(read, part.of, { ...part, value: null })
    const message = `${label}: “${cell?.text}” (column ${letter}) is not a number. Find out what it should be. Then correct it.`
    read.problems.push({ code: 'cell-unreadable', message, ...figureOf(takenFor) })
    return
  }
  if (found.kind === 'missing') {
    const message = `${label} is missing: the Ombudsman’s data file ${found.why} (column ${letter}).`
    read.notes.push({
      code: part && takenFor !== 'upheld' ? PART_SUPPRESSED : SUPPRESSED,
      message,
      ...figureOf(takenFor),
    })
    if (part) addPart(read, part.of, { ...part, value: null })
    return
  }
  if (isCount(takenFor) && (found.isPercent || !Number.isInteger(found.value))) {
    if (part) addPart(read, part.of, { ...part, value: null })
    const message = `${label}: “${cell?.text}” (column ${letter}) is not a whole number.`
    read.problems.push({ code: 'cell-unreadable', message, ...figureOf(takenFor) })
    return
  }
  if (isPercentage(takenFor) && isOfAnotherScale(found, column)) {
    const message = `${label}: “${cell?.text}” (column ${letter}) can be a percentage or a share of 1. Find out which it is. Then correct it.`
    read.problems.push({ code: 'cell-unreadable', message, ...figureOf(takenFor) })
    return
  }
  if (part) addPart(read, part.of, { ...part, value: found.value })
  const name = FIGURE_NAMES.find((one) => one === takenFor)
  if (!name) return
  const { line, page } = where
  const place = { page, line, column: letter, quote, boxes: [] }
  read.numbers[name] = { ...asKept(name, found.value * column.scale, cell), place }
}

/** Whether a cell is not written as the others of its column are, so that it may be a hundred times what it seems. */
function isOfAnotherScale(
  { value, isPercent }: { value: number; isPercent: boolean },
  { scale, showsPercent }: NumberColumn,
): boolean {
  if (showsPercent) return !isPercent && value > 0
  return scale === 1 && value > 0 && value < 1
}

/** A file can hold more decimals than the Ombudsman prints elsewhere, and than are kept. */
function asKept(
  name: FigureName,
  exact: number,
  cell: Cell | undefined,
): Pick<KnownNumber, 'value' | 'origin'> {
  const value = Number(exact.toFixed(6))
  const isPer100k = name === 'upheldPer100k' || name === 'upheldPer100kTypeAverage'
  const kept = isPer100k ? Math.round(value * 10) / 10 : Math.round(value)
  if (FIGURES[name].kind === 'count' || kept === value) return { value, origin: { kind: 'printed' } }
  const to = isPer100k ? 'one decimal' : 'a whole percentage'
  const reason = `The data file gives ${cell?.text}, which is ${kept}${isPer100k ? '' : '%'} rounded to ${to}.`
  return { value: kept, origin: { kind: 'worked-out', from: [name], reason } }
}

function partOf(takenFor: TakenFor, heading: string): (Omit<PartFound, 'value'> & { of: FigureName }) | null {
  if (takenFor === 'service') return { id: 'service', of: 'received', name: lastHeading(heading) }
  if (takenFor === 'upheld') return { id: 'upheld', of: 'decisions', name: 'Upheld' }
  if (!(takenFor in PARTS)) return null
  const id = takenFor as PartId
  return { id, ...PARTS[id] }
}

function addPart({ parts }: Numbers, of: FigureName, { id, name, value }: PartFound): void {
  parts.set(of, [...(parts.get(of) ?? []), { id, name, value }])
}

/** Sets the parts beside their count. Those that are not given are left out; then the others are no more than it. */
function ofParts(numbers: KnownNumbers, parts: Numbers['parts'], areParts: PartsTaken): Note[] {
  return [...parts].flatMap(([of, found]) => {
    const whole = numbers[of]
    const known = found.flatMap(({ name, value }): Part[] => (value === null ? [] : [{ name, value }]))
    if (!whole || !areParts(of) || known.length === 0) return []
    // Services are shown one by one; outcomes say what they are only together.
    if (known.length === found.length || of === 'received') whole.parts = known
    const sum = known.reduce((total, { value }) => total + value, 0)
    if (known.length === found.length || sum <= whole.value) return []
    const message = `${FIGURES[of].label}: ${known.map(({ value }) => value).join(' + ')} is ${sum}, more than the total given, ${whole.value}.`
    return [{ code: 'sum-disagrees', message, figure: of }]
  })
}

/** Parts of which some are not given cannot add up, so that is not asked of them. */
function withoutOpenParts(figures: Figures, parts: Numbers['parts']): Figures {
  const open = [...parts].flatMap(([of, found]) => (found.some(({ value }) => value === null) ? of : []))
  return Object.fromEntries(
    Object.values(figures).map((figure) => [
      figure.name,
      open.includes(figure.name) ? { ...figure, parts: [] } : figure,
    ]),
  )
}

/** An investigation ends with a complaint upheld or not upheld. */
function investigationsFrom(numbers: KnownNumbers, parts: Numbers['parts']): Note[] {
  const { upheld, investigations } = numbers
  const notUpheld = parts.get('decisions')?.find(({ id }) => id === 'notUpheld')?.value ?? null
  if (!upheld || notUpheld === null) return []
  const value = upheld.value + notUpheld
  const reason = `${upheld.value} upheld and ${notUpheld} not upheld are ${value} investigations.`
  if (!investigations) {
    numbers.investigations = {
      value,
      place: upheld.place,
      origin: { kind: 'worked-out', from: ['upheld'], reason },
    }
    return []
  }
  if (investigations.value === value) return []
  const message = `${reason} The file gives ${investigations.value} (“${investigations.place.quote}”).`
  return [{ code: 'sum-disagrees', message, figure: 'investigations' }]
}

/** Remedies that came late count as complied with. */
function complianceFits(
  { complianceRate, complianceOutcomes }: KnownNumbers,
  parts: Numbers['parts'],
): Note[] {
  const of = (id: PartId) => parts.get('complianceOutcomes')?.find((part) => part.id === id)?.value ?? null
  const [satisfied, late] = [of('remedySatisfied'), of('remedyLate')]
  if (!complianceRate || !complianceOutcomes?.value || satisfied === null || late === null) return []
  const share = (100 * (satisfied + late)) / complianceOutcomes.value
  if (Math.abs(share - complianceRate.value) <= 0.5 + 1e-9) return []
  const message = `Compliance rate: ${satisfied} and ${late} late of ${complianceOutcomes.value} is not ${complianceRate.value}% (“${complianceRate.place.quote}”).`
  return [{ code: 'rate-disagrees', message, figure: 'complianceRate' }]
}

function figureOf(takenFor: TakenFor): { figure?: FigureName } {
  const name = FIGURE_NAMES.find((one) => one === takenFor) ?? partOf(takenFor, '')?.of
  return name ? { figure: name } : {}
}

function labelOf({ takenFor, heading }: NumberColumn): string {
  const name = FIGURE_NAMES.find((one) => one === takenFor)
  return name ? FIGURES[name].label : (partOf(takenFor, heading)?.name ?? heading)
}

function quoteOf({ heading, letter }: Column, cell: Cell | undefined): string {
  return `${heading} (column ${letter}): ${cell?.text ?? ''}`
}

function lastHeading(heading: string): string {
  return heading.split(': ').at(-1) as string
}
