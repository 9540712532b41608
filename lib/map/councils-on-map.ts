import { councilYearsIn } from '@/lib/data/council-years'
import { allCouncils } from '@/lib/data/councils'
import { FEWEST_CASES } from '@/lib/domain/compare'
import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import type { Edition } from '@/lib/domain/edition'
import { compareMeasured, type Measured, measuredIn } from '@/lib/domain/measured'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { ofEdition } from '@/lib/platform/cache'
import { printedAs } from '@/lib/words/disagreement-words'
import { countedWords } from '@/lib/words/figure-words'
import { missingInWords } from '@/lib/words/missing-words'
import { inCount, percent, uncapitalised } from '@/lib/words/numbers'
import { outcomeWords } from '@/lib/words/outcome-words'
import type { Shade } from './choices'
import { classOf } from './shading'
import { isGrade, type MapStateId } from './states'

/** What is known of a council on a map: 'within', '9 of 13 upheld, within the expected range'. */
export type CouncilOnMap = {
  grade: MapStateId
  words: string
  /** Null where there is no number to shade by. */
  numbers: Pick<Measured, 'count' | 'base' | 'rate'> | null
  /** What it was compared by: its cases and the average of its type; null where it was not compared. */
  compared: { base: number; typeAverage: number } | null
}

/** The councils of a year with what a map of a measure shows of them, by slug; those that are published and ended, too. */
export type MapCouncils = ReadonlyMap<string, CouncilOnMap & { council: Council; isPublished: boolean }>

/**
 * What a map shows of each council. Worked out once for an edition and a register, since neither changes: a map of
 * every year and measure is some thousands of sentences.
 * @param edition null while nothing is published
 */
export function mapCouncils(
  year: ReportingYear,
  measure: Measure,
  edition: Edition | null,
): Promise<MapCouncils> {
  return ofEdition(edition?.number ?? null, `map of ${year} ${measure.id}`, () =>
    makeCouncils(year, measure, edition),
  )
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
  const nothing = { numbers: null, compared: null }
  if (!published) return { grade: 'no-letter', words: 'no letter or figures', ...nothing }
  const measured = measuredIn(published, measure)
  if (!measured) return { grade: 'not-given', words: missingInWords(council, year, published), ...nothing }
  const { count, base, rate, typeAverage, disagreement } = measured
  const grade = gradeOnMap(measure, measured)
  return {
    grade,
    words: wordsOf(measure, measured),
    numbers: base === 0 || disagreement ? null : { count, base, rate },
    compared: isGrade(grade) && typeAverage !== null ? { base, typeAverage } : null,
  }
}

function gradeOnMap(measure: Measure, measured: Measured): MapStateId {
  const { count, base, disagreement } = measured
  if (base === 0) return 'nothing-to-rate'
  if (disagreement || count === null) return 'uncounted'
  if (!measure.comparedByChance) return count === base ? 'all-complied' : 'some-missed'
  const { outcome } = compareMeasured(measure, measured)
  if (outcome === null) throw new Error(`${count} of ${base} ${measure.counted} has no outcome.`)
  return outcome === 'missing' || outcome === 'numbers-disagree' ? 'uncounted' : outcome
}

function wordsOf(measure: Measure, measured: Measured): string {
  const { count, base, disagreement } = measured
  if (base === 0) return uncapitalised(measure.none)
  if (count === null && disagreement)
    return `${inCount(base, measure.cases)}${printedAs(measured)}: the numbers disagree`
  if (count === null) return `${inCount(base, measure.cases)}, exact count not known`
  const counted = countedWords(measure, count, base)
  if (disagreement) return `${counted}${printedAs(measured)}: the numbers disagree`
  const { outcome } = compareMeasured(measure, measured)
  return outcome === null ? counted : `${counted}, ${outcomeWords(outcome)}`
}

/** What a map that is shaded in a way paints of a council, writes on its hexagon, and says of it. */
export function paintedOnMap(
  { grade, words, numbers }: CouncilOnMap,
  measure: Measure,
  shade: Shade,
): { state: MapStateId; number: string | null; words: string } {
  const without = (state: MapStateId) => ({ state, number: null, words })
  if (shade === 'grades' || !numbers) return without(grade)
  const { count, base, rate } = numbers
  if (shade === 'number')
    return count === null
      ? without('uncounted')
      : { state: classOf(measure, shade, count), number: String(count), words }
  if (base < FEWEST_CASES) return without('counts-only')
  if (rate === null) return without('unrated')
  return { state: classOf(measure, shade, rate), number: percent(rate), words: `${percent(rate)}: ${words}` }
}
