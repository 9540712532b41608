import type { FileChange } from '@/lib/data/load-files'
import { dayOf } from '@/lib/domain/day'
import { nothingListed } from '@/lib/domain/listed-plan'
import type { Standing } from '@/lib/domain/plan'
import type { IngestFile } from '@/lib/ingest/ingest-file'
import { listedIn } from '@/lib/ingest/listed/listed-in'
import { type MadePlan, makePlan } from '@/lib/ingest/make-plan'
import { reportOf } from '@/lib/ingest/report'
import { notesOn, whatItIs } from '@/lib/ingest/text-report'
import { capitalised } from '@/lib/words/numbers'

/** A column of a data file, for whoever says what it is. `takenFor` is null where it is taken for nothing. */
export type ColumnSeen = { heading: string; takenFor: string | null; values: string[] }

/** Nothing is published, and nobody has decided anything. */
const nothingStands = (): Standing => ({
  averages: [],
  openReviews: [],
  versions: [],
  decided: [],
  listed: nothingListed(dayOf(new Date())),
})

/** What is said of a file as soon as it is read: what others say is not known then. */
export function firstSaid(number: number, file: IngestFile): FileChange {
  const sources = file.reading.kind === 'read' ? file.reading.sources : []
  const readable = sources.flatMap((source) => (source.state === 'accepted' ? source : []))
  const withheld = sources.flatMap((source) => (source.state === 'open' ? source : []))
  return said(number, file, makePlan(readable, withheld, nothingStands(), listedIn([file])))
}

/** What is said of a file in the words of the command's report, next to what is planned for all. */
export function said(number: number, file: IngestFile, plan: MadePlan): FileChange {
  const report = reportOf(file, { plan })
  const columns = report.dataFile?.tables.flatMap((table) =>
    table.columns.map(({ heading, takenFor, values }): ColumnSeen => ({ heading, takenFor, values })),
  )
  return {
    number,
    state: 'read',
    step: null,
    ...bytesOf(file),
    outcome: report.outcome,
    says: [`${capitalised(whatItIs(report))}.`, ...notesOn(report, false)],
    ...(columns && { columns }),
  }
}

/** One that could not be opened has none that are known. */
function bytesOf({ file: { sha256, byteLength }, reading }: IngestFile) {
  const isOpened = reading.kind !== 'refused' || byteLength > 0
  return isOpened ? { sha256, byteLength, received: byteLength } : {}
}
