import { expect, test } from 'vitest'
import { areasOfRegion, mapAreas, regionMap } from '@/lib/map/areas'
import { parseRegion, REGIONS } from '@/lib/map/regions'
import { register } from '../../support/councils-on-map'

test("the regions are the register's", () => {
  const registered = new Set(register.councils.flatMap(({ region }) => region ?? []))
  expect(REGIONS.map(({ name }) => name).toSorted()).toEqual([...registered].toSorted())
})

test('a region is read from an address, and nothing else is', () => {
  expect(parseRegion('east-of-england')).toBe('east-of-england')
  expect(parseRegion('East of England')).toBeNull()
  expect(parseRegion('wales')).toBeNull()
})

test('every area belongs to one region, and is inside its box', () => {
  const listed = REGIONS.flatMap(({ slug }) => areasOfRegion(slug, 4, 'districts'))
  expect(listed.map(({ slug }) => slug).toSorted()).toEqual(mapAreas(4, 'districts').map(({ slug }) => slug))
  for (const { region, box } of listed) {
    const around = regionMap(region).box
    expect(box.x).toBeGreaterThanOrEqual(around.x)
    expect(box.y).toBeGreaterThanOrEqual(around.y)
    expect(box.x + box.width).toBeLessThanOrEqual(around.x + around.width)
    expect(box.y + box.height).toBeLessThanOrEqual(around.y + around.height)
  }
})
