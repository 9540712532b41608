import { describe, expect, test } from 'vitest'
import { areasOfRegion, districtsByCounty, mapAreas } from '@/lib/map/areas'
import { TIERS } from '@/lib/map/choices'
import { GEOGRAPHIES } from '@/lib/map/geographies'
import { hexMap } from '@/lib/map/hexagons'
import { HEXAGON } from '@/lib/map/shapes'

const MAPS = GEOGRAPHIES.flatMap((geography) => TIERS.map(({ id: tier }) => ({ geography, tier })))

describe.each(MAPS)('the hexagons of geography $geography, $tier', ({ geography, tier }) => {
  const { hexes, box } = hexMap(geography, tier)
  const at = new Map(hexes.map(({ slug, centre }) => [slug, centre]))
  const apart = (one: string, other: string) => {
    const [a, b] = [at.get(one), at.get(other)]
    if (!a || !b) throw new Error(`${one} or ${other} has no hexagon.`)
    return Math.hypot(a.x - b.x, a.y - b.y)
  }

  test('do not overlap', () => {
    const distances = hexes.flatMap(({ slug }, i) =>
      hexes.slice(i + 1).map((other) => apart(slug, other.slug)),
    )
    expect(Math.min(...distances)).toBeGreaterThan(99)
  })

  test('lie inside their box', () => {
    for (const { centre } of hexes) {
      expect(centre.x - 50).toBeGreaterThanOrEqual(box.x)
      expect(centre.y - 58).toBeGreaterThanOrEqual(box.y)
      expect(centre.x + 50).toBeLessThanOrEqual(box.x + box.width)
      expect(centre.y + 58).toBeLessThanOrEqual(box.y + box.height)
    }
  })

  test('leave most councils beside those that they border: a truthful picture of who is where', () => {
    const pairs = mapAreas(geography, tier).flatMap(({ slug, borders }) =>
      borders.map((other) => apart(slug, other)),
    )
    expect(pairs.filter((distance) => distance < 101).length / pairs.length).toBeGreaterThan(0.62)
    expect(pairs.filter((distance) => distance < 201).length / pairs.length).toBeGreaterThan(0.9)
  })

  test("keep London's boroughs together, and the districts of each county in at most two pieces", () => {
    const boroughs = areasOfRegion('london', geography, tier).map(({ slug }) => slug)
    expect(pieces(boroughs, (one, other) => apart(one, other) < 101)).toBe(1)
    if (tier === 'counties') return
    for (const [county, districts] of districtsByCounty(geography)) {
      expect([county, pieces(districts, (one, other) => apart(one, other) < 101) <= 2]).toEqual([
        county,
        true,
      ])
    }
  })

  test('have north at the top and east on the right', () => {
    expect(at.get('newcastle-upon-tyne')?.y).toBeLessThan(at.get('plymouth')?.y ?? 0)
    expect(at.get('plymouth')?.x).toBeLessThan(at.get('medway')?.x ?? 0)
  })
})

/** In how many pieces the places lie, if those that are beside each other hang together. */
function pieces(slugs: readonly string[], beside: (one: string, other: string) => boolean): number {
  const left = new Set(slugs)
  let count = 0
  for (const first of slugs) {
    if (!left.delete(first)) continue
    count++
    const piece = [first]
    for (const one of piece) {
      const next = [...left].filter((other) => beside(one, other))
      for (const other of next) left.delete(other)
      piece.push(...next)
    }
  }
  return count
}

test('a hexagon is drawn around its middle with a point at the top', () => {
  expect(HEXAGON).toBe('0 -57.7 50 -28.9 50 28.9 0 57.7 -50 28.9 -50 -28.9')
})
