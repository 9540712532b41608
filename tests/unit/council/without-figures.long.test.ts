import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { councilPage } from '@/lib/council/council-page'
import { yearWithoutFigures } from '@/lib/council/year-without-figures'
import { councilYearsOf } from '@/lib/data/council-years'
import { allCouncils, neighboursOf } from '@/lib/data/councils'
import { councilsWithMeasure } from '@/lib/data/published-measures'
import { loadRegister } from '@/lib/data/register'
import { typeAverages } from '@/lib/data/type-averages'
import { expectedRange } from '@/lib/domain/compare'
import type { Council } from '@/lib/domain/council'
import { measuredIn } from '@/lib/domain/measured'
import { MEASURES } from '@/lib/domain/measures'
import { ingest } from '@/lib/ingest/ingest'
import { register } from '../../support/councils-on-map'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase()

const [UPHELD] = MEASURES
const EDITION = 1

/** The letters and figures that come with the project. */
beforeAll(async () => {
  await loadRegister(register, '0'.repeat(64))
  const report = await ingest(readdirSync('prisma/samples'), {
    from: 'prisma/samples',
    register,
    dryRun: false,
    onProgress: () => {},
  })
  expect(report.edition).toBe(EDITION)
}, 120_000)

async function empty(): Promise<Council[]> {
  const published = new Set(
    [...(await councilsWithMeasure(UPHELD, EDITION)).values()].flatMap((slugs) => [...slugs]),
  )
  return (await allCouncils()).filter(({ slug }) => !published.has(slug))
}

async function pageOf(slug: string) {
  const page = await councilPage(slug, null)
  if (!page) throw new Error(`There is no council ${slug}.`)
  return page
}

/** A council of today of which nothing is published, and that has neighbours with figures. */
const EMPTY = 'adur'

describe('the page of a council without figures', () => {
  test('has nothing that could be taken for its own figures, and says so first', async () => {
    const { featured, series, years, without, headline } = await pageOf(EMPTY)
    expect([featured, series, years]).toEqual([null, [], []])
    expect(headline).toMatch(/^We don’t have a letter to Adur District Council yet, and no figures/)
    expect(without?.lead).toContain('None of these figures is about Adur.')
  })

  test('has the averages of its type as any page of the type has them', async () => {
    const { without, council } = await pageOf(EMPTY)
    const printed = await typeAverages(council.type, EDITION)
    expect(without?.averages.map(({ measure }) => measure.id)).toContain(UPHELD.id)
    for (const { measure, rows, chart, title } of without?.averages ?? []) {
      expect(title).toContain('average')
      expect(chart?.points.some(({ typeAverage }) => typeAverage !== null)).toBe(true)
      expect(chart?.points.every(({ rate, label }) => rate === null && label === null)).toBe(true)
      for (const row of rows) {
        if (row.kind === 'run' || row.average === '[x]') continue
        expect(printed.printed(row.year, measure.average).map(({ value }) => `${value}%`)).toContain(
          row.average,
        )
      }
    }
  })

  test('says what could be expected by the one comparison, of sizes that councils of its type had', async () => {
    const { without } = await pageOf(EMPTY)
    const expected = without?.averages.find(({ measure }) => measure.id === UPHELD.id)?.expected
    expect(expected?.sizes.length).toBeGreaterThan(0)
    for (const { base, typeAverage, expected: range } of expected?.sizes ?? []) {
      if (range) expect(range).toEqual(expectedRange(base, typeAverage / 100))
    }
  })

  test('names only neighbours and councils of its type that have figures, with their own newest counts', async () => {
    const { without, council } = await pageOf(EMPTY)
    const { lower } = await neighboursOf(EMPTY)
    const [neighbours, population] = without?.near ?? []
    expect([neighbours?.id, population?.id]).toEqual(['neighbours', 'population'])
    expect(population?.councils).toHaveLength(5)
    for (const { id, councils } of without?.near ?? []) {
      for (const { slug, year, upheld } of councils) {
        expect(lower.includes(slug)).toBe(id === 'neighbours')
        const published = await councilYearsOf(slug, EDITION)
        const newest = published.find((one) => measuredIn(one, UPHELD) !== null)
        const measured = newest && measuredIn(newest, UPHELD)
        expect(newest?.year).toBe(year)
        if (measured?.count != null && measured.base > 0)
          expect(upheld.words).toBe(`${measured.count} of ${measured.base} upheld`)
      }
    }
    const away = (one?: number | null) => Math.abs((one ?? 0) - (council.population ?? 0))
    const all = await allCouncils()
    const distances = population?.councils.map(({ slug }) =>
      away(all.find((one) => one.slug === slug)?.population),
    )
    expect(distances).toEqual(distances?.toSorted((a, b) => a - b))
    const withFigures = await councilsWithMeasure(UPHELD, EDITION)
    const nearer = all.filter(
      ({ slug, type, population: own }) =>
        type === council.type &&
        slug !== EMPTY &&
        own !== null &&
        !lower.includes(slug) &&
        [...withFigures.values()].some((slugs) => slugs.has(slug)) &&
        away(own) < (distances?.at(-1) ?? 0),
    )
    expect(nearer.every(({ slug }) => population?.councils.some((one) => one.slug === slug))).toBe(true)
  })

  test('of a body without a type average says that there is none, and names no like council', async () => {
    const other = (await empty()).find(({ type, status }) => type === 'other' && status === 'current')
    const { without } = await pageOf(other?.slug ?? '')
    expect(without?.averages).toEqual([])
    expect(without?.noAverages).toMatch(/^The Ombudsman gives no average for bodies like/)
    expect(without?.near.filter(({ id }) => id === 'population')).toEqual([])
  })

  test('of a council that is gone has averages of its own years only', async () => {
    const { without, council, successors } = await pageOf('daventry')
    expect(successors.length).toBeGreaterThan(0)
    for (const { rows } of without?.averages ?? []) {
      for (const row of rows) {
        const last = row.kind === 'run' ? row.years.slice(-7) : row.year
        expect(last <= (council.years?.last ?? '')).toBe(true)
      }
    }
  })

  test('says how its sources are brought in, of a year in which it can have had a letter', async () => {
    const [collect] = (await pageOf(EMPTY)).without?.commands ?? []
    expect(collect).toBe('npm run collect -- --year 2024-25 --council adur --to sources --contact ...')
    expect((await pageOf('daventry')).without?.commands[0]).toContain(' --year 2020-21 --council daventry ')
    expect((await pageOf('east-surrey')).without?.commands).toEqual([])
  })

  test('is whole for one in ten of the councils that have none', async () => {
    const all = (await empty()).map(({ slug }) => slug)
    expect(all.length).toBeGreaterThan(150)
    const slugs = all.filter((_, i) => i % 10 === 0)
    for (const slug of slugs) {
      const { without, years } = await pageOf(slug)
      if (years.length > 0) continue
      expect(without).not.toBeNull()
      expect((without?.averages.length ?? 0) > 0).toBe(without?.noAverages === null)
    }
  }, 300_000)

  test('is not what a council with figures has', async () => {
    expect((await pageOf('luton')).without).toBeNull()
  })
})

describe('the year of a council without figures', () => {
  test('leads on to councils near it with figures of that very year', async () => {
    const year = await yearWithoutFigures(EMPTY, '2023-24')
    expect(year?.why).toMatch(/^We don’t have a letter to Adur District Council for 2023-24/)
    expect(year?.near.length).toBeGreaterThan(0)
    for (const { councils } of year?.near ?? [])
      expect(new Set(councils.map((one) => one.year))).toEqual(new Set(['2023-24']))
    expect(year?.typeInYear).toBe('District councils in 2023-24')
    expect(year?.expected?.words).toContain('in 2023-24')
  })

  test('says that a council was not there', async () => {
    expect((await yearWithoutFigures('daventry', '2023-24'))?.why).toBe(
      'Daventry no longer existed in 2023-24.',
    )
  })

  test('is none where the address names no year or no council', async () => {
    expect(await yearWithoutFigures(EMPTY, 'latest')).toBeNull()
    expect(await yearWithoutFigures('nowhere', '2023-24')).toBeNull()
  })
})
