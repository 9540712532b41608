import type { Box } from '@/lib/domain/figure'
import type { Pdf } from '@/lib/platform/pdfium'
import { DOUBT } from '../doubt'

/**
 * A character that a page draws, and no space. Places are in points from the top left corner of the page as it is shown
 * upright.
 */
export type Glyph = {
  /** What it stands for; DOUBT where its code stands for nothing. */
  text: string
  /** From where it is drawn to where the next one would be. */
  left: number
  right: number
  /** The line that it is written on. */
  baseline: number
  /** Height of the type, in points. */
  size: number
  /** The drawing itself. */
  ink: Box
  /** The piece of text that it is a part of, as PDFium calls it. */
  object: number
  /** Its place in the order in which the page draws, and whether a space is drawn right before it. */
  order: number
  spaced: boolean
  /** Whether PDFium takes the gap before it for a space. */
  apart: boolean
}

/** A page that PDFium has open, turned upright. */
export type OpenPage = {
  pdf: Pdf
  handle: number
  /** Its text, as PDFium calls it. */
  textHandle: number
  /** In points. */
  width: number
  height: number
  /** From PDFium's points to those of the upright page, as a, b, c, d, e, f. */
  toPage: Matrix
}

type Matrix = readonly [number, number, number, number, number, number]

/**
 * Opens a page, and turns it so that most of its words are upright, whatever way up it is shown: a reader turns
 * his head.
 * @param index counts from 0
 * @returns null where PDFium cannot open the page
 */
export function openPage(pdf: Pdf, index: number): OpenPage | null {
  const { fn, document, scratch } = pdf
  const handle = fn.FPDF_LoadPage(document, index)
  if (handle === 0) return null
  const textHandle = fn.FPDFText_LoadPage(handle)
  if (textHandle === 0) {
    fn.FPDF_ClosePage(handle)
    return null
  }
  const turn = quartersToUpright(pdf, textHandle, fn.FPDFPage_GetRotation(handle))
  if (turn !== 0) fn.FPDFPage_SetRotation(handle, (fn.FPDFPage_GetRotation(handle) + turn) % 4)
  const [left = 0, top = 0, right = 0, bottom = 0] = fn.FPDF_GetPageBoundingBox(handle, scratch)
    ? pdf.floats().slice(scratch / 4, scratch / 4 + 4)
    : []
  return {
    pdf,
    handle,
    textHandle,
    width: fn.FPDF_GetPageWidthF(handle),
    height: fn.FPDF_GetPageHeightF(handle),
    toPage: toShownPage(fn.FPDFPage_GetRotation(handle), { left, top, right, bottom }),
  }
}

export function closePage({ pdf, handle, textHandle }: OpenPage): void {
  pdf.fn.FPDFText_ClosePage(textHandle)
  pdf.fn.FPDF_ClosePage(handle)
}

/** PDF counts from the bottom of the page and before it is rotated; what is shown is counted from its top. */
function toShownPage(
  rotation: number,
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
): Matrix {
  switch (rotation) {
    case 1:
      return [0, 1, 1, 0, -bottom, -left]
    case 2:
      return [-1, 0, 0, 1, right, -bottom]
    case 3:
      return [0, -1, -1, 0, top, right]
    default:
      return [1, 0, 0, -1, -left, top]
  }
}

const QUARTER = Math.PI / 2
/** Characters looked at to tell which way up a page is. */
const SAMPLE = 200

function quartersToUpright({ fn }: Pdf, textHandle: number, rotation: number): number {
  const count = fn.FPDFText_CountChars(textHandle)
  const step = Math.max(1, Math.floor(count / SAMPLE))
  const found = [0, 0, 0, 0]
  for (let i = 0; i < count; i += step) {
    const angle = fn.FPDFText_GetCharAngle(textHandle, i)
    if (angle < 0 || fn.FPDFText_IsGenerated(textHandle, i) === 1) continue
    // Angles and rotations both go with the clock, and a turn makes up for them.
    const quarter = (8 - (Math.round(angle / QUARTER) % 4) - rotation) % 4
    found[quarter] = (found[quarter] ?? 0) + 1
  }
  const most = Math.max(...found)
  // One that is written in both ways stays as it is shown.
  return most > 0 && found.indexOf(most) !== 0 && (found[0] ?? 0) * 4 < most ? found.indexOf(most) : 0
}

/** A piece of text that a page draws in one go: what its characters have in common. */
type Piece = { size: number; baseline: number; isUpright: boolean }

/** Half the cosine of the most that text may lean: logos and watermarks stand askew. */
const LEANING = 0.97

/** Accents beyond any writing's on one letter: putting thousands of them in order takes minutes. */
const MOST_ACCENTS = 8

/**
 * The characters that a page draws, in the order in which it draws them, without those that PDFium adds; and the places
 * of those that stand askew, as in logos. Text outside the page is left out.
 */
export function glyphsOf(page: OpenPage): { glyphs: Glyph[]; askew: Box[] } {
  const { pdf, textHandle, toPage } = page
  const { fn, scratch } = pdf
  const [a, , c, , e] = toPage
  const pieces = new Map<number, Piece>()
  const float = scratch / 4
  const glyphs: Glyph[] = []
  const askew: Box[] = []
  const count = fn.FPDFText_CountChars(textHandle)
  const isSpace = spacesOf(page)
  let spaced = false
  let apart = false
  let accents = 0
  let object = 0
  let piece: Piece = { size: 0, baseline: 0, isUpright: false }
  for (let i = 0; i < count; i++) {
    const drawnBy = fn.FPDFText_GetTextObject(textHandle, i)
    // What PDFium adds is a part of no piece.
    if (drawnBy === 0) {
      apart = true
      continue
    }
    if (drawnBy !== object) {
      if (isSpace(drawnBy)) spaced = true
      object = drawnBy
      piece = pieces.get(object) ?? pieceAt(page, i)
      pieces.set(object, piece)
    }
    if (!(piece.size > 0)) continue
    const text = textOf(fn, textHandle, i)
    if (!piece.isUpright) {
      if (text !== ' ') askew.push(inkAt(page, i))
      continue
    }
    if (text === ' ') {
      spaced = true
      continue
    }
    accents = isAccent(text) ? accents + 1 : 0
    if (accents > MOST_ACCENTS) continue
    fn.FPDFText_GetLooseCharBox(textHandle, i, scratch)
    const floats = pdf.floats()
    // Left, top, right and bottom.
    const start = a * at(floats, float) + c * at(floats, float + 1) + e
    const end = a * at(floats, float + 2) + c * at(floats, float + 3) + e
    const ink = inkAt(page, i)
    if (!isOn(page, ink)) continue
    const left = Math.min(start, end)
    const right = Math.max(start, end)
    const before = glyphs.at(-1)
    if (before && isOfLigature(before, { text, left, baseline: piece.baseline, object })) {
      before.text += text
      before.right += right - left
      continue
    }
    glyphs.push({
      text,
      left,
      right,
      baseline: piece.baseline,
      size: piece.size,
      ink,
      object,
      order: glyphs.length,
      spaced,
      apart,
    })
    spaced = false
    apart = false
  }
  return { glyphs, askew }
}

function inkAt(page: OpenPage, index: number): Box {
  const { pdf, textHandle } = page
  const { fn, scratch } = pdf
  // Left, right, bottom and top, each through a pointer of its own.
  fn.FPDFText_GetCharBox(textHandle, index, scratch, scratch + 8, scratch + 16, scratch + 24)
  const from = scratch / 8
  const doubles = pdf.doubles()
  return boxOnPage(
    page,
    at(doubles, from),
    at(doubles, from + 2),
    at(doubles, from + 1),
    at(doubles, from + 3),
  )
}

/** "fi" and its like are one drawing: of its letters PDFium tells the same place, and the width that each has by itself. */
function isOfLigature(
  before: Glyph,
  { text, left, baseline, object }: Pick<Glyph, 'text' | 'left' | 'baseline' | 'object'>,
): boolean {
  return (
    before.object === object &&
    before.left === left &&
    before.baseline === baseline &&
    /^\p{L}$/u.test(text) &&
    /\p{L}$/u.test(before.text)
  )
}

/** Of FPDFPageObj_GetType. */
const TEXT = 1
/** In points. */
const NO_WIDTH = 0.01

/**
 * PDFium leaves out pieces of text that are a space and nothing else, as browsers draw them.
 * @returns tells whether such a space is drawn right before a piece of text
 */
function spacesOf({ pdf, handle }: OpenPage): (object: number) => boolean {
  const { fn, scratch } = pdf
  const before = new Map<number, number>()
  let last = 0
  const count = fn.FPDFPage_CountObjects(handle)
  for (let i = 0; i < count; i++) {
    const object = fn.FPDFPage_GetObject(handle, i)
    if (fn.FPDFPageObj_GetType(object) !== TEXT) continue
    before.set(object, last)
    last = object
  }
  return (object) => {
    const text = before.get(object) ?? 0
    if (text === 0) return false
    fn.FPDFPageObj_GetBounds(text, scratch, scratch + 4, scratch + 8, scratch + 12)
    const floats = pdf.floats()
    return Math.abs(at(floats, scratch / 4 + 2) - at(floats, scratch / 4)) < NO_WIDTH
  }
}

function at(values: Float32Array | Float64Array, index: number): number {
  return values[index] as number
}

function pieceAt(page: OpenPage, index: number): Piece {
  const { pdf, textHandle, toPage } = page
  const { fn, scratch } = pdf
  fn.FPDFText_GetMatrix(textHandle, index, scratch)
  const floats = pdf.floats()
  const a = at(floats, scratch / 4)
  const b = at(floats, scratch / 4 + 1)
  const c = at(floats, scratch / 4 + 2)
  const d = at(floats, scratch / 4 + 3)
  const across = a * toPage[0] + b * toPage[2]
  const size = fn.FPDFText_GetFontSize(textHandle, index) * Math.hypot(c, d)
  fn.FPDFText_GetCharOrigin(textHandle, index, scratch, scratch + 8)
  const x = at(pdf.doubles(), scratch / 8)
  const y = at(pdf.doubles(), scratch / 8 + 1)
  return { size, baseline: yOnPage(page, x, y), isUpright: across > LEANING * Math.hypot(a, b) }
}

export function boxOnPage({ toPage }: OpenPage, x1: number, y1: number, x2: number, y2: number): Box {
  const [a, b, c, d, e, f] = toPage
  const across1 = a * x1 + c * y1 + e
  const across2 = a * x2 + c * y2 + e
  const down1 = b * x1 + d * y1 + f
  const down2 = b * x2 + d * y2 + f
  return {
    x: Math.min(across1, across2),
    y: Math.min(down1, down2),
    width: Math.abs(across2 - across1),
    height: Math.abs(down2 - down1),
  }
}

function yOnPage({ toPage: [, b, , d, , f] }: OpenPage, x: number, y: number): number {
  return b * x + d * y + f
}

/** What stands outside a page is in the file, and nobody sees it. */
function isOn({ width, height }: OpenPage, { x, y, width: across, height: down }: Box): boolean {
  const middle = x + across / 2
  const centre = y + down / 2
  return middle >= 0 && middle <= width && centre >= 0 && centre <= height
}

/** The mark that PDFium puts where a hyphen ends a line. */
const HYPHEN_AT_END = 2
/** Up to here a character is a letter, digit or sign by itself, and is looked at no further. */
const PLAIN_UP_TO = 0x2ff
const PLAIN = Array.from({ length: PLAIN_UP_TO + 1 }, (_, code) => {
  const text = String.fromCharCode(code)
  return text.trim() === '' ? ' ' : text
})

function isAccent(text: string): boolean {
  return text.charCodeAt(0) > PLAIN_UP_TO && /^\p{M}/u.test(text)
}

function textOf(fn: Pdf['fn'], textHandle: number, index: number): string {
  const code = fn.FPDFText_GetUnicode(textHandle, index)
  if (code === HYPHEN_AT_END) return '-'
  if (code < 32) return code === 9 ? ' ' : DOUBT
  if (fn.FPDFText_HasUnicodeMapError(textHandle, index) === 1) return DOUBT
  if (code <= PLAIN_UP_TO) return PLAIN[code] as string
  // Neither half a character nor what is no character can be kept in the database; some codes fonts use as they please.
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return DOUBT
  const text = String.fromCodePoint(code)
  if (text.trim() === '') return ' '
  return /\p{Co}/u.test(text) ? DOUBT : text
}
