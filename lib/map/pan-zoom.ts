import type { Box, Point } from './shapes'

/** A map can be enlarged so many times, and not made smaller than whole. */
export const MOST_ENLARGED = 12

/**
 * The part of a map that is seen after it is enlarged around a point, which stays where it is.
 * @param times how many times larger; below 1, smaller
 */
export function enlarged(view: Box, whole: Box, times: number, around: Point): Box {
  const width = Math.min(whole.width, Math.max(whole.width / MOST_ENLARGED, view.width / times))
  const part = width / view.width
  return inside(
    {
      x: around.x - (around.x - view.x) * part,
      y: around.y - (around.y - view.y) * part,
      width,
      height: view.height * part,
    },
    whole,
  )
}

/** The part that is seen after the map is pushed, in units of the map; never beyond its edges. */
export function pushed(view: Box, whole: Box, { x, y }: Point): Box {
  return inside({ ...view, x: view.x - x, y: view.y - y }, whole)
}

/** The part that is seen when a place comes into it; as it was where the place is seen already. */
export function showing(view: Box, whole: Box, place: Box): Box {
  const isSeen =
    place.x >= view.x &&
    place.y >= view.y &&
    place.x + place.width <= view.x + view.width &&
    place.y + place.height <= view.y + view.height
  if (isSeen) return view
  const x = place.x + place.width / 2 - view.width / 2
  const y = place.y + place.height / 2 - view.height / 2
  return inside({ ...view, x, y }, whole)
}

/** How many times as wide as a place the part is that is seen around it, so that its neighbours are seen too. */
const AROUND = 5

/** The part that is seen when a place is zoomed to. */
export function around(whole: Box, place: Box): Box {
  const { width: all, height } = whole
  const wanted = AROUND * Math.max(place.width, (place.height * all) / height)
  const width = between(wanted, all / MOST_ENLARGED, all)
  const part = { width, height: (height * width) / all }
  const x = place.x + place.width / 2 - part.width / 2
  const y = place.y + place.height / 2 - part.height / 2
  return inside({ ...part, x, y }, whole)
}

/** The CSS transform that lets a picture of one part look like that of another, drawn `width` pixels wide. */
export function transformTo(drawn: Box, wanted: Box, width: number): string {
  const pixels = width / wanted.width
  const right = (drawn.x - wanted.x) * pixels
  const down = (drawn.y - wanted.y) * pixels
  return `translate(${right}px, ${down}px) scale(${drawn.width / wanted.width})`
}

function inside(view: Box, whole: Box): Box {
  return {
    ...view,
    x: between(view.x, whole.x, whole.x + whole.width - view.width),
    y: between(view.y, whole.y, whole.y + whole.height - view.height),
  }
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most))
}
