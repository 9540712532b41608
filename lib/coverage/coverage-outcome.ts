import type { CoveredYear } from '@/lib/data/council-years'
import { listInWords, uncapitalised } from '@/lib/words/numbers'

/** From where a council-year is published, and what became of it: the tables of coverage, as data. */
type CoverageKind = {
  id: string
  mark: string
  words: string
  applies(covered: CoveredYear): boolean
}

/** The sources; a council-year can be published from several. */
export const SOURCES = [
  { id: 'letter', mark: 'L', words: 'Letter', applies: ({ letter }) => letter },
  { id: 'map', mark: 'M', words: 'The Ombudsman’s map', applies: ({ publication }) => publication },
  {
    id: 'data-files',
    mark: 'D',
    words: 'The Ombudsman’s data files',
    applies: ({ dataFiles }) => dataFiles.length > 0,
  },
] as const satisfies CoverageKind[]

/** What became of it: a council-year has the first that applies. */
export const OUTCOMES = [
  {
    id: 'review',
    mark: '?',
    words: 'Needs a review',
    applies: ({ underReview }) => underReview,
  },
  {
    id: 'without',
    mark: '0',
    words: 'Published without figures',
    applies: ({ figures }) => Object.values(figures).every((count) => count === 0),
  },
  {
    id: 'corrected',
    mark: 'c',
    words: 'Published, with figures we corrected by hand',
    applies: ({ figures }) => figures.corrected > 0,
  },
  {
    id: 'recognised',
    mark: 'r',
    words: 'Published, with figures read from page images and checked by a person',
    applies: ({ figures }) => figures.recognised > 0,
  },
  {
    id: 'worked-out',
    mark: 'w',
    words: 'Published, with figures worked out from others',
    applies: ({ figures }) => figures.workedOut > 0,
  },
  {
    id: 'accepted',
    mark: '',
    words: 'Published, every figure as printed',
    applies: () => true,
  },
] as const satisfies CoverageKind[]

type CoverageOutcome = (typeof OUTCOMES)[number]

/** What became of a council-year of which anything is known. */
export function coverageOutcome(covered: CoveredYear): CoverageOutcome {
  const outcome = OUTCOMES.find(({ applies }) => applies(covered))
  if (!outcome) throw new Error(`${covered.slug} in ${covered.year} has no outcome.`)
  return outcome
}

/** What stands in its cell: 'Lw' for a letter with figures worked out, '?' for what only waits. */
export function coverageMark(covered: CoveredYear): string {
  const sources = sourcesOf(covered).map(({ mark }) => mark)
  return [...sources, coverageOutcome(covered).mark].join('')
}

/** The same in words: 'Letter; published, with figures worked out from others'. */
export function coverageWords(covered: CoveredYear): string {
  const outcome = coverageOutcome(covered).words
  const [first, ...others] = sourcesOf(covered).map(({ words }) => words)
  if (first === undefined) return outcome
  const sources = listInWords([first, ...others.map(uncapitalised)])
  return `${sources}; ${uncapitalised(outcome)}`
}

export function isPublished(covered: CoveredYear): boolean {
  return sourcesOf(covered).length > 0
}

function sourcesOf(covered: CoveredYear): (typeof SOURCES)[number][] {
  return SOURCES.filter(({ applies }) => applies(covered))
}
