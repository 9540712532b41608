import type { Council } from '@/lib/domain/council'
import { type Figures, inOrder } from '@/lib/domain/figure'
import { FIGURES } from '@/lib/domain/figure-names'
import { groupBy } from '@/lib/domain/group-by'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { valueInWords } from '@/lib/words/figure-words'
import { capitalised, inCount, uncapitalised } from '@/lib/words/numbers'
import { columnTable, tableNotes, tablesInWords } from './data-file-report'
import type { DataFileReport } from './ingest-file'
import { listInWords, notesOnList } from './listed/listed-words'
import type { FileReport, IngestReport, Outcome, RowReport } from './report'

const OUTCOMES: Outcome[] = ['accepted', 'without-figures', 'unchanged', 'set-aside', 'review', 'rejected']

/** The report for people: a line a file, its notes under it, and a summary. */
export function textReport(report: IngestReport): string {
  const lines = report.files.flatMap((file) => [
    `${file.outcome.padEnd(16)}${file.file}: ${whatItIs(file)}`,
    ...notesOn(file, report.dryRun).map((words) => `${' '.repeat(16)}${words}`),
    ...file.rows.flatMap(lettersInIt),
  ])
  return [...lines, ...laterNews(report), '', summary(report)].join('\n')
}

/**
 * What is said under a file, a line each.
 * @param dryRun whether nothing of it is stored yet, and its columns are to be shown
 */
export function notesOn(file: FileReport, dryRun: boolean): string[] {
  return [
    ...file.notes.map(({ message }) => message),
    ...ofDataFile(file, dryRun),
    ...ofList(file),
    ...unconfirmedIn(file),
  ]
}

/** A line for each letter of a file with several; what is wrong with those that are withheld is said of the file. */
function lettersInIt(row: RowReport): string[] {
  const { kind, place, outcome, council, reportingYear, figures, notes } = row
  if (kind !== 'letter') return []
  const what = council ? whichAndFigures(council, reportingYear, figures) : 'needs a manual review'
  const said = outcome === 'review' ? [] : notes.map(({ message }) => message)
  const under = [...said, ...unconfirmedIn(row)].map((words) => `${' '.repeat(18)}${words}`)
  return [`${' '.repeat(16)}${place}: ${outcome}, ${what}`, ...under]
}

/** Of what is published now, 'Nothing else in the letter confirms it: compliance outcomes 7; ...' */
function unconfirmedIn({
  outcome,
  figures,
  unconfirmed,
}: Omit<FileReport, 'rows' | 'file' | 'sha256' | 'dataFile' | 'listed'>): string[] {
  if (outcome !== 'accepted') return []
  const said = inOrder(figures).flatMap((figure) => {
    const note = unconfirmed[figure.name]
    const words = `${uncapitalised(FIGURES[figure.name].label)} ${valueInWords(figure)}`
    return note ? [{ note, words }] : []
  })
  return [...groupBy(said, ({ note }) => note)].map(
    ([note, found]) => `${capitalised(note)}: ${found.map(({ words }) => words).join('; ')}.`,
  )
}

/** What these files mean for letters that were taken in before. */
function laterNews({ reopened, released }: IngestReport): string[] {
  return [
    ...reopened.flatMap(({ council, reportingYear, notes }) => [
      `${'review'.padEnd(16)}${council}, ${reportingYear}: was published, needs a review now`,
      ...notes.map(({ message }) => `${' '.repeat(16)}${message}`),
    ]),
    ...released.map(
      ({ council, reportingYear }) =>
        `${'accepted'.padEnd(16)}${council}, ${reportingYear}: needed a review, is published now`,
    ),
  ]
}

/** What a file is, in words: 'Luton Borough Council, 2023-24, 7 figures'. */
export function whatItIs(file: FileReport): string {
  const { council, reportingYear, figures, rows, outcome, dataFile, listed } = file
  if (listed) return listInWords(listed)
  if (dataFile) return dataFileInWords(dataFile, rows)
  if (rows.length > 0) return sourcesInWords(rows)
  if (!council) return NOT_OF_A_COUNCIL[outcome] ?? 'needs a manual review'
  return whichAndFigures(council, reportingYear, figures)
}

const NOT_OF_A_COUNCIL: { [Of in Outcome]?: string } = {
  rejected: 'not loaded',
  'without-figures': 'gives no figures',
}

/** What else is said of a data file: in which rows other sources differ, and, before it is stored, its columns. */
function ofDataFile({ dataFile, rows }: FileReport, dryRun: boolean): string[] {
  if (!dataFile) return []
  const differing = rows.filter(({ notes }) => notes.some(({ code }) => code === 'other-source-differs'))
  return [
    ...tableNotes(dataFile),
    ...(differing.length > 0
      ? [
          `Other sources give different figures in ${inCount(differing.length, { one: 'row', many: 'rows' })}. Pages say so, and --json names them.`,
        ]
      : []),
    ...(dryRun ? columnTable(dataFile) : []),
  ]
}

function ofList({ listed }: FileReport): string[] {
  return listed ? notesOnList(listed) : []
}

function dataFileInWords(dataFile: DataFileReport, rows: RowReport[]): string {
  const withheld = rows.filter(({ outcome }) => outcome === 'review').length
  const words = inCount(withheld, { one: 'row is', many: 'rows are' })
  return `${tablesInWords(dataFile)}${withheld > 0 ? `; ${words} withheld` : ''}`
}

function withheldIn(rows: RowReport[]): string[] {
  const withheld = rows.filter(({ outcome }) => outcome === 'review').length
  return withheld > 0 ? [`${withheld} of them withheld`] : []
}

function sourcesInWords(rows: RowReport[]): string {
  const letters = rows.filter(({ kind }) => kind === 'letter').length
  const words = [
    ...(letters > 0 ? [inCount(letters, { one: 'letter', many: 'letters' })] : []),
    ...(letters < rows.length
      ? [inCount(rows.length - letters, { one: 'page of the map', many: 'pages of the map' })]
      : []),
    ...withheldIn(rows),
  ]
  return words.join(', ')
}

function whichAndFigures(council: Council, year: ReportingYear | null, figures: Figures): string {
  return `${council.officialName}, ${year ?? 'year not known'}, ${figuresInWords(figures)}`
}

function figuresInWords(figures: Figures): string {
  const all = Object.values(figures)
  const workedOut = all.filter(({ origin }) => origin.kind === 'worked-out').length
  if (all.length === 0) return 'no figures'
  return `${all.length} figures${workedOut > 0 ? `, ${workedOut} of them worked out` : ''}`
}

function summary({ edition, dryRun, files }: IngestReport): string {
  const counts = OUTCOMES.flatMap((outcome) => {
    const count = files.filter((file) => file.outcome === outcome).length
    return count > 0 ? [`${count} ${outcome}`] : []
  })
  const read = `${files.length} ${files.length === 1 ? 'file' : 'files'}: ${counts.join(', ')}.`
  const reviews = files.some(({ outcome }) => outcome === 'review')
    ? ' See what needs a review: npm run reviews.'
    : ''
  if (dryRun) return `${read} Nothing was stored (--dry-run).`
  return `${read} ${edition === null ? 'Nothing changed, so no edition was published.' : `Edition ${edition} is published.`}${reviews}`
}
