import { type Area, around, crosses, isWithin, overlap, type Spot, sizeOfText } from './areas'
import { BREAK_WORDS } from './break-words'
import type { TrendChart } from './chart'
import { CHART_SIZES, type ChartShape, heightOf, isTight } from './chart-sizes'
import { inTwoLines } from './two-lines'
import { placeOfBreak, placesOnAxis } from './year-places'

/** Words beside a point: each line is centred at `x`, the first on the baseline `first`. */
export type PlacedCounts = { lines: string[]; x: number; first: number; size: number }

/** Half the size of a mark with the line around it, and what is kept free around words. */
const MARK = 7
const APART = 2

/** How far beyond its mark words may be: farther, they would seem to be another point's. */
const DISTANCES = [2, 6, 11, 17]

/** A line of the grid behind words is no mark, but they are better without it. */
const OVER_GRID = 4

/**
 * Where the counts are written beside their points: on none of the marks, lines and other words of the chart.
 * @returns for each point; null where there are no counts, or where there is no free place for them
 */
export function placeCounts(chart: TrendChart, shape: ChartShape): (PlacedCounts | null)[] {
  const { points } = chart
  const size = CHART_SIZES[shape].text - 1
  const drawn = drawnOf(chart, shape)
  const placed: (PlacedCounts | null)[] = points.map(() => null)
  const taken = [...drawn.words]
  // The newest first: it is what the page is about.
  for (const [at, point] of [...points.entries()].reverse()) {
    const spot = drawn.council[at]
    if (!spot || point.label === null) continue
    const isAbove = point.typeAverage === null || (point.rate !== null && point.rate >= point.typeAverage)
    const found = candidates(point.label, spot, isAbove, shape)
      .filter(({ area }) => isFree(area, drawn, taken))
      .map((one) => ({ ...one, cost: one.cost + OVER_GRID * gridLinesIn(one.area, shape) }))
      .sort((a, b) => a.cost - b.cost)[0]
    if (!found) continue
    const { area, lines } = found
    placed[at] = { lines, x: (area.left + area.right) / 2, first: area.top + size * 0.95, size }
    taken.push(area)
  }
  return placed
}

type Drawn = {
  council: (Spot | null)[]
  marks: Area[]
  lines: [Spot, Spot][]
  words: Area[]
  room: Area
}

function drawnOf(chart: TrendChart, shape: ChartShape): Drawn {
  const { width, height, left, right, bottom } = CHART_SIZES[shape]
  const { points, breakBefore } = chart
  const { at: places, end } = placesOnAxis(points, shape)
  const across = (place: number) => left + ((place + 0.5) / (end + 0.5)) * (width - left - right)
  const spots = (rateOf: (point: TrendChart['points'][number]) => number | null) =>
    points.map((point, at): Spot | null => {
      const [rate, place] = [rateOf(point), places[at]]
      return rate === null || !place ? null : { x: across(place.middle), y: heightOf(rate, shape) }
    })
  const council = spots(({ rate }) => rate)
  const average = spots(({ typeAverage }) => typeAverage)
  const axis = height - bottom
  const broken = breakBefore === null ? null : placeOfBreak(breakBefore, points, shape)
  return {
    council,
    marks: [...council, ...average].flatMap((spot) => (spot ? [around(spot, MARK)] : [])),
    lines: [
      ...segments(council, breakBefore),
      ...segments(average, breakBefore),
      ...(broken
        ? [
            [
              { x: across(broken.at), y: 0 },
              { x: across(broken.at), y: axis },
            ] as [Spot, Spot],
          ]
        : []),
    ],
    words: [
      ...(broken ? [breakArea(across(broken.at), broken.isEarly, shape)] : []),
      ...points.flatMap(({ until }, at) => {
        const place = places[at]
        return until === undefined || !place
          ? []
          : [{ left: across(place.from), right: across(place.to), top: 0, bottom: axis }]
      }),
    ],
    // The names of the lines begin right of the last year.
    room: { left: left + 2, right: isTight(shape) ? width - 1 : width - right + 8, top: 2, bottom: axis - 3 },
  }
}

/** Between points that follow one another; none over the break in method. */
function segments(spots: (Spot | null)[], breakBefore: number | null): [Spot, Spot][] {
  return spots.flatMap((spot, at) => {
    const next = spots[at + 1]
    return spot && next && at + 1 !== breakBefore ? [[spot, next] as [Spot, Spot]] : []
  })
}

function breakArea(x: number, isEarly: boolean, shape: ChartShape): Area {
  const { text } = CHART_SIZES[shape]
  const lines = BREAK_WORDS[shape]
  const { width } = sizeOfText(lines, text - 1)
  const left = isEarly ? x : x - width - 5
  return { left, right: left + width + 5, top: 0, bottom: 18 + (lines.length - 1) * (text + 3) }
}

function isFree(area: Area, { marks, lines, room }: Drawn, taken: Area[]): boolean {
  const wide = {
    left: area.left - APART,
    right: area.right + APART,
    top: area.top,
    bottom: area.bottom,
  }
  return (
    isWithin(area, room) &&
    ![...marks, ...taken].some((other) => overlap(wide, other)) &&
    !lines.some(([from, to]) => crosses(from, to, wide))
  )
}

/** On the side away from the average first, then on the other, then to the right and left. */
function candidates(label: string, { x, y }: Spot, isAbove: boolean, shape: ChartShape) {
  const forms = isTight(shape) ? [inTwoLines(label), [label]] : [[label]]
  const [away, back] = isAbove ? [-1, 1] : [1, -1]
  const sides = [
    { x: 0, y: away, cost: 0 },
    { x: 0, y: back, cost: 6 },
    { x: 1, y: 0, cost: 9 },
    { x: -1, y: 0, cost: 10 },
    { x: 1, y: away, cost: 8 },
    { x: -1, y: away, cost: 8 },
    { x: 1, y: back, cost: 12 },
    { x: -1, y: back, cost: 12 },
  ]
  return forms.flatMap((lines, form) => {
    const { width, height } = sizeOfText(lines, CHART_SIZES[shape].text - 1)
    return sides.flatMap((side) =>
      DISTANCES.map((distance) => {
        const away = MARK + distance
        const middle = {
          x: x + side.x * (away + width / 2),
          // Beside a mark, words need not be above or below it as well.
          y: y + side.y * ((side.x === 0 ? away : distance) + height / 2),
        }
        return {
          lines,
          cost: side.cost + distance + form,
          area: {
            left: middle.x - width / 2,
            right: middle.x + width / 2,
            top: middle.y - height / 2,
            bottom: middle.y + height / 2,
          },
        }
      }),
    )
  })
}

function gridLinesIn(area: Area, shape: ChartShape): number {
  return [25, 50, 75, 100].filter((rate) => {
    const y = heightOf(rate, shape)
    return y > area.top && y < area.bottom
  }).length
}
