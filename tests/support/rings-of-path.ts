import type { Point, Ring } from '@/lib/map/shapes'

/** Reads the `d` of a path of relative moves and closed rings, as a browser would. */
export function ringsOfPath(d: string): Ring[] {
  let at: Point = { x: 0, y: 0 }
  return d
    .split('z')
    .filter((ring) => ring !== '')
    .map((ring) => {
      const numbers = (ring.match(/-?[\d.]+/g) ?? []).map(Number)
      let corner = at
      const corners = Array.from({ length: numbers.length / 2 }, (_, i) => {
        corner = { x: corner.x + (numbers[2 * i] ?? 0), y: corner.y + (numbers[2 * i + 1] ?? 0) }
        return corner
      })
      at = corners[0] ?? at
      return corners
    })
}
