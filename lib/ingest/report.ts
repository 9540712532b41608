import type { Council } from '@/lib/domain/council'
import type { Figures, Note } from '@/lib/domain/figure'
import type { ReportingYear } from '@/lib/domain/reporting-year'

/** What became of a file. */
export type Outcome = 'accepted' | 'without-figures' | 'unchanged' | 'review' | 'rejected'

/** What is to be said of a file, or of a row of a file with many council-years. */
export type FileReport = {
  file: string
  sha256: string
  outcome: Outcome
  council: Council | null
  reportingYear: ReportingYear | null
  layout: string | null
  figures: Figures
  notes: Note[]
  /** The council-years of a list of published figures; empty for a letter. */
  rows: RowReport[]
}

export type RowReport = Omit<FileReport, 'file' | 'sha256' | 'rows' | 'layout'> & { line: number }

/** A letter or publication that was published and needs a review now, because others show that it is odd. */
export type ReopenedReport = { council: string; reportingYear: ReportingYear; notes: Note[] }

/** What an ingest did. */
export type IngestReport = {
  edition: number | null
  dryRun: boolean
  files: FileReport[]
  reopened: ReopenedReport[]
  /** Letters that needed a review and are published now: who they are to, and for which year. */
  released: { council: string; reportingYear: ReportingYear }[]
}

/** Whether nothing was withheld for review or rejected. */
export function allIn({ files }: IngestReport): boolean {
  return files.every(({ outcome }) => outcome !== 'review' && outcome !== 'rejected')
}
