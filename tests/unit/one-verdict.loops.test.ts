import { readdirSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { briefingOf } from '@/lib/briefing/briefing-page'
import { findBriefing } from '@/lib/briefing/find-briefing'
import { figureOf, readCompared } from '@/lib/compare/compare-figure'
import { featuredYear } from '@/lib/council/featured-year'
import { allCouncilYears, type PublishedCouncil } from '@/lib/data/council-years'
import { allCouncils } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import { loadRegister } from '@/lib/data/register'
import { typeAverages } from '@/lib/data/type-averages'
import { gradeOf, type Outcome } from '@/lib/domain/compare'
import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import type { Edition } from '@/lib/domain/edition'
import { compareMeasured, measuredIn } from '@/lib/domain/measured'
import { MEASURES, type Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { ingest } from '@/lib/ingest/ingest'
import { mapCouncils } from '@/lib/map/councils-on-map'
import { seriesView } from '@/lib/series/series-view'
import { typePage } from '@/lib/types/type-page'
import { outcomeWords } from '@/lib/words/outcome-words'
import { earlyRemediesPage, yearPage } from '@/lib/years/year-page'
import { askRoute } from '../support/ask-route'
import { register } from '../support/councils-on-map'
import { withFreshDatabase } from '../support/fresh-database'
import { cases } from '../support/long'

const COMPARED = MEASURES.filter(({ comparedByChance }) => comparedByChance)

withFreshDatabase()

type Verdict = {
  council: Council
  year: ReportingYear
  published: CouncilYear
  measure: Measure
  outcome: Outcome
}

let edition: Edition
let published: PublishedCouncil[]
let verdicts: Verdict[]

/** The letters and figures that come with the project, and every verdict on them. */
beforeAll(async () => {
  await loadRegister(register, '0'.repeat(64))
  await ingest(readdirSync('prisma/samples'), {
    from: 'prisma/samples',
    register,
    dryRun: false,
    onProgress: () => {},
  })
  const current = await currentEdition()
  if (!current) throw new Error('No edition came of the samples.')
  edition = current
  published = []
  for await (const batch of allCouncilYears(await allCouncils(), edition.number)) published.push(...batch)
  verdicts = published.flatMap(({ council, published: years }) =>
    years.flatMap((year) =>
      COMPARED.flatMap((measure) => {
        const { outcome } = compareMeasured(measure, measuredIn(year, measure))
        if (outcome === null || !(outcome === 'too-few-to-tell' || gradeOf(outcome))) return []
        return [{ council, year: year.year, published: year, measure, outcome }]
      }),
    ),
  )
})

/** What words a text has for the outcome of a comparison: 'far above', 'within'. */
const VERDICTS = /far above|far below|above|below|just outside|within|too few to tell/gi

function verdictsIn(text: string): string[] {
  return [...new Set((text.match(VERDICTS) ?? []).map((words) => words.toLowerCase()))]
}

function verdictOf({ outcome }: Verdict): string[] {
  return verdictsIn(outcomeWords(outcome))
}

/** Every council and year in `npm run test:long`, else each outcome that is rare, and a few of the others. */
function tried(): Verdict[] {
  const rare = verdicts.filter(({ outcome }) => !['within', 'too-few-to-tell'].includes(outcome))
  const others = verdicts.filter((one) => !rare.includes(one))
  return cases([...rare, ...others.filter((_, i) => i % 12 === 0)], verdicts)
}

describe('the verdict on a council’s count has the same words', () => {
  test('and there are verdicts of more than one grade to try', () => {
    expect(verdicts.length).toBeGreaterThan(100)
    expect(tried().map(({ outcome }) => gradeOf(outcome))).toEqual(
      expect.arrayContaining(['within', 'just-outside', 'outside']),
    )
  })

  test('on its card and in the rows of its years', async () => {
    for (const one of tried()) {
      const { council, year, measure } = one
      const years = published.find((other) => other.council.slug === council.slug)?.published ?? []
      const averages = await typeAverages(council.type, edition.number)
      const card = featuredYear(council, years, year, averages)?.measures.find(({ id }) => id === measure.id)
      expectVerdict(one, 'card', card?.kind === 'published' ? card.sentence : '')
      const series = seriesView(measure, council, years, averages, {
        newest: '2025-26',
        marked: year,
        underReview: new Set(),
      })
      const row = series?.rows.find((other) => other.kind === 'year' && other.year === year)
      expectVerdict(one, 'row of the year', row?.kind === 'year' ? row.outcome : '')
    }
  })

  test('on the map', async () => {
    for (const one of tried()) {
      const { council, year, measure } = one
      if (council.type === 'other') continue
      expectVerdict(one, 'map', (await mapCouncils(year, measure, edition)).get(council.slug)?.words ?? '')
    }
  })

  test('on the page of its authority type, in the table and around the average', async () => {
    for (const one of tried()) {
      const { council, year, measure } = one
      if (council.type === 'other') continue
      const found = await typePage({ type: council.type, year, measure, sort: 'name' })
      if (found.kind !== 'year') throw new Error('The page of a type in a year shows all years.')
      const row = found.page.table?.rows.find(({ slug }) => slug === council.slug)
      expectVerdict(one, 'row of the type', row?.remark ?? '')
      if (found.page.chart.kind !== 'funnel') continue
      const point = found.page.chart.points
        .flatMap(({ councils }) => councils)
        .find(({ name }) => name === council.name)
      expect([council.slug, year, point?.grade]).toEqual([council.slug, year, gradeOf(one.outcome)])
    }
  })

  test('on the page of its year, at its dot, in the table and in the lists', async () => {
    for (const one of tried()) {
      const { council, year, measure, outcome } = one
      if (council.type === 'other') continue
      const page = await yearPage(year)
      const found = measure === COMPARED[0] ? page.upheld : (await earlyRemediesPage(year)).figure
      if (!found) {
        // Of one council alone there is no chart: the answer says it, of complaints upheld.
        if (measure === COMPARED[0]) expectVerdict(one, 'answer of the year', page.answer)
        continue
      }
      const dots = found.plot.rows.flatMap((row) => row.dots)
      const dot = dots.find(({ slug }) => slug === council.slug)
      if (dot) expectVerdict(one, 'dot of the year', dot.words)
      const row = found.table.rows.find(({ slug }) => slug === council.slug)
      expectVerdict(one, 'row of the year', row?.verdict ?? '')
      const listed = found.lists.filter(({ councils }) => councils.some(({ slug }) => slug === council.slug))
      const grade = gradeOf(outcome)
      expect([council.slug, year, listed.map((list) => list.grade)]).toEqual([
        council.slug,
        year,
        grade === null || grade === 'within' ? [] : [grade],
      ])
    }
  })

  test('in a comparison', async () => {
    for (const one of tried()) {
      const { council, year, measure } = one
      const selection = { councils: [council], measure, from: year, to: year, years: [year] }
      const chosen = selection as Parameters<typeof figureOf>[0]
      const { table } = figureOf(chosen, await readCompared(chosen, edition.number), edition.number)
      const cell = table.rows[0]?.cells[0]
      expectVerdict(one, 'comparison', (cell?.kind === 'published' && cell.outcome) || '')
    }
  })

  test('in the committee’s briefing', async () => {
    for (const one of tried()) {
      const { council, year, measure } = one
      const found = await findBriefing(council.slug, { year, slugs: [], edition: null, add: null })
      if (found.kind !== 'found') throw new Error(`There is no briefing of ${council.slug}, ${year}.`)
      const { years } = await briefingOf(found, 'https://upheld.test')
      const row = years.rows.find(({ head }) => head.words === year)
      const cell = row?.cells[MEASURES.findIndex(({ id }) => id === measure.id)]
      expectVerdict(one, 'briefing', cell?.more ?? '')
    }
  })

  test('in the file and in the data of its chart, as outcome and as status', async () => {
    for (const measure of COMPARED) {
      const rows = parse(await textAt(`/data/${measure.id}.csv`), { columns: true, bom: true }) as Record<
        string,
        string
      >[]
      for (const one of verdicts.filter((other) => other.measure.id === measure.id)) {
        const { council, year } = one
        const row = rows.find((other) => other.council === council.slug && other.reporting_year === year)
        expect([council.slug, year, row?.outcome]).toEqual([council.slug, year, one.outcome])
        expectVerdict(one, 'file', row?.status ?? '')
      }
    }
    for (const one of tried()) {
      const { council, year, measure, outcome } = one
      const { rows } = JSON.parse(await textAt(`/charts/${measure.id}/${council.slug}/data.json`))
      const row = rows.find((other: { reporting_year: string }) => other.reporting_year === year)
      expect([council.slug, year, row?.outcome]).toEqual([council.slug, year, outcome])
      expectVerdict(one, 'data of the chart', row?.status ?? '')
    }
  })
})

function expectVerdict(one: Verdict, place: string, text: string): void {
  const { council, year, measure } = one
  const where = `${council.slug}, ${year}, ${measure.id}, ${place}: ${text}`
  expect([where, verdictsIn(text)]).toEqual([where, verdictOf(one)])
}

async function textAt(address: string): Promise<string> {
  return (await askRoute(address)).text()
}
