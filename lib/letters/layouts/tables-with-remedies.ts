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

    const tables = [
      readReceived(section(lines, receivedAt, decisionsAt)),
      readDecisions(section(lines, decisionsAt, remediesAt)),
      readRemedies(section(lines, remediesAt, lines.length)),
    ]
    const notUpheld = tables.find((table) => table.notUpheld)?.notUpheld
    return {
      figures: Object.assign({}, ...tables.map(({ figures }) => figures)),
      problems: tables.flatMap(({ problems }) => problems),
      ...(notUpheld && { notUpheld }),
    }
  },
}

function readReceived(lines: LetterLine[]): PrintedNumbers {
  const row = numberRow(lines, SERVICES.length + 1)
  if (!row) return unreadable('complaints and enquiries received')
  const total = row.numbers.at(-1) as number
  return {
    figures: { received: { value: total, place: row.place, parts: partsOf(SERVICES, row.numbers) } },
    problems: [],
  }
}

function readDecisions(lines: LetterLine[]): PrintedNumbers {
  const row = numberRow(lines, OUTCOMES.length + 2)
  if (!row?.cells[OUTCOMES.length]?.endsWith('%')) return unreadable('decisions made')
  const number = (column: number): PrintedNumber => ({
    value: row.numbers[column] as number,
    place: row.place,
  })
  const [notUpheld, upheld, rate, total] = [number(4), number(5), number(6), number(7)]
  // With no detailed investigation the table still prints "0%", which is a share of nothing.
  const isRated = notUpheld.value + upheld.value > 0
  return {
    figures: {
      upheld,
      ...(isRated && { upheldRate: rate }),
      decisions: { ...total, parts: partsOf(OUTCOMES, row.numbers) },
    },
    notUpheld,
    problems: [],
  }
}

function readRemedies(lines: LetterLine[]): PrintedNumbers {
  const row = numberRow(lines, 2)
  if (!row) return unreadable('complaints remedied')
  const [byOmbudsman, byAuthority] = row.numbers as [number, number]
  return {
    figures: {
      remediedByOmbudsman: { value: byOmbudsman, place: row.place },
      earlyRemedies: { value: byAuthority, place: row.place },
    },
    problems: [],
  }
}

function section(lines: LetterLine[], from: number, to: number): LetterLine[] {
  return from < 0 ? [] : lines.slice(from, to < 0 ? undefined : to)
}

/** The first line that is a table row of exactly this many numbers. */
function numberRow(lines: LetterLine[], count: number) {
  for (const { page, line, text } of lines) {
    const cells = text.split(/\s+/).filter((cell) => cell !== '')
    if (cells.length === count && cells.every((cell) => /^\d+%?$/.test(cell))) {
      return { cells, numbers: cells.map(Number.parseFloat), place: { page, line, quote: cells.join(' ') } }
    }
  }
  return null
}

function partsOf(names: string[], numbers: number[]): Part[] {
  return names.map((name, i) => ({ name, value: numbers[i] as number }))
}

function unreadable(table: string): PrintedNumbers {
  const message = `The table of ${table} has no row with a number in every column.`
  return { figures: {}, problems: [{ code: 'table-unreadable', message }] }
}
