import { type BodyLine, endsSentence, isPoint } from './letter-body'

/** A sentence or heading of a letter's body, and the line that it begins on. */
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
 */
export function sentencesOf(body: BodyLine[]): Sentence[] {
  return paragraphsOf(body).flatMap((lines) => {
    const [first] = lines
    if (!first) return []
    const kind = first.isHeading ? 'heading' : 'sentence'
    return split(lines).map((part, i) => ({ kind, ...part, startsParagraph: i === 0 }))
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
  for (const { page, line, text } of lines) {
    for (const part of text.split(BETWEEN_SENTENCES)) {
      const last = sentences.at(-1)
      if (open && last) last.text += ` ${part}`
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
