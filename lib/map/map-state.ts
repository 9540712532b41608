import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import { compareMeasured, type Measured, measuredIn } from '@/lib/domain/measured'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { countedWords } from '@/lib/words/figure-words'
import { missingInWords } from '@/lib/words/missing-words'
import { inCount, uncapitalised } from '@/lib/words/numbers'
import type { MapStateId } from './states'
import { mapState } from './states'

/** What a map shows of a council, and says of it: 'within', '9 of 13 upheld, within the limits'. */
export type CouncilOnMap = { state: MapStateId; words: string }

/** What a map shows of a council in a year of which something or nothing is published. */
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
  const { count, base } = measured
  if (base === 0) return 'nothing-to-rate'
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

function wordsOf(measure: Measure, { count, base }: Measured, state: MapStateId): string {
  if (base === 0) return uncapitalised(measure.none)
  if (count === null) return `${inCount(base, measure.cases)}, ${mapState(state).words}`
  const counted = countedWords(measure, count, base)
  return measure.comparedByChance ? `${counted}, ${mapState(state).words}` : counted
}
