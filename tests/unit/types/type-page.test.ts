import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isCoveredYear } from '@/lib/data/councils'
import { loadRegister } from '@/lib/data/register'
import { openReviews } from '@/lib/data/reviews'
import { ingest } from '@/lib/ingest/ingest'
import { confirmWithheld } from '@/lib/ingest/record-decision'
import { readTypeAddress } from '@/lib/types/address'
import { typeList } from '@/lib/types/type-list'
import { typePage } from '@/lib/types/type-page'
import { type InventedLetter, letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase()

const NAMES = ['Ambleford', 'Combe', 'Downton', 'Eastmere', 'Fordham']
const register = inventedRegister([
  ...NAMES.map((name) => inventedCouncil({ name })),
  inventedCouncil({ name: 'Gone', years: { first: '2012-13', last: '2018-19' } }),
  inventedCouncil({ name: 'Hamlet', type: 'district' }),
  inventedCouncil({ name: 'Ithing Park', type: 'other', region: null }),
])
const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))

function write(file: string, letter: InventedLetter): string {
  writeFileSync(path.join(folder, file), letterText(letter))
  return file
}

const upheld = (count: number, base: number, average = 79) => ({
  count,
  base,
  rate: Math.round((100 * count) / base),
  average,
})

beforeAll(async () => {
  await loadRegister(register, '0'.repeat(64))
  const files = [
    write('a.txt', { council: 'Ambleford Council', year: '2023-24' }),
    write('c.txt', {
      council: 'Combe Council',
      year: '2023-24',
      upheld: upheld(10, 40),
      earlyRemedies: { count: 1, base: 10, rate: 10 },
    }),
    write('d.txt', {
      council: 'Downton Council',
      year: '2023-24',
      upheld: upheld(3, 4),
      earlyRemedies: { count: 0, base: 3, rate: 0 },
    }),
    write('e.txt', { council: 'Eastmere Council', year: '2023-24', withoutStatistics: true }),
    write('a21.txt', { council: 'Ambleford Council', year: '2021-22', upheld: upheld(9, 13, 64) }),
  ]
  const report = await ingest(files, { from: folder, register, dryRun: false, onProgress: () => {} })
  expect(report.edition).toBe(1)
})
afterAll(() => rmSync(folder, { recursive: true }))

async function inYear(segment: string, query: Record<string, string> = {}) {
  const asked = readTypeAddress(segment, { year: '2023-24', ...query })
  const found = asked && (await typePage(asked))
  if (found?.kind !== 'year') throw new Error('not a page of a year')
  return found.page
}

async function overYears(segment: string) {
  const asked = readTypeAddress(segment, {})
  const found = asked && (await typePage(asked))
  if (found?.kind !== 'years') throw new Error('not a page over the years')
  return found.page
}

describe('an authority type in a year', () => {
  test('says what share is published, and what the letters print as the average', async () => {
    const { title, share, average, finding } = await inYear('unitary')
    expect(title).toBe('Unitary councils in 2023-24')
    expect(share).toBe(
      'We have figures for 3 of the 5 unitary councils in 2023-24, so this is not the whole type. What we have for 1 more does not give this measure.',
    )
    expect(average).toBe(
      'The average of unitary councils is 79%: 3 letters print it, and none prints another.',
    )
    expect(finding).toContain('1 was far below the expected range (Combe, 10 of 40)')
  })

  test('draws those with five cases, and lists all of which something is published', async () => {
    const { chart, chartNotes, table } = await inYear('unitary')
    if (chart.kind !== 'funnel') throw new Error(chart.why)
    expect(chart.points.flatMap(({ councils }) => councils.map(({ name }) => name))).toEqual([
      'Ambleford',
      'Combe',
    ])
    expect(chartNotes).toEqual([
      'Not drawn: 1 council with fewer than five investigations. The table has it.',
    ])
    expect(table?.rows.map(({ name }) => name)).toEqual(['Ambleford', 'Combe', 'Downton', 'Eastmere'])
    expect(table?.rows[0]?.source?.words).toContain('Letter of 17 July 2024')
  })

  test('has no chart for compliance, and says why', async () => {
    const { chart, table, finding } = await inYear('unitary', { measure: 'compliance-rate' })
    expect(chart).toMatchObject({ kind: 'none', why: expect.stringContaining('There is no chart here') })
    expect(finding).toBe(
      'Of 3 unitary councils with figures for recommendations due, 3 carried out every one.',
    )
    expect(table?.rows[0]).toMatchObject({ base: '7', count: '7' })
  })

  test('of which nothing is published says so, without a chart or an empty table', async () => {
    const { share, average, chart, table, finding } = await inYear('district')
    expect(share).toBe('We have no figures for the only district council in 2023-24.')
    expect(average).toContain('None of our sources for 2023-24')
    expect(chart).toMatchObject({ kind: 'none' })
    expect(table).toBeNull()
    expect(finding).toBeNull()
  })

  test('says of other bodies that they are not compared', async () => {
    const { average, share } = await inYear('other')
    expect(average).toBe('The Ombudsman prints no average of these bodies, so we do not compare them.')
    expect(share).toBe('We have no figures for other bodies in 2023-24.')
  })
})

describe('an authority type over the years', () => {
  test('gives the average of each year, who says it, and how many councils are published', async () => {
    const { series } = await overYears('unitary')
    expect(series.map(({ measure }) => measure.id)).toEqual([
      'upheld-rate',
      'compliance-rate',
      'early-remedy-rate',
    ])
    const [first] = series
    expect(first?.finding).toBe('The average of unitary councils was 64% in 2021-22 and 79% in 2023-24.')
    expect(
      first?.rows.map((row) =>
        row.kind === 'run' ? row.years : [row.year, row.average, row.saidBy, row.published, row.total],
      ),
    ).toEqual([
      ['2023-24', '79%', '3 letters', '3', '5'],
      ['2022-23', '[x]', '', '0', '5'],
      ['2021-22', '64%', '1 letter', '1', '5'],
      '2018-19 to 2020-21',
    ])
    expect(first?.chart?.points.map(({ year, typeAverage }) => [year, typeAverage])).toEqual([
      ['2021-22', 64],
      ['2022-23', null],
      ['2023-24', 79],
    ])
    expect(first?.chart?.breakBefore).toBe(1)
    expect(first?.cautions.map(({ id }) => id)).toEqual(['method-break'])
  })

  test('has no chart where no source prints an average', async () => {
    const { series } = await overYears('district')
    expect(series.map(({ chart }) => chart)).toEqual([null, null, null])
    expect((await overYears('other')).without).toContain('They have no type average')
  })
})

test('the list has the five types and the other bodies, with what is published of the newest year', async () => {
  const { types } = await typeList()
  expect(types.map(({ title }) => title)).toEqual([
    'County councils',
    'District councils',
    'Metropolitan boroughs',
    'Unitary councils',
    'London boroughs',
    'Other bodies',
  ])
  expect(types[3]).toMatchObject({ href: '/types/unitary', published: '4 of 5 published for 2023-24' })
})

test('a year that the register does not cover is none that can be asked for', async () => {
  expect(await isCoveredYear('2023-24')).toBe(true)
  expect(await isCoveredYear('2035-36')).toBe(false)
})

test('sources that differ are said to differ, and the average that most print is taken', async () => {
  const file = write('f.txt', { council: 'Fordham Council', year: '2023-24', upheld: upheld(9, 13, 78) })
  await ingest([file], { from: folder, register, dryRun: false, onProgress: () => {} })
  const [review] = await openReviews()
  await confirmWithheld(review?.number ?? 0, { by: 'A. Reader', why: 'The printed letter says so.' })
  const { average, chart } = await inYear('unitary')
  expect(average).toContain('79% in 3 letters, 78% in 1 letter. This page takes 79%')
  expect(chart).toMatchObject({ kind: 'funnel' })
  const { series } = await overYears('unitary')
  expect(series[0]?.rows[0]).toMatchObject({
    saidBy: 'Sources differ: 79% in 3 letters, 78% in 1 letter',
  })
})
