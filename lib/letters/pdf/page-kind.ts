import type { Glyph, OpenPage } from './page-glyphs'

/** What a page is made of. */
export type PageKind = {
  /** A picture of a page, with little or no text that a reader sees; what is stamped on it does not count. */
  isPicture: boolean
  /** Whether it has text that no reader sees, as text recognition lays over a picture or under it. */
  hasHiddenText: boolean
  /** Whether its fonts have lost which letters they draw. */
  isGarbled: boolean
}

/** Kinds of what a page draws, of FPDFPageObj_GetType. */
const TEXT = 1
const PATH = 2
const IMAGE = 3
const FORM = 5

/** Ways of drawing text, of FPDFTextObj_GetTextRenderMode: not at all, and only as an edge to cut others with. */
const INVISIBLE = 3
const CLIP = 7

/** A page of a letter has thousands of letters; stamps on a picture have fewer. */
const FEW_LETTERS = 250
/** A picture over as much of the page, in parts of it, is of the page and no logo. */
const MOST_OF_PAGE = 0.5
/** Letters that are drawn as lines make more of these than frames and rules do. */
const MANY_PATHS = 60
/** What is left of a page whose fonts lost their letters, in parts of its characters. */
const MANY_UNKNOWN = 0.3

export function isDrawn({ pdf }: OpenPage, object: number): boolean {
  const mode = pdf.fn.FPDFTextObj_GetTextRenderMode(object)
  return mode !== INVISIBLE && mode !== CLIP
}

const LETTER = /[\p{L}\p{N}]/u
const OF_WORD = /\p{L}/u
const UNKNOWN = /(?![ -~])(?:[^\p{L}\p{N}\p{P}\p{S}\p{Z}]|\u00b7)/u
/** In English they are more than half of all letters. */
const COMMON = /[etaoin]/i

const FEWEST_COMMON = 0.25
/** So many letters tell whether they are of words. */
const TELLING = 200

/** What a character is, as bits: each is looked at, and nearly all are among the first. */
const IS_LETTER = 1
const IS_OF_WORD = 2
const IS_COMMON = 4
const IS_UNKNOWN = 8

function traitsOf(text: string): number {
  return (
    (LETTER.test(text) ? IS_LETTER : 0) |
    (OF_WORD.test(text) ? IS_OF_WORD : 0) |
    (COMMON.test(text) ? IS_COMMON : 0) |
    (UNKNOWN.test(text) ? IS_UNKNOWN : 0)
  )
}

const FIRST_TRAITS = Uint8Array.from({ length: 0x300 }, (_, code) => traitsOf(String.fromCharCode(code)))

function traitsAmong(text: string): number {
  const known = text.length === 1 ? FIRST_TRAITS[text.charCodeAt(0)] : undefined
  return known ?? traitsOf(text)
}

export function kindOfPage(page: OpenPage, glyphs: Glyph[]): PageKind {
  const { pictured, paths, covered } = drawingsOf(page)
  let letters = 0
  let visible = 0
  let unknown = 0
  let ofWords = 0
  let common = 0
  let last = 0
  let isSeen = false
  for (const { text, object } of glyphs) {
    const traits = traitsAmong(text)
    if (traits & IS_UNKNOWN) unknown++
    if (traits & IS_OF_WORD) {
      ofWords++
      if (traits & IS_COMMON) common++
    }
    if (!(traits & IS_LETTER)) continue
    letters++
    if (object !== last) {
      isSeen = !covered.has(object) && isDrawn(page, object)
      last = object
    }
    if (isSeen) visible++
  }
  // Letters make no words where a program writes the numbers of drawings in their place.
  const isOfNoWords = ofWords >= TELLING && common < ofWords * FEWEST_COMMON
  const hasFew = visible < FEW_LETTERS
  return {
    isPicture:
      (hasFew && (pictured > MOST_OF_PAGE || paths > MANY_PATHS)) ||
      (visible === 0 && (pictured > 0 || paths > 0)),
    hasHiddenText: letters > visible,
    isGarbled: unknown > glyphs.length * MANY_UNKNOWN || isOfNoWords,
  }
}

/**
 * How much of a page pictures cover, in parts of it, how many lines and shapes it draws, and the pieces of text that
 * it draws before a picture which lies over them.
 */
function drawingsOf({ pdf, handle, width, height }: OpenPage): {
  pictured: number
  paths: number
  covered: Set<number>
} {
  const { fn, scratch } = pdf
  let paths = 0
  let pictured = 0
  let before: number[] = []
  const covered = new Set<number>()
  const count = fn.FPDFPage_CountObjects(handle)
  for (let i = 0; i < count; i++) {
    const object = fn.FPDFPage_GetObject(handle, i)
    const type = fn.FPDFPageObj_GetType(object)
    if (type === TEXT) before.push(object)
    else if (type === PATH) paths++
    else if (type === IMAGE || (type === FORM && holdsPicture(pdf, object, 0))) {
      fn.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)
      const at = scratch / 4
      const [left = 0, bottom = 0, right = 0, top = 0] = pdf.floats().slice(at, at + 4)
      const share = (Math.abs(right - left) * Math.abs(top - bottom)) / (width * height)
      pictured += share
      if (share > MOST_OF_PAGE && fn.FPDFPageObj_HasTransparency(object) === 0) {
        for (const text of before) covered.add(text)
        before = []
      }
    } else if (type === FORM) paths += fn.FPDFFormObj_CountObjects(object)
  }
  return { pictured, paths, covered }
}

/** Forms within forms are looked into so far and no further. */
const DEEPEST = 4

function holdsPicture(pdf: OpenPage['pdf'], form: number, depth: number): boolean {
  const { fn } = pdf
  const count = fn.FPDFFormObj_CountObjects(form)
  for (let i = 0; i < count; i++) {
    const object = fn.FPDFFormObj_GetObject(form, i)
    const type = fn.FPDFPageObj_GetType(object)
    if (type === IMAGE) return true
    if (type === FORM && depth < DEEPEST && holdsPicture(pdf, object, depth + 1)) return true
  }
  return false
}
