import type { Figures } from './figure'
import { FIGURE_NAMES, FIGURES, type FigureName } from './figure-names'
import type { Note } from './note'

/** More complaints than any council has in a year: the largest, Birmingham, has under 700. */
const MOST_CASES = 5000

/** Far above the highest that the map shows (18.4, Lambeth 2024-25). */
const MOST_PER_100K = 100

/** A number outside these is a misreading: counts are whole and few, percentages run from 0 to 100. */
export function plausibleRanges(figures: Figures): Note[] {
  return FIGURE_NAMES.flatMap((name) => {
    const figure = figures[name]
    if (!figure || isPlausible(name, figure.value)) return []
    const message = `${FIGURES[name].label} cannot be ${figure.value} ("${figure.place.quote}").`
    return [{ code: 'out-of-range', message }]
  })
}

function isPlausible(name: FigureName, value: number): boolean {
  if (!Number.isFinite(value) || value < 0) return false
  const { kind } = FIGURES[name]
  if (kind === 'count') return Number.isInteger(value) && value <= MOST_CASES
  if (kind === 'per100k' || name === 'upheldPer100kTypeAverage') return value <= MOST_PER_100K
  return value <= 100
}
