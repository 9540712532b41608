import type { FoundFile } from '@/lib/domain/source'
import type { Db } from './client'

/** Prisma remembers what it was last asked, dozens of times over: little at once takes little memory. */
const BYTES_AT_ONCE = 500_000

/** Stores the bytes of files that are not stored yet, a few at a time. */
export async function storeFiles(db: Db, files: FoundFile[]): Promise<void> {
  const bySha = new Map(files.map((file) => [file.sha256, file]))
  const stored = await db.sourceFile.findMany({
    where: { sha256: { in: [...bySha.keys()] } },
    select: { sha256: true },
  })
  for (const { sha256 } of stored) bySha.delete(sha256)
  for (const some of inParts([...bySha.values()])) await store(db, some)
}

/** Prisma's createMany takes ten times as long. */
async function store(db: Db, files: FoundFile[]): Promise<void> {
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

function inParts(files: FoundFile[]): FoundFile[][] {
  const parts: FoundFile[][] = []
  let bytes = 0
  for (const file of files) {
    bytes += file.byteLength
    const part = parts.at(-1)
    if (part && bytes <= BYTES_AT_ONCE) {
      part.push(file)
    } else {
      parts.push([file])
      bytes = file.byteLength
    }
  }
  return parts
}
