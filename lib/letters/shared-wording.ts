import { type Sentence, sentencesOf } from './letter-body'
import type { LetterLine } from './letter-text'

/**
 * A sentence, all its words as a number of 32 bits, and which of the wording's shingles are its own: from `from` up to,
 * not with, `to`.
 */
export type WordedSentence = Sentence & { words: number; whole: number; from: number; to: number }

/**
 * The words of a letter's body. A shingle is three words that follow each other, as a number of 32 bits; the
 * shingles are in the order of the letter, each as often as it occurs.
 */
export type Wording = { sentences: WordedSentence[]; shingles: Uint32Array }

/** What the letters of a year have in common: in how many of them each shingle occurs, and each whole sentence. */
export type SharedWording = {
  letters: number
  lettersWith: ReadonlyMap<number, number>
  lettersWithWhole: ReadonlyMap<number, number>
}

/** Broder 1997, On the resemblance and containment of documents: runs of words that are found whatever is around. */
const SHINGLE = 3

export function wordingOf(lines: LetterLine[]): Wording {
  const sentences = sentencesOf(lines)
  const words: number[] = []
  const ends = sentences.map(({ text }) => {
    for (const word of wordsOf(text)) words.push(hashOf(word))
    return words.length
  })
  const shingles = new Uint32Array(Math.max(0, words.length - SHINGLE + 1))
  for (let i = 0; i < shingles.length; i++) shingles[i] = shingleAt(words, i)

  return {
    shingles,
    sentences: sentences.map((sentence, i) => {
      const start = ends[i - 1] ?? 0
      const end = ends[i] ?? start
      const whole = words.slice(start, end).reduce((hash, word) => mix(Math.imul(hash, 31) + word), 0)
      return { ...sentence, words: end - start, whole, ...shingleRange(start, end, shingles.length) }
    }),
  }
}

/**
 * Counts the letters that each shingle occurs in, and each sentence.
 * @param wordings of the letters of one year, each letter once
 */
export function sharedWording(wordings: Wording[]): SharedWording {
  const [lettersWith, lettersWithWhole] = [new Map<number, number>(), new Map<number, number>()]
  for (const { shingles, sentences } of wordings) {
    countOnce(lettersWith, shingles)
    countOnce(
      lettersWithWhole,
      sentences.map(({ whole }) => whole),
    )
  }
  return { letters: wordings.length, lettersWith, lettersWithWhole }
}

function countOnce(counts: Map<number, number>, numbers: Iterable<number>): void {
  for (const number of new Set(numbers)) counts.set(number, (counts.get(number) ?? 0) + 1)
}

/**
 * The words of a text as they are compared: lower case, without accents and apostrophes, a hyphenated word as one,
 * also where a line ends at its hyphen. Numbers are words.
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`´\u00ad]/gu, '')
    .toLowerCase()
    .replace(/(?<=[\p{L}\p{N}])[-\u2010-\u2015]\s?(?=[\p{L}\p{N}])/gu, '')
    .replace(/(?<=\d),(?=\d{3})/g, '')
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** A sentence too short for a shingle has the one that begins with it. */
function shingleRange(start: number, end: number, shingles: number): { from: number; to: number } {
  const to = start === end ? start : Math.max(start + 1, end - SHINGLE + 1)
  return { from: Math.min(start, shingles), to: Math.min(to, shingles) }
}

function shingleAt(words: number[], at: number): number {
  let hash = 0
  for (let i = at; i < at + SHINGLE; i++) hash = mix(Math.imul(hash, 31) + (words[i] ?? 0))
  return hash >>> 0
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash
}

/** MurmurHash3's last step, so that like words give unlike numbers. */
function mix(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
