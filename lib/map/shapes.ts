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
