import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { KnownNumbers } from '@/lib/domain/assemble-figures'
import { assembleFigures } from '@/lib/domain/assemble-figures'
import { checkFigures } from '@/lib/domain/checks'
import type { Council } from '@/lib/domain/council'
import type { Figures, Note } from '@/lib/domain/figure'
import type { FigureName } from '@/lib/domain/figure-names'
import { canHaveFigures, type NameIndex } from '@/lib/domain/name-index'
import { parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'
import { sourceKey } from '@/lib/domain/source'

type PublishedYear = {
  line: number
  council: Council
  reportingYear: ReportingYear
  url: string
  figures: Figures
  notes: Note[]
}

/** What came of reading the file: all of its rows, or none and why. */
type PublicationsReading =
  | { outcome: 'accepted'; years: PublishedYear[] }
  | { outcome: 'review'; notes: Note[] }
  | { outcome: 'rejected'; notes: Note[] }

const FIGURE_COLUMNS = {
  complaints_received: 'received',
  dealt_with: 'dealtWith',
  not_for_us: 'notForUs',
  assessed_and_closed: 'assessedAndClosed',
  investigations: 'investigations',
  upheld: 'upheld',
  upheld_rate: 'upheldRate',
  upheld_rate_type_average: 'upheldRateTypeAverage',
  upheld_per_100k: 'upheldPer100k',
  upheld_per_100k_type_average: 'upheldPer100kTypeAverage',
  compliance_outcomes: 'complianceOutcomes',
  compliance_rate: 'complianceRate',
  compliance_rate_type_average: 'complianceRateTypeAverage',
  early_remedies: 'earlyRemedies',
  early_remedy_rate: 'earlyRemedyRate',
  early_remedy_rate_type_average: 'earlyRemedyRateTypeAverage',
} as const satisfies Record<string, FigureName>

const COLUMNS = [
  'authority_id',
  'gss_code',
  'reporting_year',
  'source_kind',
  'source_url',
  ...Object.keys(FIGURE_COLUMNS),
]

const rowSchema = z.object({
  authority_id: z.string(),
  gss_code: z.string(),
  reporting_year: z.string().transform((text, context) => {
    const year = parseReportingYear(text)
    if (!year) context.addIssue('is not a reporting year such as 2023-24')
    return year ?? z.NEVER
  }),
  source_kind: z.literal('ombudsman_map_page'),
  source_url: z.url({ protocol: /^https$/, error: 'is not an https address' }),
})
const numberSchema = z.stringFormat(
  'number',
  /^(\d+(\.\d)?)?$/,
  'is not a number of cases, a percentage or empty',
)

/** Whether a CSV file claims to be a list of published figures, by its first line. */
export function isPublishedFigures(text: string): boolean {
  return /^\uFEFF?authority_id,gss_code,/.test(text)
}

/**
 * Reads a list of figures that the Ombudsman published on its map, a row a council and year. An empty cell is a
 * figure that was not seen, never zero. With one bad row the whole file needs a review, so that nothing is half read.
 */
export function readPublishedFigures(text: string, names: NameIndex): PublicationsReading {
  let records: Record<string, string>[]
  try {
    records = parse(text, { columns: true, bom: true }) as Record<string, string>[]
  } catch (error) {
    const words = (error as Error).message.replace(/\.$/, '')
    return rejected(
      `The file is not a well-formed CSV: ${words}. Save it again as CSV, with a cell for every column of each row.`,
    )
  }
  const [first] = records
  if (!first)
    return rejected('The file has a heading but no rows. Put a row for each council and year below it.')
  const absent = COLUMNS.filter((column) => !(column in first))
  if (absent.length > 0)
    return rejected(
      `The file lacks the column ${absent.join(', ')}. Give it the columns of prisma/samples/published_figures.csv.`,
    )

  const readings = records.map((record, i) => readRow(record, i + 2, names))
  const years = readings.flatMap((reading) => ('figures' in reading ? [reading] : []))
  const problems = [...readings.flatMap((r) => ('problems' in r ? r.problems : [])), ...repeated(years)]
  return problems.length > 0 ? { outcome: 'review', notes: someOf(problems) } : { outcome: 'accepted', years }
}

function readRow(
  record: Record<string, string>,
  line: number,
  names: NameIndex,
): PublishedYear | { problems: Note[] } {
  const row = rowSchema.safeParse(record)
  if (!row.success) {
    return {
      problems: row.error.issues.map(({ path, message }) => onLine(line, `${path.join('.')} ${message}`)),
    }
  }
  const { authority_id, gss_code, reporting_year, source_url } = row.data
  const council = names.byCode(gss_code)
  if (!council || council.slug !== authority_id) {
    return {
      problems: [onLine(line, `the register has no council "${authority_id}" with the code ${gss_code}`)],
    }
  }
  if (!canHaveFigures(council, reporting_year)) {
    return { problems: [onLine(line, `${council.officialName} did not exist in ${reporting_year}`)] }
  }
  const addressed = /your-councils-performance\/([^/?]+)/.exec(source_url)?.[1]?.replaceAll('-', ' ')
  const finding = addressed === undefined ? null : names.find(addressed, reporting_year)
  if (finding?.kind !== 'found' || finding.council.slug !== council.slug) {
    return {
      problems: [onLine(line, `the address ${source_url} is not of the page on ${council.officialName}`)],
    }
  }
  const numbers: KnownNumbers = {}
  for (const [column, name] of Object.entries(FIGURE_COLUMNS)) {
    const cell = numberSchema.safeParse(record[column])
    if (!cell.success)
      return { problems: [onLine(line, `${column} "${record[column]}" ${cell.error.issues[0]?.message}`)] }
    if (cell.data === '') continue
    const place = { page: 1, line, quote: `${column}: ${cell.data}`, boxes: [] }
    numbers[name] = { value: Number(cell.data), place, origin: { kind: 'printed' } }
  }
  const { figures, notes, problems: impossible } = assembleFigures(numbers)
  const problems = [...impossible, ...checkFigures(figures, council)].map(({ message }) =>
    onLine(line, message.replace(/\.$/, '')),
  )
  return problems.length > 0
    ? { problems }
    : { line, council, reportingYear: reporting_year, url: source_url, figures, notes }
}

/** Enough to see what is wrong with a list. */
const MOST_PROBLEMS = 20

function someOf(problems: Note[]): Note[] {
  const more = problems.length - MOST_PROBLEMS
  if (more <= 0) return problems
  const rest = { code: 'row-wrong', message: `And ${more} more lines are wrong.` }
  return [...problems.slice(0, MOST_PROBLEMS), rest]
}

function repeated(years: PublishedYear[]): Note[] {
  const seen = new Map<string, number>()
  return years.flatMap(({ line, council, reportingYear }) => {
    const key = sourceKey({ council, reportingYear })
    const before = seen.get(key)
    seen.set(key, before ?? line)
    return before === undefined
      ? []
      : [onLine(line, `${council.officialName} ${reportingYear} stands on line ${before} already`)]
  })
}

function onLine(line: number, what: string): Note {
  return { code: 'row-wrong', message: `Line ${line}: ${what}.` }
}

function rejected(message: string): PublicationsReading {
  return { outcome: 'rejected', notes: [{ code: 'not-published-figures', message }] }
}
