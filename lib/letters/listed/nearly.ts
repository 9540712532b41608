/** Whether a word is another, or has one slip: a letter that lacks, is there twice, is another, or two that changed places. */
export function isNearly(word: string, wanted: string): boolean {
  if (Math.abs(word.length - wanted.length) > 1) return false
  let start = 0
  while (start < wanted.length && word[start] === wanted[start]) start++
  let end = 0
  while (
    end < wanted.length - start &&
    end < word.length - start &&
    word.at(-1 - end) === wanted.at(-1 - end)
  ) {
    end++
  }
  const [left, right] = [word.slice(start, word.length - end), wanted.slice(start, wanted.length - end)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
