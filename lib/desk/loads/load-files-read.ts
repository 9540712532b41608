import { readingsOf } from '@/lib/data/files'
import { filesIn, type LoadFile } from '@/lib/data/load-files'
import type { Council } from '@/lib/domain/council'
import type { Found } from '@/lib/ingest/find-files'
import { type FileReading, type IngestFile, ingestFile } from '@/lib/ingest/ingest-file'
import { foundLoader } from '@/lib/ingest/read-files'
import type { PackedEntry } from '@/lib/ingest/unpack-entry'
import type { Instruction } from '@/lib/letters/data-files/instruction'
import { placeOf } from './folder'

/** A file of a load as lib/ingest finds it. */
export function foundOf(loadId: string, file: LoadFile): Found {
  const entry = file.entry as PackedEntry | null
  const known = file.sha256 === null ? null : { sha256: file.sha256, byteLength: file.byteLength }
  return {
    path: file.path,
    name: file.path.split('/').at(-1) ?? file.path,
    location: { file: placeOf(loadId, file.archive ?? file.number), entry },
    problem: null,
    ...(known && { known }),
    ...(file.instruction !== null && { instruction: file.instruction as Instruction }),
  }
}

/**
 * The files of loads that were read, with what was read from them: nothing is read again. Those that could not be read
 * for a passing reason are left out; nothing of them is published.
 * @param version of the reading code
 * @returns each with the load and number that it has there
 */
export async function filesRead(
  loadIds: string[],
  version: string,
  councils: Map<string, Council>,
): Promise<{ loadId: string; number: number; file: IngestFile }[]> {
  const all = []
  for (const loadId of loadIds) {
    const files = (await filesIn(loadId, ['read'])).flatMap(({ sha256, ...file }) =>
      sha256 === null ? [] : { ...file, sha256 },
    )
    const readings = await readingsOf<Omit<FileReading, 'text'>>(
      files.map(({ sha256 }) => sha256),
      version,
    )
    for (const { sha256, ...file } of files) {
      const reading = readings.get(sha256)
      if (!reading) continue
      const found = foundOf(loadId, { ...file, sha256 })
      const { path, name } = found
      const { byteLength } = file
      const { mediaType } = reading
      const itself = { path, name, sha256, byteLength, mediaType, load: foundLoader(found, sha256) }
      all.push({ loadId, number: file.number, file: ingestFile(itself, reading.reading, councils) })
    }
  }
  return all
}
