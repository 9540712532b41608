import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { atEnd } from '../processes/command.mjs'
import { runBench } from './measure.mjs'

/**
 * Invents letters into a folder that is gone at the end.
 * @param {number} count
 * @param {number} [skipped] how many of the first council's oldest letters are left out
 * @returns {Promise<{ folder: string, letters: number, bytes: number }>}
 */
export async function makeLetters(count, skipped = 0) {
  const folder = mkdtempSync(path.join(tmpdir(), 'upheld-bench-'))
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  const args = ['letters', folder, '--count', count, '--skipped', skipped]
  const [{ letters, bytes }] = await runBench('Inventing letters', args)
  return { folder, letters, bytes }
}
