import type { Box } from '@/lib/domain/figure'
import type { RecognisedLine, RecognisedWord } from '@/lib/platform/recogniser'
import { PARTS_OF_STATISTICS } from '../layouts'
import type { LetterLine } from '../letter-text'
import { tenth } from '../line-boxes'
import { boxAround, overlapAcross, overlapDown } from './boxes'
import { inReadingOrder } from './reading-order'

/** A gap, in parts of the type's height, that parts two columns or two cells. */
const COLUMN = 1.3

/** Lower than any letter, in points: what is left of a rule. */
const LOWEST = 2.5

/** What is recognised so badly is dust, a logo or a rule. It has no digit: those are never dropped. */
const DUST = 20

/**
 * The lines of a page that was recognised, in the order in which a person reads them, with the place of each
 * character.
 * @param page its number, from 1
 * @param scale how many points of the page a pixel of its picture is
 */
export function recognisedLines(page: number, lines: RecognisedLine[], scale: number): LetterLine[] {
  const segments = lines.flatMap((line) => splitAtGaps(line, scale).map((words) => segmentOf(words, scale)))
  return inReadingOrder(
    segments.filter(({ text }) => text !== ''),
    PARTS_OF_STATISTICS,
  ).map(({ text, box, places }, i) => ({ page, line: i + 1, text, box, places: Float32Array.from(places) }))
}

function splitAtGaps({ words, height }: RecognisedLine, scale: number): RecognisedWord[][] {
  const parts: RecognisedWord[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const word of words) {
    const [first, last] = [word.characters[0], word.characters.at(-1)]
    if (!first || !last || isDust(word, scale)) continue
    if (first.x - end > height * COLUMN) parts.push([])
    parts.at(-1)?.push(word)
    end = last.x + last.width
  }
  return parts
}

function isDust({ characters, confidence }: RecognisedWord, scale: number): boolean {
  if (characters.every(({ height }) => height * scale < LOWEST)) return true
  return confidence < DUST && !characters.some(({ text }) => /\d/.test(text))
}

type Segment = { text: string; box: Box; places: number[] }

function segmentOf(words: RecognisedWord[], scale: number): Segment {
  let text = ''
  const places: number[] = []
  const boxes: Box[] = []
  for (const [i, { characters }] of words.entries()) {
    if (i > 0) add(' ', null)
    for (const character of characters) {
      const { x, y, width, height } = character
      const box = { x: x * scale, y: y * scale, width: width * scale, height: height * scale }
      boxes.push(box)
      add(character.text, box)
    }
  }
  const { x, y, width, height } = boxAround(boxes)
  return { text, box: { x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height) }, places }

  function add(words: string, box: Box | null): void {
    text += words
    for (let i = 0; i < words.length; i++) {
      if (box) places.push(box.x, box.y, box.width, box.height)
      else places.push(Number.NaN, Number.NaN, Number.NaN, Number.NaN)
    }
  }
}

export function wordOf({ characters }: RecognisedWord): string {
  return characters.map(({ text }) => text).join('')
}

/**
 * Lines with the numbers that stand in tables, which were recognised row by row: those that were lost where words were
 * looked for everywhere, and those that were taken for something else there.
 */
export function withNumbersOf(lines: RecognisedLine[], rows: RecognisedLine[]): RecognisedLine[] {
  const numbers = rows.flatMap(({ words, height }) =>
    words.flatMap((word) => (/^\d{1,4}%?$/.test(wordOf(word)) ? { words: [word], height } : [])),
  )
  const isInPlaceOf = (word: RecognisedWord) => {
    if (/^\d{1,4}%?$/.test(wordOf(word))) return false
    return (
      /\d/.test(wordOf(word)) && numbers.some(({ words: [number] }) => number && isSamePlace(number, word))
    )
  }
  const kept = lines.map((line) => ({ ...line, words: line.words.filter((word) => !isInPlaceOf(word)) }))
  const isKnown = (number: RecognisedWord) =>
    kept.some(({ words }) => words.some((word) => isSamePlace(word, number)))
  return [...kept, ...numbers.filter(({ words: [number] }) => number && !isKnown(number))]
}

function isSamePlace(a: RecognisedWord, b: RecognisedWord): boolean {
  const [one, other] = [boxAround(a.characters), boxAround(b.characters)]
  return overlapAcross(one, other) > 0 && overlapDown(one, other) > 0
}
