import type { ByChance } from '@/lib/domain/chance'
import { gradeOf } from '@/lib/domain/compare'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { COUNCILS, inCount, inFull } from '@/lib/words/numbers'
import { aboutInWords, outcomeWords } from '@/lib/words/outcome-words'
import { type RegionSlug, regionOf } from './regions'
import { isGrade, type MapStateId } from './states'

/** How many of its councils a map has figures of the measure for. */
export function figuresInWords(year: ReportingYear, grades: readonly MapStateId[]): string {
  const given = grades.filter(isGiven).length
  return `We have figures for ${inFull(given)} of the ${inCount(grades.length, COUNCILS)} on this map (${year}).`
}

/**
 * @param grades one a council of the map, however it is shaded
 * @param byChance of the councils of this map that are compared; null where none is
 */
export function mapFinding(
  measure: Measure,
  year: ReportingYear,
  grades: readonly MapStateId[],
  byChance: ByChance | null,
  region: RegionSlug | null,
): string {
  const councils = `${inCount(grades.length, COUNCILS)}${region ? ` in ${regionInWords(region)}` : ''}`
  const published = grades.filter((grade) => grade !== 'no-letter').length
  if (published === 0)
    return `We don’t have a letter or figures for any of the ${councils} on this map (${year}).`
  const given = grades.filter(isGiven).length
  const without = published - given
  if (given === 0)
    return `We have a letter or figures for ${without} of the ${councils} (${year}), but they do not give this measure.`
  const finding = measure.comparedByChance ? comparedWords(grades, byChance) : complianceWords(grades)
  if (without === 0) return finding
  return `${finding} We have a letter or figures for ${without} more, but they do not give this measure.`
}

/** Whether what we have for a council gives the measure. */
export function isGiven(grade: MapStateId): boolean {
  return grade !== 'no-letter' && grade !== 'not-given'
}

function comparedWords(grades: readonly MapStateId[], byChance: ByChance | null): string {
  const outcomes = grades.filter(isGrade)
  const compared = outcomes.length
  if (compared === 0 || !byChance)
    return 'No council has both enough cases and a type average, so we can compare none of them.'
  const [only] = outcomes
  if (compared === 1 && only) return `We can compare 1 council. It is ${outcomeWords(only)}.`
  const of = (...wanted: string[]) => outcomes.filter((one) => wanted.includes(gradeOf(one) ?? '')).length
  const [outside, far, just] = [of('outside', 'far-outside'), of('far-outside'), of('just-outside')]
  const all = `the ${inFull(compared)} councils`
  const found =
    outside === 0
      ? `None of ${all} that we can compare is outside the expected range.`
      : `Of ${all} that we can compare, ${outside} ${outside === 1 ? 'is' : 'are'} outside the expected range, ${far === 0 ? 'none' : far} of them far outside.`
  const chance = `By chance alone, ${aboutInWords(byChance.outside)} would be outside and ${aboutInWords(byChance.farOutside)} far outside.`
  if (just === 0) return `${found} ${chance}`
  return `${found} ${chance} ${just} ${just === 1 ? 'is' : 'are'} just outside.`
}

function complianceWords(grades: readonly MapStateId[]): string {
  const missed = grades.filter((grade) => grade === 'some-missed').length
  const all = grades.filter((grade) => grade === 'all-complied').length
  if (missed + all === 0) return 'No council had recommendations due that we can count.'
  const did = `${inCount(all, COUNCILS)} carried out every recommendation that was due.`
  return `${did} ${inCount(missed, COUNCILS)} did not carry out at least one.`
}

/** 'the East of England', 'London'. */
export function regionInWords(region: RegionSlug): string {
  const { name } = regionOf(region)
  return name === 'London' || name.startsWith('Yorkshire') ? name : `the ${name}`
}
