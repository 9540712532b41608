import { type Caution, cautionsFor } from '@/lib/domain/cautions'
import { FIRST_YEAR_OF_MEASURES } from '@/lib/domain/measures'
import { type ReportingYear, yearBefore } from '@/lib/domain/reporting-year'

/** What the Ombudsman began to say in a year, or said for the last time the year before. */
const LETTERS: { year: ReportingYear; text: string }[] = [
  {
    year: '2015-16',
    text: 'For the first time letters say how many complaints were put right, by the Ombudsman’s remedies and by councils before.',
  },
  {
    year: FIRST_YEAR_OF_MEASURES,
    text: 'For the first time letters print the three measures (complaints upheld, compliance with recommendations and early remedies), each with the average of similar councils. They no longer list complaints by service.',
  },
  {
    year: '2023-24',
    text: 'For the first time letters also print complaints upheld per 100,000 residents.',
  },
  {
    year: '2024-25',
    text: 'From this year on the Ombudsman also gives an overview: how many complaints it dealt with, how many it assessed and closed, and how many it investigated.',
  },
]

export type MethodChanges = {
  /** New in the year; empty where nothing that we know of changed. */
  changes: { id: string; text: string }[]
  /** What changed earlier and has to be known still. */
  still: Caution[]
}

/** What changed in how the Ombudsman worked and wrote in a year. */
export function methodChanges(year: ReportingYear): MethodChanges {
  const before = new Set(cautionsFor([yearBefore(year)], { about: 'year' }).map(({ id }) => id))
  const applying = cautionsFor([year], { about: 'year' })
  return {
    changes: [
      ...applying.filter(({ id }) => !before.has(id)),
      ...LETTERS.filter((one) => one.year === year).map(({ text }) => ({ id: `letters-${year}`, text })),
    ],
    still: applying.filter(({ id }) => before.has(id)),
  }
}
