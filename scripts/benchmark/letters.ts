import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { atEnd } from '../processes/command'
import { runBench } from './measure'

/** The folders of the list of the map, of the files of complaints decided, and of the newest of these. */
type DataFolders = { list: string; decided: string; oneDecided: string }

export type Letters = { folder: string; letters: number; bytes: number; data: DataFolders | null }

/**
 * Invents letters into a folder that is gone at the end.
 * @param skipped how many of the first council's oldest letters are left out
 * @param withData whether the Ombudsman's map and yearly files are to say the same
 */
export async function makeLetters(count: number, skipped = 0, withData = false): Promise<Letters> {
  const folder = temporaryFolder()
  const args = ['letters', folder, '--count', count, '--skipped', skipped]
  if (withData) args.push('--data', temporaryFolder())
  return { folder, ...(await runBench<Omit<Letters, 'folder'>>('Inventing letters', args)) }
}

/** A folder that is gone at the end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'upheld-bench-'))
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}
