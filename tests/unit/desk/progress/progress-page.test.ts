import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadRegister } from '@/lib/data/register'
import { openReviews } from '@/lib/data/reviews'
import { progressPage, progressSummary } from '@/lib/desk/progress/progress-page'
import { ingest } from '@/lib/ingest/ingest'
import { discardWithheld } from '@/lib/ingest/record-decision'
import { type InventedLetter, letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { publishDataRows } from '../../../support/data-file-rows'
import { withFreshDatabase } from '../../../support/fresh-database'

withFreshDatabase()

const YEAR = '2023-24'
const ambleford = inventedCouncil({ name: 'Ambleford' })
const combe = inventedCouncil({ name: 'Combe' })
const gorse = inventedCouncil({ name: 'Gorse' })
const register = inventedRegister([
  ambleford,
  combe,
  ...['Downton', 'Eastleigh', 'Hilton'].map((name) => inventedCouncil({ name })),
  gorse,
  inventedCouncil({
    name: 'Foxley',
    type: 'county',
    status: 'abolished',
    years: { first: '2012-13', last: '2022-23' },
  }),
  inventedCouncil({ name: 'Marlshire', type: 'county' }),
  inventedCouncil({ name: 'Hillpark Authority', type: 'other', region: null }),
])
const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))
/** 8 of 13 is not 69%: a person must look. */
const WRONG = { count: 8, base: 13, rate: 69 }

async function takeIn(letters: InventedLetter[]): Promise<void> {
  const files = letters.map((letter) => {
    const file = `${letter.council}-${letter.year}.txt`
    writeFileSync(path.join(folder, file), letterText(letter))
    return file
  })
  await ingest(files, { from: folder, register, dryRun: false, threads: 1, onProgress: () => {} })
}

beforeAll(async () => {
  await loadRegister(register, '0'.repeat(64))
  await takeIn([
    { council: 'Ambleford Council', year: YEAR, upheld: { count: 9, base: 13, rate: 69 } },
    { council: 'Combe Council', year: YEAR, withoutStatistics: true },
    { council: 'Downton Council', year: YEAR, upheld: WRONG },
    { council: 'Eastleigh Council', year: YEAR, upheld: WRONG },
    { council: 'Elsewhere Council', year: YEAR },
    { council: 'Hillpark Authority Council', year: '2019-20' },
  ])
  const eastleigh = (await openReviews()).find(({ council }) => council?.slug === 'eastleigh')
  if (!eastleigh) throw new Error('The letter of Eastleigh should be withheld.')
  await discardWithheld(eastleigh.number, { by: 'A. Reader', why: 'A draft.' })
  await publishDataRows([
    {
      council: ambleford,
      year: YEAR,
      table: 'decided',
      line: 12,
      figures: { upheld: { value: 10, column: 'F' }, investigations: { value: 13, column: 'G' } },
    },
    {
      council: gorse,
      year: YEAR,
      table: 'decided',
      line: 13,
      figures: { upheld: { value: 4, column: 'F' } },
    },
  ])
})
afterAll(() => rmSync(folder, { recursive: true }))

const unitary = async () => {
  const page = await progressPage(YEAR, [])
  return {
    page,
    row: page.rows.find(({ id }) => id === 'unitary'),
    section: page.sections.find(({ id }) => id === 'unitary'),
  }
}

describe('the progress of a year', () => {
  test('counts each council once: published, withheld or missing', async () => {
    const { row, page } = await unitary()
    expect(row).toMatchObject({ expected: 6, in: 3, published: 2, ready: 0, withheld: 1, missing: 3 })
    expect(page.rows.find(({ id }) => id === 'county')).toMatchObject({ expected: 1, in: 0, missing: 1 })
    expect(page.all).toMatchObject({ expected: 7, in: 3, published: 2, withheld: 1, missing: 4 })
    expect(page.overview).toBe(
      'We have 3 of 7 letters for 2023-24: 2 published and 1 withheld. 4 are missing.',
    )
  })

  test('names the missing ones, with what we know of them all the same', async () => {
    const { section } = await unitary()
    expect(section?.missing).toEqual([
      expect.objectContaining({
        name: 'Eastleigh',
        setAside: { number: expect.any(Number), href: expect.stringMatching(/^\/desk\/reviews\/\d+$/) },
        note: null,
      }),
      expect.objectContaining({
        name: 'Gorse',
        note: 'figures from the data files',
        href: '/councils/gorse/2023-24',
      }),
      expect.objectContaining({ name: 'Hilton', setAside: null, note: null, href: null }),
    ])
  })

  test('names what is withheld with its review, and published letters without figures', async () => {
    const { section, page } = await unitary()
    const [downton] = (await openReviews()).filter(({ council }) => council?.slug === 'downton')
    expect(section?.withheld).toEqual([
      {
        slug: 'downton',
        name: 'Downton',
        reviews: [{ number: downton?.number, href: `/desk/reviews/${downton?.number}` }],
      },
    ])
    expect(section?.withoutFigures.map(({ name }) => name)).toEqual(['Combe'])
    expect(page.unnamed).toBe((await openReviews()).filter(({ council }) => council === null).length)
  })

  test('counts a letter that waits for an edition as ready, unless one is published', async () => {
    const page = await progressPage(YEAR, [
      { slug: 'hilton', year: YEAR },
      { slug: 'ambleford', year: YEAR },
      { slug: 'gorse', year: '2022-23' },
    ])
    expect(page.rows.find(({ id }) => id === 'unitary')).toMatchObject({
      in: 4,
      published: 2,
      ready: 1,
      missing: 2,
    })
  })

  test('shows the newest year of which anything came in, where none is asked for or none such', async () => {
    expect((await progressPage(null, [])).year).toBe(YEAR)
    expect((await progressPage('2031-32', [])).year).toBe(YEAR)
    expect((await progressPage(null, [{ slug: 'hilton', year: '2024-25' }])).year).toBe('2024-25')
    expect((await progressPage('2016-17', [])).overview).toBe('None of the 8 letters for 2016-17 is in yet.')
  })

  test('is the same in the summary', async () => {
    expect(await progressSummary([])).toMatchObject({
      year: YEAR,
      words: 'We have 3 of 7 letters for 2023-24: 2 published and 1 withheld. 4 are missing.',
      href: '/desk/progress?year=2023-24',
    })
  })
})

describe('data files against letters', () => {
  test('both numbers are said where they differ, each with its place', async () => {
    const { dataFiles } = await progressPage(YEAR, [])
    expect(dataFiles.overview).toBe(
      'We have a letter with figures and a row of a data file for 1 council. Numbers differ for 1.',
    )
    expect(dataFiles.councils).toMatchObject([
      {
        name: 'Ambleford',
        href: '/councils/ambleford/2023-24',
        figures: [
          {
            label: 'Complaints upheld',
            letter: {
              value: '9',
              place: expect.stringMatching(/^Letter of .+, line \d+$/),
              href: expect.stringMatching(/^\/councils\/ambleford\/2023-24#letter-1-\d+$/),
            },
            dataFile: {
              value: '10',
              place: 'The Ombudsman’s data file, row 12, column F',
              href: '/councils/ambleford/2023-24#data-file-decided',
            },
          },
        ],
      },
    ])
  })

  test('a year without data files says so', async () => {
    const { dataFiles } = await progressPage('2019-20', [])
    expect(dataFiles).toEqual({ overview: 'We have not published a data file for this year.', councils: [] })
  })
})
