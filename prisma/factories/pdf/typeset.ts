import { type FontFamily, widthOf } from './fonts'
import { BLACK, type Colour, type Page, type Run } from './page'
import type { Span } from './spans'

/** How text is set. */
export type TextStyle = {
  size: number
  bold?: boolean
  colour?: Colour
  align?: 'left' | 'centre' | 'right'
  /** From one baseline to the next; 1.25 times the size if left out. */
  leading?: number
}

/** How a letter sets all of its text. */
export type Setting = { family: FontFamily; emphasis: boolean; splitNumbers: boolean }

/** A page that is being set. */
export type Sheet = { page: Page; setting: Setting }

/** A part of a line: text in one style. */
type Piece = { text: string; bold: boolean; isFigure: boolean }

/**
 * Sets text on a page, wrapped to a width.
 * @param box where: the top of the first line, and the width of lines
 * @returns the bottom of the last line
 */
export function write(
  { page, setting }: Sheet,
  spans: Span[],
  box: { x: number; y: number; width: number },
  style: TextStyle,
): number {
  const leading = style.leading ?? style.size * 1.25
  const lines = wrap(spans, box.width, style, setting)
  lines.forEach((line, i) => {
    const width = line.reduce((sum, piece) => sum + pieceWidth(piece, style, setting), 0)
    const slack =
      style.align === 'centre' ? (box.width - width) / 2 : style.align === 'right' ? box.width - width : 0
    const baseline = box.y + i * leading + style.size * 0.95
    page.runs.push(...runsOf(line, box.x + slack, baseline, style, setting))
  })
  return box.y + lines.length * leading
}

/** How tall text will be when wrapped to a width. */
export function heightOf(spans: Span[], width: number, style: TextStyle, setting: Setting): number {
  return wrap(spans, width, style, setting).length * (style.leading ?? style.size * 1.25)
}

function wrap(spans: Span[], width: number, style: TextStyle, setting: Setting): Piece[][] {
  const lines: Piece[][] = []
  let line: Piece[] = []
  let used = 0
  for (const word of wordsOf(spans, style, setting)) {
    const wordWidth = word.reduce((sum, piece) => sum + pieceWidth(piece, style, setting), 0)
    const space = widthOf(' ', style.size, setting.family, style.bold ?? false)
    if (line.length > 0 && used + space + wordWidth > width) {
      lines.push(line)
      line = []
      used = 0
    }
    if (line.length > 0) {
      append(line, { text: ' ', bold: style.bold ?? false, isFigure: false })
      used += space
    }
    for (const piece of word) append(line, piece)
    used += wordWidth
  }
  if (line.length > 0) lines.push(line)
  return lines
}

/** Words as they stand between spaces; one can have several styles: "**69**%". */
function wordsOf(spans: Span[], style: TextStyle, { emphasis }: Setting): Piece[][] {
  const words: Piece[][] = []
  let word: Piece[] = []
  for (const { text, isFigure } of spans) {
    const bold = (style.bold ?? false) || (isFigure && emphasis)
    text.split(/ +/).forEach((part, i) => {
      if (i > 0 && word.length > 0) {
        words.push(word)
        word = []
      }
      if (part !== '') word.push({ text: part, bold, isFigure })
    })
  }
  if (word.length > 0) words.push(word)
  return words
}

/** Text in the same style is drawn in one go. */
function append(line: Piece[], piece: Piece): void {
  const last = line.at(-1)
  if (last && last.bold === piece.bold && !last.isFigure && !piece.isFigure) {
    line[line.length - 1] = { ...last, text: last.text + piece.text }
  } else {
    line.push(piece)
  }
}

function pieceWidth(piece: Piece, style: TextStyle, setting: Setting): number {
  const texts = isSplit(piece, setting) ? [...piece.text] : [piece.text]
  return texts.reduce((sum, text) => sum + widthOf(text, style.size, setting.family, piece.bold), 0)
}

function isSplit(piece: Piece, setting: Setting): boolean {
  return piece.isFigure && setting.splitNumbers
}

function runsOf(line: Piece[], left: number, baseline: number, style: TextStyle, setting: Setting): Run[] {
  let x = left
  return joined(line, setting).flatMap((piece) => {
    const texts = isSplit(piece, setting) ? [...piece.text] : [piece.text]
    return texts.map((text, i) => {
      // Readers join runs that follow each other in one font; a hair of another size keeps digits apart.
      const size = texts.length > 1 && i % 2 === 1 ? style.size + 0.01 : style.size
      const run: Run = { text, x, y: baseline, size, bold: piece.bold, colour: style.colour ?? BLACK }
      x += widthOf(text, style.size, setting.family, piece.bold)
      return run
    })
  })
}

/** Figures that need no run of their own are drawn with the words around them. */
function joined(line: Piece[], setting: Setting): Piece[] {
  const pieces: Piece[] = []
  for (const piece of line) append(pieces, isSplit(piece, setting) ? piece : { ...piece, isFigure: false })
  return pieces
}
