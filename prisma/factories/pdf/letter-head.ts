import { BODY_WIDTH, MARGIN } from './letter-body'
import type { InventedPdfLetter } from './letter-type'
import { NAVY, type Page } from './page'
import { logo } from './shapes'
import { plain } from './spans'
import { type Setting, write } from './typeset'
import { dateOf } from './years'

const TEXT = { size: 11, leading: 14 }

/** Sets the head of a letter's first page: sign, date, address and greeting. */
export function letterHead(letter: InventedPdfLetter, page: Page, setting: Setting): void {
  const { council, year, print = {} } = letter
  const chiefExecutive = letter.chiefExecutive ?? 'Ms Example'
  const sheet = { page, setting }
  page.shapes.push(logo(MARGIN, 48))
  if (print.strayCharacters) strayCharacters()

  let y = 102
  const put = (text: string, after: number) => {
    y = write(sheet, plain(text), { x: MARGIN, y, width: BODY_WIDTH }, TEXT) + after
  }
  put(letter.date ?? dateOf(year), 12)
  put('By email', 12)
  put(chiefExecutive, 0)
  put('Chief Executive', 0)
  put(council, 0)
  y = Math.max(y + 12, 262)
  put(`Dear ${chiefExecutive}`, 0)

  function strayCharacters() {
    const words: [string, number, number][] = [
      ['Local Government &', MARGIN + 38, 46],
      ['Social Care', MARGIN + 38, 57],
      ['OMBUDSMAN', MARGIN + 38, 68],
      ['50 years 1974 - 2024', 440, 52],
      ['I-,', 540, 66],
    ]
    for (const [text, x, top] of words) {
      write(sheet, plain(text), { x, y: top, width: 200 }, { size: 9, bold: true, colour: NAVY })
    }
  }
}
