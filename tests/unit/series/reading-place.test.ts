import { describe, expect, test } from 'vitest'
import { CHART_SIZES, heightOf } from '@/lib/series/chart-sizes'
import { readingPlace } from '@/lib/series/reading-place'

describe('the words about a point', () => {
  test.each([46, 300, 500, 704])('are beside it on a wide chart, never over it: at %d', (x) => {
    const place = readingPlace(x, [69, 79], 'wide')
    expect(place.x > x || place.x + place.width < x).toBe(true)
    expect(place.x).toBeGreaterThanOrEqual(0)
    expect(place.x + place.width).toBeLessThanOrEqual(CHART_SIZES.wide.width)
  })

  test.each([
    { rates: [69, 79, 54, 100], isAbove: false },
    { rates: [2, 12, 23], isAbove: true },
    { rates: [], isAbove: true },
  ])('are above or below its marks on a phone, where there is more room: $rates', ({ rates, isAbove }) => {
    const place = readingPlace(238, rates, 'narrow')
    expect(place.isAbove).toBe(isAbove)
    const heights = rates.map((rate) => heightOf(rate, 'narrow'))
    if (isAbove) expect(place.y).toBeLessThan(Math.min(...heights))
    else expect(place.y).toBeGreaterThan(Math.max(...heights))
    expect(place.x).toBeGreaterThanOrEqual(0)
    expect(place.x + place.width).toBeLessThanOrEqual(CHART_SIZES.narrow.width)
  })
})
