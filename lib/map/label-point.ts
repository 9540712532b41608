import { areaOf, boxAround, type Point, type Polygon, twiceSignedArea } from './shapes'

/** In how many heights room for a label is looked for. */
const HEIGHTS = 12

/** The centre of gravity is taken if it has this share of the room that there is elsewhere. */
const ENOUGH = 0.6

type Edge = { from: Point; to: Point }

/**
 * Where an area's label or symbol stands, in its largest part: the centre of gravity or, where that lies outside
 * or too near a border, the place with the most room around it. Rounded to whole units.
 */
export function labelPoint(polygons: readonly Polygon[]): Point {
  const largest = polygons.toSorted((a, b) => areaOf(b) - areaOf(a))[0]
  if (!largest) throw new Error('An area without a polygon has no place for a label.')
  const edges = edgesOf(largest)
  const { y, height } = boxAround(largest.flat())
  const heights = Array.from({ length: HEIGHTS }, (_, i) => y + ((i + 0.5) / HEIGHTS) * height)
  const middles = heights.flatMap((at) =>
    stretchesAt(edges, at).map(({ from, to }) => withRoom({ x: (from + to) / 2, y: at }, edges)),
  )
  const centre = withRoom(centreOfGravity(largest), edges)
  const roomiest = middles.reduce((a, b) => (b.room > a.room ? b : a), centre)
  const place = centre.room >= ENOUGH * roomiest.room ? centre : roomiest
  return { x: Math.round(place.x), y: Math.round(place.y) }
}

function centreOfGravity([outer = []]: Polygon): Point {
  let [x, y] = [0, 0]
  for (const [i, from] of outer.entries()) {
    const to = outer[(i + 1) % outer.length] ?? from
    const weight = from.x * to.y - to.x * from.y
    x += (from.x + to.x) * weight
    y += (from.y + to.y) * weight
  }
  const whole = 3 * twiceSignedArea(outer)
  return { x: x / whole, y: y / whole }
}

/** A point with how far it is from the nearest border; less than nothing outside. */
function withRoom(point: Point, edges: readonly Edge[]): Point & { room: number } {
  const isInside = stretchesAt(edges, point.y).some(({ from, to }) => from < point.x && point.x < to)
  if (!isInside) return { ...point, room: Number.NEGATIVE_INFINITY }
  const nearest = edges.reduce(
    (least, edge) => Math.min(least, squaredDistance(point, edge)),
    Number.POSITIVE_INFINITY,
  )
  return { ...point, room: Math.sqrt(nearest) }
}

function squaredDistance(point: Point, { from, to }: Edge): number {
  const dx = to.x - from.x
  const dy = to.y - from.y
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy)
  const part = Math.max(0, Math.min(1, along))
  return (from.x + part * dx - point.x) ** 2 + (from.y + part * dy - point.y) ** 2
}

/** The stretches of a horizontal line that lie inside the edges, from left to right. */
function stretchesAt(edges: readonly Edge[], y: number): { from: number; to: number }[] {
  const crossings = edges
    .filter(({ from, to }) => from.y <= y !== to.y <= y)
    .map(({ from, to }) => from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x))
    .toSorted((a, b) => a - b)
  return crossings.flatMap((from, i) => {
    const to = crossings[i + 1]
    return i % 2 === 0 && to !== undefined ? [{ from, to }] : []
  })
}

function edgesOf(polygon: Polygon): Edge[] {
  return polygon.flatMap((ring) => ring.map((from, i) => ({ from, to: ring[(i + 1) % ring.length] ?? from })))
}
