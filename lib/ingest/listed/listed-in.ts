import type { ListedFile } from '@/lib/domain/listed-plan'
import type { IngestFile } from '../ingest-file'

const found = new WeakMap<IngestFile['reading'], ListedFile>()

/** What a file lists; null where it is no list. For one file it is always the same, so that its fate is found by it. */
export function listedFile({ file, reading }: IngestFile): ListedFile | null {
  if (reading.kind !== 'listed') return null
  const before = found.get(reading)
  if (before) return before
  const one = { file: { sha256: file.sha256, name: file.name }, listed: reading.listed }
  found.set(reading, one)
  return one
}

/** The files that list entries. */
export function listedIn(files: IngestFile[]): ListedFile[] {
  return files.flatMap((file) => listedFile(file) ?? [])
}
