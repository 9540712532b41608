/** Up to this many cases each is a dot; above, they are a bar of the same grammar. */
export const MOST_DOTS = 60

/** The room that a row of cases has: its width, the margin at both ends, and the most from one dot to the next. */
type CasesRoom = { width: number; margin: number; widestPitch: number }

/**
 * Where the cases of a measure stand in a row.
 * @returns `at`: where a count of k stands, at the middle of the k-th dot (half a pitch is kept free for a count of
 *   0); `radius` of a dot
 */
export function casesScale(base: number, { width, margin, widestPitch }: CasesRoom) {
  const pitch = Math.min(widestPitch, (width - 2 * margin) / (base + 0.5))
  return { at: (k: number) => margin + k * pitch, radius: pitch * 0.36 }
}
