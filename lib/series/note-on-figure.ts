import type { TypeAverages } from '@/lib/data/type-averages'
import { disagreementsIn } from '@/lib/domain/disagreements'
import type { Figure, Figures } from '@/lib/domain/figure'
import { AVERAGE_NAMES } from '@/lib/domain/figure-names'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { SourceKind } from '@/lib/domain/source'
import { isUnconfirmed } from '@/lib/domain/unconfirmed'
import { NOTHING_CONFIRMS, ONLY_THIS } from '@/lib/words/confirmed-words'
import { disagreementInWords } from '@/lib/words/disagreement-words'
import { outcomeWords } from '@/lib/words/outcome-words'

/**
 * That a figure disagrees with others of its source, or that nothing confirms it: of an average, that no second source
 * prints it. Null where something does.
 */
export function noteOnFigure(
  { name, value }: Pick<Figure, 'name' | 'value'>,
  { year, kind, figures }: { year: ReportingYear; kind: SourceKind; figures: Figures },
  averages: TypeAverages,
): string | null {
  const disagreement = disagreementsIn(figures).find((one) => one.figures.includes(name))
  if (disagreement) return `${outcomeWords('numbers-disagree')}: ${disagreementInWords(disagreement)}`
  const average = AVERAGE_NAMES.find((one) => one === name)
  if (average) {
    const only = averages.onlySource(year, average, value)
    return only && ONLY_THIS[only]
  }
  return isUnconfirmed(name, year, figures) ? NOTHING_CONFIRMS[kind] : null
}
