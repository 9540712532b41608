import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { atEnd } from '../processes/command.mjs'
import { runBench } from './measure.mjs'

/**
 * Invents letters into a folder that is gone at the end.
 * @returns {Promise<{ folder: string, letters: number, bytes: number }>}
 */
export async function makeLetters(count) {
  const folder = mkdtempSync(path.join(tmpdir(), 'upheld-bench-'))
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  const [{ letters, bytes }] = await runBench('Inventing letters', ['letters', folder, '--count', count])
  return { folder, letters, bytes }
}
