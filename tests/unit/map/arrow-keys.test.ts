import { describe, expect, test } from 'vitest'
import { hexNeighbours, mapKeys, mapNeighbours, type Neighbours, neighboursOf } from '@/lib/map/arrow-keys'
import { TIERS } from '@/lib/map/choices'
import { GEOGRAPHIES } from '@/lib/map/geographies'

const MAPS = GEOGRAPHIES.flatMap((geography) => TIERS.map(({ id: tier }) => ({ geography, tier })))

describe.each(MAPS)('arrow keys in geography $geography, $tier', ({ geography, tier }) => {
  test.each([
    ['the map', mapNeighbours],
    ['the hexagons', hexNeighbours],
  ])('go from every council of %s to every other', (_, neighbours) => {
    const keys = neighbours(geography, tier)
    const first = 'isles-of-scilly'
    expect(reachedFrom(first, keys).size).toBe(keys.size)
    // And all of them lead back, so that each leads to each.
    expect(reachedFrom(first, backwards(keys)).size).toBe(keys.size)
  })
})

test('a place is gone to in the direction in which it lies', () => {
  const keys = neighboursOf([
    { slug: 'middle', at: { x: 0, y: 0 }, touches: ['west'] },
    { slug: 'west', at: { x: -20, y: 5 }, touches: ['middle'] },
    { slug: 'islet', at: { x: -3, y: 1 }, touches: [] },
    { slug: 'north', at: { x: 4, y: -9 }, touches: [] },
    { slug: 'far-north', at: { x: 0, y: -30 }, touches: [] },
  ])
  expect(keys.get('middle')).toEqual({ left: 'west', right: null, up: 'north', down: null })
  expect(keys.get('far-north')).toEqual({ left: null, right: null, up: null, down: 'north' })
})

test('of two that are equally near, the name decides', () => {
  const places = [
    { slug: 'b', at: { x: 10, y: 1 }, touches: [] },
    { slug: 'a', at: { x: 10, y: -1 }, touches: [] },
    { slug: 'from', at: { x: 0, y: 0 }, touches: [] },
  ]
  expect(neighboursOf(places).get('from')?.right).toBe('a')
  expect(neighboursOf(places.toReversed()).get('from')?.right).toBe('a')
})

test('Cornwall is left of Devon, and Scilly left of Cornwall', () => {
  expect(mapNeighbours(4, 'counties').get('devon')?.left).toBe('cornwall')
  expect(mapNeighbours(4, 'counties').get('cornwall')?.left).toBe('isles-of-scilly')
})

test('arrow keys have an answer for every council of a map', () => {
  const keys = mapKeys({ geography: 4, tier: 'districts', style: 'map', region: null })
  expect(Object.keys(keys)).toHaveLength(296)
  expect(keys.luton).toHaveLength(4)
})

function reachedFrom(first: string, keys: ReadonlyMap<string, Partial<Neighbours> | string[]>): Set<string> {
  const reached = new Set([first])
  for (const slug of reached) {
    for (const next of Object.values(keys.get(slug) ?? {})) if (next) reached.add(next)
  }
  return reached
}

function backwards(keys: ReadonlyMap<string, Neighbours>): Map<string, string[]> {
  const back = new Map([...keys.keys()].map((slug): [string, string[]] => [slug, []]))
  for (const [slug, goals] of keys) {
    for (const goal of Object.values(goals)) if (goal) back.get(goal)?.push(slug)
  }
  return back
}
