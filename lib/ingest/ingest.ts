import { type PublishOptions, publish } from '@/lib/data/publish'
import type { Turn } from '@/lib/data/turns'
import type { Register } from '@/lib/domain/register-files'
import type { Instruction } from '@/lib/letters/data-files/instruction'
import { findFiles } from './find-files'
import type { IngestFile } from './ingest-file'
import { listedIn } from './listed/listed-in'
import { makePlan } from './make-plan'
import type { Progress } from './progress-line'
import { FileChanged, readFiles } from './read-files'
import { startReader } from './reader'
import { type IngestReport, reportOf } from './report'

export type IngestOptions = {
  /** The folder that relative paths start at. */
  from: string
  register: Register
  /** Find out what would happen, and store nothing. */
  dryRun: boolean
  onProgress: (progress: Progress) => void
  /** Told whose turn it is to publish, where this one waits for it. */
  onBusy?: (whose: Turn | null) => void
  /** How many files are read side by side; as many as the machine has cores where left out. */
  threads?: number | undefined
  /** Whether pages that are pictures are recognised; they are where left out. */
  ocr?: boolean
  /** What a person says of the data files among them. */
  instruction?: Instruction
  /** Whether lists are taken again of which an edition was undone. */
  again?: boolean
}

/**
 * Takes files the whole way: reads and checks them, publishes what may be published as one edition, and withholds
 * what needs a review. A file that cannot be read never stops the others. Files that this version of the code has
 * read before are not read again.
 * @param paths files and folders
 * @throws UsageError for a path at which there is nothing; a database error where it cannot be reached, and
 *   then nothing is published
 */
export async function ingest(paths: string[], options: IngestOptions): Promise<IngestReport> {
  const { register, dryRun, threads, onBusy, ocr, again } = options
  const found = await findFiles(paths, options.from)
  const reader = startReader(register, threads, ocr)
  const councils = new Map(register.councils.map((council) => [council.slug, council]))
  const read = await readFiles(found, { ...options, reader, councils }).finally(() => reader.close())
  const { files, published } = await publishFiles(read, { dryRun, again, ...(onBusy && { onBusy }) })
  const { edition, plan } = published
  const officialNameOf = (slug: string) => councils.get(slug)?.officialName ?? slug
  return {
    edition,
    dryRun,
    files: files.map((file) => reportOf(file, { plan })),
    reopened: plan.reopen.map(({ slug, year, reasons }) => ({
      council: officialNameOf(slug),
      reportingYear: year,
      notes: reasons,
    })),
    released: [...plan.release].flatMap(([source]) =>
      plan.publish.get(source) === 'unchanged' || files.some(({ file }) => file.sha256 === source.file.sha256)
        ? []
        : [{ council: source.council.officialName, reportingYear: source.reportingYear }],
    ),
  }
}

/** Publishes what may be published of some files. One that changes before it is stored does not stop the others. */
async function publishFiles(
  files: IngestFile[],
  { again = false, ...options }: PublishOptions & { again: boolean | undefined },
) {
  const sources = files.flatMap(({ reading }) => (reading.kind === 'read' ? reading.sources : []))
  const readable = sources.flatMap((source) => (source.state === 'accepted' ? source : []))
  const withheld = sources.flatMap((source) => (source.state === 'open' ? source : []))
  const listed = listedIn(files)
  try {
    const slugs = sources.flatMap(({ council }) => council?.slug ?? [])
    const published = await publish(
      { slugs, listed, again },
      (standing) => makePlan(readable, withheld, standing, listed),
      options,
    )
    return { files, published }
  } catch (error) {
    if (!(error instanceof FileChanged)) throw error
    const note = { code: 'unreadable', message: error.message }
    const without = files.map(
      (one): IngestFile =>
        one.file.path === error.path
          ? { file: one.file, reading: { kind: 'refused', outcome: 'rejected', notes: [note] } }
          : one,
    )
    return publishFiles(without, { again, ...options })
  }
}
