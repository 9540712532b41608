import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { UsageError } from '@/lib/command-line/usage-error'
import { archiveBytes } from '@/lib/files/archive-bytes'
import { archiveEntries } from '@/lib/files/archive-entries'
import type { FileLocation } from '@/lib/files/file-location'
import { ARCHIVE_LIMITS } from '@/lib/files/load-bytes'
import type { Note } from '@/lib/measures/note'

/** A file that was found, or an archive's entry that cannot be taken, with what is wrong with it. */
export type Found = {
  /** As it is named to the user: 'letters.zip/luton.pdf'. */
  path: string
  name: string
  location: FileLocation
  problem: Note | null
}

/**
 * The files that some paths name: files as they are, folders with all they hold, archives with all that is in
 * them; hidden files are left out.
 * @param paths as the user wrote them
 * @param from the folder that relative paths start at
 * @throws UsageError for a path at which there is nothing
 */
export async function findFiles(paths: string[], from: string): Promise<Found[]> {
  const files = paths.flatMap((name) => {
    const full = path.resolve(from, name)
    if (!existsSync(full)) throw new UsageError(`There is no file or folder "${name}".`)
    return filesAt(full)
  })
  const found: Found[] = []
  for (const file of new Set(files)) found.push(...(await foundAt(file, path.relative(from, file))))
  if (found.length === 0) throw new UsageError(`There are no files in ${paths.join(', ')}.`)
  return found
}

function filesAt(full: string): string[] {
  if (!statSync(full).isDirectory()) return [full]
  return readdirSync(full)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .flatMap((name) => filesAt(path.join(full, name)))
}

async function foundAt(file: string, shown: string): Promise<Found[]> {
  const itself = { path: shown, name: path.basename(file), location: { file, entry: null } }
  if (!/\.zip$/i.test(file)) return [{ ...itself, problem: null }]
  const found: Found[] = []
  try {
    const archive = await archiveBytes(file)
    for await (const entry of archiveEntries(archive, ARCHIVE_LIMITS)) {
      if (entry.kind === 'listed') found.push(inArchive(entry.name, null))
      else if (entry.name !== null) found.push(inArchive(entry.name, entry.note))
      else found.push({ ...itself, problem: entry.note })
    }
    await archive.close()
  } catch (error) {
    const message = `The archive could not be opened (${(error as Error).message.replace(/\.$/, '')}).`
    return [{ ...itself, problem: { code: 'unreadable', message } }]
  }
  return found.length > 0 ? found : [{ ...itself, problem: EMPTY_ARCHIVE }]

  function inArchive(entry: string, problem: Note | null): Found {
    return { path: `${shown}/${entry}`, name: path.posix.basename(entry), location: { file, entry }, problem }
  }
}

const EMPTY_ARCHIVE: Note = { code: 'archive-empty', message: 'The archive holds no files.' }
