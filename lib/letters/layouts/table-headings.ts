import type { Box } from '@/lib/domain/figure'
import type { LetterLine } from '../letter-text'
import { boxWithin } from '../line-boxes'
import { runningText } from '../running-text'
import type { Cell, Row } from './table-rows'

/**
 * A column: its name, and words of its heading that no other column of the table has, in small letters. Text
 * extraction leaves out spaces and puts others in, so the words are looked for without any.
 */
export type Column = { name: string; heading: RegExp; isPercentage?: boolean }

/** What headings and their numbers have in common sideways; or only their order, where blank columns part the headings. */
export const ALIGNMENTS = ['left', 'middle', 'gutters'] as const
export type Alignment = (typeof ALIGNMENTS)[number]

/**
 * How many headings can be read where a column should have them; null where one stands where another column should
 * be, or is of a column that this order does not have.
 * @param all the columns that such a table can have
 */
export function headingsAgree(
  row: Row,
  numbers: Cell[],
  order: Column[],
  all: Column[],
  lines: LetterLine[],
  alignment: Alignment = 'middle',
): number | null {
  const boxes = numbers.flatMap(({ box }) => box ?? [])
  return boxes.length === numbers.length
    ? headingsOverNumbers(row.page, boxes, order, all, lines, alignment)
    : headingsInTurn(order, all, lines)
}

/** Where a column's heading stands sideways, in points; null where it cannot be read, or is read twice. */
export function headingPlace({ heading }: Column, lines: LetterLine[]): number | null {
  const pattern = new RegExp(heading.source, 'gi')
  const found = lines.flatMap((line) =>
    [...line.text.matchAll(pattern)].flatMap((match) => {
      const box = boxWithin(line, match.index, match.index + match[0].length)
      return box ? box.x + box.width / 2 : []
    }),
  )
  const [place, another] = found
  return place === undefined || another !== undefined ? null : place
}

export function nearest(places: number[], middle: number): number {
  const apart = places.map((place) => Math.abs(place - middle))
  return apart.indexOf(Math.min(...apart))
}

function headingsOverNumbers(
  page: number,
  numbers: Box[],
  order: Column[],
  all: Column[],
  lines: LetterLine[],
  alignment: Alignment,
): number | null {
  const top = Math.min(...numbers.map(({ y }) => y))
  const words = lines
    .flatMap((line) => {
      const { box } = line
      return line.page === page && box && box.y + box.height / 2 < top ? [{ line, box }] : []
    })
    .sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)
    .flatMap(({ line }) => wordsOf(line))
  const over = alignment === 'gutters' ? betweenGutters(words, numbers) : nearestTo(words, numbers, alignment)
  let agreeing = 0
  for (const [i, heading] of over.entries()) {
    const here = all.filter((column) => column.heading.test(withoutSpaces(heading)))
    if (here.some((column) => column === order[i])) agreeing++
    else if (here.length > 0) return null
  }
  return agreeing
}

type Word = { text: string; from: number; to: number }

function wordsOf(line: LetterLine): Word[] {
  return [...line.text.matchAll(/\S+/g)].flatMap(({ 0: text, index }) => {
    const box = boxWithin(line, index, index + text.length)
    return box ? [{ text, from: box.x, to: box.x + box.width }] : []
  })
}

/** Each word belongs to the number that it stands nearest to; headings wrap within their cells. */
function nearestTo(words: Word[], numbers: Box[], alignment: 'left' | 'middle'): string[] {
  const placeOf = (from: number, to: number) => (alignment === 'left' ? from : (from + to) / 2)
  const places = numbers.map(({ x, width }) => placeOf(x, x + width))
  const over: string[] = numbers.map(() => '')
  for (const { text, from, to } of words) over[nearest(places, placeOf(from, to))] += ` ${text}`
  return over
}

/** The words in as many columns as there are numbers: the widest gaps that go down through all of them part them. */
function betweenGutters(words: Word[], numbers: Box[]): string[] {
  const inTurn = words.toSorted((a, b) => a.from - b.from)
  const gutters: { at: number; width: number }[] = []
  let end = inTurn[0]?.to ?? 0
  for (const { from, to } of inTurn) {
    if (from > end) gutters.push({ at: from, width: from - end })
    end = Math.max(end, to)
  }
  const widest = gutters.toSorted((a, b) => b.width - a.width).slice(0, numbers.length - 1)
  const starts = widest.map(({ at }) => at).sort((a, b) => a - b)
  const over: string[] = numbers.map(() => '')
  for (const { text, from } of words) over[starts.filter((start) => start <= from).length] += ` ${text}`
  return over
}

/** In text without positions, headings that can be read stand in the order of their columns. */
function headingsInTurn(order: Column[], all: Column[], lines: LetterLine[]): number | null {
  const text = withoutSpaces(runningText(lines).text)
  if (all.some((column) => !order.includes(column) && column.heading.test(text))) return null
  const places = order.flatMap(({ heading }) => {
    const found = [...text.matchAll(new RegExp(heading.source, 'g'))]
    return found.length === 1 ? (found[0]?.index ?? []) : []
  })
  const isInTurn = places.every((place, i) => places.slice(0, i).every((before) => before < place))
  return isInTurn ? places.length : null
}

function withoutSpaces(text: string): string {
  return text.toLowerCase().replace(/\s+/g, '')
}
