/** A dot with a name: where it stands across the chart, and how wide its name is, both in the same unit. */
export type NamedDot = { at: number; width: number }

/** Above the dots, in lanes from 0 up; `from` is where the name begins, across the chart. */
export type NamePlace = { lane: number; from: number }

const GAP = 0.4
const MOST_LANES = 7

/**
 * Gives each name a place above the dots so that no two touch, and that no line from a name down to its dot runs through
 * another name.
 * @param dots most important first: where there is too little room, those at the end go without
 * @param width of the chart
 * @returns in the order given; null for a name that has no room
 */
export function placeInLanes(dots: NamedDot[], width: number): (NamePlace | null)[] {
  const orders = [dots.map((_, i) => i), byPlace(dots), byPlace(dots).toReversed()]
  const tried = SIDES.flatMap((sides) => orders.map((order) => placeInOrder(dots, order, sides, width)))
  return tried.reduce((best, one) => (costOf(one) < costOf(best) ? one : best))
}

/** How much of a name is to the left of its dot, what is tried first at the beginning: no one order suits all. */
const SIDES = [
  [0.5, 0, 1],
  [0, 1, 0.5],
  [1, 0, 0.5],
]

function byPlace(dots: NamedDot[]): number[] {
  return dots.map((_, i) => i).sort((a, b) => at(dots, a) - at(dots, b))
}

function at(dots: NamedDot[], i: number): number {
  return (dots[i] as NamedDot).at
}

/** A name left out costs more than any number of lanes. */
function costOf(places: (NamePlace | null)[]): number {
  return places.reduce((cost, place) => cost + (place ? place.lane : 100), 0)
}

function placeInOrder(
  dots: NamedDot[],
  order: number[],
  sides: number[],
  width: number,
): (NamePlace | null)[] {
  const placed: Placed[] = []
  const places: (NamePlace | null)[] = dots.map(() => null)
  for (const i of order) {
    const place = freePlace(dots[i] as NamedDot, placed, sides, width)
    places[i] = place
    if (place) placed.push({ ...(dots[i] as NamedDot), ...place })
  }
  return places
}

type Placed = NamedDot & NamePlace

function freePlace(dot: NamedDot, placed: Placed[], sides: number[], width: number): NamePlace | null {
  if (dot.width > width) return null
  const inside = (from: number) => Math.max(0, Math.min(from, width - dot.width))
  const beginnings = sides.map((side) => inside(dot.at - side * dot.width))
  for (let lane = 0; lane < MOST_LANES; lane++) {
    for (const from of beginnings) {
      const tried = { ...dot, lane, from }
      if (placed.every((other) => !touch(tried, other))) return { lane, from }
    }
  }
  return null
}

function touch(a: Placed, b: Placed): boolean {
  const overlap = a.from < b.from + b.width + GAP && b.from < a.from + a.width + GAP
  if (a.lane === b.lane) return overlap
  const [lower, higher] = a.lane < b.lane ? [a, b] : [b, a]
  return higher.at > lower.from - GAP && higher.at < lower.from + lower.width + GAP
}
