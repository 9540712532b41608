import { MAP_PALETTE, PALETTE } from '@/lib/series/palette'
import { outcomeWords } from '@/lib/words/outcome-words'

/** After 'More than', 'Fewer than', 'Inside what'. */
const GIVEN_BY_CHANCE = 'chance alone would give 998 in 1,000 councils at the average'

/** What a map shows of a council: what its count can bear at the 99.8% level, or why there is nothing to show. */
export type MapState = {
  id: string
  title: string
  /** After a council's counts: '9 of 13 upheld, within the limits'. */
  words: string
  meaning: string | null
  look: Look
  /** Whether it comes from a comparison by chance, from counting what was not complied with, or from either. */
  from: 'comparison' | 'compliance' | 'either'
}

/** The colour of an area, and the marks on it. No two states that can stand on one map have the same look. */
export type Look = { ground: Ground; marks: Marks }

/** A dark, a middle and a light ground; each is at least three times as light as the one before, by WCAG's measure. */
export const GROUNDS = {
  dark: MAP_PALETTE.dark,
  middle: MAP_PALETTE.middle,
  light: PALETTE.white,
} as const
export type Ground = keyof typeof GROUNDS

/** Marks are drawn in this colour, on light grounds only. */
export const MARK_COLOUR = GROUNDS.dark

/** The line around an area: it stands out from the area's own ground. */
export const BORDERS: Record<Ground, string> = {
  dark: PALETTE.white,
  middle: PALETTE.white,
  light: MAP_PALETTE.line,
}

export type Marks = 'none' | 'stripes' | 'dots' | 'rings' | 'grid' | 'crosses' | 'slant' | 'backslant'

export const MAP_STATES = [
  {
    id: 'well-above',
    title: 'Well above the expected range',
    words: outcomeWords('well-above'),
    meaning: `More than ${GIVEN_BY_CHANCE}.`,
    look: { ground: 'dark', marks: 'none' },
    from: 'comparison',
  },
  {
    id: 'well-below',
    title: 'Well below the expected range',
    words: outcomeWords('well-below'),
    meaning: `Fewer than ${GIVEN_BY_CHANCE}.`,
    look: { ground: 'light', marks: 'stripes' },
    from: 'comparison',
  },
  {
    id: 'within',
    title: 'Within the limits',
    words: 'within the limits',
    meaning: `Inside what ${GIVEN_BY_CHANCE}.`,
    look: { ground: 'middle', marks: 'none' },
    from: 'comparison',
  },
  {
    id: 'some-missed',
    title: 'Some recommendations not complied with',
    words: 'some not complied with',
    meaning: 'At least one. Counted, not compared.',
    look: { ground: 'dark', marks: 'none' },
    from: 'compliance',
  },
  {
    id: 'all-complied',
    title: 'All recommendations complied with',
    words: 'all complied with',
    meaning: null,
    look: { ground: 'middle', marks: 'none' },
    from: 'compliance',
  },
  {
    id: 'too-few',
    title: 'Too few to tell',
    words: outcomeWords('too-few-to-tell'),
    meaning: 'With so few cases, no count could have been outside.',
    look: { ground: 'light', marks: 'dots' },
    from: 'comparison',
  },
  {
    id: 'counts-only',
    title: 'Counts only',
    words: outcomeWords('counts-only'),
    meaning: 'Fewer than five cases: no percentage, no comparison.',
    look: { ground: 'light', marks: 'rings' },
    from: 'comparison',
  },
  {
    id: 'uncompared',
    title: 'No average to compare with',
    words: outcomeWords('no-comparator'),
    meaning: null,
    look: { ground: 'light', marks: 'grid' },
    from: 'comparison',
  },
  {
    id: 'uncounted',
    title: 'Exact count not known',
    words: 'exact count not known',
    meaning: null,
    look: { ground: 'light', marks: 'crosses' },
    from: 'either',
  },
  {
    id: 'nothing-to-rate',
    title: 'Nothing to rate',
    words: outcomeWords('nothing-to-rate'),
    meaning: 'No case to count in the year.',
    look: { ground: 'light', marks: 'slant' },
    from: 'either',
  },
  {
    id: 'not-given',
    title: 'Without figures in the letter',
    words: 'without figures in the letter',
    meaning: "There is a letter or a page of the Ombudsman's map, and it does not give this measure.",
    look: { ground: 'light', marks: 'backslant' },
    from: 'either',
  },
  {
    id: 'no-letter',
    title: 'No letter',
    words: 'no letter',
    meaning: "Nor figures from the Ombudsman's map. It does not mean that there was none.",
    look: { ground: 'light', marks: 'none' },
    from: 'either',
  },
] as const satisfies readonly MapState[]

export type MapStateId = (typeof MAP_STATES)[number]['id']

export function mapState(id: MapStateId): MapState {
  return MAP_STATES.find((state) => state.id === id) as MapState
}

export type LegendRow = { state: MapState & { id: MapStateId }; count: number }

export function mapLegend(states: readonly MapStateId[]): LegendRow[] {
  return MAP_STATES.map((state) => ({
    state,
    count: states.filter((id) => id === state.id).length,
  })).filter(({ count }) => count > 0)
}
