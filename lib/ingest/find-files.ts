import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { FoundFile } from '@/lib/editions/source'

/** That what was asked for cannot be done as asked; the message says what to do. */
export class UsageError extends Error {}

/**
 * The files that some paths name: files as they are, folders with all they hold, hidden files left out.
 * @param paths as the user wrote them
 * @param from the folder that relative paths start at
 * @throws UsageError for a path at which there is nothing
 */
export function findFiles(paths: string[], from: string): string[] {
  const found = paths.flatMap((name) => {
    const full = path.resolve(from, name)
    if (!existsSync(full)) throw new UsageError(`There is no file or folder "${name}".`)
    return filesAt(full)
  })
  if (found.length === 0) throw new UsageError(`There are no files in ${paths.join(', ')}.`)
  return [...new Set(found)]
}

/** Reads a file, and tells its kind by its ending. */
export function openFile(full: string, from: string): FoundFile {
  const bytes = new Uint8Array(readFileSync(full))
  return {
    path: path.relative(from, full),
    name: path.basename(full),
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mediaType: full.toLowerCase().endsWith('.csv') ? 'text/csv' : 'text/plain',
  }
}

function filesAt(full: string): string[] {
  if (!statSync(full).isDirectory()) return [full]
  return readdirSync(full)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .flatMap((name) => filesAt(path.join(full, name)))
}
