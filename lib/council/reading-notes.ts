import type { Caution } from '@/lib/domain/cautions'
import { cautionsFor } from '@/lib/domain/cautions'
import type { SeriesView } from '@/lib/series/series-view'
import { COUNTS_BY_CHANCE, SHADED_WORDS } from '@/lib/words/expected-words'
import type { TermId } from '@/lib/words/glossary'
import { siteSource } from '@/lib/words/source-words'
import { TOGETHER_WORDS } from '@/lib/words/together-words'
import type { ServicesView } from './services-view'

/** What a reader of a council's figures must know, each thing once for all charts and tables of the page. */
export type ReadingNotes = {
  measures: { term: TermId; title: string; meaning: string }[]
  /** What marks and ranges mean, and where the figures come from. */
  notes: string[]
  cautions: Caution[]
}

export function readingNotes(
  series: (SeriesView & { measureTitle: string; term: TermId; together: string[] })[],
  services: ServicesView | null,
): ReadingNotes {
  const isCompared = series.some(({ compared }) => compared)
  const hasMark = (mark: 'x' | 'z') => series.some(({ marks }) => marks[mark])
  const cautions = [
    ...series.flatMap((one) => one.cautions),
    ...(services?.cautions ?? []),
    ...cautionsFor([], { about: 'every-figure' }),
  ]
  return {
    measures: series.map(({ term, measureTitle, baseInWords }) => ({
      term,
      title: measureTitle,
      meaning: baseInWords,
    })),
    notes: [
      ...(isCompared ? [SHADED_WORDS, `Expected: ${COUNTS_BY_CHANCE}.`] : []),
      ...(series.some(({ together }) => together.length > 0) ? [TOGETHER_WORDS] : []),
      ...(isCompared ? ['Under each rate is its 95% interval (Wilson).'] : []),
      ...(hasMark('x') || services?.hasMissing
        ? ['[x]: not known, because we don’t have a letter or it does not say.']
        : []),
      ...(hasMark('z') ? ['[z]: no cases, so nothing to count or rate.'] : []),
      ...(series.length > 0
        ? [
            `Source: ${siteSource}. Each row of a table names its own. Where we have no letter to this council, the type average is the one in other councils’ letters.`,
          ]
        : []),
    ],
    cautions: cautions.filter(({ id }, at) => cautions.findIndex((one) => one.id === id) === at),
  }
}
