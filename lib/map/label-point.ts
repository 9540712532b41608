import polylabel from 'polylabel'
import { type Point, type Polygon, type Ring, twiceSignedArea } from './shapes'

/** In units of the map, of which England is some thousands high. */
const PRECISION = 2

/**
 * Where an area's label or symbol stands: the place in its largest part with the most room around it. Rounded to
 * whole units.
 */
export function labelPoint(polygons: readonly Polygon[]): Point {
  const largest = polygons.toSorted((a, b) => areaOf(b) - areaOf(a))[0]
  if (!largest) throw new Error('An area without a polygon has no place for a label.')
  const [x, y] = polylabel(largest.map(closed), PRECISION)
  if (x === undefined || y === undefined)
    throw new Error('An area without a border has no place for a label.')
  return { x: Math.round(x), y: Math.round(y) }
}

/** A ring as GeoJSON has it: its first point is its last too. */
function closed(ring: Ring): [number, number][] {
  return [...ring, ...ring.slice(0, 1)].map(({ x, y }) => [x, y])
}

function areaOf([outer = [], ...holes]: Polygon): number {
  const hollow = holes.reduce((sum, hole) => sum + Math.abs(twiceSignedArea(hole)), 0)
  return (Math.abs(twiceSignedArea(outer)) - hollow) / 2
}
