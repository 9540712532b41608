import { beforeAll, describe, expect, test } from 'vitest'
import { closeDatabase } from '@/lib/data/client'
import { askBeforehand, askRoute } from '../../support/ask-route'
import { withFreshDatabase } from '../../support/fresh-database'
import { CHANGED_LETTER, FIRST_LETTERS, withInventedRegister } from '../../support/published-letters'

const FOLLOWING = [
  '/api/v1',
  '/api/v1/councils/ambleford',
  '/api/v1/figures?council=ambleford',
  '/api/v1/type-averages',
  '/api/v1/letters',
  '/api/v1/editions',
  '/data/upheld-rate.csv',
  '/data/upheld-rate.xlsx',
  '/data/upheld.zip',
  '/data/upheld-rate.json',
  '/data/upheld-rate.csv-metadata.json',
  '/data/datapackage.json',
]
/** Of an edition, from every one of which a person can withhold what is listed. */
const WITHHOLDABLE = [
  '/data/decisions.csv?edition=1',
  '/data/improvements.json?edition=1',
  '/data/upheld.zip?edition=1&authority_type=unitary',
  '/api/v1/decisions?edition=1',
  '/api/v1/improvements?edition=1',
]
const FIXED = [
  '/api/v1/councils/ambleford?edition=1',
  '/api/v1/figures?council=ambleford&edition=1',
  '/api/v1/type-averages?edition=1',
  '/api/v1/letters?edition=1',
  '/api/v1/editions/1',
  '/data/upheld-rate.csv?edition=1',
  '/data/upheld-rate.xlsx?edition=1',
  '/data/figures.json?edition=1&year=2023-24',
  '/data/upheld-rate.csv-metadata.json?edition=1',
  '/data/datapackage.json?edition=1',
]

/** The answer, once all of it has come: a file that is still read would hold the database of the next test. */
async function askWhole(address: string, headers: Record<string, string> = {}): Promise<Response> {
  const answer = await askRoute(address, headers)
  await answer.clone().arrayBuffer()
  return answer
}

async function tagOf(address: string): Promise<string> {
  return (await askWhole(address)).headers.get('etag') ?? ''
}

describe('before the first edition', () => {
  withFreshDatabase()
  withInventedRegister()

  test('files say that there is none, and councils are there', async () => {
    const answer = await askWhole('/data/upheld-rate.csv')
    expect([answer.status, (await answer.json()).detail]).toEqual([
      404,
      'No edition is published yet, so there are no figures.',
    ])
    expect((await askWhole('/api/v1/councils')).status).toBe(200)
    expect(await (await askWhole('/api/v1/editions')).json()).toMatchObject({ editions: [] })
  })
})

describe('with an edition', () => {
  withFreshDatabase()
  const publish = withInventedRegister()
  beforeAll(async () => {
    await publish(FIRST_LETTERS)
  })

  test.each(FIXED)('%s can be kept for ever', async (address) => {
    const { headers } = await askWhole(address)
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  test.each([...FOLLOWING, ...WITHHOLDABLE])(
    '%s is kept for a short while, and asked about again by its tag',
    async (address) => {
      const { headers } = await askWhole(address)
      const [, age] = /^public, max-age=(\d+)/.exec(headers.get('cache-control') ?? '') ?? []
      expect(Number(age)).toBeLessThanOrEqual(300)
      expect(headers.get('cache-control')).not.toContain('immutable')
    },
  )

  test.each([...FIXED, ...FOLLOWING, ...WITHHOLDABLE])(
    '%s is not sent again to whoever has it',
    async (address) => {
      const tag = await tagOf(address)
      expect(tag).toMatch(/^"[\w-]{27}"$/)
      for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
        const again = await askWhole(address, { 'if-none-match': known })
        expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
      }
      expect((await askWhole(address, { 'if-none-match': '"other"' })).status).toBe(200)
    },
  )

  test('answers of different addresses have different tags', async () => {
    const tags = await Promise.all([...FIXED, ...FOLLOWING, ...WITHHOLDABLE].map(tagOf))
    expect(new Set(tags).size).toBe(tags.length)
  })

  test('files have names for people', async () => {
    const name = async (address: string) => (await askWhole(address)).headers.get('content-disposition')
    expect(await name('/data/upheld-rate.csv?year=2023-24')).toBe(
      'attachment; filename="upheld-upheld-rate-2023-24-edition-1.csv"',
    )
    expect(await name('/data/figures.json')).toBe('inline; filename="upheld-figures-edition-1.json"')
  })

  test('pages of any site may read them', async () => {
    for (const address of [...FOLLOWING, '/api/v1/openapi.json', '/api/v1/no/such/thing', '/data/none.csv']) {
      expect((await askWhole(address)).headers.get('access-control-allow-origin')).toBe('*')
      const beforehand = askBeforehand(address)
      expect(beforehand.status).toBe(204)
      expect(beforehand.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS')
    }
  })

  test.each([
    ['/data/none.csv', 404, 'unknown-address'],
    ['/data/upheld-rate.xls', 404, 'unknown-address'],
    ['/data/upheld-rate', 404, 'unknown-address'],
    ['/data/constructor.csv', 404, 'unknown-address'],
    ['/data/upheld-rate.csv?year=2023', 400, 'bad-parameter'],
    ['/data/upheld-rate.csv?year=2030-31', 404, 'nothing-held'],
    ['/data/councils.csv?year=2023-24', 400, 'unknown-parameter'],
    ['/data/upheld-rate.csv?edition=7', 404, 'unknown-edition'],
  ])('%s says what is wrong, and is not kept', async (address, status, kind) => {
    const answer = await askWhole(address)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([status, 'no-store'])
    expect(await answer.json()).toMatchObject({ type: `/data#problem-${kind}` })
  })
})

describe('with an edition, and then another', () => {
  withFreshDatabase()
  const publish = withInventedRegister()
  beforeAll(async () => {
    await publish(FIRST_LETTERS)
  })

  test('a new edition changes the tag of what follows, and of nothing that is of an earlier one', async () => {
    const before = {
      earlier: await Promise.all([...FIXED, ...WITHHOLDABLE].map(tagOf)),
      following: await Promise.all(FOLLOWING.map(tagOf)),
    }
    await publish([CHANGED_LETTER])
    const after = {
      earlier: await Promise.all([...FIXED, ...WITHHOLDABLE].map(tagOf)),
      following: await Promise.all(FOLLOWING.map(tagOf)),
    }
    expect(after.earlier).toEqual(before.earlier)
    expect(after.following.filter((tag) => before.following.includes(tag))).toEqual([])
  })
})

test('while the database does not answer, that is said, with when to ask again', async () => {
  const right = process.env.DATABASE_URL
  await closeDatabase()
  process.env.DATABASE_URL = 'postgresql://nobody@127.0.0.1:1/nothing'
  try {
    for (const address of ['/api/v1/figures', '/data/upheld-rate.csv', '/data/datapackage.json']) {
      const answer = await askWhole(address)
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30'])
      expect(await answer.json()).toMatchObject({ type: '/data#problem-database-down' })
    }
    expect((await askWhole('/api/v1/openapi.json')).status).toBe(200)
  } finally {
    await closeDatabase()
    process.env.DATABASE_URL = right
  }
})
