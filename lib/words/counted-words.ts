import type { Measure } from '@/lib/domain/measures'

/** The cases that a measure's counts are spoken of in: those counted, or for compliance those that are left. */
export function spokenCount(measure: Measure, count: number, base: number): number {
  return measure.speaksOfRest ? base - count : count
}

/** Counts with their words: '9 of 13 upheld', '0 of 7 not complied with'. */
export function countedWords(measure: Measure, count: number, base: number): string {
  return `${spokenCount(measure, count, base)} of ${base} ${measure.counted}`
}
