import { expect, test } from 'vitest'
import { areasOfRegion, ENGLAND, londonInset, mapAreas } from '@/lib/map/areas'
import { TIERS } from '@/lib/map/choices'
import { GEOGRAPHIES } from '@/lib/map/geographies'
import type { Box } from '@/lib/map/shapes'
import { councilsOf } from '../../support/councils-on-map'

const MAPS = GEOGRAPHIES.flatMap((geography) => TIERS.map(({ id: tier }) => ({ geography, tier })))
const { view, frame, enlargement } = londonInset()

test.each(MAPS)(
  'London in geography $geography, $tier: all 33 boroughs, the City among them, and no other',
  (map) => {
    const boroughs = areasOfRegion('london', map.geography, map.tier)
    const registered = councilsOf('2023-24', 'districts').filter(({ type }) => type === 'london_borough')
    expect(boroughs.map(({ slug }) => slug)).toEqual(registered.map(({ slug }) => slug).toSorted())
    expect(boroughs).toHaveLength(33)
    for (const { box } of boroughs) expect(isWithin(box, view)).toBe(true)
  },
)

test('the frame is as many times as large as what it shows', () => {
  expect(frame.width / view.width).toBeCloseTo(enlargement)
  expect(frame.height / view.height).toBeCloseTo(enlargement)
})

test.each(MAPS)('the frame covers no area of geography $geography, $tier, and stays on the map', (map) => {
  expect(isWithin(frame, ENGLAND)).toBe(true)
  for (const { slug, box } of mapAreas(map.geography, map.tier))
    expect([slug, overlaps(box, frame)]).toEqual([slug, false])
})

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
