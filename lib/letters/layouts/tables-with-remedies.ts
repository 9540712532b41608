import type { Part } from '@/lib/measures/figure'
import type { LetterLine } from '../letter-text'
import type { Layout, PrintedNumber, PrintedNumbers } from './layout'

/** The services of the first table, in the order of its columns. */
const SERVICES = [
  'Adult Care Services',
  'Benefits and Tax',
  'Corporate and Other Services',
  "Education and Children's Services",
  'Environment Services',
  'Highways and Transport',
  'Housing',
  'Planning and Development',
  'Other',
]

/** The outcomes of the second table, in the order of its columns. */
const OUTCOMES = [
  'Incomplete or Invalid',
  'Advice Given',
  'Referred back for Local Resolution',
  'Closed After Initial Enquiries',
  'Not Upheld',
  'Upheld',
]

/**
 * 2015-16 to 2017-18: tables of complaints received by service, decisions by outcome and complaints remedied.
 * Text extraction scrambles the headings (columns merge, words split), so a row is told by how many numbers it
 * has and its cells by their order; the sums are checked afterwards.
 */
export const tablesWithRemedies: Layout = {
  id: 'tables-with-remedies',
  name: 'Tables of complaints received, decisions made and complaints remedied',
  years: { first: '2015-16', last: '2017-18' },
  read(lines) {
    const receivedAt = lines.findIndex(({ text }) => /^complaints and enquiries received$/i.test(text.trim()))
    const decisionsAt = lines.findIndex(({ text }) => /^decisions\s+made\b/i.test(text))
    const remediesAt = lines.findIndex(({ text }) => /\bby LGO\b.*\bSatisfactorily by Authority/i.test(text))
    if (receivedAt < 0 && decisionsAt < 0) return null

    const printed: PrintedNumbers = { figures: {}, problems: [] }
    readReceived(section(lines, receivedAt, decisionsAt), printed)
    readDecisions(section(lines, decisionsAt, remediesAt), printed)
    readRemedies(section(lines, remediesAt, lines.length), printed)
    return printed
  },
}

function readReceived(lines: LetterLine[], printed: PrintedNumbers): void {
  const row = numberRow(lines, SERVICES.length + 1)
  if (!row) return unreadable('complaints and enquiries received', printed)
  printed.figures.received = {
    value: row.numbers.at(-1) as number,
    place: row.place,
    parts: partsOf(SERVICES, row.numbers),
  }
}

function readDecisions(lines: LetterLine[], printed: PrintedNumbers): void {
  const row = numberRow(lines, OUTCOMES.length + 2)
  if (!row?.cells[OUTCOMES.length]?.endsWith('%')) return unreadable('decisions made', printed)
  const number = (column: number): PrintedNumber => ({ value: row.numbers[column] as number, place: row.place })
  printed.figures.decisions = { ...number(7), parts: partsOf(OUTCOMES, row.numbers) }
  printed.notUpheld = number(4)
  printed.figures.upheld = number(5)
  // With no detailed investigation the table still prints "0%", which is a share of nothing.
  if (row.numbers[4] || row.numbers[5]) printed.figures.upheldRate = number(6)
}

function readRemedies(lines: LetterLine[], printed: PrintedNumbers): void {
  const row = numberRow(lines, 2)
  if (!row) return unreadable('complaints remedied', printed)
  const [byOmbudsman, byAuthority] = row.numbers as [number, number]
  printed.figures.remediedByOmbudsman = { value: byOmbudsman, place: row.place }
  printed.figures.earlyRemedies = { value: byAuthority, place: row.place }
}

function section(lines: LetterLine[], from: number, to: number): LetterLine[] {
  return from < 0 ? [] : lines.slice(from, to < 0 ? undefined : to)
}

/** The first line that is a table row of exactly this many numbers. */
function numberRow(lines: LetterLine[], count: number) {
  for (const { page, line, text } of lines) {
    const cells = text
      .split('\t')
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
    if (cells.length === count && cells.every((cell) => /^\d+%?$/.test(cell))) {
      return { cells, numbers: cells.map(Number.parseFloat), place: { page, line, quote: cells.join(' ') } }
    }
  }
  return null
}

function partsOf(names: string[], numbers: number[]): Part[] {
  return names.map((name, i) => ({ name, value: numbers[i] as number }))
}

function unreadable(table: string, printed: PrintedNumbers): void {
  const message = `The table of ${table} has no row with a number in every column.`
  printed.problems.push({ code: 'table-unreadable', message })
}
