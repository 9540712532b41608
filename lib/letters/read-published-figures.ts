import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { KnownNumbers } from '@/lib/domain/assemble-figures'
import { assembleFigures } from '@/lib/domain/assemble-figures'
import { checkFigures } from '@/lib/domain/checks'
import type { Council } from '@/lib/domain/council'
import type { Figures, Note } from '@/lib/domain/figure'
import type { FigureName } from '@/lib/domain/figure-names'
import { canHaveFigures, type NameIndex } from '@/lib/domain/name-index'
import { councilInAddress } from '@/lib/domain/ombudsman-address'
import { parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'
import { onlyZerosAfterTheEnd } from './read-map-page'

/** A council-year of the list, with the line that it stands on and its cells as they are written. */
type PublishedYear = Row & { state: 'accepted' } & WhichYear
type Row = { line: number; rowText: string; figures: Figures; notes: Note[] }
type WhichYear = { council: Council; reportingYear: ReportingYear; url: string }

/** A line that something is wrong with; of which council and year it is may not be known. */
type WithheldYear = Row & { state: 'open'; reasons: Note[] } & {
  [Name in keyof WhichYear]: WhichYear[Name] | null
}

/** A line of a council that had ended, with nothing but zeros: there is nothing to publish, and nothing to review. */
type YearWithoutFigures = { state: 'without-figures'; note: Note }

/** What came of reading the file: its rows that give figures, and what is said of the others; or none and why. */
type PublicationsReading =
  | { outcome: 'read'; rows: (PublishedYear | WithheldYear)[]; notes: Note[] }
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

const yearSchema = z.string().transform((text, context) => {
  const year = parseReportingYear(text)
  if (!year) context.addIssue('is not a reporting year such as 2023-24')
  return year ?? z.NEVER
})
const kindSchema = z.literal('ombudsman_map_page', { error: 'is not ombudsman_map_page' })
const urlSchema = z.url({ protocol: /^https$/, error: 'is not an https address' })
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
 * figure that was not seen, never zero. A bad row is withheld with what is wrong with it, and keeps no other back.
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
  const absent = COLUMNS.filter((column) => !Object.hasOwn(first, column))
  if (absent.length > 0)
    return rejected(
      `The file lacks the column ${absent.join(', ')}. Give it the columns of prisma/samples/published_figures.csv.`,
    )

  const read = records.map((record, i) => readRow(record, i + 2, names))
  return {
    outcome: 'read',
    rows: read.filter((row) => row.state !== 'without-figures'),
    notes: read.flatMap((row) => (row.state === 'without-figures' ? row.note : [])),
  }
}

function readRow(
  record: Record<string, string>,
  line: number,
  names: NameIndex,
): PublishedYear | WithheldYear | YearWithoutFigures {
  const { council, reportingYear, url, reasons } = whichYear(record, names)
  const { figures, notes, problems } = figuresOf(record, line)
  if (
    council &&
    reportingYear &&
    problems.length === 0 &&
    isAllZerosAfterTheEnd(council, reportingYear, figures)
  ) {
    const { code, message } = onlyZerosAfterTheEnd(council, reportingYear)
    return { state: 'without-figures', note: { code, message: `Line ${line}: ${message}` } }
  }
  const of = council && reportingYear ? { council, year: reportingYear } : null
  const row: Row = { line, rowText: textOf(record), figures, notes }
  const wrong = [...reasons, ...problems, ...checkFigures(figures, of)]
  return council && reportingYear && url && wrong.length === 0
    ? { ...row, state: 'accepted', council, reportingYear, url }
    : { ...row, state: 'open', council, reportingYear, url, reasons: wrong }
}

function isAllZerosAfterTheEnd({ years }: Council, year: ReportingYear, figures: Figures): boolean {
  const all = Object.values(figures)
  return years !== null && years.last < year && all.length > 0 && all.every(({ value }) => value === 0)
}

/** Of which council and year a row is, on which page it was seen, and what does not agree in that. */
function whichYear(
  record: Record<string, string>,
  names: NameIndex,
): Pick<WithheldYear, 'council' | 'reportingYear' | 'url' | 'reasons'> {
  const reasons: Note[] = []
  const cell = <Value>(column: string, schema: z.ZodType<Value>, code: string): Value | null => {
    const read = schema.safeParse(record[column])
    if (read.success) return read.data
    reasons.push({ code, message: `${column} “${record[column]}” ${read.error.issues[0]?.message}.` })
    return null
  }
  const reportingYear = cell('reporting_year', yearSchema, 'year-unclear')
  cell('source_kind', kindSchema, 'row-wrong')
  const url = cell('source_url', urlSchema, 'address-unclear')
  const { authority_id, gss_code } = record
  const coded = names.byCode(gss_code ?? '')
  const council = coded?.slug === authority_id ? coded : undefined
  if (!council) {
    const message = `The register has no council “${authority_id}” with the code ${gss_code}.`
    reasons.push({ code: 'council-unknown', message })
  }
  if (!council || !reportingYear) return { council: council ?? null, reportingYear, url, reasons }
  if (!canHaveFigures(council, reportingYear)) {
    const message = `${council.officialName} did not exist in ${reportingYear}.`
    reasons.push({ code: 'council-not-of-that-year', message })
  } else if (url && !isPageOn(council, url, reportingYear, names)) {
    const message = `The address ${url} is not of the page on ${council.officialName}.`
    return {
      council,
      reportingYear,
      url: null,
      reasons: [...reasons, { code: 'councils-disagree', message }],
    }
  }
  return { council, reportingYear, url, reasons }
}

function isPageOn(council: Council, url: string, year: ReportingYear, names: NameIndex): boolean {
  const addressed = councilInAddress(url)
  const finding = addressed === null ? null : names.findInAddress(addressed, year)
  return finding?.kind === 'found' && finding.council.slug === council.slug
}

function figuresOf(record: Record<string, string>, line: number): ReturnType<typeof assembleFigures> {
  const numbers: KnownNumbers = {}
  const unreadable: Note[] = []
  for (const [column, name] of Object.entries(FIGURE_COLUMNS)) {
    const cell = numberSchema.safeParse(record[column])
    if (!cell.success) {
      const message = `${column} “${record[column]}” ${cell.error.issues[0]?.message}.`
      unreadable.push({ code: 'row-wrong', message, figure: name })
    } else if (cell.data !== '') {
      const place = { page: 1, line, quote: `${column}: ${cell.data}`, boxes: [] }
      numbers[name] = { value: Number(cell.data), place, origin: { kind: 'printed' } }
    }
  }
  const { figures, notes, problems } = assembleFigures(numbers)
  return { figures, notes, problems: [...unreadable, ...problems] }
}

/** The cells of a row that say something: two rows with the same are the same row, in whatever list they stand. */
function textOf(record: Record<string, string>): string {
  return COLUMNS.flatMap((column) => (record[column] ? [`${column}: ${record[column]}`] : [])).join('; ')
}

function rejected(message: string): PublicationsReading {
  return { outcome: 'rejected', notes: [{ code: 'not-published-figures', message }] }
}
