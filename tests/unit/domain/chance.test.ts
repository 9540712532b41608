import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectedByChance } from '@/lib/domain/chance'
import { compare, type Outcome } from '@/lib/domain/compare'

describe('how many councils chance alone would put outside', () => {
  test('is the sum of the chances of each count that would be called outside', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ base: fc.integer({ min: 5, max: 60 }), typeAverage: fc.integer({ min: 1, max: 99 }) }),
          {
            minLength: 1,
            maxLength: 5,
          },
        ),
        (cases) => {
          const expected = expectedByChance(cases)
          expect(expected.outside).toBeCloseTo(
            byHand(cases, ['above', 'below', 'well-above', 'well-below']),
            9,
          )
          expect(expected.farOutside).toBeCloseTo(byHand(cases, ['well-above', 'well-below']), 9)
          expect(expected.of('within')).toBeCloseTo(byHand(cases, ['within']), 9)
        },
      ),
    )
  })

  test('is at most 1 in 20 of them, and 1 in 500 far outside', () => {
    const cases = Array.from({ length: 317 }, (_, i) => ({ base: 5 + (i % 190), typeAverage: 80 }))
    const { outside, farOutside } = expectedByChance(cases)
    expect(outside).toBeGreaterThan(3)
    expect(outside).toBeLessThan(317 / 20)
    expect(farOutside).toBeLessThan(317 / 500)
  })

  test('counts only councils that are compared', () => {
    const one = { base: 60, typeAverage: 50 }
    const { outside } = expectedByChance([one])
    const others = [
      { base: 4, typeAverage: 50 },
      { base: 60, typeAverage: null },
      { base: 0, typeAverage: 50 },
    ]
    expect(expectedByChance([one, ...others]).outside).toBe(outside)
    expect(expectedByChance(others).outside).toBe(0)
  })
})

/** By factorials, each count by itself. */
function byHand(cases: { base: number; typeAverage: number }[], meant: Outcome[]): number {
  const logFactorial = (n: number) =>
    Array.from({ length: n }, (_, i) => Math.log(i + 1)).reduce((a, b) => a + b, 0)
  const chanceOf = (x: number, n: number, t: number) =>
    Math.exp(
      logFactorial(n) - logFactorial(x) - logFactorial(n - x) + x * Math.log(t) + (n - x) * Math.log(1 - t),
    )
  return cases
    .flatMap(({ base, typeAverage }) =>
      Array.from({ length: base + 1 }, (_, x) => ({ x, base, t: typeAverage / 100 })),
    )
    .filter(({ x, base, t }) => meant.includes(compare(x, base, t).outcome))
    .reduce((sum, { x, base, t }) => sum + chanceOf(x, base, t), 0)
}
