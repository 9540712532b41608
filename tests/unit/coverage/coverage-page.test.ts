import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CouncilsAsked, NO_FILTERS } from '@/lib/coverage/address'
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

const listOf = (asked: Partial<CouncilsAsked> = {}) => councilsPage({ ...NO_FILTERS, year: null, ...asked })

const namesOf = ({ rows }: Awaited<ReturnType<typeof councilsPage>>) => rows.map(({ name }) => name)

test('the list of a year counts the councils there were, and names those apart that had ended', async () => {
  const page = await listOf({ year: '2023-24' })
  expect(page.totals).toBe(
    'There were 3 councils in 2023-24. We have a letter or figures for 2 of them, and for 1 that had ended before.',
  )
  expect(page.rows.map(({ name, ended, words, verdict }) => [name, ended, words, verdict])).toEqual([
    ['Ambleford', null, '9 of 13 upheld', 'within 7 to 13'],
    ['Combe', null, 'No count of complaints upheld', null],
    ['Downton', null, 'What we have needs a manual review', null],
    ['Foxley', 'had ended', '9 of 13 upheld', 'within 7 to 13'],
  ])
  expect((await listOf({ year: '2022-23' })).totals).toBe(
    'There were 4 councils in 2022-23. We have a letter or figures for 0 of them.',
  )
})

test('the list of today shows of each council what its own page shows, and shows nothing that is withheld', async () => {
  const { rows, pages } = await listOf()
  expect(rows.map(({ name, year, ended, cases }) => [name, year, ended, cases?.count])).toEqual([
    ['Ambleford', '2023-24', null, 9],
    ['Combe', '2023-24', null, undefined],
    ['Downton', null, null, undefined],
    ['Foxley', '2023-24', 'no longer exists', 9],
  ])
  expect(pages).toEqual([])
})

test('the list is filtered by type, region, name and figures, and says what is found', async () => {
  expect(namesOf(await listOf({ figures: true }))).toEqual(['Ambleford', 'Foxley'])
  expect(namesOf(await listOf({ name: 'ÓMBE' }))).toEqual(['Combe'])
  expect(await listOf({ type: 'county' })).toMatchObject({ rows: [], found: 'No county councils.' })
  const [{ id } = { id: '' }] = (await listOf()).filters.regions
  expect(namesOf(await listOf({ region: id }))).toHaveLength(4)
  expect(await listOf({ region: id, name: 'down', figures: true })).toMatchObject({
    found: expect.stringMatching(/^No councils in .* with figures with “down” in the name\.$/),
    whole: '/councils',
  })
  // A region that there is not is none that was asked for.
  expect((await listOf({ region: 'mercia' })).filters.region).toBeNull()
})
