import { compareAddress } from '@/lib/compare/address'
import { councilAddress } from '@/lib/council/address'
import { councilsAddress } from '@/lib/coverage/address'
import { newestYear } from '@/lib/data/council-years'
import { allCouncils } from '@/lib/data/councils'
import { currentEdition, editionByNumber } from '@/lib/data/editions'
import { AUTHORITY_TYPE_ORDER, AUTHORITY_TYPES } from '@/lib/domain/authority-types'
import type { Caution } from '@/lib/domain/cautions'
import type { Council } from '@/lib/domain/council'
import type { Edition } from '@/lib/domain/edition'
import { FIRST_YEAR_OF_MEASURES, MEASURES } from '@/lib/domain/measures'
import { EDITIONS_ADDRESS } from '@/lib/editions/address'
import { changesOfPart } from '@/lib/editions/changes-of-part'
import type { ChartAddress } from '@/lib/series/address-migrations'
import {
  type ChartAt,
  type ChartState,
  chartAsked,
  councilsOf,
  readChartAddress,
  withoutEdition,
} from '@/lib/series/chart-address'
import { legendOf } from '@/lib/series/legend'
import { type ShareView, shareView } from '@/lib/series/share-view'
import { typeAddress } from '@/lib/types/address'
import { type EditionNote, editionNote } from '@/lib/words/edition-note'
import { capitalised } from '@/lib/words/numbers'
import { siteSource } from '@/lib/words/source-words'
import { type ChartContent, chartContent } from './chart-content'
import { type RowsTable, rowsTable } from './rows-table'
import { type SinceThen, sinceThen } from './since-then'

/** All that a chart's page, its pictures and its files say, at one edition. */
export type ChartPage = {
  kind: 'chart'
  /** As the address asks: without an edition it follows new data. */
  at: ChartAt
  edition: Edition
  content: ChartContent
  /** What has changed since; null where the newest edition is shown. */
  since: SinceThen | null
}

export type ChartHelp = { kind: 'help'; problem: string; ways: { words: string; href: string }[] }

export async function chartPage(address: ChartAddress): Promise<ChartPage | ChartHelp> {
  const newest = await currentEdition()
  if (!newest) return help('No figures are published yet.', [])
  const register = await allCouncils()
  const asked = readChartAddress(address)
  if ('problem' in asked) return help(asked.problem, waysOf(address, register))
  const edition = asked.edition === null ? newest : await editionByNumber(asked.edition)
  if (!edition) {
    return help(`There is no edition ${asked.edition}; the newest is edition ${newest.number}.`, [
      { words: 'The same chart with the newest data', href: withoutEdition(address) },
      { words: 'All editions', href: EDITIONS_ADDRESS },
    ])
  }
  const bySlug = new Map(register.map((council) => [council.slug, council]))
  const councils: Council[] = []
  for (const slug of councilsOf(asked.subjects)) {
    const council = bySlug.get(slug)
    if (!council) return help(`There is no council called “${slug}” here.`, waysOf(address, register))
    councils.push(council)
  }
  // The newest year of its own edition, which is the same for ever; an edition of nothing has none.
  const at = chartAsked(asked, (await newestYear(edition.number)) ?? FIRST_YEAR_OF_MEASURES)
  const content = await chartContent(at.state, councils, edition.number)
  if (edition.number === newest.number) return { kind: 'chart', at, edition, content, since: null }
  const { rows } = await chartContent(at.state, councils, newest.number)
  const editions = { shown: edition.number, newest: newest.number }
  return { kind: 'chart', at, edition, content, since: await sinceThen(at, editions, content.rows, rows) }
}

function help(problem: string, ways: ChartHelp['ways']): ChartHelp {
  return { kind: 'help', problem, ways }
}

function waysOf({ subjects }: ChartAddress, register: Council[]): ChartHelp['ways'] {
  const slugs = subjects.toLowerCase().split(/[^a-z0-9-]+/)
  const named = register.filter(({ slug }) => slugs.includes(slug)).slice(0, MOST_NAMED)
  const [only] = named
  if (only) {
    return named.map(({ slug, officialName }) => ({ words: officialName, href: councilAddress(slug) }))
  }
  return [
    ...AUTHORITY_TYPE_ORDER.map((type) => ({
      words: capitalised(AUTHORITY_TYPES[type].plural),
      href: typeAddress(type, { measure: MEASURES[0].id }),
    })),
    { words: 'All councils', href: councilsAddress() },
  ]
}

const MOST_NAMED = 8

export type ChartPageView = {
  title: string
  finding: string
  chart: ChartContent['chart']
  legend: string | null
  base: string
  source: string
  cautions: Caution[]
  table: RowsTable
  share: ShareView
  since: SinceThen | null
  /** What the edition shown changed of this chart, and nothing else of it. */
  editionNote: EditionNote
  around: { words: string; href: string }[]
}

export async function chartPageView({
  at: { state },
  edition,
  content,
  since,
}: ChartPage): Promise<ChartPageView> {
  const { title, finding, chart, base, cautions, rows } = content
  return {
    title,
    finding,
    chart,
    // Strips have their legend with them.
    legend: chart.kind === 'none' || chart.kind === 'strips' ? null : legendOf(chart),
    base,
    source: siteSource,
    cautions,
    table: rowsTable(state.measure, title, rows),
    share: shareView(state, { title, finding, edition: edition.number }),
    since,
    editionNote: editionNote(edition, await changesOfChart(state, edition.number)),
    around: aroundOf(state),
  }
}

async function changesOfChart(state: ChartState, edition: number): Promise<string> {
  const { measure, from, to } = state
  const slugs = councilsOf(state)
  const councils = (await allCouncils()).filter(({ slug, type }) =>
    state.view === 'type' ? type === state.type : slugs.includes(slug),
  )
  // Over the years a type's chart draws its averages alone.
  const figures =
    state.view === 'type' && from !== to
      ? [measure.average]
      : [...(measure.count ? [measure.count] : []), measure.base, measure.rate, measure.average]
  return changesOfPart(edition, { councils, figures, from, to }, 'chart')
}

function aroundOf(state: ChartState): ChartPageView['around'] {
  const measure = state.measure.id
  switch (state.view) {
    case 'trend':
      return [
        { words: 'All measures of this council', href: councilAddress(state.council) },
        { words: 'Compare it with others', href: compareAddress({ councils: [state.council], measure }) },
      ]
    case 'compare': {
      const { councils, from, to } = state
      return [{ words: 'Change this comparison', href: compareAddress({ councils, measure, from, to }) }]
    }
    case 'type':
      return [
        { words: 'All of this authority type', href: typeAddress(state.type, { year: state.to, measure }) },
      ]
  }
}
