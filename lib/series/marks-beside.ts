import { CHART_SIZES, type ChartShape } from './chart-sizes'

/** In percentage points: closer marks would be on top of one another. */
const TOUCHING = 4

const MARK_WIDTH = 12

const MOST_OF_YEAR = 0.8

/**
 * Marks of nearly the same rate stand side by side around their year, so that all are seen.
 * @param rates of the lines in one year; null where a line has no point
 * @returns in units of the drawing, in the order given
 */
export function marksBeside(rates: (number | null)[], years: number, shape: ChartShape): number[] {
  const { width, left, right } = CHART_SIZES[shape]
  const yearWidth = (width - left - right) / years
  const offsets = rates.map(() => 0)
  for (const group of touchingGroups(rates)) {
    const step = Math.min(MARK_WIDTH, (MOST_OF_YEAR * yearWidth) / group.length)
    group
      .toSorted((a, b) => a - b)
      .forEach((line, place) => {
        offsets[line] = (place - (group.length - 1) / 2) * step
      })
  }
  return offsets
}

function touchingGroups(rates: (number | null)[]): number[][] {
  const byRate = rates
    .flatMap((rate, line) => (rate === null ? [] : [{ rate, line }]))
    .sort((a, b) => a.rate - b.rate)
  const groups: number[][] = []
  let last: number | null = null
  for (const { rate, line } of byRate) {
    if (last !== null && rate - last < TOUCHING) groups.at(-1)?.push(line)
    else groups.push([line])
    last = rate
  }
  return groups
}
