/** Never more than two lines, for which there is room under a year: '9 of' / '13', 'not in' / 'letter'. */
export function inTwoLines(words: string): string[] {
  return words.includes(' of ') ? words.split(/(?<= of) /) : words.split(/ (?=\S+$)/)
}
