import { areaOf, type Point, type Polygon, twiceSignedArea } from './shapes'

/**
 * Where an area's label or symbol stands: the centre of gravity of its largest part or, if that lies outside
 * or in a hole, the middle of the longest stretch beside it on the same height. Rounded to whole units.
 */
export function labelPoint(polygons: readonly Polygon[]): Point {
  const largest = polygons.toSorted((a, b) => areaOf(b) - areaOf(a))[0]
  if (!largest) throw new Error('An area without a polygon has no place for a label.')
  const centre = centreOfGravity(largest)
  const stretches = stretchesAt(largest, centre.y)
  const around = stretches.find(({ from, to }) => from < centre.x && centre.x < to)
  const longest = stretches.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0]
  const x = around || !longest ? centre.x : (longest.from + longest.to) / 2
  return { x: Math.round(x), y: Math.round(centre.y) }
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

/** The stretches of a horizontal line that lie inside the polygon, from left to right. */
function stretchesAt(polygon: Polygon, y: number): { from: number; to: number }[] {
  const crossings = polygon
    .flatMap((ring) =>
      ring.flatMap((from, i) => {
        const to = ring[(i + 1) % ring.length] ?? from
        if (from.y <= y === to.y <= y) return []
        return [from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)]
      }),
    )
    .toSorted((a, b) => a - b)
  return crossings.flatMap((from, i) => {
    const to = crossings[i + 1]
    return i % 2 === 0 && to !== undefined ? [{ from, to }] : []
  })
}
