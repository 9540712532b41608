import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlap, sizeOfText } from '@/lib/series/areas'
import { placeNames } from '@/lib/series/funnel-names'

const within = { left: 46, top: 2, right: 898, bottom: 316 }
const type = { size: 13, charactersInLine: 24 }
const spot = fc.record({
  x: fc.integer({ min: 46, max: 704 }),
  y: fc.integer({ min: 48, max: 316 }),
  name: fc.constantFrom('Ambleford', 'Wiltbridge', 'Upper Ambleford, Wiltbridge and Nether Combe'),
})

describe('the names of points far outside', () => {
  test('stand right beside a point that is alone', () => {
    const [placed] = placeNames(
      [{ x: 300, y: 100, name: 'Ambleford' }],
      [{ x: 300, y: 100 }],
      within,
      [],
      type,
    )
    expect(placed).toMatchObject({ lines: ['Ambleford'], led: false })
    expect(placed?.area.left).toBeGreaterThan(300)
    expect(placed?.area.left).toBeLessThan(315)
  })

  test('move to the side that is free', () => {
    const crowd = Array.from({ length: 12 }, (_, i) => ({ x: 312 + i * 10, y: 100 }))
    const [placed] = placeNames([{ x: 300, y: 100, name: 'Ambleford' }], crowd, within, [], type)
    expect(placed?.area.right).toBeLessThan(300)
  })

  test('stay inside the drawing at its edges', () => {
    const [placed] = placeNames([{ x: 890, y: 314, name: 'Wiltbridge' }], [], within, [], type)
    expect(placed?.area.right).toBeLessThanOrEqual(within.right)
    expect(placed?.area.bottom).toBeLessThanOrEqual(within.bottom)
  })

  test('never overlap one another, other words, or their own points, however crowded', () => {
    const average = { left: 716, top: 90, right: 870, bottom: 110 }
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 30 }), fc.array(spot, { maxLength: 60 }), (named, others) => {
        const placed = placeNames(named, [...named, ...others], within, [average], type)
        for (const [i, one] of placed.entries()) {
          expect(one.area.right - one.area.left).toBeCloseTo(sizeOfText(one.lines, type.size).width)
          expect(overlap(one.area, average)).toBe(false)
          const own = { left: one.spot.x, right: one.spot.x, top: one.spot.y, bottom: one.spot.y }
          expect(overlap(one.area, own)).toBe(false)
          expect(placed.slice(0, i).some((other) => overlap(one.area, other.area))).toBe(false)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('are all there for as many councils as ever lie far outside', () => {
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 10 }), (named) => {
        expect(placeNames(named, named, within, [], type)).toHaveLength(named.length)
      }),
      { numRuns: 50 },
    )
  })
})
