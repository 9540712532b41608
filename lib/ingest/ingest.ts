import type { Register } from '@/lib/councils/register-files'
import { publish } from '@/lib/data/publish'
import { SAYS_LESS } from './choose-sources'
import { findFiles } from './find-files'
import { makePlan } from './make-plan'
import type { Progress } from './progress'
import { startReader } from './reader'
import type { IngestReport } from './report'
import { reportOf } from './report-of-file'
import { takeFiles } from './take-files'
import { withCouncils } from './with-councils'

export type IngestOptions = {
  /** The folder that relative paths start at. */
  from: string
  register: Register
  /** Find out what would happen, and store nothing. */
  dryRun: boolean
  onProgress: (progress: Progress) => void
  /** Told where another ingest is publishing, and this one waits for it. */
  onBusy?: () => void
  /** How many files are read side by side; as many as the machine has cores where left out. */
  threads?: number | undefined
}

/**
 * Takes files the whole way: reads and checks them, publishes what may be published as one edition, and puts
 * aside what a person must look at. A file that cannot be taken never stops the others. Files that this version
 * of the code has read before are not read again.
 * @param paths files and folders
 * @throws UsageError for a path at which there is nothing; a database error where it cannot be reached, and
 *   then nothing is published
 */
export async function ingest(paths: string[], options: IngestOptions): Promise<IngestReport> {
  const { register, dryRun, threads, onBusy } = options
  const found = await findFiles(paths, options.from)
  const reader = startReader(register, threads)
  const taken = await takeFiles(found, reader, options).finally(() => reader.close())

  const councils = new Map(register.councils.map((council) => [council.slug, council]))
  const files = taken.map((one) => withCouncils(one, councils))
  const readable = files.flatMap(({ reading }) => (reading.kind === 'readable' ? reading.sources : []))
  const held = files.flatMap(({ reading }) => (reading.kind === 'held' ? [reading.held] : []))
  const { edition, changes, plan } = await publish(
    files.map(({ file }) => file.sha256),
    (standing) => makePlan(readable, held, standing),
    SAYS_LESS,
    { dryRun, ...(onBusy && { onBusy }) },
  )
  const fates = { plan, changes }
  return {
    edition,
    dryRun,
    files: files.map((file) => reportOf(file, fates)),
    reopened: plan.reopen.map(({ slug, year, reasons }) => ({
      council: councils.get(slug)?.officialName ?? slug,
      reportingYear: year,
      notes: reasons,
    })),
    released: [...plan.release].flatMap(([source]) =>
      files.some(({ file }) => file.sha256 === source.file.sha256)
        ? []
        : [{ council: source.council.officialName, reportingYear: source.reportingYear }],
    ),
  }
}
