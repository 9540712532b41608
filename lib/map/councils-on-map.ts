import { councilYearsIn } from '@/lib/data/council-years'
import { allCouncils } from '@/lib/data/councils'
import { loadedRegister } from '@/lib/data/register'
import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import type { Edition } from '@/lib/domain/edition'
import { compareMeasured, type Measured, measuredIn } from '@/lib/domain/measured'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { printedAs } from '@/lib/words/disagreement-words'
import { countedWords } from '@/lib/words/figure-words'
import { missingInWords } from '@/lib/words/missing-words'
import { inCount, uncapitalised } from '@/lib/words/numbers'
import { type MapStateId, mapState } from './states'

/** What a map shows of a council, and says of it: 'within', '9 of 13 upheld, within the limits'. */
export type CouncilOnMap = { state: MapStateId; words: string }

/** The councils of a year with what a map of a measure shows of them, by slug; those that are published and ended, too. */
export type MapCouncils = ReadonlyMap<string, CouncilOnMap & { council: Council; isPublished: boolean }>

let cache: { version: string; made: Map<string, Promise<MapCouncils>> } | undefined

/**
 * What a map shows of each council. Worked out once for an edition and a register, since neither changes: a map of
 * every year and measure is some thousands of sentences.
 * @param edition null while nothing is published
 */
export async function mapCouncils(
  year: ReportingYear,
  measure: Measure,
  edition: Edition | null,
): Promise<MapCouncils> {
  const version = `${edition ? edition.number : 'none'} ${await loadedRegister()}`
  if (cache?.version !== version) cache = { version, made: new Map() }
  const { made } = cache
  const key = `${year} ${measure.id}`
  const councils = made.get(key) ?? makeCouncils(year, measure, edition)
  made.set(key, councils)
  // What failed is tried again at the next request.
  councils.catch(() => made.delete(key))
  return councils
}

async function makeCouncils(
  year: ReportingYear,
  measure: Measure,
  edition: Edition | null,
): Promise<MapCouncils> {
  const [councils, published] = await Promise.all([
    allCouncils(),
    edition ? councilYearsIn(year, edition.number) : [],
  ])
  const bySlug = new Map(published.map((one) => [one.slug, one]))
  return new Map(
    councils.flatMap((council) => {
      const councilYear = bySlug.get(council.slug) ?? null
      const { years, type } = council
      const existed = years !== null && years.first <= year && year <= years.last
      if (type === 'other' || !(existed || councilYear)) return []
      const onMap = councilOnMap(measure, council, year, councilYear)
      return [[council.slug, { council, isPublished: councilYear !== null, ...onMap }]]
    }),
  )
}

export function councilOnMap(
  measure: Measure,
  council: Council,
  year: ReportingYear,
  published: CouncilYear | null,
): CouncilOnMap {
  if (!published) return { state: 'no-letter', words: mapState('no-letter').words }
  const measured = measuredIn(published, measure)
  if (!measured) return { state: 'not-given', words: missingInWords(council, year, published) }
  const state = stateOf(measure, measured)
  return { state, words: wordsOf(measure, measured, state) }
}

/** Maps know one level, 99.8%: a count that is outside at 95% only is within the limits. */
function stateOf(measure: Measure, measured: Measured): MapStateId {
  const { count, base, disagreement } = measured
  if (base === 0) return 'nothing-to-rate'
  if (disagreement) return 'uncounted'
  if (count === null) return 'uncounted'
  if (!measure.comparedByChance) return count === base ? 'all-complied' : 'some-missed'
  const { outcome } = compareMeasured(measure, measured)
  switch (outcome) {
    case 'well-above':
    case 'well-below':
    case 'counts-only':
    case 'nothing-to-rate':
      return outcome
    case 'too-few-to-tell':
      return 'too-few'
    case 'missing':
    case 'numbers-disagree':
      return 'uncounted'
    case 'no-comparator':
    case null:
      return 'uncompared'
    case 'within':
    case 'at-edge':
    case 'above':
    case 'below':
      return 'within'
  }
}

function wordsOf(measure: Measure, measured: Measured, state: MapStateId): string {
  const { count, base, disagreement } = measured
  if (base === 0) return uncapitalised(measure.none)
  if (count === null && disagreement)
    return `${inCount(base, measure.cases)}${printedAs(measured)}: the numbers disagree`
  if (count === null) return `${inCount(base, measure.cases)}, ${mapState(state).words}`
  const counted = countedWords(measure, count, base)
  if (disagreement) return `${counted}${printedAs(measured)}: the numbers disagree`
  return measure.comparedByChance ? `${counted}, ${mapState(state).words}` : counted
}
