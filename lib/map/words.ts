import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { capitalised, inCount, listInWords } from '@/lib/words/numbers'
import { type RegionSlug, regionOf } from './regions'
import type { MapStateId } from './states'

const COUNCILS = { one: 'council', many: 'councils' }
const COMPARED: MapStateId[] = ['well-above', 'well-below', 'within']

export function mapFinding(
  measure: Measure,
  year: ReportingYear,
  states: readonly MapStateId[],
  region: RegionSlug | null,
): string {
  const all = inCount(states.length, COUNCILS)
  const published = states.filter((state) => state !== 'no-letter').length
  const place = region ? ` of ${regionInWords(region)}` : ''
  if (published === 0) return `We have no letter or figures for the ${all}${place} on this map (${year}).`
  const share = `We have a letter or figures for ${published} of the ${all}${place} on this map (${year}).`
  return `${share} ${measure.comparedByChance ? comparedWords(states) : complianceWords(states)}`
}

function comparedWords(states: readonly MapStateId[]): string {
  const count = (...ids: MapStateId[]) => states.filter((state) => ids.includes(state)).length
  const compared = count(...COMPARED)
  if (compared === 0) return 'None has enough cases and a printed average to be compared.'
  const outside = [
    ...(count('well-above') > 0 ? [`${count('well-above')} well above the expected range`] : []),
    ...(count('well-below') > 0 ? [`${count('well-below')} well below the expected range`] : []),
  ]
  const one = compared === 1
  if (outside.length === 0)
    return `${one ? 'The one' : capitalised(`all ${compared}`)} with enough cases to be compared ${one ? 'was' : 'were'} within the limits.`
  return `Of ${compared} with enough cases to be compared, ${listInWords([...outside, `${count('within')} within the limits`])}.`
}

function complianceWords(states: readonly MapStateId[]): string {
  const missed = states.filter((state) => state === 'some-missed').length
  const all = states.filter((state) => state === 'all-complied').length
  if (missed + all === 0) return 'None had recommendations due that can be counted.'
  return `${all} complied with every recommendation due; ${missed === 0 ? 'none' : missed} left some.`
}

/** 'the East of England', 'London'. */
function regionInWords(region: RegionSlug): string {
  const { name } = regionOf(region)
  return name === 'London' || name.startsWith('Yorkshire') ? name : `the ${name}`
}
