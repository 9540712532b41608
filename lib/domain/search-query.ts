import type { Reference } from './listed'
import { SEARCH_SYNONYMS } from './search-synonyms'

/** What somebody looks for, read as search engines read it: "..." is a phrase, - leaves out, `or` stands between two. */
export type SearchQuery = {
  /** A text is found by any of these, and by one only where it has all of its terms. */
  anyOf: SearchTerm[][]
  /** Whether more was typed than `MOST_TERMS`, and is not looked for. */
  isCut: boolean
}

export type SearchTerm = {
  /** As it was typed, without the marks. */
  typed: string
  /** Its words must follow each other; of others all must be there, anywhere. */
  isPhrase: boolean
  isLeftOut: boolean
  /** Other names of the same thing, each a phrase. */
  also: readonly string[]
}

/** So many words and phrases are looked for. */
export const MOST_TERMS = 12

/** What is typed may have so many characters. */
export const LONGEST_SEARCH = 100

/**
 * Reads what was typed; anything can be.
 * @returns null where there is no word in it that a text could have
 */
export function readSearch(typed: string): SearchQuery | null {
  const pieces = piecesOf(typed)
  const looked = pieces.slice(0, MOST_TERMS)
  const anyOf: SearchTerm[][] = [[]]
  let loose: string[] = []
  const end = () => {
    anyOf.at(-1)?.push(...termsOf(loose))
    loose = []
  }
  for (const { text, isPhrase, isLeftOut, isOr } of looked) {
    if (!isOr && !isPhrase && !isLeftOut) {
      loose.push(text)
      continue
    }
    end()
    if (isOr) anyOf.push([])
    else
      anyOf
        .at(-1)
        ?.push(
          isPhrase
            ? { typed: text, isPhrase, isLeftOut, also: [] }
            : { typed: text, isPhrase, isLeftOut, also: termsOf([text])[0]?.also ?? [] },
        )
  }
  end()
  const groups = anyOf.filter((terms) => terms.some(({ isLeftOut }) => !isLeftOut))
  return groups.length === 0 ? null : { anyOf: groups, isCut: looked.length < pieces.length }
}

type Piece = { text: string; isPhrase: boolean; isLeftOut: boolean; isOr: boolean }

function piecesOf(typed: string): Piece[] {
  return [...typed.matchAll(/(?<![\p{L}\p{N}])(-?)["“”]([^"“”]*)(?:["“”]|$)|(\S+)/gu)].flatMap(
    ([, minus, phrase, word]) => {
      const isLeftOut = phrase === undefined ? /^-[^-]/.test(word ?? '') : minus === '-'
      const text = (phrase ?? word ?? '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
      if (!/[\p{L}\p{N}]/u.test(text)) return []
      const isOr = phrase === undefined && !isLeftOut && text.toLowerCase() === 'or'
      return [{ text, isPhrase: phrase !== undefined, isLeftOut, isOr }]
    },
  )
}

const SMALL_WORDS = ['and', 'the']

/** By the words of each name, joined. */
const NAMED = new Map(
  SEARCH_SYNONYMS.flatMap(({ names, typedOnly = [] }) =>
    [...names, ...typedOnly].map((name) => [comparable(name).join(' '), names] as const),
  ),
)

/** No name that is typed has more words. */
const MOST_WORDS = 10

/** Words without marks, some of which are names of something that has others. */
function termsOf(words: string[]): SearchTerm[] {
  const terms: SearchTerm[] = []
  for (let at = 0; at < words.length; ) {
    const found = longestName(words.slice(at))
    const typed = words.slice(at, at + (found?.length ?? 1)).join(' ')
    const own = comparable(typed).join(' ')
    const also = (found?.names ?? []).filter((name) => comparable(name).join(' ') !== own)
    terms.push({ typed, isPhrase: false, isLeftOut: false, also })
    at += found?.length ?? 1
  }
  return terms
}

/**
 * The names of what the first words stand for, and how many words that takes: the most that stand for anything, so that
 * 'EHC needs assessment' is not read as 'EHC' and two words.
 */
function longestName(words: string[]): { names: readonly string[]; length: number } | null {
  for (let length = Math.min(words.length, MOST_WORDS); length > 0; length--) {
    const typed = words.slice(0, length)
    const names = NAMED.get(comparable(typed.join(' ')).join(' '))
    // A small word at either end is a word of its own.
    const isWhole = [typed.at(0), typed.at(-1)].every((word) => comparable(word ?? '').length > 0)
    if (names && isWhole) return { names, length }
  }
  return null
}

/** Words by which names are told: without capitals, marks, small words and the endings of plurals. */
function comparable(text: string): string[] {
  return searchedWords(text)
    .toLowerCase()
    .replaceAll(/'s\b|'/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !SMALL_WORDS.includes(word))
    .map((word) => word.replace(/ies$/, 'y').replace(/(?<=[^s]{3})s$/, ''))
}

/**
 * Marks within words as the database's index of words has them (`listed_words` of its migrations): 'anti-social' is two
 * words, 's.117' is 'section 117'.
 */
export function searchedWords(text: string): string {
  return text
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/[-–—/.&]/g, ' ')
    .replaceAll(/(^|[^\p{L}\p{N}'])s ?(?=\d)/giu, '$1section ')
}

/** The reference of a decision, where that is all that was typed: '23-008-512' -> '23 008 512'. */
export function readReference(typed: string): Reference | null {
  const match = /^\(?(\d{2})[ -]?(\d{3})[ -]?(\d{3})([a-z]?)\)?$/i.exec(typed.trim())
  if (!match) return null
  const [, year, number, rest, letter = ''] = match
  return `${year} ${number} ${rest}${letter.toLowerCase()}`
}
