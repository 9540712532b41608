/** A place on a map, in units of its view box: x to the right, y downwards. */
export type Point = { x: number; y: number }

/** A closed line; the first corner is not repeated at the end. */
export type Ring = readonly Point[]

/** An outer ring, then the rings of its holes. */
export type Polygon = readonly Ring[]

export type Box = { x: number; y: number; width: number; height: number }

/** A box as the viewBox attribute has it: '0 0 100 50'. */
export function viewBoxOf({ x, y, width, height }: Box): string {
  return `${x} ${y} ${width} ${height}`
}

/** The smallest box around the points, and `margin` units more on each side. */
export function boxAround(points: readonly Point[], margin = 0): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin]
  return {
    x: left,
    y: top,
    width: Math.max(...xs) + margin - left,
    height: Math.max(...ys) + margin - top,
  }
}

/** Twice the area inside a ring: positive clockwise, negative counter-clockwise, in square units. */
export function twiceSignedArea(ring: Ring): number {
  return ring.reduce((sum, from, i) => {
    const to = ring[(i + 1) % ring.length] ?? from
    return sum + from.x * to.y - to.x * from.y
  }, 0)
}

function areaOf([outer = [], ...holes]: Polygon): number {
  const hollow = holes.reduce((sum, hole) => sum + Math.abs(twiceSignedArea(hole)), 0)
  return (Math.abs(twiceSignedArea(outer)) - hollow) / 2
}

/** From the middle of a hexagon to the middle of the next in its row, in units of the map. */
export const HEXAGON_WIDTH = 100
/** From the middle of a hexagon to its corners; they point up and down. */
export const HEXAGON_RADIUS = HEXAGON_WIDTH / Math.sqrt(3)

/** The `points` of a polygon, or of a path with `m` before and `z` after, that draws a hexagon around 0 0. */
export const HEXAGON: string = [0, 1, 2, 3, 4, 5]
  .map((corner) => (corner * Math.PI) / 3)
  .map((turn) => `${inTenths(HEXAGON_RADIUS * Math.sin(turn))} ${inTenths(-HEXAGON_RADIUS * Math.cos(turn))}`)
  .join(' ')

function inTenths(number: number): number {
  return Math.round(number * 10) / 10
}

/**
 * The `d` of an SVG path around polygons, in steps from corner to corner and without needless spaces: a map's
 * paths are most of its page. Holes come out as holes under SVG's own fill rule.
 */
export function pathOf(polygons: readonly Polygon[]): string {
  let at: Point = { x: 0, y: 0 }
  return polygons
    .flat()
    .filter((ring) => ring.length > 2)
    .map((ring) => {
      const steps = stepsAlong(ring, at)
      // After a ring is closed, SVG goes on from where it began.
      at = ring[0] ?? at
      return `m${steps}z`
    })
    .join('')
}

function stepsAlong(ring: Ring, start: Point): string {
  let from = start
  let text = ''
  for (const to of ring) {
    for (const step of [to.x - from.x, to.y - from.y]) {
      text += text === '' || step < 0 ? step : ` ${step}`
    }
    from = to
  }
  return text
}

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
