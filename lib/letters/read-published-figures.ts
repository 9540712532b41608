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

/** A council-year of the list, with the line that it stands on. */
type PublishedYear = { state: 'accepted'; line: number; figures: Figures; notes: Note[] } & WhichYear
type WhichYear = { council: Council; reportingYear: ReportingYear; url: string }

/** A line that something is wrong with; of which council and year it is may not be known. */
type WithheldYear = { state: 'open'; line: number; figures: Figures; notes: Note[]; reasons: Note[] } & {
  [Name in keyof WhichYear]: WhichYear[Name] | null
}

/** What came of reading the file: each of its rows, or none and why. */
type PublicationsReading =
  | { outcome: 'read'; rows: (PublishedYear | WithheldYear)[] }
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
  const absent = COLUMNS.filter((column) => !(column in first))
  if (absent.length > 0)
    return rejected(
      `The file lacks the column ${absent.join(', ')}. Give it the columns of prisma/samples/published_figures.csv.`,
    )

  return { outcome: 'read', rows: records.map((record, i) => readRow(record, i + 2, names)) }
}

function readRow(
  record: Record<string, string>,
  line: number,
  names: NameIndex,
): PublishedYear | WithheldYear {
  const row = rowSchema.safeParse(record)
  if (!row.success) {
    const reasons = row.error.issues.map(({ path, message }) => wrong(`${path.join('.')} ${message}`))
    return withheldRow(line, NOT_KNOWN, {}, reasons)
  }
  const { authority_id, gss_code, reporting_year: reportingYear, source_url: url } = row.data
  const council = names.byCode(gss_code)
  if (!council || council.slug !== authority_id) {
    const message = `The register has no council "${authority_id}" with the code ${gss_code}`
    return withheldRow(line, { ...NOT_KNOWN, reportingYear }, {}, [wrong(message)])
  }
  const which = { council, reportingYear, url }
  if (!canHaveFigures(council, reportingYear)) {
    return withheldRow(line, which, {}, [wrong(`${council.officialName} did not exist in ${reportingYear}`)])
  }
  const addressed = councilInAddress(url)
  const finding = addressed === null ? null : names.findInAddress(addressed, reportingYear)
  if (finding?.kind !== 'found' || finding.council.slug !== council.slug) {
    const message = `The address ${url} is not of the page on ${council.officialName}`
    return withheldRow(line, { ...which, url: null }, {}, [wrong(message)])
  }
  const numbers: KnownNumbers = {}
  const unreadable: Note[] = []
  for (const [column, name] of Object.entries(FIGURE_COLUMNS)) {
    const cell = numberSchema.safeParse(record[column])
    if (!cell.success) {
      unreadable.push(wrong(`${column} "${record[column]}" ${cell.error.issues[0]?.message}`))
    } else if (cell.data !== '') {
      const place = { page: 1, line, quote: `${column}: ${cell.data}`, boxes: [] }
      numbers[name] = { value: Number(cell.data), place, origin: { kind: 'printed' } }
    }
  }
  const { figures, notes, problems: impossible } = assembleFigures(numbers)
  const problems = [...unreadable, ...impossible, ...checkFigures(figures, { council, year: reportingYear })]
  return problems.length > 0
    ? withheldRow(line, which, figures, problems)
    : { state: 'accepted', line, ...which, figures, notes }
}

const NOT_KNOWN = { council: null, reportingYear: null, url: null }

function withheldRow(
  line: number,
  which: Pick<WithheldYear, 'council' | 'reportingYear' | 'url'>,
  figures: Figures,
  reasons: Note[],
): WithheldYear {
  return { state: 'open', line, ...which, figures, notes: [], reasons }
}

function wrong(what: string): Note {
  return { code: 'row-wrong', message: `${what}.` }
}

function rejected(message: string): PublicationsReading {
  return { outcome: 'rejected', notes: [{ code: 'not-published-figures', message }] }
}
