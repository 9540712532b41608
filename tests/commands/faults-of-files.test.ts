import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { inPlainWords, PlainError, writingInto } from '@/scripts/processes/plain-error'

const fault = (code: string, message: string, file?: string) =>
  Object.assign(new Error(`${code}: ${message}`), { code, ...(file && { path: path.resolve(file) }) })

/** What becomes of work that writes into a folder and ends with an error. */
const failing = (folder: string, error: Error) =>
  writingInto(folder, () => Promise.reject(error)).catch((told: Error) => told)

describe('a fault of the disk', () => {
  test.each([
    ['ENOSPC', 'The disk of .data is full. Make room on it, then run the command again.'],
    ['EROFS', '.data is on a disk that allows no writing.'],
    ['EACCES', 'This user may not write into .data'],
  ])('%s names the folder of the project, and says what to do', (code, words) => {
    expect(inPlainWords(fault(code, 'open', '.data/app/app.json'))).toContain(words)
  })

  test('names a file that is elsewhere', () => {
    const elsewhere = path.resolve('..', 'letters', 'luton.pdf')
    expect(inPlainWords(fault('EACCES', 'open', elsewhere))).toContain(elsewhere)
  })

  test.each([
    [
      'that a program met',
      new Error('next build failed. Its message:\n\nError: ENOSPC: no space left on device'),
    ],
    ['that Postgres met', new PlainError('could not extend file "base/1/2": No space left on device')],
    ['that does not say where', fault('ENOSPC', 'no space left on device, write')],
  ])('%s names the folder that was written into', async (_, error) => {
    const told = await failing('.build', error)
    expect(told).toBeInstanceOf(PlainError)
    expect(told).toHaveProperty(
      'message',
      'The disk of .build is full. Make room on it, then run the command again.',
    )
  })

  test('is not made of an error that is another', async () => {
    const other = new PlainError('The schema has a mistake.')
    expect(await failing('.build', other)).toBe(other)
  })
})
