import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { askRoute } from '../../support/ask-route'
import { withFreshDatabase } from '../../support/fresh-database'
import { CHANGED_LETTER, FIRST_LETTERS, withInventedRegister } from '../../support/published-letters'

type Row = Record<string, unknown>
type Page = { edition: { number: number }; next: string | null; figures?: Row[]; letters?: Row[] }

async function page(address: string): Promise<Page> {
  const answer = await askRoute(address)
  expect(answer.status).toBe(200)
  return answer.json()
}

/** Every page from an address on. */
async function* walk(address: string): AsyncGenerator<Page> {
  for (let next: string | null = address; next !== null; ) {
    const one: Page = await page(next)
    yield one
    next = one.next
  }
}

async function all(address: string): Promise<Row[]> {
  const rows: Row[] = []
  for await (const { figures, letters } of walk(address)) rows.push(...(figures ?? letters ?? []))
  return rows
}

async function file(name: string): Promise<Row[]> {
  return (await (await askRoute(`/data/${name}.json?edition=1`)).json()).rows
}

const key = ({ council, reporting_year, figure, source }: Row) =>
  [council, reporting_year, figure, source].join(' ')
const sorted = (rows: Row[]) => rows.map((row) => JSON.stringify(withoutParts(row))).sort()
const withoutParts = ({ parts, ...row }: Row) => row

/** A database of their own for the tests of a group, with letters in edition 1. */
function withLetters() {
  withFreshDatabase()
  const publish = withInventedRegister()
  beforeAll(async () => {
    await publish(FIRST_LETTERS)
  })
  return publish
}

describe('pages', () => {
  withLetters()

  test('give the figures of the file, each once, however long they are', async () => {
    const expected = sorted(await file('figures'))
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 30, max: 1000 }), async (limit) => {
        expect(sorted(await all(`/api/v1/figures?limit=${limit}`))).toEqual(expected)
      }),
      { numRuns: 6 },
    )
  })

  test('of one council give each of its figures once with every limit', async () => {
    const query = 'council=ambleford'
    const keys = (await all(`/api/v1/figures?${query}`)).map(key)
    expect(new Set(keys).size).toBe(keys.length)
    for (let limit = 1; limit <= keys.length + 1; limit++) {
      expect((await all(`/api/v1/figures?${query}&limit=${limit}`)).map(key)).toEqual(keys)
    }
  })

  test('of letters give each letter of the file once', async () => {
    const expected = await file('letters')
    for (const limit of [1, 7, expected.length - 1, expected.length, 1000]) {
      expect(sorted(await all(`/api/v1/letters?limit=${limit}`))).toEqual(sorted(expected))
    }
  })

  test('keep to what was asked for', async () => {
    const rows = await all('/api/v1/figures?year=2019-20&measure=upheld-rate&limit=5')
    expect(new Set(rows.map((row) => row.reporting_year))).toEqual(new Set(['2019-20']))
    expect(new Set(rows.map((row) => row.figure))).toEqual(
      new Set(['upheld', 'investigations', 'upheldRate', 'upheldRateTypeAverage']),
    )
  })

  test('of an authority type give its figures and letters alone, page by page', async () => {
    expect(await all('/api/v1/figures?authority_type=other&limit=50')).toEqual([])
    const figures = await all('/api/v1/figures?authority_type=unitary&year=2019-20&limit=50')
    expect(sorted(figures)).toEqual(sorted(await all('/api/v1/figures?year=2019-20&limit=1000')))
    const letters = await all('/api/v1/letters?authority_type=unitary&limit=7')
    expect(sorted(letters)).toEqual(sorted(await file('letters')))
  })

  test('have an address for the next that mail and chat leave alone', async () => {
    expect((await page('/api/v1/letters?limit=1')).next).toMatch(/^\/api\/v1\/letters\?[a-z0-9=&~-]+$/)
  })
})

describe('pages between two of which an edition is published', () => {
  const publish = withLetters()

  test('stay with their edition', async () => {
    const expected = sorted(await file('figures'))
    const rows: Row[] = []
    let pages = 0
    for await (const one of walk('/api/v1/figures?limit=20')) {
      if (pages++ === 0) expect(await publish([CHANGED_LETTER])).toBe(2)
      expect(one.edition.number).toBe(1)
      rows.push(...(one.figures ?? []))
    }
    expect(sorted(rows)).toEqual(expected)
    expect((await page('/api/v1/figures?limit=20')).edition.number).toBe(2)
  })
})
