import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { councilsPage } from '@/lib/coverage/councils-page'
import { coveragePage } from '@/lib/coverage/coverage-page'
import { loadRegister } from '@/lib/data/register'
import { openReviews } from '@/lib/data/reviews'
import { ingest } from '@/lib/ingest/ingest'
import { type InventedLetter, letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase()

const register = inventedRegister([
  ...['Ambleford', 'Combe', 'Downton'].map((name) => inventedCouncil({ name })),
  inventedCouncil({ name: 'Foxley', status: 'abolished', years: { first: '2012-13', last: '2022-23' } }),
])
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
    // It had ended in April 2023, and cases against it were still decided.
    write('f.txt', { council: 'Foxley Council', year: '2023-24' }),
    write('e.txt', { council: 'Elsewhere Council', year: '2023-24' }),
  ]
  await ingest(files, { from: folder, register, dryRun: false, onProgress: () => {} })
})
afterAll(() => rmSync(folder, { recursive: true }))

test('what is published, what has no figures and what needs a review is counted, each once', async () => {
  const { squares, ended, finding, sources, outcomes, types, matrix } = await coveragePage('unitary')
  const nonZero = (rows: { id: string; all: string }[]) =>
    Object.fromEntries(rows.filter(({ all }) => all !== '0').map(({ id, all }) => [id, all]))
  const all = squares.find(({ id }) => id === 'all')
  expect(all?.squares.find(({ year }) => year === '2023-24')?.share).toBe('1 of 3')
  expect(all?.squares.find(({ year }) => year === '2022-23')?.share).toBe('0 of 4')
  expect(finding).toContain('53 from 2012-13 to 2025-26. We have 1 of them.')
  expect(ended).toMatch(/^We also have 1 set of figures/)
  expect(nonZero(sources)).toEqual({ letter: '3' })
  expect(Object.keys(nonZero(outcomes))).toEqual([
    'review',
    'without',
    expect.stringMatching(/accepted|worked-out/),
  ])
  const marks = matrix?.rows.map(({ name, cells }) => [
    name,
    cells.flatMap((cell) => (cell.kind === 'published' ? [cell.mark] : [])),
  ])
  expect(types).toMatchObject([
    { id: 'unitary', href: '/coverage?type=unitary#council-by-council', current: true },
  ])
  expect((await coveragePage(null)).matrix).toBeNull()
  expect(marks).toEqual([
    ['Ambleford', [expect.stringMatching(/^Lw?$/)]],
    ['Combe', ['L0']],
    ['Downton', ['?']],
    ['Foxley', [expect.stringMatching(/^Lw?$/)]],
  ])
})

test('what waits and has no council or year is told apart', async () => {
  const waiting = (await openReviews()).filter(({ council, reportingYear }) => !council || !reportingYear)
  expect((await coveragePage(null)).unnamed).toBe(waiting.length)
})

test('the list of a year counts the councils there were, and names those apart that had ended', async () => {
  const page = await councilsPage('2023-24')
  expect(page).toMatchObject({ total: 3, totalPublished: 2, ended: 1 })
  const [type] = page.types
  expect(type).toMatchObject({ count: 3, published: 2 })
  expect(type?.regions.flatMap(({ councils }) => councils.filter(({ hadEnded }) => hadEnded))).toMatchObject([
    { name: 'Foxley', published: expect.stringMatching(/^letter of/) },
  ])
  expect(await councilsPage('2022-23')).toMatchObject({ total: 4, totalPublished: 0, ended: 0 })
})
