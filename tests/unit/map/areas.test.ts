import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ENGLAND, mapAreas, regionMap } from '@/lib/map/areas'
import { TIERS } from '@/lib/map/choices'
import { GEOGRAPHIES } from '@/lib/map/geographies'
import { REGIONS } from '@/lib/map/regions'
import { boxAround, type Point, type Ring, twiceSignedArea } from '@/lib/map/shapes'
import { ringsOfPath } from '../../support/rings-of-path'

const MAPS = GEOGRAPHIES.flatMap((geography) => TIERS.map(({ id: tier }) => ({ geography, tier })))

/** England as its regions' outlines enclose it, in square units. */
const ENGLISH_GROUND = total(REGIONS.map(({ slug }) => groundInside(regionMap(slug).outline)))

describe.each(MAPS)('the map of geography $geography, $tier', ({ geography, tier }) => {
  const areas = mapAreas(geography, tier)

  test('covers all of England and nothing twice', () => {
    expect(total(areas.map(({ path }) => groundInside(path)))).toBe(ENGLISH_GROUND)
    expect(openEdges(areas.map(({ path }) => path))).toEqual(
      openEdges(REGIONS.map(({ slug }) => regionMap(slug).outline)),
    )
  })

  test('stays inside its view box', () => {
    const { x, y, width, height } = boxAround(areas.flatMap(({ path }) => ringsOfPath(path).flat()))
    expect(Math.min(x, y)).toBeGreaterThan(0)
    expect(x + width).toBeLessThan(ENGLAND.width)
    expect(y + height).toBeLessThan(ENGLAND.height)
  })

  test('has no area without ground, and a place for a label inside each', () => {
    for (const { slug, path, label, box } of areas) {
      expect([slug, groundInside(path) > 20]).toEqual([slug, true])
      expect([slug, isInside(label, ringsOfPath(path))]).toEqual([slug, true])
      expect(box).toEqual(boxAround(ringsOfPath(path).flat()))
    }
  })

  test('is small enough to be sent twice, once drawn and once as data', () => {
    const drawn = areas.map(({ slug, path }) => `<path id="${slug}" d="${path}"/>`).join('')
    expect(gzipSync(drawn).length).toBeLessThan(tier === 'districts' ? 26_000 : 18_000)
  })

  test('has borders that both sides know of', () => {
    const bySlug = new Map(areas.map((area) => [area.slug, area]))
    for (const { slug, borders } of areas) {
      for (const other of borders) expect(bySlug.get(other)?.borders).toContain(slug)
    }
    expect(areas.filter(({ borders }) => borders.length === 0).map(({ slug }) => slug)).toEqual([
      'isle-of-wight',
      'isles-of-scilly',
    ])
  })
})

test("England's own ground is about what the maps of the land say: 130,000 square kilometres", () => {
  const squareKilometres = ENGLISH_GROUND * 0.2 ** 2
  expect(squareKilometres).toBeGreaterThan(126_000)
  expect(squareKilometres).toBeLessThan(136_000)
})

function total(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

/** Outer rings run one way round and holes the other, so what they enclose adds up to the ground between them. */
function groundInside(path: string): number {
  return Math.abs(total(ringsOfPath(path).map(twiceSignedArea))) / 2
}

/** The edges that one area has and no other has backwards: the coast. */
function openEdges(paths: string[]): string[] {
  const edges = new Set<string>()
  for (const ring of paths.flatMap(ringsOfPath)) {
    for (const [i, from] of ring.entries()) {
      const to = ring[(i + 1) % ring.length] ?? from
      const [edge, backwards] = [`${from.x} ${from.y} ${to.x} ${to.y}`, `${to.x} ${to.y} ${from.x} ${from.y}`]
      if (!edges.delete(backwards)) edges.add(edge)
    }
  }
  return [...edges].toSorted()
}

function isInside({ x, y }: Point, rings: Ring[]): boolean {
  const crossings = rings.flatMap((ring) =>
    ring.filter((from, i) => {
      const to = ring[(i + 1) % ring.length] ?? from
      return from.y <= y !== to.y <= y && x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)
    }),
  )
  return crossings.length % 2 === 1
}
