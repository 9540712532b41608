import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Note } from '@/lib/domain/figure'
import type { Instruction } from '@/lib/letters/data-files/instruction'
import { type ArchiveBytes, archiveBytes } from './archive-bytes'
import { archiveEntries } from './archive-entries'
import { withoutControl } from './archive-names'
import { tooLargeInAll } from './archive-notes'
import type { FileLocation } from './load-bytes'
import { ARCHIVE_LIMITS, NOT_A_FILE } from './load-bytes'
import type { PackedEntry } from './unpack-entry'
import { UsageError } from './usage-error'

/** A file that was found, or an archive's entry that cannot be taken, with what is wrong with it. */
export type Found = {
  /** As it is named to the user: 'letters.zip/luton.pdf'. */
  path: string
  name: string
  location: FileLocation
  problem: Note | null
  /** What a person says of this file, beside what is said of all. */
  instruction?: Instruction
  /** Of its bytes, where they were looked at before; what has changed since is not read. */
  known?: { sha256: string; byteLength: number }
}

/**
 * The files that some paths name: files as they are, folders with all they hold, archives with all that is in
 * them; hidden files are left out. A path that is itself a link is followed.
 * @param paths as the user wrote them
 * @param from the folder that relative paths start at
 * @throws UsageError for a path at which there is nothing
 */
export async function findFiles(paths: string[], from: string): Promise<Found[]> {
  const files = paths.flatMap((name) => {
    const full = path.resolve(from, name)
    if (!existsSync(full)) throw new UsageError(`There is no file or folder “${name}”.`)
    return filesAt(full)
  })
  const found: Found[] = []
  for (const [file, problem] of new Map(files)) {
    const shown = withoutControl(path.relative(from, file))
    found.push(...(problem ? [notTaken(file, shown, problem)] : await foundAt(file, shown)))
  }
  if (found.length === 0) throw new UsageError(`There are no files in ${paths.join(', ')}.`)
  return found
}

/**
 * The files at a path, each with what keeps it from being taken.
 * @param named the real path of the folder that the user named, once inside it: a link out of it could lead to
 *   anything, so it is not followed
 * @param seen the folders that were gone through, by their real paths: a link to one of them leads nowhere new, and
 *   folders that all link to each other would never come to an end
 */
function filesAt(
  full: string,
  named: string | null = null,
  seen = new Set<string>(),
): [file: string, problem: Note | null][] {
  try {
    const found = statSync(full)
    if (!found.isDirectory()) return [[full, found.isFile() ? null : NOT_A_FILE]]
    const real = realpathSync(full)
    if (named !== null && lstatSync(full).isSymbolicLink()) {
      if (!isInside(named, real)) return [[full, LINKS_OUT]]
      if (seen.has(real)) return [[full, LINKS_BACK]]
    }
    seen.add(real)
    return readdirSync(full)
      .filter((name) => !name.startsWith('.'))
      .sort()
      .flatMap((name) => filesAt(path.join(full, name), named ?? real, seen))
  } catch (error) {
    return [[full, cannotBeOpened(error as Error)]]
  }
}

function isInside(folder: string, other: string): boolean {
  const [first] = path.relative(folder, other).split(path.sep)
  return first !== '..'
}

function notTaken(file: string, shown: string, problem: Note): Found {
  return { path: shown, name: path.basename(file), location: { file, entry: null }, problem }
}

/** Whether a file is taken for an archive, by its name. */
export const isArchive = (name: string) => /\.zip$/i.test(name)

/**
 * A file, or what is in it where it is an archive.
 * @param file where it lies
 * @param shown as it is named to the user, whose ending tells archives apart
 */
export async function foundAt(file: string, shown: string): Promise<Found[]> {
  const itself = { path: shown, name: path.basename(shown), location: { file, entry: null } }
  if (!isArchive(shown)) return [{ ...itself, problem: null }]
  const found: Found[] = []
  let archive: ArchiveBytes | undefined
  try {
    archive = await archiveBytes(file)
    let inAll = 0
    for await (const entry of archiveEntries(archive, ARCHIVE_LIMITS)) {
      if (entry.kind === 'problem') {
        found.push(entry.name === null ? { ...itself, problem: entry.note } : bad(entry.name, entry.note))
        continue
      }
      inAll += entry.entry.uncompressedSize
      if (inAll > ARCHIVE_LIMITS.totalBytes) {
        found.push({ ...itself, problem: tooLargeInAll(entry.name, ARCHIVE_LIMITS) })
        break
      }
      found.push(inArchive(packedEntry(entry.name, entry.entry)))
    }
  } catch (error) {
    const message = `The archive could not be opened (${(error as Error).message.replace(/\.$/, '')}). Check that it is there and that you may read it.`
    return [{ ...itself, problem: { code: 'unreadable', message } }]
  } finally {
    await archive?.close()
  }
  return found.length > 0 ? found : [{ ...itself, problem: EMPTY_ARCHIVE }]

  function inArchive(entry: PackedEntry): Found {
    return { ...named(entry.name), location: { file, entry }, problem: null }
  }
  function bad(name: string, problem: Note): Found {
    return { ...itself, ...named(name), problem }
  }
  function named(name: string) {
    return { path: `${shown}/${withoutControl(name)}`, name: path.posix.basename(name) }
  }
}

/** What it takes to unpack an entry, and no more: it is sent to threads. */
function packedEntry(name: string, entry: Omit<PackedEntry, 'name'>): PackedEntry {
  const { compressionMethod, compressedSize, uncompressedSize, crc32, relativeOffsetOfLocalHeader } = entry
  return { name, compressionMethod, compressedSize, uncompressedSize, crc32, relativeOffsetOfLocalHeader }
}

function cannotBeOpened({ message }: Error): Note {
  const words = message.replace(/\.$/, '')
  return {
    code: 'unreadable',
    message: `It could not be opened (${words}). Check that it is there and that you may read it. If its name has unusual characters, rename it.`,
  }
}

const LINKS_BACK: Note = {
  code: 'not-a-file',
  message:
    'This is a link to a folder whose files are loaded already, so we did not follow it. Remove the link.',
}
const LINKS_OUT: Note = {
  code: 'not-a-file',
  message:
    'This is a link to a folder outside the one you named, so we did not follow it. Remove the link. If you need its letters, name that folder itself.',
}
const EMPTY_ARCHIVE: Note = {
  code: 'archive-empty',
  message: 'The archive has no files in it. Make it again with the letters in it.',
}
