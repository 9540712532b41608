import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { type KeptReading, keepReadings, readingsOf } from '@/lib/data/files'
import { instructionsOf, keepInstructions } from '@/lib/data/instructions'
import type { Council } from '@/lib/domain/council'
import type { Note } from '@/lib/domain/figure'
import type { FoundFile } from '@/lib/domain/source'
import { type Instruction, NO_INSTRUCTION } from '@/lib/letters/data-files/instruction'
import type { Found } from './find-files'
import { type FileReading, type IngestFile, ingestFile, type PlainReading } from './ingest-file'
import { loadBytes, NotLoaded } from './load-bytes'
import type { Progress } from './progress-line'
import { PASSING_CODES, type Reader } from './reader'

/** What is kept of a reading apart from the text. */
type Kept = Omit<FileReading, 'text'>

/** A file is not what it was when it was read; the message says so. */
export class FileChanged extends Error {
  constructor(readonly path: string) {
    super(`“${path}” changed while we were reading it. Load it again.`)
  }
}

/** Files that are looked up and kept together: few enough to have the texts of twice as many in memory. */
const FILES_PER_BATCH = 60

/**
 * Reads files, in threads, a batch at a time. What is read is kept at once, so that a run that was cut short goes on
 * from where it was.
 */
export async function readFiles(
  found: Found[],
  {
    reader,
    councils,
    dryRun,
    onProgress,
    onRead: onFile,
    onStep: onStepOf,
    instruction = NO_INSTRUCTION,
  }: ReadFilesOptions,
): Promise<IngestFile[]> {
  const read = new Map<Found, IngestFile>()
  let problems = 0
  const onRead = (where: Found, file: FoundFile, plain: PlainReading) => {
    const one = ingestFile(file, plain, councils)
    read.set(where, one)
    if (isProblem(plain)) problems++
    onFile?.(where, one)
    told()
  }
  const told = (step?: string) =>
    onProgress({ done: read.size, of: found.length, problems, ...(step && { step }) })
  const onStep = (where: Found, step: string | null) => {
    onStepOf?.(where, step)
    if (step !== null) told(step)
  }
  let reading: Promise<KeptReading<Kept>[]> = Promise.resolve([])
  let keeping = Promise.resolve()
  const keepWhatWasRead = async () => {
    const fresh = await reading
    await keeping
    if (!dryRun) keeping = whenWaitedFor(keep(fresh, reader.version))
  }
  for (let from = 0; from < found.length; from += FILES_PER_BATCH) {
    const files = await lookUp(found.slice(from, from + FILES_PER_BATCH), reader, instruction)
    // These wait behind the files before them, so that no thread waits, and those are kept while these are read.
    const next = whenWaitedFor(readAnew(files, reader, onRead, onStep))
    await keepWhatWasRead()
    reading = next
  }
  await keepWhatWasRead()
  await keeping
  return found.flatMap((where) => read.get(where) ?? [])
}

async function keep(fresh: KeptReading<Kept>[], version: string): Promise<void> {
  await keepReadings(fresh, version)
  // A reading that came to nothing may be due to a slip in what was said of the file.
  const said = fresh.flatMap(({ sha256, reading: { readAs, reading } }) =>
    readAs && reading.kind === 'read' ? [{ sha256, instruction: readAs.instruction }] : [],
  )
  await keepInstructions(said)
}

/** What is said now holds; what was said before, as far as it says something else. */
function together(before: Instruction | undefined, now: Instruction): Instruction {
  return { columns: { ...before?.columns, ...now.columns }, year: now.year ?? before?.year ?? null }
}

type ReadFilesOptions = {
  reader: Reader
  /** The register's, by slug. */
  councils: Map<string, Council>
  dryRun: boolean
  onProgress: (progress: Progress) => void
  /** Told of each file as soon as it is read: of those that wait for others as well. */
  onRead?: (found: Found, file: IngestFile) => void
  /** Told when reading a file begins (null), and which step of it, in words. */
  onStep?: (found: Found, step: string | null) => void
  /** What a person says now of the data files among them; it is kept, beside what was said before. */
  instruction?: Instruction
}

/** What throws where it is waited for: until then Node would take it for an error that nobody sees, and end. */
function whenWaitedFor<Result>(promise: Promise<Result>): Promise<Result> {
  promise.catch(() => {})
  return promise
}

/** A file as it was opened, with what was read of it before. */
type LookedUp = Opened & { before: Kept | undefined; instruction: Instruction }

async function lookUp(found: Found[], reader: Reader, said: Instruction): Promise<LookedUp[]> {
  const opened = await mapInBatches(found, open)
  const sha256s = opened.map(({ sha256 }) => sha256)
  const known = await readingsOf<Kept>(sha256s, reader.version)
  const instructions = await instructionsOf(sha256s)
  return opened.map((one) => {
    const { instruction: ofFile } = one.found
    const saidNow = ofFile ? together(said, ofFile) : said
    const instruction = together(instructions.get(one.sha256), saidNow)
    const before = known.get(one.sha256)
    const isSame = !before?.readAs || isDeepStrictEqual(before.readAs, { name: one.found.name, instruction })
    return { ...one, before: isSame ? before : undefined, instruction }
  })
}

/** @returns what was read anew */
async function readAnew(
  files: LookedUp[],
  reader: Reader,
  onRead: (where: Found, file: FoundFile, plain: PlainReading) => void,
  onStep: (where: Found, step: string | null) => void,
): Promise<KeptReading<Kept>[]> {
  const fresh = new Map<string, KeptReading<Kept>>()
  await Promise.all(
    files.map(async ({ found: where, sha256, byteLength, refused: unopened, before, instruction }) => {
      const refused = unopened ?? where.problem
      const read: FileReading = refused
        ? { mediaType: 'application/octet-stream', reading: rejected(refused), text: null }
        : before
          ? { ...before, text: null }
          : await reader.read(where.location, where.name, sha256, (step) => onStep(where, step), instruction)
      const { mediaType, reading, text, readAs } = read
      if (!before && !refused && isLasting(read))
        fresh.set(sha256, { sha256, reading: { mediaType, reading, ...(readAs && { readAs }) }, text })
      const file = {
        path: where.path,
        name: where.name,
        sha256,
        byteLength,
        mediaType,
        load: foundLoader(where, sha256),
      }
      onRead(where, file, reading)
    }),
  )
  return [...fresh.values()]
}

/** Files whose bytes are in memory at once: large ones do not fit into it together. */
const OPEN_TOGETHER = 4

async function mapInBatches<Item, Result>(
  items: Item[],
  run: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  for (let from = 0; from < items.length; from += OPEN_TOGETHER) {
    results.push(...(await Promise.all(items.slice(from, from + OPEN_TOGETHER).map(run))))
  }
  return results
}

type Opened = { found: Found; sha256: string; byteLength: number; refused: Note | null }

async function open(found: Found): Promise<Opened> {
  if (found.problem) return { found, sha256: shaOf(new Uint8Array()), byteLength: 0, refused: null }
  if (found.known) return { found, ...found.known, refused: null }
  try {
    const bytes = await loadBytes(found.location)
    return { found, sha256: shaOf(bytes), byteLength: bytes.length, refused: null }
  } catch (error) {
    return { found, sha256: shaOf(new Uint8Array()), byteLength: 0, refused: whyNotOpened(error as Error) }
  }
}

function whyNotOpened(error: Error): Note {
  if (error instanceof NotLoaded) return error.note
  const said = error.message.replace(/\.$/, '')
  const message = `The file could not be opened (${said}). Check that it is there and that you may read it.`
  return { code: 'unreadable', message }
}

/** The bytes are read again when they are stored: thousands of files do not fit into memory together. */
export function foundLoader(
  { location, path }: Pick<Found, 'location' | 'path'>,
  sha256: string,
): () => Promise<Uint8Array> {
  return async () => {
    const bytes = await loadBytes(location).catch(() => null)
    if (!bytes || shaOf(bytes) !== sha256) throw new FileChanged(path)
    return bytes
  }
}

/** Whether reading it again would come to the same: not where pages could be recognised, or the machine is to blame. */
function isLasting({ reading, unrecognised }: FileReading): boolean {
  if (unrecognised) return false
  return reading.kind !== 'refused' || !reading.notes.some(({ code }) => PASSING_CODES.includes(code))
}

function rejected(note: Note): PlainReading {
  return { kind: 'refused', outcome: 'rejected', notes: [note] }
}

function shaOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function isProblem(plain: PlainReading): boolean {
  switch (plain.kind) {
    case 'refused':
      return plain.outcome !== 'without-figures'
    case 'listed':
      return plain.listed.withheld.length > 0
    case 'read':
      return plain.sources.some(({ state }) => state === 'open')
  }
}
