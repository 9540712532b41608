import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allTails, type Tails, wilsonInterval } from '@/lib/domain/binomial'
import { compare, expectedRange, LEVEL_95, LEVEL_998 } from '@/lib/domain/compare'

describe('comparing a count with its type average', () => {
  test.each([
    ['Luton 2023-24 upheld', 9, 13, 0.79, [7, 13], [5, 13], 'within'],
    ['Luton 2023-24 early remedies', 3, 9, 0.13, [0, 3], [0, 5], 'within'],
    ['Milton Keynes 2022-23 upheld', 16, 21, 0.72, [11, 19], [8, 21], 'within'],
    ['Milton Keynes 2022-23 early remedies', 4, 16, 0.13, [0, 5], [0, 7], 'within'],
    ['Maidstone 2019-20 upheld', 7, 11, 0.45, [2, 8], [0, 10], 'within'],
    ['Maidstone 2019-20 early remedies', 1, 7, 0.2, [0, 4], [0, 5], 'within'],
  ] as const)('%s is as worked out by hand', (_, x, n, t, range95, range998, outcome) => {
    const [from, to] = range95
    expect(expectedRange(n, t, LEVEL_95)).toEqual({ from, to })
    expect(expectedRange(n, t, LEVEL_998)).toEqual({ from: range998[0], to: range998[1] })
    expect(compare(x, n, t)).toEqual({ outcome, expected: { from, to } })
  })

  test('says no more than the cases can', () => {
    expect(outcomeOf(0, 0, 0.5)).toBe('nothing-to-rate')
    expect(outcomeOf(null, 12, 0.5)).toBe('missing')
    expect(outcomeOf(null, null, 0.5)).toBe('missing')
    expect(outcomeOf(1, 2, null)).toBe('counts-only')
    expect(outcomeOf(2, 4, 0.5)).toBe('counts-only')
    expect(outcomeOf(5, 9, null)).toBe('no-comparator')
    expect(outcomeOf(5, 5, 0.5)).toBe('too-few-to-tell')
  })

  test('names both sides and both distances', () => {
    expect(outcomeOf(0, 9, 0.5)).toBe('below')
    expect(outcomeOf(9, 9, 0.5)).toBe('above')
    expect(outcomeOf(5, 60, 0.5)).toBe('well-below')
    expect(outcomeOf(55, 60, 0.5)).toBe('well-above')
  })

  test('a count outside at the printed average, but not at every average that rounds to it, is at the edge', () => {
    expect(compare(115, 132, 0.8)).toEqual({ outcome: 'at-edge', expected: { from: 96, to: 114 } })
    expect(compare(114, 132, 0.8)).toEqual({ outcome: 'within', expected: { from: 96, to: 114 } })
  })

  test('gives an expected range only where the outcome rests on it', () => {
    for (const [x, n, t] of [
      [0, 0, 0.5],
      [null, 12, 0.5],
      [1, 2, 0.5],
      [5, 9, null],
    ] as const)
      expect(compare(x, n, t).expected).toBeNull()
    expect(compare(5, 5, 0.5)).toEqual({ outcome: 'too-few-to-tell', expected: { from: 0, to: 5 } })
  })

  test('never calls a count above and below at once, and treats both sides alike', () => {
    const mirrored = {
      above: 'below',
      below: 'above',
      'well-above': 'well-below',
      'well-below': 'well-above',
    }
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 120 }),
        fc.nat(),
        fc.integer({ min: 1, max: 99 }),
        (n, seed, percent) => {
          const x = seed % (n + 1)
          const outcome = outcomeOf(x, n, percent / 100)
          expect(outcomeOf(n - x, n, (100 - percent) / 100)).toBe(mirrored[outcome as 'above'] ?? outcome)
        },
      ),
    )
  })
})

describe('for every number of cases up to 400', () => {
  const averages = [0, 0.004, 0.13, 0.5, 0.79, 1]
  const numbers = Array.from({ length: 396 }, (_, i) => i + 5)

  test('outcomes go one way: below, within, above, never back as the count grows', () => {
    const order = ['well-below', 'below', 'within', 'above', 'well-above']
    for (const n of numbers) {
      for (const t of averages) {
        const places = countsAround(n, t).map((x) =>
          order.indexOf(outcomeOf(x, n, t).replace(/too-few-to-tell|at-edge/, 'within')),
        )
        expect(places, `${n} cases at ${t}`).toEqual(places.toSorted((a, b) => a - b))
      }
    }
  })

  test('each outcome is the one that a second method gives', () => {
    for (const n of numbers) {
      for (const t of averages) {
        for (const x of countsAround(n, t)) {
          expect(outcomeOf(x, n, t), `${x} of ${n} at ${t}`).toBe(secondOpinion(x, n, t))
        }
      }
    }
  })
})

describe('binomial tails', () => {
  test('agree with a second method, sums of logarithms, for every n up to 400', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.nat(),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (n, seed, t) => {
          const x = seed % (n + 1)
          const { lower, upper } = allTails(n, t)[x] as Tails
          const byLogarithms = tailsByLogarithms(x, n, t)
          expect(lower).toBeCloseTo(byLogarithms.lower, 9)
          expect(upper).toBeCloseTo(byLogarithms.upper, 9)
        },
      ),
    )
  })

  test('are certain where the chance is none or all', () => {
    expect(allTails(5, 0)[0]).toEqual({ lower: 1, upper: 1 })
    expect(allTails(5, 1)[4]).toEqual({ lower: 0, upper: 1 })
  })
})

test.each([
  [2, 3, 20.8, 93.9],
  [9, 13, 42.4, 87.3],
  [16, 21, 54.9, 89.4],
  [3, 9, 12.1, 64.6],
  [31, 39, 64.5, 89.2],
  [0, 5, 0, 43.4],
  [5, 5, 56.6, 100],
])('the Wilson interval of %i of %i runs from %f%% to %f%%', (x, n, from, to) => {
  const interval = wilsonInterval(x, n)
  expect(interval.from * 100).toBeCloseTo(from, 1)
  expect(interval.to * 100).toBeCloseTo(to, 1)
})

function outcomeOf(...numbers: Parameters<typeof compare>): string {
  return compare(...numbers).outcome
}

/** The counts where an outcome may change, and both ends. */
function countsAround(n: number, t: number): number[] {
  const ranges = [LEVEL_95, LEVEL_998].map((level) => expectedRange(n, t, level))
  const near = ranges.flatMap(({ from, to }) => [from - 1, from, to, to + 1])
  return [...new Set([0, ...near, n])].filter((x) => x >= 0 && x <= n).sort((a, b) => a - b)
}

/** What DOMAIN.md says of a count, with tails by logarithms. */
function secondOpinion(x: number, n: number, t: number): string {
  const averages = [t, Math.max(0, t - 0.005), Math.min(1, t + 0.005)]
  const all = (count: number, side: 'lower' | 'upper', level: number) =>
    averages.every((average) => tailsByLogarithms(count, n, average)[side] < level)
  if (all(x, 'lower', 0.001)) return 'well-below'
  if (all(x, 'upper', 0.001)) return 'well-above'
  if (all(x, 'lower', 0.025)) return 'below'
  if (all(x, 'upper', 0.025)) return 'above'
  const couldBe = [0, n].some((end) => all(end, 'lower', 0.025) || all(end, 'upper', 0.025))
  if (!couldBe) return 'too-few-to-tell'
  const { lower, upper } = tailsByLogarithms(x, n, t)
  return lower < 0.025 || upper < 0.025 ? 'at-edge' : 'within'
}

const logFactorial = [0]
for (let i = 1; i <= 400; i++) logFactorial.push((logFactorial[i - 1] as number) + Math.log(i))

function tailsByLogarithms(x: number, n: number, t: number): { lower: number; upper: number } {
  if (t === 0 || t === 1) return { lower: Number(t === 0 || x === n), upper: Number(t === 1 || x === 0) }
  const chance = (k: number) =>
    Math.exp(
      (logFactorial[n] as number) -
        (logFactorial[k] as number) -
        (logFactorial[n - k] as number) +
        k * Math.log(t) +
        (n - k) * Math.log1p(-t),
    )
  let lower = 0
  let upper = 0
  for (let k = 0; k <= n; k++) {
    if (k <= x) lower += chance(k)
    if (k >= x) upper += chance(k)
  }
  return { lower, upper }
}
