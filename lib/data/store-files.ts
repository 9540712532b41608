import type { FoundFile } from '@/lib/editions/source'
import type { Db } from './client'

/** Bytes that go into one statement: few enough to be in memory several times over. */
const BYTES_AT_ONCE = 10_000_000

/** Stores the bytes of files that are not stored yet, a few at a time. */
export async function storeFiles(db: Db, files: FoundFile[]): Promise<void> {
  const bySha = new Map(files.map((file) => [file.sha256, file]))
  const stored = await db.sourceFile.findMany({
    where: { sha256: { in: [...bySha.keys()] } },
    select: { sha256: true },
  })
  for (const { sha256 } of stored) bySha.delete(sha256)
  for (const some of bySize([...bySha.values()])) {
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

/** The files in groups that are small together; a large one is a group of its own. */
function bySize(files: FoundFile[]): FoundFile[][] {
  const groups: FoundFile[][] = []
  let left = 0
  for (const file of files) {
    if (file.byteLength > left || groups.length === 0) {
      groups.push([])
      left = BYTES_AT_ONCE
    }
    groups.at(-1)?.push(file)
    left -= file.byteLength
  }
  return groups
}
