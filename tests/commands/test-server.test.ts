import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { TYPESCRIPT } from '@/scripts/processes/run'

const parts = fileURLToPath(new URL('./two-parts-on-a-database.ts', import.meta.url))

test('the parts of a command share one embedded database server, each with a database of its own', () => {
  const env = { ...process.env, TEST_DATABASE_URL: '' }
  const output = execFileSync(process.execPath, [...TYPESCRIPT, parts], { encoding: 'utf8', env })
  const [first, second] = output
    .trim()
    .split('\n')
    .map((line) => new URL(line)) as [URL, URL]
  expect(second.host).toBe(first.host)
  expect([first.pathname, second.pathname]).toEqual(['/upheld_first', '/upheld_second'])
})
