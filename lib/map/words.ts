import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { capitalised, inCount, listInWords } from '@/lib/words/numbers'
import { type RegionSlug, regionOf } from './regions'
import type { MapStateId } from './states'

const COUNCILS = { one: 'council', many: 'councils' }
const COMPARED: MapStateId[] = ['well-above', 'well-below', 'within']

/** How many of its councils a map has figures of the measure for: 'Figures for 98 of 153 councils'. */
export function figuresInWords(states: readonly MapStateId[]): string {
  return `Figures for ${states.filter(isGiven).length} of ${inCount(states.length, COUNCILS)}`
}

export function mapFinding(
  measure: Measure,
  year: ReportingYear,
  states: readonly MapStateId[],
  region: RegionSlug | null,
): string {
  const place = region ? ` of ${regionInWords(region)}` : ''
  const published = states.filter((state) => state !== 'no-letter').length
  if (published === 0)
    return `We have no letter or figures for the ${inCount(states.length, COUNCILS)}${place} on this map (${year}).`
  const given = states.filter(isGiven).length
  const without = published - given
  if (given === 0)
    return `What we have for ${without} of the ${inCount(states.length, COUNCILS)}${place} in ${year} does not give this measure.`
  const more = without === 0 ? '' : ` What we have for ${without} more does not give this measure.`
  return `${measure.comparedByChance ? comparedWords(states) : complianceWords(states)}${more}`
}

/** Whether what we have for a council gives the measure. */
function isGiven(state: MapStateId): boolean {
  return state !== 'no-letter' && state !== 'not-given'
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
