import { startOf } from '@/lib/domain/reporting-year'
import { widthOf } from './fonts'
import type { InventedPdfLetter } from './letter-type'
import { emptyPage, NAVY, type Page } from './page'
import { plain } from './spans'
import { type Column, drawTable, SPANNING_HEIGHT } from './table'
import { type Cell, tableCells } from './table-cells'
import { type Setting, type Sheet, write } from './typeset'
import { layoutNameOf } from './years'

const LEFT = 36
const WIDTH = 523
const REMEDIED = { x: 400, widths: [60, 99] }
const TITLE = { size: 10.5, bold: true, colour: NAVY }

/** The page of tables of a letter up to 2017-18. */
export function tablesPage(letter: InventedPdfLetter, setting: Setting): Page {
  const sheet: Sheet = { page: emptyPage(), setting }
  const splitCells = letter.print?.splitCells ?? false
  const cells = tableCells(letter)
  const headHeight = letter.year <= '2013-14' ? 88 : 60
  const title = (text: string, y: number, x = LEFT) => write(sheet, plain(text), { x, y, width: 300 }, TITLE)

  let y = pageHeading(letter, sheet) + 18
  y = title('Complaints and enquiries received', y) + 4
  y = drawTable(sheet, columns(letter, cells.received), { x: LEFT, y }, { headHeight, splitCells }) + 30

  // The title stands beside the heading that spans the detailed investigations, where nothing is above it.
  const isBeside = layoutNameOf(letter.year) === 'tables-with-remedies'
  const top = title('Decisions made', y) + 4 - (isBeside ? SPANNING_HEIGHT : 0)
  const decisions = columns(letter, cells.decisions)
  y = drawTable(sheet, decisions, { x: LEFT, y: top }, { headHeight: 60, splitCells }) + 30

  if (cells.remedied.length > 0) {
    notes(sheet, title('Notes', y) + 4)
    const remedied = cells.remedied.map((cell, i) => ({ ...cell, width: REMEDIED.widths[i] ?? 0 }))
    const at = { x: REMEDIED.x, y: title('Complaints Remedied', y, REMEDIED.x) + 4 }
    drawTable(sheet, remedied, at, { headHeight: 60, splitCells })
  }
  return sheet.page
}

function pageHeading({ council, heading, year, print }: InventedPdfLetter, sheet: Sheet): number {
  const rows = [
    ['Local Authority Report:', heading ?? council],
    ['For the Period Ending:', `31/03/${startOf(year) + 1}`],
  ] as const
  const style = { size: 11, bold: true }
  const column = print?.headingInColumns ? 140 : 0
  const y = rows.reduce((top, [words, value]) => {
    write(sheet, plain(words), { x: LEFT, y: top, width: WIDTH }, style)
    const left = LEFT + (column || widthOf(`${words} `, style.size, sheet.setting.family, true))
    return write(sheet, plain(value), { x: left, y: top, width: LEFT + WIDTH - left }, { size: 11 }) + 4
  }, 56)
  const site =
    'http://www.lgo.org.uk/information-centre/reports/annual-review-reports/interpreting-local-authority-statistics'
  const further = `For further information on how to interpret our statistics, please visit our website: ${site}`
  return write(sheet, plain(further), { x: LEFT, y: y + 10, width: WIDTH }, { size: 8.5 })
}

/** Columns that fill the page, with the council's name before them where the letter has it. */
function columns(letter: InventedPdfLetter, cells: Cell[]): Column[] {
  const hasLabel = layoutNameOf(letter.year) === 'tables-without-remedies' && letter.print?.councilInRows
  const labelWidth = hasLabel ? 78 : 0
  const width = (WIDTH - labelWidth) / cells.length
  const numbers = cells.map((cell) => ({ ...cell, width }))
  if (!hasLabel) return numbers
  const value = letter.heading ?? letter.council
  return [{ heading: 'Local Authority', value, width: labelWidth, isLabel: true }, ...numbers]
}

function notes(sheet: Sheet, y: number): void {
  const texts = [
    'Our uphold rate is calculated in relation to the total number of detailed investigations.',
    'The number of remedied complaints may not equal the number of upheld complaints. This is because, while we may uphold a complaint because we find fault, we may not always find that the fault caused an injustice that needs a remedy.',
  ]
  texts.reduce((top, text) => write(sheet, plain(text), { x: LEFT, y: top, width: 320 }, { size: 9 }) + 6, y)
}
