import { TITLE } from './letter-marks'
import type { LetterLine } from './letter-text'

/** Words of which one at least is in the name of every council. */
const OF_COUNCIL =
  /\b(?:Council|Borough|City|County|District|London|Authority|Corporation|Combined|Isles|Parks?)\b/i
const DAY = /\d\s*(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/

/** The lines of a letter's head that say which letter it is: its day, the council in its address, and its title. */
export function identityLines(lines: LetterLine[]): LetterLine[] {
  const dear = lines.findIndex(({ text }) => /\bDear\b/.test(text))
  const title = lines.findIndex(({ text }) => TITLE.test(text))
  return lines.filter(({ text }, i) => i === title || (i < dear && (DAY.test(text) || OF_COUNCIL.test(text))))
}
