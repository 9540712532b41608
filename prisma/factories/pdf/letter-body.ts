import { startOf } from '@/lib/domain/reporting-year'
import type { InventedPdfLetter } from './letter-type'
import { emptyPage, NAVY, PAGE_HEIGHT, type Page } from './page'
import { wordByWord } from './page-content'
import { heading, type Passage, paragraph } from './passages'
import { passagesOfEveryYear } from './passages-of-every-year'
import { passagesOnMeasures } from './passages-on-measures'
import { passagesOnTables } from './passages-on-tables'
import { scribble } from './shapes'
import { plain } from './spans'
import { heightOf, type Setting, write } from './typeset'
import { hasTables, signatoryOf, titleOf, wordsFor } from './years'

export const MARGIN = 62
export const BODY_WIDTH = 471
const TOP = 62
const BOTTOM = PAGE_HEIGHT - 66
const TEXT = { size: 11, leading: 14 }
const HEADING = { size: 11.5, bold: true, colour: NAVY, leading: 15 }

/** Below the address on the first page, which is of the same height in every letter. */
const FIRST_TOP = 292

/**
 * Sets the body of a letter, from its title to the signature. Nothing in it depends on the council, so letters
 * of a year share it.
 */
export function letterBody(letter: InventedPdfLetter, setting: Setting): Page[] {
  const { year, ownPassages = [], print = {} } = letter
  const pages: Page[] = [emptyPage()]
  let y = FIRST_TOP
  const page = () => pages.at(-1) as Page

  const put = (text: string, style: Parameters<typeof write>[3], after: number) => {
    const height = heightOf(plain(text), BODY_WIDTH, style, setting)
    if (y + height > BOTTOM) newPage()
    y = write({ page: page(), setting }, plain(text), { x: MARGIN, y, width: BODY_WIDTH }, style) + after
  }
  const newPage = () => {
    pages.push(emptyPage())
    y = TOP
  }

  put(titleOf(year), { ...HEADING, size: 13 }, 10)
  for (const { kind, text } of passagesOf(year, ownPassages)) {
    // A heading does not stand alone at the foot of a page.
    if (kind === 'heading' && y > BOTTOM - 110) newPage()
    put(text, kind === 'heading' ? HEADING : TEXT, kind === 'heading' ? 4 : 9)
  }

  const { name, titles } = signatoryOf(year)
  if (y + 130 > BOTTOM) newPage()
  put('Yours sincerely,', TEXT, 42)
  page().shapes.push(scribble(MARGIN, y - 8))
  if (print.strayCharacters) put('Some (-', TEXT, 4)
  for (const line of [letter.signatory ?? name, ...titles]) put(line, TEXT, 0)
  return pages.map(({ shapes, runs }) => ({ shapes, runs: wordByWord(runs, setting.family) }))
}

function passagesOf(year: InventedPdfLetter['year'], own: string[]): Passage[] {
  const ombudsman =
    year <= '2015-16'
      ? 'Local Government Ombudsman (LGO)'
      : 'Local Government and Social Care Ombudsman (LGSCO)'
  return [
    ...(hasTables(year) ? passagesOnTables(startOf(year) + 1, ombudsman) : passagesOnMeasures(year)),
    ...(own.length > 0 ? [heading(`Your ${wordsFor(year).body}'s performance`), ...own.map(paragraph)] : []),
    ...passagesOfEveryYear(year),
  ]
}
