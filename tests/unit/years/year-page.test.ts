import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadRegister } from '@/lib/data/register'
import { ingest } from '@/lib/ingest/ingest'
import { newestYearInWords } from '@/lib/years/newest-year'
import { earlyRemediesPage, yearPage } from '@/lib/years/year-page'
import { yearsPage } from '@/lib/years/years-page'
import { type InventedLetter, letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase()

const NAMES = ['Ambleford', 'Combe', 'Downton', 'Eastmere', 'Fordham']
const register = inventedRegister([
  ...NAMES.map((name) => inventedCouncil({ name })),
  inventedCouncil({ name: 'Gone', years: { first: '2012-13', last: '2022-23' } }),
  inventedCouncil({ name: 'Hamlet', type: 'district' }),
  inventedCouncil({ name: 'Ithing Park', type: 'other', region: null }),
])
const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))

const upheld = (count: number, base: number, average = 79) => ({
  count,
  base,
  rate: Math.round((100 * count) / base),
  average,
})

async function load(letters: InventedLetter[]): Promise<void> {
  const files = letters.map((letter, i) => {
    const file = `${letter.year}-${i}-${letters.length}.txt`
    writeFileSync(path.join(folder, file), letterText(letter))
    return file
  })
  const { edition, files: read } = await ingest(files, {
    from: folder,
    register,
    dryRun: false,
    onProgress: () => {},
  })
  expect(edition, JSON.stringify(read)).not.toBeNull()
}

beforeAll(() => loadRegister(register, '0'.repeat(64)))
afterAll(() => rmSync(folder, { recursive: true }))

test('while nothing is published, a year says so and lists who is missing', async () => {
  const page = await yearPage('2023-24')
  expect(page).toMatchObject({
    edition: null,
    answer: 'We have no figures for 2023-24 yet.',
    share: null,
    totals: null,
    upheld: null,
    earlyRemedies: null,
  })
  expect(page.missing.types.map(({ words }) => words)).toEqual([
    'The one district council',
    'All 5 unitary councils',
  ])
  expect(await newestYearInWords()).toBeNull()
  expect((await yearsPage()).years).toEqual([
    { words: '2012-13 to 2025-26', href: null, share: 'No figures yet' },
  ])
})

describe('a year of five letters', () => {
  beforeAll(() =>
    load([
      { council: 'Ambleford Council', year: '2023-24' },
      {
        council: 'Combe Council',
        year: '2023-24',
        upheld: upheld(10, 40),
        earlyRemedies: { count: 1, base: 10, rate: 10 },
        compliance: { outcomes: 12, rate: 92 },
      },
      {
        council: 'Downton Council',
        year: '2023-24',
        upheld: upheld(3, 4),
        earlyRemedies: { count: 0, base: 3, rate: 0 },
        compliance: 'none due',
      },
      { council: 'Eastmere Council', year: '2023-24', withoutStatistics: true },
      { council: 'Gone Council', year: '2023-24' },
      { council: 'Ambleford Council', year: '2021-22', upheld: upheld(9, 13, 64) },
    ]),
  )

  test('answers first, then says how many councils are in', async () => {
    const page = await yearPage('2023-24')
    expect(page.answer).toBe(
      'Of 3 councils with enough investigations to compare, 1 had more or fewer complaints upheld than 95 in 100 similar councils would have by chance. Fewer than 1 would, if nothing but chance were at work. It was far outside.',
    )
    expect(page.share).toBe(
      'We have figures for 4 of the 7 councils that could have a letter for 2023-24. That counts 1 council that had ended before: the Ombudsman still decided cases about it.',
    )
    expect(page.added).toBe(
      'For 4 of them we know both counts: the Ombudsman completed 70 investigations and upheld 31.',
    )
  })

  test('adds up only what is known, beside the averages that are printed', async () => {
    const { totals } = await yearPage('2023-24')
    expect(totals?.rows.map(({ title, share }) => [title, share])).toEqual([['Unitary councils', '4 of 6']])
    expect(totals?.rows[0]?.measures.map(({ counts, average }) => [counts, average])).toEqual([
      ['31 of 70', '79%'],
      ['25 of 26', '100%'],
      ['7 of 31', '13%'],
    ])
  })

  test('lists those far outside by name, apart from those outside, each with what chance would give', async () => {
    const { upheld: first } = await yearPage('2023-24')
    expect(first?.plot.rows.flatMap(({ dots }) => dots.map(({ words }) => words))).toEqual([
      'Combe: 10 of 40 upheld, far below 26 to 36',
      'Ambleford: 9 of 13 upheld, within 7 to 13',
      'Gone: 9 of 13 upheld, within 7 to 13',
    ])
    expect(first?.lists.map(({ grade, byChance, councils }) => [grade, byChance, councils.length])).toEqual([
      ['far-outside', '1 of 3; fewer than 1 would be by chance alone.', 1],
      ['outside', 'None of 3; fewer than 1 would be by chance alone.', 0],
    ])
    expect(first?.lists[0]?.councils[0]).toMatchObject({
      name: 'Combe',
      href: '/councils/combe?year=2023-24',
      counted: '10 of 40 upheld',
      verdict: 'far below 26 to 36',
    })
    expect(first?.table.rows.map(({ name, count, base, expected }) => [name, count, base, expected])).toEqual(
      [
        ['Ambleford', '9', '13', '7 to 13'],
        ['Combe', '10', '40', '26 to 36'],
        ['Gone', '9', '13', '7 to 13'],
      ],
    )
    expect(first?.notes).toEqual([
      'Not shown: 3 councils without figures and 1 council with fewer than 5 investigations.',
    ])
  })

  test('says of early remedies what it finds, and where they are council by council', async () => {
    const { earlyRemedies } = await yearPage('2023-24')
    const page = await earlyRemediesPage('2023-24')
    expect(earlyRemedies).toEqual({
      title: 'Early remedies',
      finding: page.finding,
      link: {
        words: 'Early remedies: every council around the average of its type',
        href: '/years/2023-24/early-remedy-rate',
      },
    })
    expect(page.finding).toMatch(/^Of 3 councils with enough upheld complaints to compare, none had/)
    expect(page.figure?.plot.rows.flatMap(({ dots }) => dots.map(({ slug }) => slug)).toSorted()).toEqual([
      'ambleford',
      'combe',
      'gone',
    ])
  })

  test('lists recommendations not carried out, counted as carried out', async () => {
    const { notCarriedOut } = await yearPage('2023-24')
    expect(notCarriedOut.finding).toBe(
      '3 councils with figures for 2023-24 had recommendations due. 2 carried out every one, and 1 did not. Together they carried out 25 of 26 recommendations.',
    )
    expect(notCarriedOut.councils).toEqual([
      {
        slug: 'combe',
        name: 'Combe',
        href: '/councils/combe?year=2023-24',
        counted: '11 of 12 carried out, 1 not',
        type: 'Unitary council',
      },
    ])
  })

  test('names those missing where they are few, with the way to what we have', async () => {
    const { missing } = await yearPage('2023-24')
    expect(missing.words).toBe(
      'We have no figures for 3 councils. The Ombudsman writes to every council, so they may well exist.',
    )
    expect(
      missing.types.map(({ words, href, named }) => [words, href, named.map(({ name }) => name)]),
    ).toEqual([
      ['The one district council', '/coverage?type=district#council-by-council', ['Hamlet']],
      ['2 of 6 unitary councils', '/coverage?type=unitary#council-by-council', ['Eastmere', 'Fordham']],
    ])
  })

  test('says what changed in method, and what changed before and still counts', async () => {
    const { method } = await yearPage('2023-24')
    expect(method.changes.map(({ text }) => text)).toEqual([
      'For the first time letters also print complaints upheld per 100,000 residents.',
    ])
    expect(method.still.map(({ id }) => id)).toEqual(['method-break'])
    expect((await yearPage('2022-23')).method.changes.map(({ id }) => id)).toEqual(['method-break'])
    expect((await yearPage('2021-22')).method).toEqual({ changes: [], still: [] })
  })

  test('one council with enough cases is said in the sentence, without a chart', async () => {
    const { answer, upheld, earlyRemedies } = await yearPage('2021-22')
    expect(answer).toBe(
      'Only Ambleford had enough investigations to compare: 9 of 13 upheld. That is within the expected range, 5 to 12.',
    )
    expect(upheld).toBeNull()
    expect(earlyRemedies).toBeNull()
    const { finding, figure } = await earlyRemediesPage('2021-22')
    expect(finding).toBe(
      'Only Ambleford had enough upheld complaints to compare: 3 of 9 put right early. That is within the expected range, 0 to 3.',
    )
    expect(figure).toBeNull()
  })

  test('has a switch of the years with figures, and is on the list of all years and the front page', async () => {
    expect((await yearPage('2023-24')).years.map(({ words, current }) => [words, current])).toEqual([
      ['2023-24', true],
      ['2021-22', false],
      ['All years', false],
    ])
    expect((await yearsPage()).years).toEqual([
      { words: '2024-25 to 2025-26', href: null, share: 'No figures yet' },
      { words: '2023-24', href: '/years/2023-24', share: 'Figures for 4 of 7 councils' },
      { words: '2022-23', href: null, share: 'No figures yet' },
      { words: '2021-22', href: '/years/2021-22', share: 'Figures for 1 of 7 councils' },
      { words: '2012-13 to 2020-21', href: null, share: 'No figures yet' },
    ])
    const newest = await newestYearInWords()
    expect(newest).toMatchObject({ year: '2023-24', href: '/years/2023-24' })
    expect(newest?.finding).toBe((await yearPage('2023-24')).answer)
  })
})
