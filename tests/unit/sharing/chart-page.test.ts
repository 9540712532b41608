import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadRegister } from '@/lib/data/register'
import { editionPage } from '@/lib/editions/edition-page'
import { editionsPage } from '@/lib/editions/editions-page'
import { ingest } from '@/lib/ingest/ingest'
import { type ChartHelp, type ChartPage, chartPage, chartPageView } from '@/lib/sharing/chart-page'
import { type InventedLetter, letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase()

const register = inventedRegister([
  inventedCouncil({ name: 'Ambleford' }),
  inventedCouncil({ name: 'Wiltbridge' }),
])
const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))

beforeAll(async () => {
  await loadRegister(register, '0'.repeat(64))
  await publish({ council: 'Ambleford Council', year: '2023-24' })
  await publish({ council: 'Wiltbridge Council', year: '2023-24' })
  // A newer version of the first letter: one upheld complaint fewer.
  await publish({
    council: 'Ambleford Council',
    year: '2023-24',
    date: '24 July 2024',
    upheld: { count: 8, base: 13, rate: 62 },
    earlyRemedies: { count: 3, base: 8, rate: 38 },
  })
})
afterAll(() => rmSync(folder, { recursive: true }))

async function publish(letter: InventedLetter) {
  const file = `${letter.council}${letter.date ?? ''}.txt`
  writeFileSync(path.join(folder, file), letterText(letter))
  const report = await ingest([file], { from: folder, register, dryRun: false, onProgress: () => {} })
  expect(report.edition).not.toBeNull()
}

const ask = (subjects: string, query: Record<string, string> = {}, measure = 'upheld-rate') =>
  chartPage({ measure, subjects, query })

async function shown(...asked: Parameters<typeof ask>): Promise<ChartPage> {
  const page = await ask(...asked)
  if (page.kind === 'help') throw new Error(page.problem)
  return page
}

async function helped(...asked: Parameters<typeof ask>): Promise<ChartHelp> {
  const page = await ask(...asked)
  if (page.kind !== 'help') throw new Error('There is a chart.')
  return page
}

const countsIn = ({ content }: ChartPage) =>
  content.rows.flatMap(({ council, base, count }) =>
    base === null ? [] : [`${council} ${count} of ${base}`],
  )

describe('a chart at an edition', () => {
  test('shows the figures and words of that edition, whatever came later', async () => {
    const page = await shown('ambleford', { edition: '1' })
    expect(countsIn(page)).toEqual(['ambleford 9 of 13'])
    expect(page.content.finding).toBe('Ambleford was within the expected range in 2023-24.')
    expect(countsIn(await shown('ambleford'))).toEqual(['ambleford 8 of 13'])
  })

  test('says which of its figures are otherwise now, and why', async () => {
    const { since } = await shown('ambleford', { edition: '1' })
    expect(since).toMatchObject({
      newest: 3,
      changes: [
        {
          of: 'Ambleford Council, 2023-24',
          before: '9 of 13 upheld, 69%, type average 79%',
          now: '8 of 13 upheld, 62%, type average 79%',
          why: ['We loaded a newer version of the letter.'],
          edition: { number: 3 },
        },
      ],
    })
  })

  test('says so where nothing in it has changed since', async () => {
    const { since } = await shown('wiltbridge', { edition: '2' })
    expect(since).toMatchObject({ newest: 3, changes: [] })
  })

  test('says nothing of the kind at the newest edition', async () => {
    expect((await shown('ambleford', { edition: '3' })).since).toBeNull()
    expect((await shown('ambleford')).since).toBeNull()
  })

  test('compares councils as they were then', async () => {
    expect(countsIn(await shown('ambleford~wiltbridge', { edition: '1' }))).toEqual(['ambleford 9 of 13'])
    expect(countsIn(await shown('ambleford~wiltbridge', { edition: '2' }))).toEqual([
      'ambleford 9 of 13',
      'wiltbridge 9 of 13',
    ])
  })

  test('shows an authority type as it was then', async () => {
    const query = { view: 'type', from: '2023-24', to: '2023-24' }
    expect(countsIn(await shown('unitary', { ...query, edition: '1' }))).toEqual(['ambleford 9 of 13'])
    expect(countsIn(await shown('unitary', query))).toEqual(['ambleford 8 of 13', 'wiltbridge 9 of 13'])
  })

  test('speaks of compliance as recommendations carried out', async () => {
    const { content } = await shown('ambleford', {}, 'compliance-rate')
    expect(content.rows.filter(({ base }) => base !== null)).toMatchObject([
      { counted: 'carried out', count: 7 },
    ])
  })
})

describe('the page of a chart', () => {
  test('has for every row of its files the same row in its table', async () => {
    const page = await shown('ambleford~wiltbridge', { from: '2022-23' })
    const { table } = await chartPageView(page)
    expect(table.rows).toHaveLength(page.content.rows.length)
    for (const row of page.content.rows) {
      const cells = table.rows.find(({ key }) => key === `${row.council} ${row.reporting_year}`)
      expect(cells).toMatchObject({
        base: row.base === null ? '[x]' : String(row.base),
        count: row.count === null ? '[x]' : String(row.count),
        rate: row.rate === null ? '[x]' : `${row.rate}%`,
      })
    }
  })

  test('has one row for years in a row of which nothing is known; its files have every year', async () => {
    const page = await shown('ambleford', { from: '2014-15', to: '2017-18' })
    expect(page.content.rows.map(({ reporting_year }) => reporting_year)).toEqual([
      '2014-15',
      '2015-16',
      '2016-17',
      '2017-18',
    ])
    expect((await chartPageView(page)).table.rows).toMatchObject([
      { kind: 'run', year: '2014-15 to 2017-18', status: 'No letter' },
    ])
  })

  test('can be shared as it is, and as a chart that follows new data', async () => {
    const { share } = await chartPageView(await shown('ambleford', { to: '2023-24' }))
    expect(share.fixed).toBe('/charts/upheld-rate/ambleford?view=trend&from=2018-19&to=2023-24&edition=3')
    expect(share.following).toBe('/charts/upheld-rate/ambleford?view=trend&from=2018-19&to=2023-24')
  })

  test('draws nothing where nothing is published, and says so', async () => {
    const page = await shown('ambleford', { from: '2018-19', to: '2019-20' })
    expect(page.content.chart).toEqual({
      kind: 'none',
      why: 'We have no figures on complaints upheld for Ambleford from 2018-19 to 2019-20.',
    })
  })
})

describe('an address without a chart is answered with help', () => {
  test('for an edition that does not exist', async () => {
    const help = await helped('ambleford', { edition: '9' })
    expect(help.problem).toBe('There is no edition 9; the newest is edition 3.')
    expect(help.ways[0]?.href).toBe('/charts/upheld-rate/ambleford')
  })

  test('for a measure that is not known, leading to the council', async () => {
    const help = await helped('ambleford', {}, 'upheld')
    expect(help.problem).toBe('There is no measure called “upheld”.')
    expect(help.ways).toEqual([{ words: 'Ambleford Council', href: '/councils/ambleford' }])
  })

  test('for a council that is not known, leading to those that are', async () => {
    const help = await helped('ambleford~nowhere')
    expect(help.problem).toBe('There is no council called “nowhere” here.')
    expect(help.ways).toEqual([{ words: 'Ambleford Council', href: '/councils/ambleford' }])
  })
})

describe('the editions', () => {
  test('are listed newest first, with what each changed', async () => {
    const editions = await editionsPage()
    expect(editions.map(({ number }) => number)).toEqual([3, 2, 1])
    expect(editions[2]?.changes).toEqual([expect.stringMatching(/^\d+ figures added; 0 figures/)])
  })

  test('each say which figures they changed, and which council-years they added', async () => {
    const [first, second, third] = await Promise.all([1, 2, 3].map(editionPage))
    expect(first?.added).toMatchObject([{ year: '2023-24', councils: [{ name: 'Ambleford Council' }] }])
    expect(second?.changed).toEqual([])
    expect(third?.added).toEqual([])
    expect(third?.changed[0]?.changes).toContainEqual({
      words: 'Complaints upheld: 8, before 9',
      reason: 'We loaded a newer version of the letter.',
    })
    expect(await editionPage(4)).toBeNull()
  })
})

// Publishes an edition, so it comes after everything that reads the third.
test('a chart whose address states no years ends with the newest year of its edition', async () => {
  await publish({ council: 'Wiltbridge Council', year: '2024-25', withoutStatistics: true })
  const last = async (query: Record<string, string>) => (await shown('wiltbridge', query)).at.state.to
  expect(await last({})).toBe('2024-25')
  expect(await last({ edition: '3' })).toBe('2023-24')
})
