import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import type { Piece } from './page-text'

/** Places whose text is no prose: links of menus, cells, drawings, choices of a form. */
const NO_PROSE = ['nav', 'table', 'svg', 'option', 'header', 'footer', 'title']

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' })
const WORDS = new Intl.Segmenter('en', { granularity: 'word' })

/**
 * The sentences of a page whose reading age counts. Headings, labels and lone links are no sentences: they are short,
 * and would only make the rest look easier than it is. A sentence ends in a stop.
 * @param names those of councils and places: each is read as a whole, so it counts as one short word
 */
export function sentencesOf(pieces: Piece[], names: RegExp): string[] {
  return pieces
    .filter(({ within, isQuoted }) => !isQuoted && !within.some((name) => NO_PROSE.includes(name)))
    .map(({ words }) => words.replace(names, 'Leeds'))
    .filter((words) => /[.!?:]["”)]?$/.test(words))
    .flatMap((words) => [...SENTENCES.segment(words)].map(({ segment }) => segment.trim()))
    .filter((sentence) => wordsOf(sentence).length > 1)
}

/** The words of a sentence, without its numbers. */
export function wordsOf(sentence: string): string[] {
  return [...WORDS.segment(sentence)]
    .filter(({ isWordLike, segment }) => isWordLike && !/\d/.test(segment))
    .map(({ segment }) => segment)
}

/** The Flesch-Kincaid grade of sentences; null where there are none. */
export function gradeOf(sentences: string[]): number | null {
  if (sentences.length === 0) return null
  const words = sentences.flatMap(wordsOf)
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  })
}
