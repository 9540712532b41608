import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/lib/data/client'
import { councilBySlug } from '@/lib/data/councils'
import type { ReadDecision } from '@/lib/domain/listed'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { CouncilDecisionsAsked } from '@/lib/listed/address'
import { councilDecisionsPage } from '@/lib/listed/council-decisions-page'
import { councilListed } from '@/lib/listed/council-listed'
import { inventedDecision, inventedImprovement } from '@/prisma/factories/listed/entries'
import { putListed } from '@/prisma/factories/listed/put-listed'
import { withFreshDatabase } from '../../support/fresh-database'
import { withInventedRegister } from '../../support/published-letters'

withFreshDatabase()

const publishLetters = withInventedRegister()
const ambleford = { slug: 'ambleford', officialName: 'Ambleford Council' }

/** Of Ambleford, upheld in 2023-24, as a statement on education; anything given is as it is given. */
const decision = (number: number, given: Partial<ReadDecision> = {}) =>
  inventedDecision(number, ambleford, {
    kind: 'statement',
    outcome: 'upheld',
    outcomePrinted: 'Upheld',
    category: 'Education',
    subcategory: 'School transport',
    decidedOn: '2023-09-28',
    recommendations: [],
    ...given,
  })

const REPORT = decision(700, {
  kind: 'report',
  decidedOn: '2024-03-31',
  councils: [
    { slug: 'ambleford', printed: 'Ambleford Council' },
    { slug: 'wiltford', printed: 'Council of Wiltford' },
  ],
  recommendations: ['Pay £200 to the person.'],
  satisfiedOn: '2025-09-12',
  alsoReferences: ['21 000 701'],
})

const earlier = Array.from({ length: 120 }, (_, number) =>
  decision(800 + number, { decidedOn: '2019-05-07', category: null }),
)

let edition: number

beforeAll(async () => {
  await publishLetters([
    {
      council: 'Ambleford Council',
      year: '2023-24',
      upheld: { count: 39, base: 49, rate: 80 },
      earlyRemedies: { count: 5, base: 39, rate: 13 },
    },
  ])
  edition = await putListed({
    councils: [ambleford],
    decisions: [
      ...Array.from({ length: 27 }, (_, number) => decision(number)),
      decision(500, {
        outcome: 'closed',
        outcomePrinted: 'Closed after initial enquiries',
        category: 'Housing',
      }),
      decision(501, { outcome: null, outcomePrinted: 'Report issued', decidedOn: '2024-04-01' }),
      REPORT,
      ...earlier,
    ],
    improvements: [
      ...[1, 2, 3, 4].map((number) => inventedImprovement(number, ambleford, { decidedOn: '2023-06-01' })),
      inventedImprovement(5, ambleford, { decidedOn: null }),
    ],
  })
})

async function listed(slug: string, year: ReportingYear | null) {
  const council = await councilBySlug(slug)
  if (!council) throw new Error(`There is no ${slug}.`)
  return councilListed(council, year)
}

async function decisions(asked: Partial<CouncilDecisionsAsked>, slug = 'ambleford') {
  const page = await councilDecisionsPage(slug, { page: 1, ...asked })
  if (!page) throw new Error(`There is no page of ${slug}.`)
  return page
}

describe('the page of a council', () => {
  test('shows a few of what is listed for its year, and leads to all', async () => {
    const { listed: shown } = await listed('ambleford', '2023-24')
    expect(shown?.lead).toBe(
      'Our copies of the Ombudsman’s lists have 29 decisions of 2023-24: 28 decision statements and 1 public report.',
    )
    expect(shown?.newest).toHaveLength(3)
    expect(shown?.all).toEqual({
      words: 'Every decision of 2023-24 we have (29)',
      href: '/councils/ambleford/decisions?year=2023-24',
    })
    expect(shown?.improvements?.entries).toHaveLength(3)
    expect(shown?.improvements?.more).toEqual({
      words: 'Every service improvement we have (5)',
      href: '/councils/ambleford/decisions?kind=improvements',
    })
  })

  test('gives a public report with what was recommended, and the other council by its printed name', async () => {
    const [report] = (await listed('ambleford', '2023-24')).listed?.reports?.entries ?? []
    expect(report).toEqual({
      id: 'entry-21-000-700',
      reference: '21 000 700 and 21 000 701',
      isReport: true,
      outcome: 'Upheld',
      subject: [{ text: 'Education: School transport', isFound: false }],
      day: '31 March 2024',
      summary: [{ text: REPORT.summary, isFound: false }],
      link: { href: REPORT.address, isOwnPage: true },
      listed: 'as listed on 3 June 2026',
      councils: [{ slug: 'wiltford', printed: 'Council of Wiltford' }],
      recommendations: ['Pay £200 to the person.'],
      satisfied: 'The Ombudsman was satisfied with the council’s response on 12 September 2025.',
    })
  })

  test('counts decisions by category and outcome, each count leading to what it counts', async () => {
    const { listed: shown } = await listed('ambleford', '2023-24')
    expect(shown?.counts?.outcomes).toEqual(['Upheld', 'Closed after initial enquiries'])
    expect(shown?.counts?.rows).toEqual([
      {
        category: 'Education',
        cells: [
          {
            words: '28',
            href: '/councils/ambleford/decisions?year=2023-24&category=education&outcome=upheld',
          },
          { words: '0', href: null },
        ],
        total: { words: '28', href: '/councils/ambleford/decisions?year=2023-24&category=education' },
      },
      expect.objectContaining({ category: 'Housing' }),
    ])
    expect(shown?.counts?.totals.map(({ words }) => words)).toEqual(['28', '1', '29'])
  })

  test('gives an outcome that no table knows as it is printed, and leads nowhere from its count', async () => {
    const { listed: shown } = await listed('ambleford', '2024-25')
    expect(shown?.counts?.outcomes).toEqual(['Report issued'])
    expect(shown?.counts?.rows[0]?.cells).toEqual([{ words: '1', href: null }])
  })

  test('shows improvements of other years where none has a date in this one, and says so', async () => {
    const { listed: shown } = await listed('ambleford', '2024-25')
    expect(shown?.improvements?.note).toBe(
      'We have no service improvement with a date in 2024-25. These are of other years, or have no date.',
    )
    expect(shown?.improvements?.entries).toHaveLength(3)
    expect(shown?.reports).toMatchObject({ entries: [], note: 'We have no public report of 2024-25.' })
  })

  test('has no more than the way to the Ombudsman’s search where nothing is listed', async () => {
    const page = await listed('oldford', '2023-24')
    expect(page.listed).toBeNull()
    expect(page.search.words).toBe('Search the Ombudsman’s decisions about Oldford Council')
    expect(page.search.href).toContain('aname=Oldford+Council')
  })

  test('says in a line that the year has nothing, and leads to what other years have', async () => {
    expect((await listed('wiltford', '2019-20')).listed).toMatchObject({
      lead: 'Our copies of the Ombudsman’s lists have no decision of 2019-20.',
      counts: null,
      improvements: null,
      all: { words: 'Every decision we have (1)', href: '/councils/wiltford/decisions' },
    })
  })

  test('gives a joint decision to each of its councils', async () => {
    const [report] = (await listed('wiltford', null)).listed?.reports?.entries ?? []
    expect(report?.councils).toEqual([{ slug: 'ambleford', printed: 'Ambleford Council' }])
  })
})

describe('the letter’s count next to the lists’ one', () => {
  test('is given wherever both are there, and of what is not a whole list no more is claimed', async () => {
    const words =
      '39 upheld in the letter; our copies of the Ombudsman’s lists have 28 for the same year. The Ombudsman does not publish all its decisions, and we may not have all that it lists.'
    expect((await listed('ambleford', '2023-24')).listed?.twoCounts).toBe(words)
    expect((await decisions({ year: '2023-24' })).twoCounts).toBe(words)
  })

  test('is not given for a year without a letter, nor for all years together', async () => {
    expect((await listed('ambleford', '2019-20')).listed?.twoCounts).toBeNull()
    expect((await decisions({})).twoCounts).toBeNull()
  })

  test('says how many the Ombudsman lists where a copy of its whole list says so', async () => {
    const scope = { council: 'ambleford', category: null, subcategory: null, year: '2023-24', kind: null }
    const copy = { kind: 'decisions', sha256: 'b'.repeat(64), fileName: 'list.html', ofOtherBodies: 0 }
    for (const [outcome, says] of [
      ['closed', 1],
      ['upheld', 28],
    ] as const)
      await database().listedPage.create({
        data: { ...copy, scope: { ...scope, outcome }, says, isWhole: true, addedIn: edition },
      })
    expect((await listed('ambleford', '2023-24')).listed?.twoCounts).toBe(
      '39 upheld in the letter; the Ombudsman lists 28 for the same year and does not publish all. It publishes a decision about six weeks after it made it.',
    )
  })
})

describe('the page of a council’s decisions', () => {
  test('shows no more than fifty at a time, newest first, and the ways to the rest', async () => {
    const first = await decisions({})
    expect(first.found).toBe('150 decisions, page 1 of 3.')
    expect(first.decisions).toHaveLength(50)
    expect(first.decisions[0]?.day).toBe('1 April 2024')
    expect(first.pages.map((page) => page?.href)).toEqual([
      '/councils/ambleford/decisions',
      '/councils/ambleford/decisions?page=2',
      '/councils/ambleford/decisions?page=3',
    ])
    const second = await decisions({ page: 2 })
    const shown = new Set([...first.decisions, ...second.decisions].map(({ id }) => id))
    expect(shown.size).toBe(100)
  })

  test('shows the last page where an address asks for one beyond', async () => {
    const { found, decisions: shown } = await decisions({ year: '2019-20', page: 99 })
    expect(found).toBe('120 decisions of 2019-20, page 3 of 3.')
    expect(shown).toHaveLength(20)
  })

  test('filters by year, category, outcome and kind, and says what each choice would leave', async () => {
    const page = await decisions({
      year: '2023-24',
      category: 'education',
      outcome: 'upheld',
      kind: 'statement',
    })
    expect(page.found).toBe('27 decision statements of 2023-24.')
    expect(page.whole).toBe('/councils/ambleford/decisions')
    const field = (name: string) => page.filters?.fields.find((one) => one.name === name)
    expect(field('category')).toMatchObject({
      value: 'education',
      options: [
        { value: '', words: 'All categories' },
        { value: 'education', words: 'Education (27)' },
        { value: 'housing', words: 'Housing (0)' },
      ],
    })
    expect(field('outcome')?.options.map(({ words }) => words)).toEqual([
      'All outcomes',
      'Upheld (27)',
      'Not upheld (0)',
      'Closed after initial enquiries (0)',
    ])
  })

  test('leaves a category out that nobody knows, and says so', async () => {
    const { remark, found } = await decisions({ category: 'dragons' })
    expect(remark).toBe('We know no category “dragons”, so we left it out.')
    expect(found).toBe('150 decisions, page 1 of 3.')
    expect((await decisions({ category: 'planning' })).found).toBe('No decisions.')
  })

  test('shows what the council agreed to change, and that nothing says it was done', async () => {
    const page = await decisions({ kind: 'improvements', outcome: 'upheld' })
    expect(page.found).toBe('5 service improvements.')
    expect(page.improvements.map(({ day }) => day)).toEqual([...Array(4).fill('1 June 2023'), null])
    expect(page.notes[0]).toContain('does not say if it was done')
  })

  test('says of a council of which nothing is listed where to look', async () => {
    expect(await decisions({}, 'oldford')).toMatchObject({
      lead: 'We have no copies of the Ombudsman’s lists with decisions about Oldford Council.',
      filters: null,
      found: null,
      decisions: [],
    })
    expect(await councilDecisionsPage('nowhere', { page: 1 })).toBeNull()
  })
})
