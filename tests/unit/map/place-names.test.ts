import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placesOfNames } from '@/lib/map/names'
import { linesOf, type Name, placeNames } from '@/lib/map/place-names'
import { EVERY_MAP } from '../../support/councils-on-map'

const frame = { width: 300, height: 300 }
const name = fc.record({
  slug: fc.constant('combe'),
  lines: fc.array(fc.constant('Combe'), { minLength: 1, maxLength: 3 }),
  at: fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 300 }) }),
  width: fc.integer({ min: 10, max: 90 }),
  height: fc.integer({ min: 10, max: 40 }),
})

describe('names on a map', () => {
  test('never lie over one another, and are never cut off', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 40 }), (names) => {
        const placed = placeNames(names, frame)
        for (const [i, { to, width, height }] of placed.entries()) {
          expect(to.x - width / 2 >= 0 && to.x + width / 2 <= frame.width).toBe(true)
          expect(to.y - height / 2 >= 0 && to.y + height / 2 <= frame.height).toBe(true)
          for (const other of placed.slice(i + 1)) {
            const [dx, dy] = [Math.abs(to.x - other.to.x), Math.abs(to.y - other.to.y)]
            expect(dx >= (width + other.width) / 2 || dy >= (height + other.height) / 2).toBe(true)
          }
        }
      }),
    )
  })

  test('move apart, the first keeping its place, and stay near their own', () => {
    const at = (x: number): Name => ({
      slug: `at-${x}`,
      lines: ['Combe'],
      at: { x, y: 100 },
      width: 60,
      height: 14,
    })
    const [first, second] = placeNames([at(100), at(120)], frame)
    expect(first?.to).toEqual({ x: 100, y: 100 })
    expect(second && Math.hypot(second.to.x - 120, second.to.y - 100)).toBeLessThanOrEqual(30)
  })

  test('stay in their own place or away where they may not move', () => {
    const names = [100, 120, 200].map(
      (x): Name => ({ slug: `at-${x}`, lines: ['Combe'], at: { x, y: 100 }, width: 60, height: 14 }),
    )
    expect(placeNames(names, frame, false).map(({ slug, at, to }) => [slug, to.x - at.x])).toEqual([
      ['at-100', 0],
      ['at-200', 0],
    ])
  })

  test('stand in lines of whole words', () => {
    const widthOf = (text: string) => 6 * text.length
    expect(linesOf('Bath and North East Somerset', 60, widthOf)).toEqual([
      'Bath and',
      'North East',
      'Somerset',
    ])
    expect(linesOf('Luton', 10, widthOf)).toEqual(['Luton'])
  })

  test.each(EVERY_MAP)('$year, $tier: have a place each, on areas and on hexagons', ({ geography, tier }) => {
    const [areas, hexagons] = (['map', 'hexagons'] as const).map((style) =>
      Object.keys(placesOfNames({ geography, tier, style, region: null })).toSorted(),
    )
    expect(areas?.length).toBeGreaterThan(140)
    expect(areas).toEqual(hexagons)
  })
})
