import { oneOf, type Random, wholeNumber } from '@/prisma/factories/pdf/seeded-random'

/** Changes a text somewhere between two offsets, the rest stays as it is. */
type Mutation = (text: string, random: Random, from: number, to: number) => string

/** Characters that change how a number or a word reads, and some that no eye sees. */
const CHARACTERS = [
  ...'0123456789',
  ...['%', '.', ',', '-', '/', '*', '|', '(', ' ', 'a', 'E', '\n', '\t', '\f', '\r', '   '],
  ...['\u00a0', '\u00ad', '\u200b', '\u200f', '\u2212', '\u00bd', '\u0663', '\uff11', '\ufb01', '\ufeff'],
] as const

const MUTATIONS: Record<string, Mutation> = {
  'deletes a character': (text, random, from, to) => replaced(text, spanAt(random, from, to, 1), ''),
  'doubles a character': (text, random, from, to) => {
    const at = wholeNumber(random, from, to - 1)
    return replaced(text, [at, at], text[at] ?? '')
  },
  'swaps two characters': (text, random, from, to) => {
    const at = wholeNumber(random, from, to - 2)
    return replaced(text, [at, at + 2], `${text[at + 1] ?? ''}${text[at] ?? ''}`)
  },
  'inserts a character': (text, random, from, to) => {
    const at = wholeNumber(random, from, to)
    return replaced(text, [at, at], oneOf(random, CHARACTERS as unknown as [string, ...string[]]))
  },
  'deletes a few characters': (text, random, from, to) =>
    replaced(text, spanAt(random, from, to, wholeNumber(random, 2, 60)), ''),
  'changes a digit': (text, random, from, to) =>
    atOne(text, random, from, to, /\d/g, () => String(wholeNumber(random, 0, 9))),
  'deletes a digit': (text, random, from, to) => atOne(text, random, from, to, /\d/g, () => ''),
  'doubles a digit': (text, random, from, to) =>
    atOne(text, random, from, to, /\d/g, (digit) => digit + digit),
  'splits a number': (text, random, from, to) =>
    atOne(text, random, from, to, /\d\d+/g, (number) => {
      const at = wholeNumber(random, 1, number.length - 1)
      return number.slice(0, at) + oneOf(random, [' ', '\n', '.', ',', '\n\n', '\t']) + number.slice(at)
    }),
  'deletes a number': (text, random, from, to) => atOne(text, random, from, to, /\d+/g, () => ''),
  'changes a number': (text, random, from, to) =>
    atOne(text, random, from, to, /\d+/g, () => String(wholeNumber(random, 0, 120))),
  'swaps two numbers': (text, random, from, to) => swapped(text, random, from, to, /\d+/g),
  'deletes a word': (text, random, from, to) => atOne(text, random, from, to, /\S+/g, () => ''),
  'doubles a word': (text, random, from, to) =>
    atOne(text, random, from, to, /\S+/g, (word) => `${word} ${word}`),
  'swaps two words': (text, random, from, to) => swapped(text, random, from, to, /\S+/g),
  'deletes a line': (text, random, from, to) => atOne(text, random, from, to, /[^\n]+\n/g, () => ''),
  'doubles a line': (text, random, from, to) =>
    atOne(text, random, from, to, /[^\n]+\n/g, (line) => line + line),
  'swaps two lines': (text, random, from, to) => swapped(text, random, from, to, /[^\n]+/g),
  'joins two lines': (text, random, from, to) =>
    atOne(text, random, from, to, /\s*\n\s*/g, () => oneOf(random, [' ', ''])),
  'breaks a line': (text, random, from, to) =>
    atOne(text, random, from, to, / /g, () => oneOf(random, ['\n', '\n\n', '\f', '\r\n', '     '])),
  'repeats a part': (text, random, from, to) => {
    const [start, end] = spanAt(random, from, to, wholeNumber(random, 20, 900))
    const at = wholeNumber(random, from, to)
    return replaced(text, [at, at], text.slice(start, end))
  },
  'moves a part': (text, random, from, to) => {
    const [start, end] = spanAt(random, from, to, wholeNumber(random, 5, 400))
    const rest = replaced(text, [start, end], '')
    const at = wholeNumber(random, from, Math.max(from, to - (end - start)))
    return replaced(rest, [at, at], text.slice(start, end))
  },
  'cuts the end off': (text, random, from, to) => text.slice(0, wholeNumber(random, from, to)),
  'cuts the beginning off': (text, random, from, to) => text.slice(wholeNumber(random, 0, from || to)),
}

/** The ways in which a text is changed, in words: 'deletes a digit'. */
export const MUTATION_NAMES = Object.keys(MUTATIONS)

/**
 * A text with some changes made to it, and what they were.
 * @param from most changes are made from this offset on
 * @param times how many changes; one to eight where left out
 * @param names the ways to choose from
 */
export function mutated(
  text: string,
  random: Random,
  { from = 0, times = oneOf(random, [1, 1, 2, 2, 3, 4, 8]), names = MUTATION_NAMES } = {},
): { text: string; how: string[] } {
  const how: string[] = []
  let changed = text
  for (let i = 0; i < times; i++) {
    const start = random() < 0.75 ? Math.min(from, changed.length - 3) : 0
    if (changed.length < 10 || start < 0) break
    const name = oneOf(random, names as [string, ...string[]])
    how.push(name)
    changed = MUTATIONS[name]?.(changed, random, start, changed.length) ?? changed
  }
  return { text: changed, how }
}

/** Bytes with some of them changed, taken out, moved or cut off. */
export function damagedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = () => wholeNumber(random, 0, bytes.length - 1)
  const kind = oneOf(random, ['flip', 'flip', 'flip', 'cut', 'drop', 'swap', 'fill', 'repeat'])
  if (kind === 'cut') return bytes.slice(0, at())
  const changed = bytes.slice()
  if (kind === 'flip') {
    const times = oneOf(random, [1, 2, 5, 20, 100, 1000])
    for (let i = 0; i < times; i++) changed[at()] = wholeNumber(random, 0, 255)
    return changed
  }
  const [start, length, other] = [at(), wholeNumber(random, 1, 400), at()]
  if (kind === 'fill') return changed.fill(wholeNumber(random, 0, 255), start, start + length)
  const piece = bytes.slice(start, start + length)
  if (kind === 'repeat') return joined(bytes.subarray(0, other), piece, bytes.subarray(other))
  const rest = joined(bytes.subarray(0, start), bytes.subarray(start + length))
  if (kind === 'drop') return rest
  const into = Math.min(other, rest.length)
  return joined(rest.subarray(0, into), piece, rest.subarray(into))
}

function joined(...pieces: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces))
}

function replaced(text: string, [start, end]: [number, number], by: string): string {
  return text.slice(0, start) + by + text.slice(end)
}

function spanAt(random: Random, from: number, to: number, length: number): [number, number] {
  const start = wholeNumber(random, from, Math.max(from, to - length))
  return [start, Math.min(to, start + length)]
}

function matchesIn(text: string, from: number, to: number, pattern: RegExp): RegExpExecArray[] {
  return [...text.slice(0, to).matchAll(pattern)].filter(({ index }) => index >= from)
}

function atOne(
  text: string,
  random: Random,
  from: number,
  to: number,
  pattern: RegExp,
  change: (found: string) => string,
): string {
  const [first, ...others] = matchesIn(text, from, to, pattern)
  if (!first) return text
  const { index, 0: found } = oneOf(random, [first, ...others])
  return replaced(text, [index, index + found.length], change(found))
}

function swapped(text: string, random: Random, from: number, to: number, pattern: RegExp): string {
  const [first, ...others] = matchesIn(text, from, to, pattern)
  if (!first || others.length === 0) return text
  const one = oneOf(random, [first, ...others])
  const other = oneOf(random, [first, ...others])
  const [left, right] = one.index <= other.index ? [one, other] : [other, one]
  if (left === right) return text
  const between = text.slice(left.index + left[0].length, right.index)
  return replaced(text, [left.index, right.index + right[0].length], right[0] + between + left[0])
}
