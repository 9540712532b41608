import type { FilePart, FoundFile } from '@/lib/domain/source'
import type { LetterText } from '@/lib/letters/letter-text'
import { type KeptText, textFromKept, textOfPart } from '@/lib/letters/letter-text'
import { type Db, database, runRaw } from './client'

/** A file as it came in, byte for byte. */
export type StoredBytes = { bytes: Uint8Array; mediaType: string; sha256: string }

/** Where a letter stands: its file, and the part of it that it takes up; null where it is the file. */
export type LetterPlace = { sha256: string; part: FilePart | null }

/** What is known of a stored file without its bytes. */
export const FILE_SELECT = { sha256: true, byteLength: true, mediaType: true, fileName: true } as const

/** The files of some sha256s. */
export async function filesOf(sha256s: string[]): Promise<StoredBytes[]> {
  if (sha256s.length === 0) return []
  return database().sourceFile.findMany({
    where: { sha256: { in: sha256s } },
    select: { bytes: true, mediaType: true, sha256: true },
  })
}

/** A file that is stored already. */
export function fileFromRow(
  row: Omit<FoundFile, 'path' | 'name' | 'load'> & { fileName: string },
): FoundFile {
  const { sha256, byteLength, mediaType, fileName } = row
  return {
    path: fileName,
    name: fileName,
    sha256,
    byteLength,
    mediaType,
    async load() {
      const file = await database().sourceFile.findUniqueOrThrow({
        where: { sha256 },
        select: { bytes: true },
      })
      return file.bytes
    },
  }
}

/** Prisma keeps what it was last asked, dozens of times over: small batches take little memory. */
const BYTES_PER_BATCH = 500_000

/** Stores the bytes of files that are not stored yet, in batches. */
export async function storeFiles(db: Db, files: FoundFile[]): Promise<void> {
  const bySha = new Map(files.map((file) => [file.sha256, file]))
  const stored = await db.sourceFile.findMany({
    where: { sha256: { in: [...bySha.keys()] } },
    select: { sha256: true },
  })
  for (const { sha256 } of stored) bySha.delete(sha256)
  for (const batch of inBatches([...bySha.values()])) await storeBatch(db, batch)
}

/** Prisma's createMany takes ten times as long. */
async function storeBatch(db: Db, files: FoundFile[]): Promise<void> {
  const bytes = await Promise.all(files.map(async ({ load }) => Buffer.from(await load())))
  const sha256s = files.map(({ sha256 }) => sha256)
  const mediaTypes = files.map(({ mediaType }) => mediaType)
  const names = files.map(({ name }) => name)
  await db.$executeRaw`
    INSERT INTO "SourceFile" ("sha256", "bytes", "byteLength", "mediaType", "fileName")
    SELECT "sha256", "bytes", octet_length("bytes"), "mediaType", "fileName"
    FROM unnest(${sha256s}::text[], ${bytes}::bytea[], ${mediaTypes}::text[], ${names}::text[])
      AS file ("sha256", "bytes", "mediaType", "fileName")
    ON CONFLICT DO NOTHING`
}

function inBatches(files: FoundFile[]): FoundFile[][] {
  const batches: FoundFile[][] = []
  let bytes = 0
  for (const file of files) {
    bytes += file.byteLength
    const batch = batches.at(-1)
    if (batch && bytes <= BYTES_PER_BATCH) {
      batch.push(file)
    } else {
      batches.push([file])
      bytes = file.byteLength
    }
  }
  return batches
}

/** What was read from a file, with its text as JSON (see kept-text.ts) where it is a letter. */
export type KeptReading<Reading> = { sha256: string; reading: Reading; text: string | null }

/** What this version of the reading code has read before, by sha256. */
export async function readingsOf<Reading>(sha256s: string[], reader: string): Promise<Map<string, Reading>> {
  const rows = await database().reading.findMany({
    where: { sha256: { in: sha256s }, reader },
    select: { sha256: true, reading: true },
  })
  return new Map(rows.map(({ sha256, reading }) => [sha256, reading as Reading]))
}

const KEEP = `
  INSERT INTO "Reading" ("sha256", "reader", "reading", "text")
  SELECT "sha256", $1, "reading", "text"
  FROM jsonb_to_recordset($2::jsonb) AS one ("sha256" text, "reading" jsonb, "text" jsonb)
  ON CONFLICT ("sha256") DO UPDATE SET
    "reader" = EXCLUDED."reader", "reading" = EXCLUDED."reading", "text" = EXCLUDED."text",
    "readAt" = EXCLUDED."readAt"`

/** About half a megabyte. */
const READINGS_PER_STATEMENT = 30

/** Keeps what was read, in place of what another version of the code read from the same files. */
export async function keepReadings<Reading>(readings: KeptReading<Reading>[], reader: string): Promise<void> {
  // Always in this order, so that two ingests that read the same files do not wait for each other for ever.
  const sorted = readings.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
  for (let from = 0; from < sorted.length; from += READINGS_PER_STATEMENT) {
    const batch = sorted
      .slice(from, from + READINGS_PER_STATEMENT)
      .map(
        ({ sha256, reading, text }) =>
          `{"sha256":"${sha256}","reading":${JSON.stringify(reading)},"text":${text}}`,
      )
    await runRaw(KEEP, [reader, `[${batch.join()}]`])
  }
}

/** The text of a letter, or null where none is kept. */
export async function letterTextOf({ sha256, part }: LetterPlace): Promise<LetterText | null> {
  const text = (await fileTextsOf([sha256])).get(sha256)
  return text ? textOfPart(text, part) : null
}

/** The texts of some letters' files, by sha256; none for a file whose text is not kept. */
export async function fileTextsOf(sha256s: string[]): Promise<Map<string, LetterText>> {
  const rows = await database().reading.findMany({
    where: { sha256: { in: sha256s } },
    select: { sha256: true, text: true },
  })
  return new Map(
    rows.flatMap(({ sha256, text }) => (text ? [[sha256, textFromKept(text as KeptText)] as const] : [])),
  )
}
