/**
 * Words under or beside a point where years stand close together: '9 of' / '13', 'no' / 'letter', 'not in' /
 * 'letter'. Never more than two lines, for which there is room.
 */
export function inTwoLines(words: string): string[] {
  return words.includes(' of ') ? words.split(/(?<= of) /) : words.split(/ (?=\S+$)/)
}
