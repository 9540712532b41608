import { PRINTED_DAY } from '@/lib/domain/day'
import type { Box } from '@/lib/domain/figure'
import type { LetterLine } from './letter-text'
import { findFirst, type RunningText, runningText, slice } from './running-text'

/**
 * A line of a letter's body in plain words. `afterGap` where an empty line, or room for one, stands before it; the
 * text of some programs has none.
 */
type BodyLine = {
  page: number
  line: number
  text: string
  /** The line begins with the rest of a word that is broken at the end of the line before. */
  isRestOfWord: boolean
  isHeading: boolean
  afterGap: boolean
}

const TITLE = /Annual Review letter 20\d\d(?:\s?[-/]\s?(?:20)?\d\d\b)?/i
const SIGNATURE = /\bYours (?:sincerely|faithfully)\b/i

/** Where the body of a letter ends that has lost "Yours sincerely". */
const WITHOUT_SIGNATURE =
  /(?:\p{Lu}\S{1,20} ){0,3}Local Government (?:and Social Care )?Ombudsman (?:Interim )?Chair\b|\d{1,3}% of complaints we investigated|Local Authority Report\b/u

/** What stands between the lines of the body and is no part of it: page footers, addresses, dates, logos. */
const FURNITURE = [
  /^[^\p{L}\p{N}]*$/u,
  /^(?:page\s)?\d{1,2}(?:\s?(?:of|\/)\s?\d{1,2})?$/i,
  /^(?:phone|tel(?:ephone)?|fax|helpline|web(?:site)?|e-?mail)\s?:.{0,60}$/i,
  /^po box \d+.{0,60}$/i,
  /^.{0,70}\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/,
  /^Local Government (?:& Social Care )?OMBUDSMAN$/,
  /^50 years 1974 - 2024$/,
  new RegExp(`^(?:${PRINTED_DAY.source})$`, PRINTED_DAY.flags),
]

/** Longer than the headings of any year, and shorter than a line of a paragraph. */
const LONGEST_HEADING = 70

/** What stands between the title and "Yours sincerely", without page footers and the like. */
function bodyLines(lines: LetterLine[]): BodyLine[] {
  const letter = runningText(lines)
  const title = findFirst(letter, TITLE)
  if (!title) return []
  const rest = slice(letter, title.at + title.match[0].length)
  const end = (SIGNATURE.exec(rest.text) ?? WITHOUT_SIGNATURE.exec(rest.text))?.index
  const afterGap = linesAfterGap(lines)
  const kept = plainLines(slice(rest, 0, end)).filter(
    ({ text }) => !FURNITURE.some((pattern) => pattern.test(text)),
  )

  const body: BodyLine[] = []
  for (const [i, { line, text, isRestOfWord }] of kept.entries()) {
    const isHeading = looksLikeHeading(text) && startsAnew(body.at(-1)) && canFollowHeading(kept[i + 1]?.text)
    body.push({
      page: line.page,
      line: line.line,
      text,
      isRestOfWord,
      isHeading,
      afterGap: afterGap.has(line),
    })
  }
  return body
}

function isPoint(text: string): boolean {
  return /^[•·▪◦‣*-]\s/.test(text)
}

function endsSentence(text: string): boolean {
  return /[.!?]["')\]]*$/.test(text)
}

function plainLines({
  text,
  lineStarts,
}: RunningText): (Pick<BodyLine, 'text' | 'isRestOfWord'> & { line: LetterLine })[] {
  return lineStarts.map(({ at, line }, i) => ({
    line,
    isRestOfWord: at > 0 && text[at - 1] !== ' ',
    text: text
      .slice(Math.max(0, at), lineStarts[i + 1]?.at)
      .replace(/^#+\s/, '')
      .trim(),
  }))
}

function linesAfterGap(lines: LetterLine[]): Set<LetterLine> {
  return new Set(
    lines.filter((line, i) => {
      const before = lines[i - 1]
      return before && (before.text.trim() === '' || isApart(before.box, line.box))
    }),
  )
}

/** Lines of a paragraph stand closer together than their own height. */
function isApart(above: Box | undefined, below: Box | undefined): boolean {
  return above !== undefined && below !== undefined && below.y - (above.y + above.height) > 0.8 * below.height
}

function looksLikeHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && /^\p{Lu}/u.test(text) && !/[.!?:;,][\s"')\]]*$/.test(text)
}

/**
 * Whether a heading can stand here. After a line that is not the end of a sentence it is the rest of it: the name
 * of the Ombudsman's map, "Your council's performance", may stand alone on a line.
 */
function startsAnew(before: BodyLine | undefined): boolean {
  return !before || before.isHeading || endsSentence(before.text)
}

function canFollowHeading(text = ''): boolean {
  return isPoint(text) || /^["'(]*[\p{Lu}\p{N}]/u.test(text)
}

export type Sentence = {
  kind: 'sentence' | 'heading'
  page: number
  line: number
  text: string
  startsParagraph: boolean
}

/** A full stop with a capital, a number or a bracket after it, but not that of "Mr. Smith". */
const BETWEEN_SENTENCES =
  /(?<=[.!?]["')\]]{0,3})(?<!\b(?:Mr|Mrs|Ms|Dr|Cllr|No)\.)\s(?=["'([]*[\p{Lu}\p{N}])/gu

/**
 * The sentences of a letter's body in order. A sentence goes on over lines and pages until it ends, so that where
 * text extraction breaks it does not matter.
 * @returns none where the letter has no title "Annual Review letter" with a year
 */
export function sentencesOf(lines: LetterLine[]): Sentence[] {
  return paragraphsOf(bodyLines(lines)).flatMap((paragraph) => {
    const [first] = paragraph
    if (!first) return []
    const kind = first.isHeading ? 'heading' : 'sentence'
    return split(paragraph).map((part, i) => ({ kind, ...part, startsParagraph: i === 0 }))
  })
}

function paragraphsOf(body: BodyLine[]): BodyLine[][] {
  const paragraphs: BodyLine[][] = []
  for (const line of body) {
    const current = paragraphs.at(-1)
    const before = current?.at(-1)
    const isNew =
      !before ||
      before.isHeading ||
      line.isHeading ||
      isPoint(line.text) ||
      (line.afterGap && /[.!?:;]["')\]]*$/.test(before.text))
    if (isNew) paragraphs.push([line])
    else current?.push(line)
  }
  return paragraphs
}

function split(lines: BodyLine[]): { page: number; line: number; text: string }[] {
  const sentences: { page: number; line: number; text: string }[] = []
  let open = false
  for (const { page, line, text, isRestOfWord } of lines) {
    for (const [i, part] of text.split(BETWEEN_SENTENCES).entries()) {
      const last = sentences.at(-1)
      if (open && last) last.text += i === 0 && isRestOfWord ? part : ` ${part}`
      else sentences.push({ page, line, text: part })
      open = !endsSentence(part)
    }
  }
  return sentences.map((sentence) => ({ ...sentence, text: withoutMarkup(sentence.text) }))
}

/** Markup that goes over the end of a line, which a line by itself does not show. */
function withoutMarkup(text: string): string {
  return text
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/<\/?[a-z]{1,10}(?:\s[^<>]*)?>/gi, '')
    .replace(/\s+/g, ' ')
    .trim()
}
