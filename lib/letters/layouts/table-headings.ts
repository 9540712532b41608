import type { LetterLine } from '../letter-text'
import { boxWithin } from '../line-boxes'
import { runningText } from '../running-text'
import type { Cell, Row } from './table-rows'

/**
 * A column: its name, and words of its heading that no other column of the table has, in small letters. Text
 * extraction leaves out spaces and puts others in, so the words are looked for without any.
 */
export type Column = { name: string; heading: RegExp; isPercentage?: boolean }

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
): number | null {
  const places = numbers.flatMap(({ middle, box }) =>
    middle === null || !box ? [] : [{ middle, top: box.y }],
  )
  return places.length === numbers.length
    ? headingsOverNumbers(row.page, places, order, all, lines)
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

/** Each word over the row belongs to the number that it stands nearest to; headings wrap within their cells. */
function headingsOverNumbers(
  page: number,
  numbers: { middle: number; top: number }[],
  order: Column[],
  all: Column[],
  lines: LetterLine[],
): number | null {
  const middles = numbers.map(({ middle }) => middle)
  const top = Math.min(...numbers.map((number) => number.top))
  const over: string[] = numbers.map(() => '')
  const above = lines
    .flatMap((line) => {
      const { box } = line
      return line.page === page && box && box.y + box.height / 2 < top ? [{ line, box }] : []
    })
    .sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)
  for (const { line } of above) {
    for (const word of line.text.matchAll(/\S+/g)) {
      const box = boxWithin(line, word.index, word.index + word[0].length)
      if (box) over[nearest(middles, box.x + box.width / 2)] += ` ${word[0]}`
    }
  }
  let agreeing = 0
  for (const [i, words] of over.entries()) {
    const here = all.filter(({ heading }) => heading.test(withoutSpaces(words)))
    if (here.some((column) => column === order[i])) agreeing++
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
  const isInTurn = places.every((place, i) => places.slice(0, i).every((before) => before < place))
  return isInTurn ? places.length : null
}

function withoutSpaces(text: string): string {
  return text.toLowerCase().replace(/\s+/g, '')
}
