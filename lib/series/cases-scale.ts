/** Up to this many cases each is a dot; above, they are a bar. */
export const MOST_DOTS = 60

type CasesRoom = { width: number; widestPitch: number }

/** Of a dot, as a share of the distance between the middles of two. */
const RADIUS = 0.36

/** Half the width of the line around a dot. */
const EDGE = 0.7

/**
 * The first dot begins where the text above it begins.
 * @returns `at`: where a count of k is, at the middle of the k-th dot; a count of 0 is at the edge before the first
 */
export function casesScale(base: number, { width, widestPitch }: CasesRoom) {
  const pitch = Math.min(widestPitch, (width - 2 * EDGE) / (base - 1 + 2 * RADIUS))
  const radius = pitch * RADIUS
  const at = (k: number) => EDGE + (k < 1 ? k * radius : radius + (k - 1) * pitch)
  return { at, radius }
}
