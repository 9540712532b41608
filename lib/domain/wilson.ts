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
