import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/lib/data/client'
import { listedDecisions } from '@/lib/data/listed-decisions'
import {
  type ListedSearch,
  listedCouncilSlugs,
  listedSearchCounts,
  searchListed,
} from '@/lib/data/listed-search'
import { stemsOf } from '@/lib/data/listed-words'
import { loadRegister } from '@/lib/data/register'
import { inventedDecision, inventedImprovement, inventedReference } from '@/prisma/factories/listed/entries'
import { putListed } from '@/prisma/factories/listed/put-listed'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase()

const ambleford = inventedCouncil({ name: 'Ambleford' })
const borley = inventedCouncil({ name: 'Borley' })

/** Invented summaries, by the number of their reference; a later number is a later day. */
const SUMMARIES: Record<number, string> = {
  1: 'The Council took a year over an Education, Health and Care (EHC) Plan.',
  2: 'The Council did not review an EHCP.',
  3: 'Mx A’s plan for an extension, and the education of officers.',
  4: 'The Council failed to send a letter about special educational needs.',
  5: 'A family stayed in interim accommodation for a year.',
  6: 'Mx B has a disabled parking badge.',
  7: 'The council’s officers; anti-social behaviour; s.117 care; health/housing; COVID-19.',
  8: 'Care was due under section 117 of the Act.',
  9: 'Refuse was not collected. Refuse, refuse and refuse: four weeks of refuse.',
  10: 'Refuse was not collected for a week.',
}

let edition: number

beforeAll(async () => {
  await loadRegister(inventedRegister([ambleford, borley]), 'a'.repeat(64))
  const decision = (number: number, summary: string | null) =>
    inventedDecision(number, ambleford, {
      category: 'Other Categories',
      subcategory: null,
      decidedOn: `2024-05-${String(number).padStart(2, '0')}` as `${number}-${number}-${number}`,
      kind: 'statement',
      summary,
    })
  const improvement = (number: number, words: string, decidedOn: '2024-05-20' | null) =>
    inventedImprovement(number, borley, {
      category: 'Education',
      subcategory: null,
      decidedOn,
      summary: null,
      improvements: [words],
    })
  edition = await putListed({
    councils: [ambleford, borley],
    decisions: [
      ...Object.entries(SUMMARIES).map(([number, summary]) => decision(Number(number), summary)),
      { ...decision(11, null), alsoReferences: [inventedReference(500)] },
    ],
    improvements: [
      improvement(20, 'It will count its bins.', '2024-05-20'),
      improvement(21, 'It will train officers who write EHC plans.', null),
    ],
  })
})

const ALL = { page: 1, perPage: 50 }

/** The numbers of what is found, in order. */
async function found(words: string, more: ListedSearch = {}, order: 'newest' | 'match' = 'newest') {
  const entries = await searchListed(edition, { words, ...more }, order, ALL)
  return entries.map((one) => {
    const { reference } = one.what === 'decision' ? one.decision : one.improvement
    return Number(reference.slice(3).replace(' ', ''))
  })
}

describe('a search of what is listed', () => {
  test.each<[string, number[]]>([
    ['EHCP', [2, 1, 21]],
    ['education health and care plans', [2, 1, 21]],
    ['education plan', [3, 2, 1, 21]],
    ['"education plan"', []],
    ['"EHC plan"', [1, 21]],
    ['send', [4]],
    ['special educational needs', [4]],
    ['temporary accommodation', [5]],
    ['blue badge', [6]],
    ['blue badges -disabled', []],
    ['the council', [7, 4, 2, 1]],
    ['council', [7, 4, 2, 1]],
    ['"anti social"', [7]],
    ['antisocial behaviour', [7]],
    ['housing', [7]],
    ['covid', [7]],
    ['section 117', [8, 7]],
    ['S117', [8, 7]],
    ['bins', [20]],
    ['refuse or badge', [10, 9, 6]],
    ['refuse -weeks', []],
    ['refuse -"four weeks"', [10]],
    ['officers', [7, 3, 21]],
    [inventedReference(6), [6]],
    [inventedReference(500).replaceAll(' ', '-'), [11]],
    [inventedReference(20), [20]],
    ['the', []],
    ['-refuse', []],
    ["'; DROP TABLE x --", []],
    ['absent:* & | ! <-> \\', []],
  ])('for %s', async (words, numbers) => {
    expect(await found(words)).toEqual(numbers)
  })

  test('has what matches best first, where that is asked for', async () => {
    expect(await found('refuse')).toEqual([10, 9])
    expect(await found('refuse', {}, 'match')).toEqual([9, 10])
  })

  test('is limited to a kind, a year, a category, an outcome and a council', async () => {
    expect(await found('officers', { kind: 'improvements' })).toEqual([21])
    expect(await found('officers', { kind: 'statement' })).toEqual([7, 3])
    expect(await found('officers', { year: '2024-25' })).toEqual([7, 3])
    expect(await found('officers', { category: 'Education' })).toEqual([21])
    expect(await found('officers', { council: 'borley' })).toEqual([21])
    const outcomes = await Promise.all(
      (['upheld', 'not-upheld', 'closed'] as const).map((outcome) => found('officers', { outcome })),
    )
    expect(outcomes.flat().toSorted()).toEqual([3, 7])
    expect(await found('officers', { kind: 'improvements', outcome: 'upheld' })).toEqual([])
  })

  test('gives a part at a time, over decisions and improvements alike', async () => {
    const parts = [1, 2, 3].map((page) =>
      searchListed(edition, { words: 'officers' }, 'newest', { page, perPage: 1 }),
    )
    expect((await Promise.all(parts)).flat().map(({ what }) => what)).toEqual([
      'decision',
      'decision',
      'improvement',
    ])
  })

  test('finds what the decisions of one list find', async () => {
    const { total } = await listedDecisions(edition, { words: 'education plan' }, ALL)
    expect(total).toBe(3)
  })

  test('counts what is found by what it can be limited to', async () => {
    const counts = await listedSearchCounts(edition, { words: 'officers' })
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(3)
    expect(counts).toContainEqual({
      kind: 'improvements',
      year: null,
      category: 'Education',
      outcome: null,
      count: 1,
      withWords: 1,
    })
    const all = await listedSearchCounts(edition, {})
    expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(13)
    expect(all.reduce((sum, { withWords }) => sum + withWords, 0)).toBe(12)
  })
})

test('the councils of which something is listed are known', async () => {
  expect((await listedCouncilSlugs(edition)).toSorted()).toEqual(['ambleford', 'borley'])
})

test('words have the stems that searches have', async () => {
  expect(await stemsOf(['plans', 'the', 'ehcp'])).toEqual(
    new Map([
      ['plans', 'plan'],
      ['the', null],
      ['ehcp', 'ehcp'],
    ]),
  )
})

test('Postgres knows at once how many there are, where many come in one go', async () => {
  await putListed({
    councils: [ambleford],
    decisions: Array.from({ length: 1000 }, (_, n) =>
      inventedDecision(n, ambleford, { reference: inventedReference(n, 19) }),
    ),
  })
  const known = await database().$queryRaw`
    SELECT reltuples AS "rows" FROM pg_class WHERE relname = 'ListedDecision'`
  expect(known).toEqual([{ rows: 1011 }])
})
