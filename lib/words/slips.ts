/**
 * How many slips of the finger (a letter too many, too few, wrong, or two letters swapped) lie between what was
 * typed and a word.
 * https://en.wikipedia.org/wiki/Damerau-Levenshtein_distance (optimal string alignment)
 * @param most more slips than these need not be counted
 * @returns for the whole word, and for that beginning of it which comes nearest; infinite where there are too many
 */
export function slipsBetween(
  typed: string,
  word: string,
  most = Infinity,
): { whole: number; beginning: number } {
  if (typed.length - word.length > most) return TOO_MANY
  let beforeLast: number[] = []
  let last = Array.from({ length: word.length + 1 }, (_, j) => j)
  for (let i = 1; i <= typed.length; i++) {
    const row = [i]
    for (let j = 1; j <= word.length; j++) {
      const wrong = typed[i - 1] === word[j - 1] ? 0 : 1
      const swapped = typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]
      row[j] = Math.min(
        at(last, j) + 1,
        at(row, j - 1) + 1,
        at(last, j - 1) + wrong,
        swapped ? at(beforeLast, j - 2) + 1 : Infinity,
      )
    }
    // Two letters swapped are counted from the row before the last.
    if (Math.min(...row) > most && Math.min(...last) >= most) return TOO_MANY
    beforeLast = last
    last = row
  }
  return { whole: at(last, word.length), beginning: Math.min(...last) }
}

/** How many slips a word may have and still be known: none where it is too short to be told. */
export function slipsAllowed(typed: string): number {
  if (typed.length < 3) return 0
  return Math.min(3, Math.floor(typed.length / 3))
}

const TOO_MANY = { whole: Infinity, beginning: Infinity }

const at = (row: number[], place: number) => row[place] ?? Infinity
