import type { Figures } from '@/lib/domain/figure'
import type { FileReport, IngestReport, Outcome } from './report'

const OUTCOMES: Outcome[] = ['accepted', 'without-figures', 'unchanged', 'review', 'rejected']

/** The report for people: a line a file, its notes under it, and a summary. */
export function textReport(report: IngestReport): string {
  const lines = report.files.flatMap((file) => [
    `${file.outcome.padEnd(16)}${file.file}: ${whatItIs(file)}`,
    ...file.notes.map(({ message }) => `${' '.repeat(16)}${message}`),
  ])
  return [...lines, ...laterNews(report), '', summary(report)].join('\n')
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

function whatItIs({ council, reportingYear, figures, rows, outcome }: FileReport): string {
  if (rows.length > 0) return `${rows.length} published council-years`
  if (!council) return outcome === 'rejected' ? 'not taken in' : 'needs a manual review'
  return `${council.officialName}, ${reportingYear ?? 'year not known'}, ${figuresInWords(figures)}`
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
