/** What is asked of a number, and whether it is so. */
export const bar = (words, isMet) => `${words}: ${isMet ? 'met' : 'NOT MET'}`

/**
 * A function that sets a line of a table: the first columns are words, the next numbers, and what is asked of them
 * stands behind.
 * @param {number[]} widths
 * @param {number} [words] how many columns are words
 */
export const tableOf =
  (widths, words = 2) =>
  (cells) => {
    const columns = widths.map((width, i) =>
      i < words ? (cells[i] ?? '').padEnd(width) : (cells[i] ?? '').padStart(width),
    )
    const asked = cells[widths.length]
    return [...columns, asked ? `   ${asked}` : ''].join('').trimEnd()
  }

/** The middle one of some runs, the best first; of an even number, the worse of the two. */
export const medianOf = (sorted) => sorted[Math.floor(sorted.length / 2)]
