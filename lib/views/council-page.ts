import { councilYearAddress } from '@/lib/addresses'
import type { Council } from '@/lib/councils/council'
import { councilBySlug, successionsOf } from '@/lib/data/councils'
import { currentEdition, type Edition } from '@/lib/data/editions'
import { heldYearsOf, newestYear } from '@/lib/data/held-years'
import { typeAverages } from '@/lib/data/type-averages'
import type { HeldYear } from '@/lib/measures/held-year'
import { measuredIn } from '@/lib/measures/measured'
import { MEASURES, type Measure } from '@/lib/measures/measures'
import { missingReason } from '@/lib/words/missing-reason'
import { listInWords, uncapitalised } from '@/lib/words/numbers'
import type { ReportingYear } from '@/lib/years/reporting-year'
import { councilFacts, type SuccessionView, successionView } from './council-facts'
import { heldInWords } from './holding-view'
import { headlineInWords, type MeasureView, measureView } from './measure-view'
import { type SeriesView, seriesView } from './series-view'

/** What a page of a council shows. */
export type CouncilPage = {
  council: Council
  facts: string[]
  edition: Edition | null
  /** The year that the page opens with; null where nothing is held. */
  featured: FeaturedYear | null
  /** Every year of which something is held, newest first. */
  years: { year: ReportingYear; held: string }[]
  series: SeriesView[]
  /** The measures that no year held gives, with the reason in the newest year held. */
  absent: { id: string; title: string; reason: string }[]
  predecessors: SuccessionView[]
  successors: SuccessionView[]
}

/** The year that a council's page opens with. */
export type FeaturedYear = {
  year: ReportingYear
  /** Why this year, where a newer one is held: that one lacks measures. */
  newer: { year: ReportingYear; words: string }[]
  measures: MeasureView[]
}

/** Reads all that a council's page shows; null for a slug that the register does not have. */
export async function councilPage(slug: string): Promise<CouncilPage | null> {
  const [council, edition] = await Promise.all([councilBySlug(slug), currentEdition()])
  if (!council) return null
  const number = edition?.number ?? 0
  const [held, averages, newest, { predecessors, successors }] = await Promise.all([
    heldYearsOf(slug, number),
    typeAverages(council.type, number),
    newestYear(number),
    successionsOf(slug),
  ])
  const series = newest
    ? MEASURES.flatMap((measure) => seriesView(measure, council, held, averages, newest) ?? [])
    : []
  return {
    council,
    edition,
    facts: councilFacts(council),
    featured: featuredYear(council, held),
    years: held.map((year) => ({ year: year.year, held: heldInWords(year) })),
    series,
    absent: absentSeries(held, series),
    predecessors: predecessors.map(successionView),
    successors: successors.map(successionView),
  }
}

function absentSeries(held: HeldYear[], series: SeriesView[]) {
  const [newest] = held
  if (!newest) return []
  return MEASURES.filter(({ id }) => series.every((one) => one.id !== id)).map((measure) => ({
    id: measure.id,
    title: measure.title,
    reason: missingReason(newest, newest.year, measure),
  }))
}

/**
 * The newest year that gives as many of the three measures as any year does: a year of which only the upheld
 * rate is known yet does not push a whole one from the top of the page, but is named there.
 */
function featuredYear(council: Council, held: HeldYear[]): FeaturedYear | null {
  const counted = held.map((year) => ({
    year,
    measures: MEASURES.filter((measure) => measuredIn(year, measure) !== null),
  }))
  const most = Math.max(0, ...counted.map(({ measures }) => measures.length))
  const chosen = counted.find(({ measures }) => measures.length === most)
  if (!chosen) return null
  const newer = counted.slice(0, counted.indexOf(chosen)).map(({ year, measures }) => ({
    year: year.year,
    words: newerInWords(council, year, measures),
  }))
  return {
    year: chosen.year.year,
    newer,
    measures: MEASURES.map((measure) => measureView(measure, council, chosen.year.year, chosen.year)),
  }
}

/** What a newer year with fewer measures gives: 'is newer, with complaints upheld only: 10 of 13 upheld'. */
function newerInWords(council: Council, year: HeldYear, measures: readonly Measure[]): string {
  if (measures.length === 0) return 'is newer, and held without figures of the three measures'
  const said = measures.map((measure) => {
    const view = measureView(measure, council, year.year, year)
    return view.kind === 'held' ? uncapitalised(headlineInWords(view)) : ''
  })
  return `is newer, with ${listInWords(measures.map(({ title }) => title.toLowerCase()))} only: ${said.join('; ')}`
}

/** The links of the switch between a council's years, with the one that is shown. */
export function yearSwitch(
  page: { council: Council; years: { year: ReportingYear }[] },
  shown: ReportingYear | null,
) {
  return page.years.map(({ year }) => ({
    year,
    href: councilYearAddress(page.council.slug, year),
    current: year === shown,
  }))
}
