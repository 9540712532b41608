import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFiles } from '@/lib/ingest/find-files'

const folder = mkdtempSync(path.join(tmpdir(), 'upheld-find-'))
const at = (...names: string[]) => path.join(folder, ...names)
afterAll(() => rmSync(folder, { recursive: true }))

/** Two folders with a letter each, and links: from one to the other, to what holds both, and to a file. */
beforeAll(() => {
  for (const name of ['letters', 'letters-elsewhere']) {
    mkdirSync(at(name, '2024'), { recursive: true })
    writeFileSync(at(name, '2024', 'a.txt'), 'a letter')
  }
  symlinkSync('../letters-elsewhere', at('letters', 'to-elsewhere'))
  symlinkSync('..', at('letters', 'up'))
  symlinkSync('2024', at('letters', 'within'))
  symlinkSync('../letters-elsewhere/2024/a.txt', at('letters', 'to-a-file.txt'))
  symlinkSync('letters-elsewhere', at('named'))
})

/** What is found, and what is said of what is not taken. */
async function found(...paths: string[]): Promise<[path: string, said: string | undefined][]> {
  return (await findFiles(paths, folder)).map(({ path, problem }) => [path, problem?.message.split(',')[0]])
}

describe('links', () => {
  test('inside a folder are not followed out of it', async () => {
    const OUTSIDE = 'This is a link to a folder outside the one you named'
    expect(await found('letters')).toEqual([
      ['letters/2024/a.txt', undefined],
      ['letters/to-a-file.txt', undefined],
      ['letters/to-elsewhere', OUTSIDE],
      ['letters/up', OUTSIDE],
      ['letters/within', 'This is a link to a folder whose files are loaded already'],
    ])
  })

  test('that are themselves named are followed', async () => {
    expect(await found('named')).toEqual([['named/2024/a.txt', undefined]])
    expect(await found('letters/to-elsewhere')).toEqual([['letters/to-elsewhere/2024/a.txt', undefined]])
  })
})
