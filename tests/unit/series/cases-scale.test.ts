import { describe, expect, test } from 'vitest'
import { casesScale } from '@/lib/series/cases-scale'

const room = { width: 340, widestPitch: 21 }

describe('the dots of cases', () => {
  test.each([1, 3, 13, 59, 141])('begin at the left edge and end within their room: %d cases', (base) => {
    const { at, radius } = casesScale(base, room)
    expect(at(1) - radius).toBeLessThan(1)
    expect(at(base) + radius).toBeLessThanOrEqual(340)
  })

  test('are so large that 17 fill the room, and no larger with fewer', () => {
    expect(casesScale(3, room).radius).toBeCloseTo(0.36 * 21)
    expect(casesScale(13, room).radius).toBeCloseTo(0.36 * 21)
    expect(casesScale(30, room).radius).toBeLessThan(0.36 * 21)
  })

  test('leave a count of 0 a place before the first', () => {
    const { at, radius } = casesScale(13, room)
    expect(at(0)).toBeGreaterThanOrEqual(0)
    expect(at(0)).toBeLessThan(at(1) - radius + 1)
    expect(at(0.5)).toBeGreaterThan(at(0))
    expect(at(0.5)).toBeLessThan(at(1))
  })
})
