import type { LetterLine } from './letter-text'
import { type SharedWording, type WordedSentence, type Wording, wordingOf } from './shared-wording'

/** A passage of a letter, and the page and line that it begins on; paragraphs are divided by a line feed. */
export type Passage = { page: number; line: number; text: string }

/**
 * What a letter says that no other has, and how that was found: by comparing with so many other letters of the year or,
 * where no other is published, by the heading that such a part has in some years.
 */
export type OwnPassages =
  | { foundBy: 'comparison'; others: number; passages: Passage[] }
  | { foundBy: 'heading'; passages: Passage[] }

/**
 * A sentence counts as found in another letter with this share of its shingles, so that a lost word or the
 * council's name in it does not make it the council's own.
 */
const FOUND = 0.7

/** Fewer words can be common by chance, such as "Adult social care" as a point of a list. */
const SHORT = 6

/** Less is what text extraction leaves of a logo or a signature. */
const FEWEST_WORDS = 4

const OWN_HEADING = /^your (?:organisation|council|(?:local )?authority)'?s'? performance$/i

/**
 * The passages of a letter that no other letter of the year has: a public report, late remedies. A sentence that
 * another letter has too is never among them, and one that the letter says again is there once.
 * @param shared what the letters of the year have in common; null where none is published
 * @param isCounted whether `shared` counts this very letter too
 */
export function ownPassages(
  lines: LetterLine[],
  shared: SharedWording | null,
  isCounted: boolean,
): OwnPassages {
  const wording = wordingOf(lines)
  const byHeading = (): OwnPassages => ({ foundBy: 'heading', passages: underOwnHeading(wording) })
  if (!shared) return byHeading()
  const itself = isCounted ? 1 : 0
  const others = shared.letters - itself
  if (others < 1) return byHeading()

  const own = firstOfEach(
    wording.sentences.filter(
      (sentence) => sentence.kind === 'sentence' && foundIn(sentence, wording, shared, itself) === 0,
    ),
  )
  const isCommon = ({ whole }: WordedSentence) => (shared.lettersWithWhole.get(whole) ?? itself) > itself
  return {
    foundBy: 'comparison',
    others,
    passages: joined(withShortBetween(wording.sentences, own, isCommon)),
  }
}

function firstOfEach(sentences: WordedSentence[]): Set<WordedSentence> {
  return new Set(new Map(sentences.toReversed().map((sentence) => [sentence.whole, sentence])).values())
}

/**
 * In how many other letters a sentence is found: so many have the shingle that just the share `FOUND` of its
 * shingles is at least as common as. Where letters lose words, each loses others, so this is rather too low.
 */
function foundIn(
  { from, to }: WordedSentence,
  wording: Wording,
  shared: SharedWording,
  itself: number,
): number {
  const counts = wording.shingles
    .slice(from, to)
    .map((shingle) => (shared.lettersWith.get(shingle) ?? itself) - itself)
  return counts.sort()[Math.floor(counts.length * (1 - FOUND))] ?? Number.POSITIVE_INFINITY
}

function underOwnHeading({ sentences }: Wording): Passage[] {
  const passages: WordedSentence[][] = []
  const said = new Set<number>()
  let isUnder = false
  for (const sentence of sentences) {
    if (sentence.kind === 'sentence' && isUnder && !said.has(sentence.whole)) {
      said.add(sentence.whole)
      passages.at(-1)?.push(sentence)
    }
    if (sentence.kind === 'heading') isUnder = OWN_HEADING.test(sentence.text)
    if (sentence.kind === 'heading' && isUnder) passages.push([])
  }
  return joined(passages)
}

/** With the points of lists between own sentences, whose few words others have in some sentence or other. */
function withShortBetween(
  sentences: WordedSentence[],
  own: Set<WordedSentence>,
  isCommon: (sentence: WordedSentence) => boolean,
): WordedSentence[][] {
  const passages: WordedSentence[][] = []
  let passage: WordedSentence[] = []
  let short: WordedSentence[] = []
  for (const sentence of sentences) {
    if (own.has(sentence)) {
      if (passage.length === 0) passages.push(passage)
      for (const one of [...short, sentence]) passage.push(one)
      short = []
    } else if (
      sentence.kind === 'sentence' &&
      sentence.words < SHORT &&
      !isCommon(sentence) &&
      passage.length > 0
    ) {
      short.push(sentence)
    } else {
      passage = []
      short = []
    }
  }
  return passages
}

function joined(passages: WordedSentence[][]): Passage[] {
  return passages.flatMap((sentences) => {
    const [first] = sentences
    const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0)
    if (!first || words < FEWEST_WORDS) return []
    const text = sentences.map((sentence, i) => separator(sentence, i) + sentence.text).join('')
    return [{ page: first.page, line: first.line, text }]
  })
}

function separator({ startsParagraph }: WordedSentence, index: number): string {
  if (index === 0) return ''
  return startsParagraph ? '\n' : ' '
}
