/** A place on a map, in units of its view box: x to the right, y downwards. */
export type Point = { x: number; y: number }

/** A closed line; the first corner is not repeated at the end. */
export type Ring = readonly Point[]

/** An outer ring, then the rings of its holes. */
export type Polygon = readonly Ring[]

/** A rectangle on a map. */
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

/** The area of a polygon without its holes, in square units. */
export function areaOf([outer = [], ...holes]: Polygon): number {
  const hollow = holes.reduce((sum, hole) => sum + Math.abs(twiceSignedArea(hole)), 0)
  return (Math.abs(twiceSignedArea(outer)) - hollow) / 2
}
