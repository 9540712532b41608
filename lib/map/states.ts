import { gradeOf, type Outcome } from '@/lib/domain/compare'
import { MAP_PALETTE, PALETTE } from '@/lib/series/palette'
import { capitalised } from '@/lib/words/numbers'
import { GRADES, outcomeWords } from '@/lib/words/outcome-words'
import type { ClassId } from './shading'

/** What a map shows of a council: a grade, a class of numbers, or why there is nothing to show. */
export type MapState = {
  id: string
  title: string
  meaning: string | null
  look: Look
  on: readonly MapKind[]
}

/** What one map can show together: grades, whether all was carried out, classes of numbers, or of rates. */
export type MapKind = 'grades' | 'compliance' | 'number' | 'rate'

/** The colour of an area, and the marks on it. No two states that can stand on one map have the same look. */
export type Look = { ground: Ground; marks: Marks }

/** A dark, a middle and a light ground, each at least three times as light as the one before, by WCAG's measure. */
export const GROUNDS = {
  dark: MAP_PALETTE.dark,
  middle: MAP_PALETTE.middle,
  light: PALETTE.white,
  /** Of classes of numbers only, between those. */
  strong: MAP_PALETTE.strong,
  pale: MAP_PALETTE.pale,
} as const
export type Ground = keyof typeof GROUNDS

/** The line around an area: it stands out from the area's own ground. */
export const BORDERS: Record<Ground, string> = {
  dark: PALETTE.white,
  strong: PALETTE.white,
  middle: PALETTE.white,
  pale: MAP_PALETTE.dark,
  light: MAP_PALETTE.line,
}

/** A number on a ground is written in this colour. */
export const INKS: Record<Ground, string> = {
  dark: PALETTE.white,
  strong: PALETTE.white,
  middle: PALETTE.ink,
  pale: PALETTE.ink,
  light: PALETTE.ink,
}

/** Upright stripes say above, level stripes below. */
export type Marks = 'none' | keyof typeof MARKS

/** The colour of each kind of marks, and of the ground under it. */
export const MARKS = {
  upright: { ground: GROUNDS.middle, colour: GROUNDS.dark },
  specks: { ground: GROUNDS.middle, colour: GROUNDS.dark },
  level: { ground: GROUNDS.middle, colour: GROUNDS.light },
  bars: { ground: GROUNDS.light, colour: GROUNDS.dark },
  dots: { ground: GROUNDS.light, colour: GROUNDS.dark },
  rings: { ground: GROUNDS.light, colour: GROUNDS.dark },
  grid: { ground: GROUNDS.light, colour: GROUNDS.dark },
  crosses: { ground: GROUNDS.light, colour: GROUNDS.dark },
  /** Quieter: where there is nothing to show, it should not be what is seen first. */
  slant: { ground: GROUNDS.light, colour: MAP_PALETTE.line },
  backslant: { ground: GROUNDS.light, colour: MAP_PALETTE.line },
} as const

const EVERY_MAP = ['grades', 'compliance', 'number', 'rate'] as const

export const MAP_STATES = [
  grade('well-above', { ground: 'dark', marks: 'none' }),
  grade('above', { ground: 'middle', marks: 'upright' }),
  grade('at-edge', { ground: 'middle', marks: 'specks' }),
  grade('within', { ground: 'middle', marks: 'none' }),
  grade('below', { ground: 'middle', marks: 'level' }, null),
  grade('well-below', { ground: 'light', marks: 'bars' }, null),
  {
    id: 'some-missed',
    title: 'Some recommendations not carried out',
    meaning: 'At least one. We count these and do not compare them with chance.',
    look: { ground: 'dark', marks: 'none' },
    on: ['compliance'],
  },
  {
    id: 'all-complied',
    title: 'All recommendations carried out',
    meaning: null,
    look: { ground: 'middle', marks: 'none' },
    on: ['compliance'],
  },
  shadeClass('class-4', 'dark'),
  shadeClass('class-3', 'strong'),
  shadeClass('class-2', 'middle'),
  shadeClass('class-1', 'pale'),
  {
    id: 'too-few-to-tell',
    title: capitalised(outcomeWords('too-few-to-tell')),
    meaning: 'With so few cases, no number could have been outside the expected range.',
    look: { ground: 'light', marks: 'dots' },
    on: ['grades'],
  },
  {
    id: 'counts-only',
    title: capitalised(outcomeWords('counts-only')),
    meaning: 'Fewer than five cases, so we show no percentage and make no comparison.',
    look: { ground: 'light', marks: 'rings' },
    on: ['grades', 'rate'],
  },
  {
    id: 'no-comparator',
    title: capitalised(outcomeWords('no-comparator')),
    meaning: null,
    look: { ground: 'light', marks: 'grid' },
    on: ['grades'],
  },
  {
    id: 'unrated',
    title: 'Rate not given',
    meaning: 'We have the counts, but the source prints no rate.',
    look: { ground: 'light', marks: 'grid' },
    on: ['rate'],
  },
  {
    id: 'uncounted',
    title: 'No exact count, or the printed numbers disagree',
    meaning: null,
    look: { ground: 'light', marks: 'crosses' },
    on: EVERY_MAP,
  },
  {
    id: 'nothing-to-rate',
    title: 'No cases',
    meaning: 'There was nothing to count in the year.',
    look: { ground: 'light', marks: 'slant' },
    on: EVERY_MAP,
  },
  {
    id: 'not-given',
    title: 'Figure not given',
    meaning: 'We have a letter or figures for this council, but they do not give this measure.',
    look: { ground: 'light', marks: 'backslant' },
    on: EVERY_MAP,
  },
  {
    id: 'no-letter',
    title: 'No letter or figures',
    meaning: 'We don’t have any for this year. They may exist.',
    look: { ground: 'light', marks: 'none' },
    on: EVERY_MAP,
  },
] as const satisfies readonly MapState[]

export type MapStateId = (typeof MAP_STATES)[number]['id']

/** The grades a council can have on a map, which are outcomes of a comparison. */
type GradeId = Extract<Outcome, (typeof GRADE_IDS)[number]>
const GRADE_IDS = ['well-above', 'above', 'at-edge', 'within', 'below', 'well-below'] as const

export function isGrade(id: MapStateId): id is GradeId {
  return GRADE_IDS.some((grade) => grade === id)
}

export function isClass(id: MapStateId): id is ClassId {
  return id.startsWith('class-')
}

export function mapState(id: MapStateId): MapState {
  const state = MAP_STATES.find((one) => one.id === id)
  if (!state) throw new Error(`A map shows no state ${id}.`)
  return state
}

/** @param meaning said once, of the first of two outcomes of a grade */
function grade<Id extends Outcome>(id: Id, look: Look, meaning: string | null = meaningOf(id)) {
  return { id, title: capitalised(outcomeWords(id)), meaning, look, on: ['grades'] as const }
}

/** Its title depends on the measure. */
function shadeClass<Id extends ClassId>(id: Id, ground: Ground) {
  return {
    id,
    title: id,
    meaning: null,
    look: { ground, marks: 'none' as const },
    on: ['number', 'rate'] as const,
  }
}

function meaningOf(outcome: Outcome): string {
  const grade = gradeOf(outcome)
  if (!grade) throw new Error(`The outcome ${outcome} has no grade.`)
  return GRADES[grade].meaning
}
