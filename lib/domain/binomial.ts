/**
 * Terms are made by their ratios from the most likely one outwards and then scaled to sum to one, so that no factorial
 * overflows and the tails keep their precision.
 * @param t chance of each case, from 0 to 1
 * @returns n + 1 chances, of 0, 1, ... n cases
 */
export function allChances(n: number, t: number): number[] {
  if (t <= 0 || t >= 1) return Array.from({ length: n + 1 }, (_, x) => (x === (t <= 0 ? 0 : n) ? 1 : 0))
  const terms = new Array<number>(n + 1).fill(0)
  const mode = Math.min(n, Math.floor((n + 1) * t))
  terms[mode] = 1
  for (let x = mode + 1; x <= n; x++) terms[x] = ((terms[x - 1] as number) * (n - x + 1) * t) / (x * (1 - t))
  for (let x = mode - 1; x >= 0; x--)
    terms[x] = ((terms[x + 1] as number) * (x + 1) * (1 - t)) / ((n - x) * t)
  const sum = terms.reduce((a, b) => a + b, 0)
  return terms.map((term) => term / sum)
}

/** The chance of a count or fewer, and of it or more: each from 0 to 1. */
export type Tails = { lower: number; upper: number }

export function allTails(n: number, t: number): Tails[] {
  return tailsOf(allChances(n, t))
}

/**
 * The same of counts added up, each from cases with a chance of their own: the exact distribution of a sum of
 * independent binomials, by convolution.
 * @param parts n: number of cases; t: chance of each of them, from 0 to 1
 * @returns n + 1 tails, n being the cases of all parts
 */
export function allTailsTogether(parts: { n: number; t: number }[]): Tails[] {
  return tailsOf(parts.map(({ n, t }) => allChances(n, t)).reduce(convolved, [1]))
}

function convolved(a: number[], b: number[]): number[] {
  const sums = new Array<number>(a.length + b.length - 1).fill(0)
  for (const [i, x] of a.entries())
    for (const [j, y] of b.entries()) sums[i + j] = (sums[i + j] as number) + x * y
  return sums
}

function tailsOf(chances: number[]): Tails[] {
  const upTo = running(chances)
  const downTo = running(chances.toReversed()).toReversed()
  return chances.map((_, x) => ({ lower: upTo[x] as number, upper: downTo[x] as number }))
}

function running(chances: number[]): number[] {
  let sum = 0
  return chances.map((chance) => {
    sum += chance
    return sum
  })
}

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959963984540054

/**
 * The Wilson 95% interval of a proportion: Brown, Cai and DasGupta 2001, Statistical Science 16:101.
 * @param x number of cases counted
 * @param n number of cases, more than 0
 * @returns both ends, from 0 to 1
 */
export function wilsonInterval(x: number, n: number): { from: number; to: number } {
  const p = x / n
  const z2 = Z * Z
  const centre = p + z2 / (2 * n)
  const reach = Z * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))
  const scale = 1 + z2 / n
  return { from: Math.max(0, (centre - reach) / scale), to: Math.min(1, (centre + reach) / scale) }
}
