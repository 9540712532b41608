/** A part of a drawing, in its units. */
export type Area = { left: number; top: number; right: number; bottom: number }

export type Spot = { x: number; y: number }

export function overlap(a: Area, b: Area): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

export function around({ x, y }: Spot, radius: number): Area {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
}

export function isWithin(inner: Area, outer: Area): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  )
}

/** How far apart the places are at which a line is looked at: less than any letter is high. */
const STEP = 2

/** Whether a straight line runs through an area. */
export function crosses(from: Spot, to: Spot, area: Area): boolean {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP)
  return Array.from({ length: steps + 1 }, (_, i) => i / Math.max(1, steps)).some((share) => {
    const [x, y] = [from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)]
    return x > area.left && x < area.right && y > area.top && y < area.bottom
  })
}

/** How wide a character is at most, as a share of its size, on average over some words. */
const CHARACTER_WIDTH = 0.58

export function sizeOfText(lines: string[], size: number): { width: number; height: number } {
  const longest = Math.max(...lines.map((line) => line.length))
  return { width: longest * size * CHARACTER_WIDTH, height: lines.length * size * 1.2 }
}
