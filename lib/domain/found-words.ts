import type { SearchQuery } from './search-query'

/** A piece of a text: words that were looked for and found, or what stands between them. */
export type Piece = { text: string; isFound: boolean }

/**
 * What Postgres looks for in place of a word, in lower case: 'plan' of 'plans'. Null for words that are in nearly every
 * text, such as 'the', and that it therefore leaves out; a word that is missing stands for itself.
 */
export type Stems = ReadonlyMap<string, string | null>

/** Every word of some texts, in lower case, as the search takes them apart; none twice. */
export function wordsOf(texts: string[]): string[] {
  return [...new Set(texts.flatMap((text) => placedWords(text).map(({ word }) => word)))]
}

/** Every word that a search looks for, or leaves out, in the same form. */
export function wordsLookedFor({ anyOf }: SearchQuery): string[] {
  return wordsOf(anyOf.flat().flatMap(({ typed, also }) => [typed, ...also]))
}

/** A text in pieces, which together are the text. A phrase is found as a whole, with the small words in it. */
export function markFound(text: string, query: SearchQuery, stems: Stems): Piece[] {
  const words = placedWords(text)
  const stem = (word: string) => stems.get(word) ?? (stems.has(word) ? null : word)
  const stemmed = words.map(({ word }) => stem(word))
  const isFound = words.map(() => false)
  const isOneWithNext = words.map((word, i) => WITHIN.test(text.slice(word.to, words[i + 1]?.from)))
  for (const phrase of phrasesOf(query, stem)) {
    for (let from = 0; from + phrase.length <= words.length; from++) {
      if (!phrase.every((one, i) => one === null || one === stemmed[from + i])) continue
      isFound.fill(true, from, from + phrase.length)
      isOneWithNext.fill(true, from, from + phrase.length - 1)
    }
  }
  return piecesOf(
    text,
    words.map((word, i) => ({
      ...word,
      isFound: isFound[i] === true,
      isOneWithNext: isOneWithNext[i] === true,
    })),
  )
}

/** What stands between words that are marked as one. */
const WITHIN = /^(?:\s+|[-–./’'])$/

type PlacedWord = { word: string; from: number; to: number }

function placedWords(text: string): PlacedWord[] {
  // As `searchedWords` has them: 's.117' is 'section' and '117'.
  return [...text.matchAll(/(?<![\p{L}\p{N}'’‘])s(?=[. ]?\d)|[\p{L}\p{N}]+/giu)].map(
    ({ 0: found, index }) => {
      const next = text.slice(index + found.length)
      const isSection =
        found.toLowerCase() === 's' && /^[. ]?\d/.test(next) && !/['’‘]$/.test(text.slice(0, index))
      return { word: isSection ? 'section' : found.toLowerCase(), from: index, to: index + found.length }
    },
  )
}

/** Words that must follow each other, each as its stem; null for one that any word may stand for. */
function phrasesOf({ anyOf }: SearchQuery, stem: (word: string) => string | null): (string | null)[][] {
  const shown = anyOf.flat().filter(({ isLeftOut }) => !isLeftOut)
  const phrases = shown.flatMap(({ typed, isPhrase, also }) => [
    ...(isPhrase ? [placedWords(typed)] : placedWords(typed).map((word) => [word])),
    ...also.map((name) => placedWords(name)),
  ])
  return phrases
    .map((words) => withoutEnds(words.map(({ word }) => stem(word))))
    .filter((phrase) => phrase.length > 0)
}

function withoutEnds(stems: (string | null)[]): (string | null)[] {
  const first = stems.findIndex((stem) => stem !== null)
  return first < 0 ? [] : stems.slice(first, stems.findLastIndex((stem) => stem !== null) + 1)
}

function piecesOf(
  text: string,
  words: (PlacedWord & { isFound: boolean; isOneWithNext: boolean })[],
): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  words.forEach((word, i) => {
    if (!word.isFound) return
    const before = words[i - 1]
    const goesOn = before?.isFound && before.isOneWithNext
    const piece = goesOn ? pieces.pop() : undefined
    if (!goesOn) pieces.push({ text: text.slice(at, word.from), isFound: false })
    pieces.push({ text: (piece?.text ?? '') + text.slice(goesOn ? at : word.from, word.to), isFound: true })
    at = word.to
  })
  return [...pieces, { text: text.slice(at), isFound: false }].filter((piece) => piece.text !== '')
}
