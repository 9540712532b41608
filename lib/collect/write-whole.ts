import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'

/** Hidden, so that neither people nor `npm run ingest` take it for a source. */
const PART = /^\.collect-.*\.part$/

/** A file that is written whole and has no name yet under which anybody would look for it. */
export type Part = { path: string; name(final: string): void }

/** Writes a file into a folder under a name of its own, to be given its final name once it is known. */
export function writePart(folder: string, bytes: Uint8Array): Part {
  const part = path.join(folder, `.collect-${process.pid}.part`)
  const file = openSync(part, 'w')
  try {
    let written = 0
    while (written < bytes.length) written += writeSync(file, bytes, written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  return { path: part, name: (final) => renameSync(part, path.join(folder, final)) }
}

/** Writes a file so that under its name there is always the whole of the old or of the new one. */
export function writeWhole(folder: string, name: string, bytes: Uint8Array): void {
  writePart(folder, bytes).name(name)
}

/** Takes away what runs that were killed have left half written. */
export function removeParts(folder: string): void {
  for (const name of readdirSync(folder))
    if (PART.test(name)) rmSync(path.join(folder, name), { force: true })
}
