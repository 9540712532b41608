import type { LetterLine } from '../letter-text'
import { runningText } from '../running-text'
import type { Cell, Row } from './table-rows'

/**
 * A column: its name, and words of its heading that no other column of the table has, in small letters. Text
 * extraction leaves out spaces and puts others in, so the words are looked for without any.
 */
export type Column = { name: string; heading: RegExp; isPercentage?: boolean }

/**
 * How many headings can be read where a column should have them.
 * @param all the columns that such a table can have
 * @param lines the table's part of the letter
 * @returns the number of columns, or null where a heading stands where another column should be, or is of a
 *   column that this order does not have
 */
export function headingsAgree(
  row: Row,
  numbers: Cell[],
  order: Column[],
  all: Column[],
  lines: LetterLine[],
): number | null {
  return numbers.every(({ middle }) => middle !== null)
    ? headingsOverNumbers(row, numbers, order, all, lines)
    : headingsInTurn(order, all, lines)
}

/** Where a column's heading stands sideways, in points; null where it cannot be read, or is read twice. */
export function headingPlace({ heading }: Column, lines: LetterLine[]): number | null {
  const pattern = new RegExp(heading.source, 'gi')
  const found = lines.flatMap(({ text, box }) =>
    [...text.matchAll(pattern)].flatMap((match) =>
      box ? box.x + (box.width * (match.index + match[0].length / 2)) / text.length : [],
    ),
  )
  return found.length === 1 ? (found[0] as number) : null
}

/** The number that stands nearest to a place. */
export function nearest(places: number[], middle: number): number {
  const apart = places.map((place) => Math.abs(place - middle))
  return apart.indexOf(Math.min(...apart))
}

/** Each word over the row belongs to the number that it stands nearest to; headings wrap within their cells. */
function headingsOverNumbers(
  row: Row,
  numbers: Cell[],
  order: Column[],
  all: Column[],
  lines: LetterLine[],
): number | null {
  const middles = numbers.map(({ middle }) => middle as number)
  const top = Math.min(...numbers.map(({ box }) => box?.y ?? 0))
  const over: string[] = numbers.map(() => '')
  const above = lines
    .filter(({ page, box }) => page === row.page && box && box.y + box.height / 2 < top)
    .sort((a, b) => (a.box?.y ?? 0) - (b.box?.y ?? 0) || (a.box?.x ?? 0) - (b.box?.x ?? 0))
  for (const { text, box } of above) {
    for (const word of text.matchAll(/\S+/g)) {
      const middle = (box?.x ?? 0) + ((box?.width ?? 0) * (word.index + word[0].length / 2)) / text.length
      over[nearest(middles, middle)] += ` ${word[0]}`
    }
  }
  let agreeing = 0
  for (const [i, words] of over.entries()) {
    const here = all.filter(({ heading }) => heading.test(withoutSpaces(words)))
    if (here.includes(order[i] as Column)) agreeing++
    else if (here.length > 0) return null
  }
  return agreeing
}

/** In text without positions, headings that can be read stand in the order of their columns. */
function headingsInTurn(order: Column[], all: Column[], lines: LetterLine[]): number | null {
  const text = withoutSpaces(runningText(lines).text)
  if (all.some((column) => !order.includes(column) && column.heading.test(text))) return null
  const places = order.flatMap(({ heading }) => {
    const found = [...text.matchAll(new RegExp(heading.source, 'g'))]
    return found.length === 1 ? (found[0]?.index ?? []) : []
  })
  return places.every((place, i) => i === 0 || place > (places[i - 1] as number)) ? places.length : null
}

function withoutSpaces(text: string): string {
  return text.toLowerCase().replace(/\s+/g, '')
}
