/** Accents beyond any writing's: putting thousands of them on one letter in order takes minutes. */
const HEAPED_ACCENTS = /(?<=\p{M}{8})\p{M}+/gu

export function withoutHeaps(text: string): string {
  return text.replace(HEAPED_ACCENTS, '')
}

/** Soft hyphens and characters without width: they say where a word may break, and are no part of it. */
const WIDTHLESS = /[\u00ad\u200b-\u200f\u2060\ufeff]+/g

/**
 * A text without characters that have no width, but for those inside a number: there something may be lost. A soft
 * hyphen at the end of a line shows, so it stays.
 */
export function withoutIdleWidthless(text: string): string {
  return text.replace(WIDTHLESS, (run, at: number) => {
    const [before = '', after = '\n'] = [text[at - 1], text[at + run.length]]
    const isInNumber = /\d/.test(before) && /[\d.,%]/.test(after)
    const isHyphen = run.endsWith('\u00ad') && /[\r\n]/.test(after)
    return isInNumber || isHyphen ? run : ''
  })
}

/** Stands where something that is no text was, or is not shown: hidden words, a picture, a form field. */
export const NOT_SHOWN = '\ufffc'

const STROKE = '\u0336'

/** Words as they look struck out, in plain characters. */
export function struckOut(words: string): string {
  return words.replaceAll(STROKE, '').replace(/\S/gu, (character) => character + STROKE)
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Digits as they look raised above the line, in plain characters; letters stay as they are. */
export function raised(words: string): string {
  return words.replace(/\d/g, (digit) => RAISED[Number(digit)] as string)
}
