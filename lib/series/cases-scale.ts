/** Up to this many cases each is a dot; above, they are a bar. */
export const MOST_DOTS = 60

type CasesRoom = { width: number; margin: number; widestPitch: number }

/** @returns `at`: where a count of k stands, at the middle of the k-th dot (half a pitch is kept free for a count of 0) */
export function casesScale(base: number, { width, margin, widestPitch }: CasesRoom) {
  const pitch = Math.min(widestPitch, (width - 2 * margin) / (base + 0.5))
  return { at: (k: number) => margin + k * pitch, radius: pitch * 0.36 }
}
