import type { Measure } from '@/lib/measures/measures'
import type { Outcome } from '@/lib/stats/compare'
import type { ReportingYear } from '@/lib/years/reporting-year'
import { OUTCOME_WORDS } from './comparison-sentence'
import { inCount, listInWords } from './numbers'

type FoundYear = {
  year: ReportingYear
  measured: { count: number | null; base: number } | null
  outcome: Outcome | null
}

/**
 * The sentence over a series: what each year held can bear, never a change from one year to another.
 * 'Luton was within the expected range in 2023-24 and 2024-25.'
 */
export function seriesFinding(measure: Measure, council: string, years: FoundYear[]): string {
  const held = years.filter(({ measured }) => measured !== null)
  if (!measure.comparedByChance) return complianceFinding(measure, council, held)
  const groups = groupBy(held, ({ outcome }) => (outcome ? OUTCOME_WORDS[outcome] : 'not rated'))
  const said = [...groups].map(([words, group]) => `${phrase(words)} in ${yearsInWords(group)}`)
  return `${council} ${listInWords(said)}.`
}

function phrase(words: string): string {
  const phrases: Record<string, string> = {
    [OUTCOME_WORDS['nothing-to-rate']]: 'had nothing to rate',
    [OUTCOME_WORDS['no-comparator']]: 'had no printed average to be compared with',
    [OUTCOME_WORDS['counts-only']]: 'had too few cases to be compared',
    [OUTCOME_WORDS['too-few-to-tell']]: 'had too few cases to tell',
  }
  return phrases[words] ?? `was ${words}`
}

function complianceFinding(measure: Measure, council: string, held: FoundYear[]): string {
  const groups = groupBy(held, ({ year, measured }) => {
    if (!measured || measured.base === 0) return 'had no recommendations due'
    if (measured.count === null) return 'has no exact count'
    if (measured.count === measured.base) return 'carried out every recommendation due'
    // A year each, so that two years with the same counts do not read as one.
    return `did not comply in ${measured.base - measured.count} of ${inCount(measured.base, measure.cases)} in ${year}`
  })
  const said = [...groups].map(([words, group]) =>
    words.startsWith('did not') ? words : `${words} in ${yearsInWords(group)}`,
  )
  return `${council} ${listInWords(said)}.`
}

function yearsInWords(group: FoundYear[]): string {
  return listInWords(group.map(({ year }) => year))
}

function groupBy<T>(all: T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one])
  return groups
}
