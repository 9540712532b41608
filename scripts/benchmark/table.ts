/** What is asked of a number, and whether it is so. */
export const bar = (words: string, isMet: boolean) => `${words}: ${isMet ? 'met' : 'NOT MET'}`

/**
 * A function that sets a line of a table: the first columns are words, the next numbers, and what is asked of them
 * stands behind.
 * @param words how many columns are words
 */
export const tableOf =
  (widths: number[], words = 2) =>
  (cells: (string | undefined)[]): string => {
    const columns = widths.map((width, i) =>
      i < words ? (cells[i] ?? '').padEnd(width) : (cells[i] ?? '').padStart(width),
    )
    const asked = cells[widths.length]
    return [...columns, asked ? `   ${asked}` : ''].join('').trimEnd()
  }

/** The middle one of some runs, the best first; of an even number, the worse of the two. */
export const medianOf = <T>(sorted: T[]): T => at(sorted, Math.floor(sorted.length / 2))

/** The best of some runs, the best first. */
export const firstOf = <T>(sorted: T[]): T => at(sorted, 0)

function at<T>(list: T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new Error('Nothing was measured.')
  return found
}
