import { describe, expect, test } from 'vitest'
import { compareTable } from '@/lib/compare/compare-table'
import { councilPage } from '@/lib/council/council-page'
import { councilYearsOf } from '@/lib/data/council-years'
import { councilBySlug } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import { typeAverages } from '@/lib/data/type-averages'
import { MEASURES } from '@/lib/domain/measures'
import { councilYearPage } from '@/lib/letter/letter-page'
import { averageRows } from '@/lib/open-data/average-rows'
import { measureRow } from '@/lib/open-data/measure-row'
import { seriesYears } from '@/lib/series/series-years'
import { withFreshDatabase } from '../../support/fresh-database'
import { NAMES, withInventedRegister } from '../../support/published-letters'

withFreshDatabase()
const take = withInventedRegister()

const EARLY = MEASURES[2]
const YEAR = '2019-20'
const ONLY = 'only this letter gives it'
const [FIRST, SECOND] = NAMES as [string, string, ...string[]]

/** What pages, files and the API say beside the average of early remedies. */
async function saidOf(name: string) {
  const slug = name.toLowerCase()
  const edition = (await currentEdition())?.number ?? 0
  const [page, letterPage, averages] = await Promise.all([
    councilPage(slug, YEAR),
    councilYearPage(slug, YEAR),
    typeAverages('unitary', edition),
  ])
  if (!page || !letterPage?.letter) throw new Error(`Nothing is published of ${name}.`)
  const card = page.featured?.measures.find(({ id }) => id === EARLY.id)
  const series = page.series.find(({ id }) => id === EARLY.id)
  const row = letterPage.letter.figures.find((figure) => figure.name === EARLY.average)
  return {
    card: card?.kind === 'published' ? [card.typeAverage, card.averageNote] : null,
    series: series?.rows.flatMap((one) => (one.kind === 'year' && one.year === YEAR ? one.outcome : []))[0],
    letter: row?.origin,
    outcomes: letterPage.letter.figures.find((figure) => figure.name === 'complianceOutcomes')?.origin,
    origins: letterPage.letter.origins,
    file: averageRows(() => averages, [YEAR]).find(
      ({ authority_type, figure }) => authority_type === 'unitary' && figure === EARLY.average,
    )?.note,
  }
}

describe('an average that is known from nowhere else', () => {
  test('is published with the first letter that prints it, and says that only this letter does', async () => {
    await take([{ council: `${FIRST} Council`, year: YEAR }])
    expect(await saidOf(FIRST)).toEqual({
      card: ['average of unitary councils 12%', ONLY],
      series: `Within the expected range. Average: ${ONLY}.`,
      letter: `printed, ${ONLY}`,
      outcomes: 'printed, unconfirmed',
      origins: ['Unconfirmed: nothing else in the letter confirms it.'],
      file: 'only one letter gives it',
    })
  })

  test('says so in comparisons, and in the row of a file and of the API', async () => {
    const edition = (await currentEdition())?.number ?? 0
    const averages = await typeAverages('unitary', edition)
    const council = await councilBySlug(FIRST.toLowerCase())
    if (!council) throw new Error('There is no such council.')
    const years = seriesYears(EARLY, council, await councilYearsOf(council.slug, edition), averages, YEAR)
    const table = compareTable(EARLY, [{ council, years }], [{ year: YEAR }])
    expect(table.rows[0]?.cells.at(-1)?.average).toBe(`12%, ${ONLY}`)
    const point = years.at(-1)
    expect(point && measureRow(EARLY, council, point)).toMatchObject({
      type_average: 12,
      type_average_note: ONLY,
    })
  })

  test('says so no longer once a second letter prints the same', async () => {
    await take([{ council: `${SECOND} Council`, year: YEAR }])
    for (const name of [FIRST, SECOND]) {
      expect(await saidOf(name)).toMatchObject({
        card: ['average of unitary councils 12%', null],
        letter: 'printed',
        file: null,
      })
    }
  })

  test('still says so in the edition that had the one letter', async () => {
    const averages = await typeAverages('unitary', 1)
    expect(averages.onlySource(YEAR, EARLY.average, 12)).toBe('letter')
  })
})

test('an average that is known says nothing, though one letter prints it', async () => {
  const edition = (await currentEdition())?.number ?? 0
  await take([{ council: `${FIRST} Council`, year: '2023-24' }])
  const averages = await typeAverages('unitary', edition + 1)
  expect(averages.onlySource('2023-24', 'upheldRateTypeAverage', 79)).toBeNull()
})
