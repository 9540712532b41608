import { AUTHORITY_TYPES, type AuthorityType } from '@/lib/domain/authority-types'
import { type Grade, gradeOf } from '@/lib/domain/compare'
import type { Measure } from '@/lib/domain/measures'
import { countedWords } from '@/lib/words/figure-words'
import { capitalised, percent } from '@/lib/words/numbers'
import { outcomeWords, verdictOnRange } from '@/lib/words/outcome-words'
import type { ComparedCouncil } from './councils-in-year'
import { placeInLanes } from './name-lanes'

/**
 * All councils of some types around the averages of their types, a row a type. Lengths are in rem, so that a chart
 * grows with its words; places across are percentages of the chart, which fills its column.
 */
export type DotPlot = {
  /** The rates at both ends of the axis and between them. */
  ticks: { words: string; at: number }[]
  rows: DotRow[]
}

export type DotRow = {
  type: AuthorityType
  title: string
  /** Where the average is; null where sources print different ones. */
  average: number | null
  dots: Dot[]
  /** Of councils outside their expected range. */
  names: DotName[]
  /** How high the dots are stacked, and above them the lanes of names. */
  height: OnShapes<{ levels: number; lanes: number }>
}

/** A narrow chart, as on a phone, and a wide one. */
export type OnShapes<T> = { narrow: T; wide: T }

export type Dot = {
  slug: string
  /** 'Leeds: 62 of 68 upheld, above 48 to 61' */
  words: string
  at: number
  /** How many dots it stands on. */
  level: OnShapes<number>
  mark: DotMark
}

/** A dot in short: a page sends it twice, as it is drawn and for what brings it to life. */
export type ShortDot = [slug: string, words: string, at: number, narrow: number, wide: number, mark: DotMark]

export function shortDot({ slug, words, at, level, mark }: Dot): ShortDot {
  return [slug, words, at, level.narrow, level.wide, mark]
}

/** How a dot is drawn; never by colour alone. */
export type DotMark = Grade | 'too-few'

/** `left`: how far the name begins to the left of its dot. */
export type DotName = {
  name: string
  at: number
  place: OnShapes<{ lane: number; left: number; level: number } | null>
}

/** The least width at which each is shown; a wider chart only moves dots farther apart. */
export const CHART_WIDTHS: OnShapes<number> = { narrow: 16, wide: 35 }
const SHAPES = ['narrow', 'wide'] as const

/** One council is said in a sentence. */
const FEWEST_DOTS = 2

/** From one dot to the next beside or above it, with the ring of those far outside. */
const PITCH = 0.8
const RING = 0.2
const CHARACTER = 0.46
const STEP = 10

/**
 * @param types with their averages, percentages
 * @returns null where there are too few councils to draw
 */
export function dotPlot(
  measure: Measure,
  types: { type: AuthorityType; average: number | null; compared: ComparedCouncil[] }[],
): DotPlot | null {
  const drawn = types.filter(({ compared }) => compared.length > 0)
  if (drawn.reduce((sum, { compared }) => sum + compared.length, 0) < FEWEST_DOTS) return null
  const rates = drawn.flatMap(({ average, compared }) => [
    ...(average === null ? [] : [average]),
    ...compared.map(rateOf),
  ])
  const from = Math.floor(Math.min(...rates) / STEP) * STEP
  const to = Math.max(from + STEP, Math.ceil(Math.max(...rates) / STEP) * STEP)
  const place = (rate: number) => Math.round((1000 * (rate - from)) / (to - from)) / 10
  return {
    ticks: ticksBetween(from, to).map((rate) => ({ words: percent(rate), at: place(rate) })),
    rows: drawn.map(({ type, average, compared }) =>
      rowOf(measure, type, average === null ? null : place(average), compared, place),
    ),
  }
}

function ticksBetween(from: number, to: number): number[] {
  const step = to - from > 5 * STEP ? 2 * STEP : STEP
  const between = Array.from({ length: Math.ceil((to - from) / step) }, (_, i) => from + i * step)
  return [...between.filter((rate) => rate < to), to]
}

function rateOf({ count, base }: ComparedCouncil): number {
  return (100 * count) / base
}

function rowOf(
  measure: Measure,
  type: AuthorityType,
  average: number | null,
  compared: ComparedCouncil[],
  place: (rate: number) => number,
): DotRow {
  const sorted = compared.toSorted((a, b) => rateOf(a) - rateOf(b))
  const marks = sorted.map(({ outcome }) => gradeOf(outcome) ?? 'too-few')
  const across = sorted.map((one) => place(rateOf(one)))
  const levels = onShapes((shape) => stacked(across, marks, CHART_WIDTHS[shape]))
  const dots = sorted.map((one, i) => ({
    slug: one.council.slug,
    words: dotWords(measure, one),
    at: across[i] as number,
    level: onShapes((shape) => levels[shape][i] as number),
    mark: marks[i] as DotMark,
  }))
  const named = sorted
    .map(({ council }, i) => ({ name: council.name, dot: dots[i] as Dot }))
    .filter(({ dot }) => isOutside(dot.mark))
    .toSorted((a, b) => Number(b.dot.mark === 'far-outside') - Number(a.dot.mark === 'far-outside'))
  const lanes = onShapes((shape) => placedNames(named, CHART_WIDTHS[shape]))
  return {
    type,
    title: capitalised(AUTHORITY_TYPES[type].plural),
    average,
    dots,
    names: named.map(({ name, dot }, i) => ({
      name,
      at: dot.at,
      place: onShapes((shape) => {
        const found = lanes[shape][i] ?? null
        return found && { ...found, level: dot.level[shape] }
      }),
    })),
    height: onShapes((shape) => ({
      levels: 1 + Math.max(...levels[shape]),
      lanes: Math.max(0, ...lanes[shape].map((one) => (one ? one.lane + 1 : 0))),
    })),
  }
}

export function isOutside(mark: DotMark): boolean {
  return mark === 'outside' || mark === 'far-outside'
}

/** Each dot on as few others as can be: at a level where none is too near. */
function stacked(across: number[], marks: DotMark[], width: number): number[] {
  const ends: number[] = []
  return across.map((percentage, i) => {
    const at = (percentage / 100) * width
    const room = marks[i] === 'far-outside' ? RING : 0
    const free = ends.findIndex((end) => end <= at - PITCH - room)
    const level = free === -1 ? ends.length : free
    ends[level] = at + room
    return level
  })
}

function placedNames(named: { name: string; dot: Dot }[], width: number) {
  const dots = named.map(({ name, dot }) => ({
    at: (dot.at / 100) * width,
    width: name.length * CHARACTER + 0.2,
  }))
  return placeInLanes(dots, width).map(
    (place, i) => place && { lane: place.lane, left: rounded((dots[i]?.at ?? 0) - place.from) },
  )
}

function rounded(length: number): number {
  return Math.round(100 * length) / 100
}

function dotWords(measure: Measure, one: ComparedCouncil): string {
  const { council, count, base, outcome } = one
  const verdict = gradeOf(outcome) === null ? outcomeWords(outcome) : verdictOnRange(one)
  return `${council.name}: ${countedWords(measure, count, base)}, ${verdict}`
}

function onShapes<T>(make: (shape: (typeof SHAPES)[number]) => T): OnShapes<T> {
  return { narrow: make('narrow'), wide: make('wide') }
}
