import type { FoundFile } from '@/lib/editions/source'
import type { Db } from './client'

/** Few enough that their bytes fit into memory together. */
const AT_ONCE = 20

/** Stores the bytes of files that are not stored yet, a few at a time. */
export async function storeFiles(db: Db, files: FoundFile[]): Promise<void> {
  const bySha = new Map(files.map((file) => [file.sha256, file]))
  const stored = await db.sourceFile.findMany({
    where: { sha256: { in: [...bySha.keys()] } },
    select: { sha256: true },
  })
  for (const { sha256 } of stored) bySha.delete(sha256)
  const rest = [...bySha.values()]
  for (let from = 0; from < rest.length; from += AT_ONCE) {
    const some = rest.slice(from, from + AT_ONCE)
    const data = await Promise.all(
      some.map(async ({ sha256, mediaType, name, byteLength, load }) => ({
        sha256,
        bytes: Buffer.from(await load()),
        byteLength,
        mediaType,
        fileName: name,
      })),
    )
    await db.sourceFile.createMany({ data, skipDuplicates: true })
  }
}
