import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { councilYearsOf } from '@/lib/data/council-years'
import { allCouncils } from '@/lib/data/councils'
import { editionByNumber } from '@/lib/data/editions'
import { typeAverages } from '@/lib/data/type-averages'
import { MEASURES } from '@/lib/domain/measures'
import { DATASETS, type Dataset } from '@/lib/open-data/datasets'
import { fileSizes } from '@/lib/open-data/file-sizes'
import { measureRow } from '@/lib/open-data/measure-row'
import { seriesYears } from '@/lib/series/series-years'
import { askRoute } from '../../support/ask-route'
import { withFreshDatabase } from '../../support/fresh-database'
import { CHANGED_LETTER, FIRST_LETTERS, withInventedRegister } from '../../support/published-letters'

withFreshDatabase()
const publish = withInventedRegister()
const EVERY = DATASETS.map((dataset) => [dataset.id, dataset] as const)
const YEARLY = EVERY.filter(([, { byYear }]) => byYear)

type Json = { columns: { name: string }[]; citation: { text: string }; rows: Record<string, unknown>[] }

async function csvRows(address: string): Promise<Record<string, string>[]> {
  return parse(await (await askRoute(address)).text(), { columns: true, record_delimiter: '\r\n' })
}

async function json(address: string): Promise<Json> {
  return (await askRoute(address)).json()
}

const keyOf = ({ key }: Dataset, row: Record<string, unknown>) => key.map((name) => row[name]).join(' ')

// One story: edition 2 changes a letter of edition 1.
beforeAll(async () => {
  await publish(FIRST_LETTERS)
  await publish([CHANGED_LETTER])
})

describe.each(EVERY)('the file %s', (id, dataset) => {
  test('says the same as CSV and as JSON, in the columns of the dictionary', async () => {
    const file = await json(`/data/${id}.json?edition=1`)
    const rows = await csvRows(`/data/${id}.csv?edition=1`)
    const names = dataset.columns.map(({ name }) => name)
    expect(file.rows.length).toBe(rows.length)
    expect(file.columns.map(({ name }) => name)).toEqual(names)
    for (const [i, { credit, ...row }] of rows.entries()) {
      expect(credit).toBe(dataset.terms.short)
      expect(Object.keys(row)).toEqual(names)
      const asJson = Object.values(file.rows[i] ?? {}).map((cell) => (cell === null ? '' : String(cell)))
      expect(Object.values(row).map((cell) => cell.replace(/^'(?=[=+\-@])/, ''))).toEqual(asJson)
    }
  })

  test('has no two rows of one key, and leaves empty only what may be empty', async () => {
    const { rows } = await json(`/data/${id}.json`)
    expect(new Set(rows.map((row) => keyOf(dataset, row))).size).toBe(rows.length)
    for (const { name, mayBeEmpty } of dataset.columns) {
      if (!mayBeEmpty) expect(rows.filter((row) => row[name] === null || row[name] === '')).toEqual([])
    }
  })

  test('is as long as the page of the data says', async () => {
    const edition = await editionByNumber(1)
    if (!edition) throw new Error('There should be an edition 1.')
    const { rows, bytes } = (await fileSizes(edition)).of(dataset)
    const body = await (await askRoute(`/data/${id}.csv?edition=1`)).text()
    expect([rows, bytes]).toEqual([
      (await csvRows(`/data/${id}.csv?edition=1`)).length,
      Buffer.byteLength(body),
    ])
  })
})

test.each(YEARLY)('the file %s of a year is the part of the whole that is of the year', async (id) => {
  const all = await csvRows(`/data/${id}.csv?edition=1`)
  const ofYear = await csvRows(`/data/${id}.csv?edition=1&year=2019-20`)
  expect(ofYear).toEqual(all.filter((row) => row.reporting_year === '2019-20'))
})

test.each(EVERY)('the file %s of an authority type is the part of the whole that is of it', async (id) => {
  const all = await csvRows(`/data/${id}.csv?edition=1`)
  for (const type of ['unitary', 'other']) {
    const ofType = await csvRows(`/data/${id}.csv?edition=1&authority_type=${type}`)
    expect(ofType).toEqual(all.filter((row) => row.authority_type === type))
  }
})

test('an authority type that there is not is named, with those that there are', async () => {
  const answer = await askRoute('/data/upheld-rate.csv?authority_type=parish')
  expect([answer.status, (await answer.json()).help]).toEqual([
    400,
    'It must be one of county, district, metropolitan, unitary, london_borough and other.',
  ])
})

test('an edition’s file stays as it was when a newer edition comes, and the newest is given where none is named', async () => {
  const upheld = async (query: string) => {
    const rows = await csvRows(`/data/upheld-rate.csv${query}`)
    return rows.find((row) => row.council === 'ambleford' && row.reporting_year === '2023-24')?.count
  }
  expect([await upheld('?edition=1'), await upheld('?edition=2'), await upheld('')]).toEqual([
    '9',
    '10',
    '10',
  ])
})

test.each(MEASURES.map((measure) => [measure.id, measure] as const))(
  'the rows of %s are those of the tables of every council’s page',
  async (id, measure) => {
    const { rows } = await json(`/data/${id}.json?edition=2`)
    const councils = await allCouncils()
    for (const council of councils) {
      const [published, averages] = [
        await councilYearsOf(council.slug, 2),
        await typeAverages(council.type, 2),
      ]
      if (published.length === 0) continue
      const years = seriesYears(measure, council, published, averages, '2023-24')
      expect(rows.filter((row) => row.council === council.slug)).toEqual(
        years.map((year) => measureRow(measure, council, year)),
      )
    }
  },
)

test('a council of which nothing is published has its years, each with the reason; one to come has none', async () => {
  const { rows } = await json('/data/upheld-rate.json')
  const of = (council: string) => rows.filter((row) => row.council === council)
  expect(of('marlstead').map((row) => [row.reporting_year, row.status])).toContainEqual([
    '2022-23',
    'no letter',
  ])
  expect(of('gonebury').at(-1)?.reporting_year).toBe('2020-21')
  expect(of('comebury')).toEqual([])
})

describe('figures that cannot be given', () => {
  test('are empty with their reason, and never zero', async () => {
    const rows = await csvRows('/data/upheld-rate.csv?year=2023-24')
    const row = (council: string) => rows.find((one) => one.council === council)
    expect(row('ambleleigh')).toMatchObject({ base: '', count: '', rate: '', status: 'not in the letter' })
    const early = await csvRows('/data/early-remedy-rate.csv?year=2023-24')
    expect(early.find(({ council }) => council === 'amblewick')).toMatchObject({
      base: '0',
      count: '',
      rate: '',
      outcome: 'nothing-to-rate',
    })
  })
})
