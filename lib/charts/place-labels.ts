/** The least distance between two lines of text at the ends of a chart's lines. */
const LEAST_GAP = 20

/**
 * Moves two labels apart where they would overlap, each as little as can be, the upper one staying above.
 * @param a height of the first label from the top of the chart; null where there is none
 * @param b height of the second
 */
export function placeLabels(a: number | null, b: number | null): { a: number | null; b: number | null } {
  if (a === null || b === null) return { a, b }
  const gap = Math.abs(a - b)
  if (gap >= LEAST_GAP) return { a, b }
  const move = (LEAST_GAP - gap) / 2
  return a < b ? { a: a - move, b: b + move } : { a: a + move, b: b - move }
}
