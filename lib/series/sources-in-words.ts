import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import { dayInWords } from '@/lib/domain/day'
import { type Measured, measuredIn } from '@/lib/domain/measured'
import { MEASURES } from '@/lib/domain/measures'
import { type CasesView, headlineInWords, measureView } from './measure-view'

/** What is said of the upheld complaints of a council and year in a list: '9 of 13 upheld'. */
export type UpheldLine = { words: string; cases: CasesView | null; from: Measured['source'] }

/** The upheld complaints of a published year in a few words; null where they are not known. */
export function upheldLine(council: Council, published: CouncilYear): UpheldLine | null {
  const [measure] = MEASURES
  const measured = measuredIn(published, measure)
  if (!measured) return null
  const view = measureView(measure, council, published.year, published)
  if (view.kind !== 'published') return null
  return {
    words: headlineInWords(view),
    cases: view.cases,
    from: measured.source,
  }
}

/** What is published of a year: 'letter of 17 July 2024', "figures from the Ombudsman's map", or both. */
export function sourcesInWords({ letter, publication }: CouncilYear): string {
  const said = []
  if (letter) said.push(`letter of ${dayInWords(letter.letterDate)}`)
  if (letter && !letter.hasStatistics) said.push('without its statistics page')
  if (publication) said.push("figures from the Ombudsman's map")
  return said.join(', ')
}
