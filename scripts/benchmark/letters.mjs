import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { atEnd } from '../processes/command'
import { runBench } from './measure.mjs'

/**
 * Invents letters into a folder that is gone at the end.
 * @param {number} count
 * @param {number} [skipped] how many of the first council's oldest letters are left out
 * @param {boolean} [withData] whether the Ombudsman's map and yearly files are to say the same
 * @returns {Promise<{ folder: string, letters: number, bytes: number, data: object | null }>} `data`: the folders of
 *   the `list` of the map, of the files of complaints `decided`, and of the newest of these, `oneDecided`
 */
export async function makeLetters(count, skipped = 0, withData = false) {
  const folder = temporaryFolder()
  const args = ['letters', folder, '--count', count, '--skipped', skipped]
  if (withData) args.push('--data', temporaryFolder())
  const [{ letters, bytes, data }] = await runBench('Inventing letters', args)
  return { folder, letters, bytes, data }
}

function temporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'upheld-bench-'))
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}
