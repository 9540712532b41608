import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coveragePage } from '@/lib/coverage/coverage-page'
import { loadRegister } from '@/lib/data/register'
import { openReviews } from '@/lib/data/reviews'
import { ingest } from '@/lib/ingest/ingest'
import { type InventedLetter, letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase()

const register = inventedRegister(['Ambleford', 'Combe', 'Downton'].map((name) => inventedCouncil({ name })))
const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))

function write(file: string, letter: InventedLetter): string {
  writeFileSync(path.join(folder, file), letterText(letter))
  return file
}

beforeAll(async () => {
  await loadRegister(register, '0'.repeat(64))
  const files = [
    write('a.txt', { council: 'Ambleford Council', year: '2023-24' }),
    write('c.txt', { council: 'Combe Council', year: '2023-24', withoutStatistics: true }),
    // 8 of 13 is no 69%: a person must look.
    write('d.txt', {
      council: 'Downton Council',
      year: '2023-24',
      upheld: { count: 8, base: 13, rate: 69 },
    }),
    write('e.txt', { council: 'Elsewhere Council', year: '2023-24' }),
  ]
  await ingest(files, { from: folder, register, dryRun: false, onProgress: () => {} })
})
afterAll(() => rmSync(folder, { recursive: true }))

test('what is published, what has no figures and what needs a review is counted, each once', async () => {
  const { totals, sources, outcomes, types } = await coveragePage()
  const nonZero = (rows: { id: string; all: string }[]) =>
    Object.fromEntries(rows.filter(({ all }) => all !== '0').map(({ id, all }) => [id, all]))
  expect(nonZero(totals)).toEqual({ unitary: '2 of 42', all: '2 of 42' })
  expect(nonZero(sources)).toEqual({ letter: '2' })
  expect(Object.keys(nonZero(outcomes))).toEqual([
    'review',
    'without',
    expect.stringMatching(/accepted|worked-out/),
  ])
  const marks = types[0]?.rows.map(({ name, cells }) => [
    name,
    cells.flatMap((cell) => (cell.kind === 'published' ? [cell.mark] : [])),
  ])
  expect(marks).toEqual([
    ['Ambleford', [expect.stringMatching(/^Lw?$/)]],
    ['Combe', ['L0']],
    ['Downton', ['?']],
  ])
})

test('what waits and has no council or year is told apart', async () => {
  const waiting = (await openReviews()).filter(({ council, reportingYear }) => !council || !reportingYear)
  expect((await coveragePage()).unnamed).toBe(waiting.length)
})
