import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allTails } from '@/lib/domain/binomial'
import { compare, FEWEST_CASES, LEVEL_95, LEVEL_998, sideOutside } from '@/lib/domain/compare'
import { axisEnd, caseTicks } from '@/lib/series/funnel-layout'
import { funnelLimits, limitsAt } from '@/lib/series/funnel-limits'

describe('the limits of a funnel', () => {
  test.each([LEVEL_95, LEVEL_998])('run between the counts outside and those inside (%d)', (level) => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 200 }), fc.integer({ min: 0, max: 100 }), (cases, average) => {
        const { from, to } = limitsAt(cases, average / 100, level)
        for (const [count, tails] of allTails(cases, average / 100).entries()) {
          const side = sideOutside(tails, level)
          expect(count < from).toBe(side === 'below')
          expect(count > to).toBe(side === 'above')
        }
      }),
    )
  })

  test('are as worked out by hand for 13 investigations around 79%', () => {
    expect(limitsAt(13, 0.79, LEVEL_95).from).toBeGreaterThan(6)
    expect(limitsAt(13, 0.79, LEVEL_95).from).toBeLessThanOrEqual(7)
    expect(limitsAt(13, 0.79, LEVEL_998).from).toBeGreaterThan(4)
    expect(limitsAt(13, 0.79, LEVEL_998).from).toBeLessThanOrEqual(5)
  })

  test('begin where councils begin to be compared', () => {
    expect(compare(2, FEWEST_CASES - 1, 0.5).outcome).toBe('counts-only')
    expect(compare(2, FEWEST_CASES, 0.5).outcome).not.toBe('counts-only')
    expect(funnelLimits(79, 20, [])[0]?.cases).toBe(FEWEST_CASES)
  })

  test('stay between 0 and 100%, are exact where points stand, and few where there are many cases', () => {
    const limits = funnelLimits(79, 300, [57, 123])
    const cases = limits.map((limit) => limit.cases)
    expect(cases).toEqual(expect.arrayContaining([57, 123, 300]))
    expect(cases).toEqual([...new Set(cases)].sort((a, b) => a - b))
    expect(cases.length).toBeLessThan(80)
    for (const { inner, outer } of limits) {
      expect(outer.from).toBeLessThanOrEqual(inner.from)
      expect(inner.to).toBeLessThanOrEqual(outer.to)
      expect(Math.min(outer.from)).toBeGreaterThanOrEqual(0)
      expect(Math.max(outer.to)).toBeLessThanOrEqual(100)
    }
  })
})

test('the axis of cases ends beyond the most cases, and its ticks are few and evenly set', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 900 }), (most) => {
      const end = axisEnd(most)
      expect(end).toBeGreaterThan(most)
      for (const [shape, few] of [
        ['wide', 9],
        ['narrow', 6],
      ] as const) {
        const ticks = caseTicks(end, shape)
        expect(ticks[0]).toBe(0)
        expect(ticks.at(-1)).toBe(end)
        expect(ticks.length).toBeLessThanOrEqual(few)
      }
    }),
  )
})
