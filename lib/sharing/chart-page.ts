import { councilAddress } from '@/lib/council/address'
import { newestYear } from '@/lib/data/council-years'
import { allCouncils } from '@/lib/data/councils'
import { currentEdition, editionByNumber } from '@/lib/data/editions'
import { AUTHORITY_TYPE_ORDER, AUTHORITY_TYPES } from '@/lib/domain/authority-types'
import type { Council } from '@/lib/domain/council'
import type { Edition } from '@/lib/domain/edition'
import { FIRST_YEAR_OF_MEASURES, MEASURES } from '@/lib/domain/measures'
import { EDITIONS_ADDRESS } from '@/lib/editions/address'
import type { ChartAt, ChartState } from '@/lib/series/chart-state'
import type { ChartAddress } from '@/lib/series/read-chart-address'
import { readChartAddress } from '@/lib/series/read-chart-address'
import { typeAddress } from '@/lib/types/address'
import { capitalised } from '@/lib/words/numbers'
import { type ChartContent, chartContent } from './chart-content'
import { type SinceThen, sinceThen } from './since-then'

/** A chart at an edition, with all that its page, its pictures and its files say. */
export type ChartPage = {
  kind: 'chart'
  /** As the address asks: without an edition it follows new data. */
  at: ChartAt
  edition: Edition
  content: ChartContent
  /** What has changed since; null where the newest edition is shown. */
  since: SinceThen | null
}

/** What helps a reader whose address gives no chart. */
export type ChartHelp = { kind: 'help'; problem: string; ways: { words: string; href: string }[] }

/** Reads the chart that an address names, at the edition that it names or else the newest. */
export async function chartPage(address: ChartAddress): Promise<ChartPage | ChartHelp> {
  const newest = await currentEdition()
  if (!newest) return help('No figures are published yet.', [])
  const register = await allCouncils()
  const asked = readChartAddress(address, FIRST_YEAR_OF_MEASURES)
  if ('problem' in asked) return help(asked.problem, waysOf(address, register))
  const edition = asked.edition === null ? newest : await editionByNumber(asked.edition)
  if (!edition) {
    return help(`There is no edition ${asked.edition}; the newest is edition ${newest.number}.`, [
      { words: 'The same chart with the newest data', href: followingAddress(address) },
      { words: 'All editions', href: EDITIONS_ADDRESS },
    ])
  }
  // An address that states no years ends with the newest of its edition, which is the same for ever.
  const at = readChartAddress(address, (await newestYear(edition.number)) ?? FIRST_YEAR_OF_MEASURES)
  if ('problem' in at) return help(at.problem, waysOf(address, register))
  const councils = councilsOf(at.state, register)
  if ('unknown' in councils) {
    return help(`There is no council called “${councils.unknown}” here.`, waysOf(address, register))
  }
  const content = await chartContent(at.state, councils.found, edition.number)
  if (edition.number === newest.number) return { kind: 'chart', at, edition, content, since: null }
  const { rows } = await chartContent(at.state, councils.found, newest.number)
  const editions = { shown: edition.number, newest: newest.number }
  return { kind: 'chart', at, edition, content, since: await sinceThen(at, editions, content.rows, rows) }
}

function councilsOf(state: ChartState, register: Council[]): { found: Council[] } | { unknown: string } {
  const slugs = state.view === 'trend' ? [state.council] : state.view === 'compare' ? state.councils : []
  const bySlug = new Map(register.map((council) => [council.slug, council]))
  const unknown = slugs.find((slug) => !bySlug.has(slug))
  return unknown === undefined ? { found: slugs.flatMap((slug) => bySlug.get(slug) ?? []) } : { unknown }
}

function help(problem: string, ways: ChartHelp['ways']): ChartHelp {
  return { kind: 'help', problem, ways }
}

/** Where a reader may have wanted to go: the councils that the address names, each measure of them, the types. */
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
    { words: 'All councils', href: '/councils' },
  ]
}

const MOST_NAMED = 8

function followingAddress({ measure, subjects, query: { edition, ...rest } }: ChartAddress): string {
  return `/charts/${measure}/${subjects}?${new URLSearchParams(rest)}`
}
