import type { Note } from '@/lib/domain/figure'
import type { ListedReading } from '@/lib/domain/listed'
import { councilInAddress } from '@/lib/domain/ombudsman-address'
import { reportingYearFrom, reportingYearOfDay } from '@/lib/domain/reporting-year'
import { sheetOfCsv } from '../data-files/workbook'
import { type Context, NO_SCOPE } from './context'
import { isPlain } from './copy'
import { dayProblems } from './days'
import { areTooLong } from './items'
import { dayIn } from './printed-day'
import { improvementCase, type ReadCase, withoutTwinCases } from './read-improvements'
import { LONGEST_SUMMARY } from './read-list'
import {
  dayUnclear,
  improvementsMissing,
  improvementsUnclear,
  letterReference,
  notPlain,
  referenceUnclear,
  summaryTooLong,
} from './reasons'
import { hasLetter, nameLine, referencesIn } from './references'
import { whoIs } from './who'

/** What a column can be taken for. */
const MEANINGS = [
  'reference',
  'council',
  'category',
  'subcategory',
  'date',
  'summary',
  'improvements',
] as const
type Meaning = (typeof MEANINGS)[number]

/** A heading that can mean one thing only; one more is one more word here. The columns of the export were not seen. */
const HEADINGS: Readonly<Record<Meaning, RegExp>> = {
  reference: /^(?:case|complaint|decision|our)? ?(?:reference|ref)(?: (?:number|no))?$|^case (?:number|no)$/,
  council: /^(?:name of )?(?:local )?(?:authority|council|organisation|body)(?: name)?$/,
  category: /^categor(?:y|ies)$|^category name$/,
  subcategory: /^sub ?categor(?:y|ies)$/,
  date: /^(?:decision date|date of decision|date decided|decided on|date)$/,
  summary: /^(?:case |decision )?summary$/,
  improvements: /^(?:agreed )?(?:service )?improvements?(?: agreed)?$/,
}

type Columns = { header: number; at: Partial<Record<Meaning, number>>; twice: Meaning[]; left: string[] }

/** Improvements stand in rows that are not far below the top. */
const MOST_ROWS_ABOVE = 30

/** Whether a CSV is the export of service improvements, by the words of its header. */
export function isImprovementsExport(text: string): boolean {
  return columnsOf(rowsOf(text)) !== null
}

/** Reads the export of a council's service improvements, with what is to be said of its columns. */
export function readImprovementsExport(
  text: string,
  context: Context,
): { listed: ListedReading; notes: Note[] } | null {
  const rows = rowsOf(text)
  const columns = columnsOf(rows)
  if (!columns) return null
  const cases = rows
    .map((cells, i) => ({ cells, line: i + 1 }))
    .slice(columns.header + 1)
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ cells, line }) => caseOf(cells, line, columns, context))
  const { improvements, withheld, others } = withoutTwinCases(inOneCase(cases))
  const listed: ListedReading = {
    page: 'improvements',
    address: addressAbove(rows.slice(0, columns.header)),
    seenOn: null,
    scope: NO_SCOPE,
    says: null,
    isWhole: false,
    decisions: [],
    improvements,
    withheld,
    ofOtherBodies: others,
    unknown: context.unknown.all(),
  }
  return { listed, notes: notesOn(columns) }
}

/** An export may have a row for each improvement of a case, which is the same in all else. */
function inOneCase(cases: ReadCase[]): ReadCase[] {
  const together = new Map<string, ReadCase>()
  for (const [i, one] of cases.entries()) {
    if (one.kind !== 'improvement') {
      together.set(String(i), one)
      continue
    }
    const { improvements, places: _, ...rest } = one.improvement
    const key = JSON.stringify(rest)
    const before = together.get(key)
    const all = before?.kind === 'improvement' ? before.improvement.improvements : []
    const more = improvements.filter((item) => !all.includes(item))
    const first = before?.kind === 'improvement' ? before.improvement : one.improvement
    together.set(key, { kind: 'improvement', improvement: { ...first, improvements: [...all, ...more] } })
  }
  return [...together.values()]
}

function rowsOf(text: string): string[][] {
  const sheets = sheetOfCsv(text)
  if ('refused' in sheets) return []
  const [sheet] = sheets
  return (sheet?.rows ?? []).map((cells) => Array.from(cells, (cell) => cell?.text ?? ''))
}

/** The first row that has a reference and improvements among its headings, which no other file has. */
function columnsOf(rows: string[][]): Columns | null {
  for (const [header, cells] of rows.slice(0, MOST_ROWS_ABOVE).entries()) {
    const meant = cells.map(meaningOf)
    if (!meant.includes('reference') || !meant.includes('improvements')) continue
    const twice = MEANINGS.filter((meaning) => meant.filter((one) => one === meaning).length > 1)
    const once = MEANINGS.filter((meaning) => meant.includes(meaning) && !twice.includes(meaning))
    const at = Object.fromEntries(once.map((meaning) => [meaning, meant.indexOf(meaning)]))
    const left = cells.filter((cell, i) => cell !== '' && meant[i] === null)
    return { header, at, twice, left }
  }
  return null
}

function meaningOf(heading: string): Meaning | null {
  const words = heading
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
  return MEANINGS.find((meaning) => HEADINGS[meaning].test(words)) ?? null
}

function caseOf(cells: string[], line: number, { at, twice }: Columns, context: Context): ReadCase {
  const cell = (meaning: Meaning): string => {
    const index = at[meaning]
    return index === undefined ? '' : (cells[index] ?? '').replace(/\s*\r?\n\s*/g, '\n').trim()
  }
  const named = nameLine(cell('reference')) ?? nameLine(cell('council'))
  const [reference = null, another] = named?.references ?? referencesIn(cell('reference'))
  const printed = named?.printed ?? cell('council')
  const date = cell('date')
  const day = date === '' ? null : dayIn(withMonthInWords(date))
  const year = day
    ? reportingYearOfDay(day)
    : reportingYearFrom(2000 + Number((reference ?? '12').slice(0, 2)))
  const who = printed === '' ? null : whoIs(printed, year, day, context.names)
  if (who?.kind === 'others') return { kind: 'others' }
  const improvements = cell('improvements')
    .split('\n')
    .map((item) => item.replace(/^[•▪‣●○◦·*-]\s+/, '').trim())
    .filter((item) => item !== '')
  const summary = cell('summary').replaceAll('\n', ' ')
  const isTooLong = summary.length > LONGEST_SUMMARY
  const council = who?.kind === 'councils' ? who.councils[0] : null
  const category = context.unknown.category(cell('category') || null)
  const problems: Note[] = [
    ...(reference === null || another !== undefined ? [referenceUnclear] : []),
    ...(twice.includes('reference') || twice.includes('improvements') || twice.includes('council')
      ? [columnTwice(twice)]
      : []),
    ...(who === null ? [councilMissing] : []),
    ...(who?.kind === 'unsure' ? [who.note] : []),
    ...(who?.kind === 'councils' && who.councils.length > 1 ? [severalCouncils] : []),
    ...(reference !== null && hasLetter(reference) ? [letterReference] : []),
    ...(date !== '' && day === null ? [dayUnclear(date)] : []),
    ...(day ? dayProblems(day, reference, context.last) : []),
    ...(improvements.length === 0 ? [improvementsMissing] : []),
    ...(areTooLong(improvements) ? [improvementsUnclear] : []),
    ...(isTooLong ? [summaryTooLong] : []),
    ...([cell('reference'), printed, date].every(isPlain) ? [] : [notPlain]),
  ]
  const place = (meaning: Meaning) => ({ line, quote: cell(meaning) })
  return improvementCase(
    {
      reference,
      council,
      category,
      subcategory: context.unknown.subcategory(cell('subcategory') || null, category),
      decidedOn: day,
      summary: summary === '' || isTooLong ? null : summary,
      improvements: areTooLong(improvements) ? [] : improvements,
      listedAt: null,
      places: {
        reference: place('reference'),
        ...(council && { council: { line, quote: printed } }),
        ...(category !== null && { category: place('category') }),
        ...(day && { decidedOn: place('date') }),
        ...(summary !== '' && { summary: { line, quote: 'Summary:' } }),
        ...(improvements.length > 0 && { improvements: { line, quote: 'Service improvements' } }),
      },
    },
    { line, quote: [cell('reference'), printed].filter((words) => words !== '').join(', ') || `Row ${line}` },
    problems,
  )
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** '2026-04-01' and '01/04/2026' as '1 Apr 2026': the Ombudsman writes days in the British order. */
function withMonthInWords(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:[T ].*)?$/.exec(date) ?? []
  if (year) return `${day} ${MONTHS[Number(month) - 1] ?? ''} ${year}`
  const [, first, second, last] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: .*)?$/.exec(date) ?? []
  return last ? `${first} ${MONTHS[Number(second) - 1] ?? ''} ${last}` : date
}

/** Whoever saved the file may have put the page's address above its headings. */
function addressAbove(rows: string[][]): string | null {
  const cells = rows.flat().filter((cell) => councilInAddress(cell) !== null)
  return cells.length === 1 ? (cells[0] ?? null) : null
}

function notesOn({ left, twice }: Columns): Note[] {
  return [
    ...(left.length > 0
      ? [
          {
            code: 'columns-left',
            message: `We don’t know these columns, so we left them: ${left.map((one) => `“${one}”`).join(', ')}.`,
          },
        ]
      : []),
    ...(twice.length > 0 ? [columnTwice(twice)] : []),
  ]
}

function columnTwice(meanings: readonly Meaning[]): Note {
  return {
    code: 'column-unclear',
    message: `Two columns could be the ${meanings.join(' and the ')}. Delete the one that is not, and load the file again.`,
  }
}

const councilMissing: Note = {
  code: 'council-unclear',
  message: 'Nothing names the council. Add a column “Authority” with its name, and load the file again.',
}
const severalCouncils: Note = {
  code: 'council-ambiguous',
  message: 'The row names several councils. Give each a row of its own, and load the file again.',
}
