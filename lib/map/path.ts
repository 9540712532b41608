import type { Point, Polygon, Ring } from './shapes'

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
