import type { Box, Place } from '@/lib/domain/figure'
import { doubted } from './doubt'
import type { LetterLine } from './letter-text'
import { boxWithin, originsOf } from './line-boxes'

/**
 * A stretch of a letter as one run of words, so that a sentence split over lines reads as one. Markup that
 * text extraction leaves (`**72%**`, `<u>`, `[words](#)`, "Page 3") is gone; each character knows its line.
 */
export type RunningText = { text: string; lineStarts: { at: number; line: LetterLine }[] }

export type Found = { match: RegExpExecArray; place: Place; at: number }

export function runningText(lines: LetterLine[]): RunningText {
  const lineStarts: RunningText['lineStarts'] = []
  // Joined once at the end: looking back into a text that grows line by line takes longer with every line.
  const pieces: string[] = []
  let length = 0
  for (const [i, line] of lines.entries()) {
    const words = plainWords(line.text)
    if (words === '' || isPageNumber(words, line.page, lines, i + 1)) continue
    const last = pieces.at(-1)
    const isRestOfWord =
      last !== undefined && isBroken(last, lineStarts.at(-1)?.line.text) && /^\p{Ll}/u.test(words)
    if (isRestOfWord && !WITHIN_NAME.test(words)) {
      if (last.endsWith('-')) {
        pieces[pieces.length - 1] = last.slice(0, -1)
        length--
      }
    } else if (last !== undefined) {
      pieces[pieces.length - 1] = `${last} `
      length++
    }
    lineStarts.push({ at: length, line })
    pieces.push(words)
    length += words.length
  }
  return { text: pieces.join(''), lineStarts }
}

/** What follows the hyphen of a name that has one anyway: "Stoke-on-Trent", broken after its first word. */
const WITHIN_NAME = /^(?:by|cum|in|le|next|on|sub|super|the|under|upon)\b/

/** Whether a word is broken at the end of a line, by a hyphen or by one that shows only there. */
function isBroken(before: string, line = ''): boolean {
  return /\p{Ll}-$/u.test(before) || /\p{Ll}\u00ad\s*$/u.test(line)
}

export function slice({ text, lineStarts }: RunningText, from: number, to = text.length): RunningText {
  return {
    text: text.slice(from, to),
    lineStarts: lineStarts
      .slice(Math.max(0, lastStartAt(lineStarts, from)))
      .filter((start) => start.at < to)
      .map(({ at, line }) => ({ at: at - from, line })),
  }
}

export function findAll(running: RunningText, pattern: RegExp): Found[] {
  return [...running.text.matchAll(globalOf(pattern))].map((match) => foundIn(running, match))
}

export function findFirst(running: RunningText, pattern: RegExp): Found | null {
  const { value } = running.text.matchAll(globalOf(pattern)).next()
  return value ? foundIn(running, value) : null
}

/**
 * A letter from its signature on: where the statistics stand, which the letter before it explains in the same words.
 * Null where it is not signed.
 */
export function afterSignature(letter: RunningText): RunningText | null {
  const signature = findFirst(letter, /Yours (?:sincerely|faithfully)/i)
  return signature && slice(letter, signature.at)
}

const globals = new Map<RegExp, RegExp>()

/** The pattern as one that finds all; made once, because each is looked for in every letter. */
function globalOf(pattern: RegExp): RegExp {
  if (pattern.global) return pattern
  const made = globals.get(pattern) ?? new RegExp(pattern.source, `${pattern.flags}g`)
  globals.set(pattern, made)
  return made
}

function foundIn(running: RunningText, match: RegExpExecArray): Found {
  return { match, at: match.index, place: placeAt(running, match.index, match[0]) }
}

function placeAt(running: RunningText, at: number, quote: string): Place {
  const index = lastStartAt(running.lineStarts, at)
  const start = running.lineStarts[index]
  if (!start) throw new RangeError(`No line holds offset ${at}.`)
  const { page, line } = start.line
  return { page, line, quote: quote.trim(), boxes: boxesOf(running, index, at, at + quote.length, page) }
}

/** The last line that starts at an offset or before it; found by halves, for a text can match thousands of times. */
export function lastStartAt(lineStarts: RunningText['lineStarts'], offset: number): number {
  let [low, high] = [0, lineStarts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lineStarts[middle]?.at ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

function boxesOf(
  { text, lineStarts }: RunningText,
  firstLine: number,
  from: number,
  to: number,
  page: number,
): Box[] {
  const boxes: Box[] = []
  for (let i = firstLine; (lineStarts[i]?.at ?? to) < to; i++) {
    const { at, line } = lineStarts[i] as RunningText['lineStarts'][number]
    const end = lineStarts[i + 1]?.at ?? text.length
    if (!line.box || line.page !== page || end <= from || end === at) continue
    // The space that joins two lines is in no box.
    const whole = lineStarts[i + 1] ? end - at - 1 : end - at
    const [first, last] = [Math.max(from, at) - at, Math.min(to - at, whole)]
    const origins = originsOf(plainWords(line.text), line.text)
    const [start, stop] = [origins[first], origins[last - 1]]
    const box = start === undefined || stop === undefined ? null : boxWithin(line, start, stop + 1)
    if (box) boxes.push(box)
  }
  return boxes
}

/** A number by itself at the end of a page is the page's. */
function isPageNumber(words: string, page: number, lines: LetterLine[], after: number): boolean {
  if (!/^\d{1,3}$/.test(words)) return false
  let next = after
  while (lines[next]?.text.trim() === '') next++
  const following = lines[next]
  return following !== undefined && following.page > page
}

/** What may have to be changed in a line: markup, spaces, anything but plain letters. Most lines have none of it. */
const NOT_PLAIN = /[^ -~]|[<[*_~^\\]| {2}| %|^ | $|\d\(/

/** The words of a line: no markup, no ligatures, one kind of hyphen and quote, '69 %' as '69%'. */
export function plainWords(line: string): string {
  const words = NOT_PLAIN.test(line) ? cleaned(line) : line
  return /^page \d+( of \d+)?$/i.test(words) ? '' : words
}

function cleaned(line: string): string {
  return doubted(line)
    .text.normalize('NFKC')
    .replace(/<\/?(?:u|b|i|strong|em)>/gi, '')
    .replace(/\\(?:$|(?=['"$&#.\-()[\]]))/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/(?<=\d) %/g, '%')
    .replace(/\s+/g, ' ')
    .trim()
}
