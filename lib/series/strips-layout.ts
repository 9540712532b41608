import type { Chart } from './chart'
import { CHART_SIZES, type ChartShape, isTight } from './chart-sizes'
import type { StripCell, StripMarks, StripRow, StripsChart } from './strips'

/** Where everything of a drawing of strips stands, in its own units from the top left. */
export type StripsLayout = {
  width: number
  height: number
  words: PlacedWords[]
  strips: { marks: StripMarks; from: number; to: number; y: number }[]
  rules: PlacedRule[]
}

export type PlacedWords = {
  words: string
  x: number
  /** Of the baseline. */
  y: number
  size: number
  style: 'name' | 'strong' | 'plain' | 'quiet'
}

export type PlacedRule = { x1: number; y1: number; x2: number; y2: number; isBreak: boolean }

/** In the drawing's units: half the height of a strip, and what stands above and below it. */
export const STRIP = { range: 8, tick: 12, point: 5.5 }

/** A little more than a character is wide, as a share of its size, so that no line is too long. */
const CHARACTER_WIDTH = 0.56

const TEXT = 13.5
const SMALL = 12.5
const NAME = 16
const LINE = 16.5

/** How large a chart is drawn: strips take as much height as their councils need. */
export function drawnSize(chart: Chart, shape: ChartShape): { width: number; height: number } {
  return chart.kind === 'strips' ? stripsLayout(chart, shape) : CHART_SIZES[shape]
}

export function stripsLayout(chart: StripsChart, shape: ChartShape): StripsLayout {
  return isTight(shape)
    ? listLayout(chart, CHART_SIZES[shape].width)
    : gridLayout(chart, CHART_SIZES[shape].width)
}

const NAMES = 150
const RUN_COLUMN = 84
const GAP = 14
const BREAK_WORDS = 'method changed'

/** A row a council, a column a year. */
function gridLayout(chart: StripsChart, width: number): StripsLayout {
  const { columns, rows, breakBefore } = chart
  const runs = columns.filter(({ until }) => until !== undefined).length
  const ofYear = (width - NAMES - runs * RUN_COLUMN) / Math.max(1, columns.length - runs)
  const words: PlacedWords[] = []
  const strips: StripsLayout['strips'] = []
  const rules: PlacedRule[] = []
  let x = NAMES
  const places = columns.map(({ until }) => {
    const place = { x, width: (until === undefined ? ofYear : RUN_COLUMN) - GAP }
    x += place.width + GAP
    return place
  })
  const headers = columns.map(({ words: years, note }, at) => {
    const room = places[at]?.width ?? 0
    const isChange = breakBefore !== null && at === breakBefore - 1
    return [
      ...wrapped(years, room, TEXT).map((line) => ({ line, size: TEXT })),
      ...[note, isChange ? BREAK_WORDS : null].flatMap((one) =>
        one === null ? [] : wrapped(one, room, SMALL).map((line) => ({ line, size: SMALL })),
      ),
    ]
  })
  headers.forEach((lines, at) => {
    lines.forEach(({ line, size }, i) => {
      words.push({ words: line, x: places[at]?.x ?? 0, y: 14 + i * LINE, size, style: 'quiet' })
    })
  })
  let top = 14 + Math.max(1, ...headers.map(({ length }) => length)) * LINE - 4
  rules.push({ x1: 0, x2: width, y1: top, y2: top, isBreak: false })
  for (const row of rows) {
    const name = nameLines(row, NAMES - GAP)
    name.forEach((line, i) => {
      words.push({ ...line, x: 0, y: top + 25 + i * LINE })
    })
    const heights = row.cells.map((cell, at) => {
      const place = places[at]
      if (!place) return 0
      const lines = cellLines(cell, place.width)
      const first = cell.marks ? top + 51 : top + 25
      if (cell.marks)
        strips.push({ marks: cell.marks, from: place.x + 6, to: place.x + place.width - 6, y: top + 21 })
      lines.forEach((line, i) => {
        words.push({ ...line, x: place.x, y: first + i * LINE })
      })
      return first - top + (lines.length - 1) * LINE
    })
    top += Math.max(25 + (name.length - 1) * LINE, ...heights) + 13
    rules.push({ x1: 0, x2: width, y1: top, y2: top, isBreak: false })
  }
  const broken = breakBefore === null ? undefined : places[breakBefore]
  if (broken) {
    const at = broken.x - GAP / 2
    rules.push({ x1: at, x2: at, y1: 0, y2: top, isBreak: true })
  }
  return withLeftOut({ width, height: top + 8, words, strips, rules }, chart)
}

const YEARS = 74

/** One council after another, a line a year. */
function listLayout(chart: StripsChart, width: number): StripsLayout {
  const { columns, rows, breakBefore } = chart
  const words: PlacedWords[] = []
  const strips: StripsLayout['strips'] = []
  const rules: PlacedRule[] = []
  let top = 0
  rows.forEach((row, at) => {
    if (at > 0) top += 14
    nameLines(row, width).forEach((line) => {
      words.push({ ...line, x: 0, y: top + 18 })
      top += LINE + 2
    })
    row.cells.forEach((cell, place) => {
      const column = columns[place]
      if (!column) return
      if (place === breakBefore) {
        rules.push({ x1: 0, x2: width, y1: top + 10, y2: top + 10, isBreak: true })
        words.push({ words: BREAK_WORDS, x: 0, y: top + 25, size: SMALL, style: 'quiet' })
        top += 22
      }
      const isRun = column.until !== undefined
      words.push({
        words: isRun ? `${column.words}: ${cell.counts}` : column.words,
        x: 0,
        y: top + 26,
        size: TEXT,
        style: 'quiet',
      })
      if (isRun) {
        top += 32
        return
      }
      const lines = cellLines(cell, width - YEARS)
      if (cell.marks) strips.push({ marks: cell.marks, from: YEARS + 6, to: width - 6, y: top + 21 })
      const first = top + (cell.marks ? 49 : 26)
      lines.forEach((line, i) => {
        words.push({ ...line, x: YEARS, y: first + i * LINE })
      })
      top = first + (lines.length - 1) * LINE + 8
      rules.push({ x1: 0, x2: width, y1: top, y2: top, isBreak: false })
    })
  })
  return withLeftOut({ width, height: top + 8, words, strips, rules }, chart)
}

/** Under all councils: the years of which there is nothing. */
function withLeftOut(layout: StripsLayout, { leftOut }: StripsChart): StripsLayout {
  const lines = leftOut.flatMap((words) => wrapped(words, layout.width, SMALL))
  const words = lines.map(
    (line, i): PlacedWords => ({
      words: line,
      x: 0,
      y: layout.height + 10 + i * LINE,
      size: SMALL,
      style: 'quiet',
    }),
  )
  return { ...layout, words: [...layout.words, ...words], height: layout.height + lines.length * LINE }
}

type Line = Omit<PlacedWords, 'x' | 'y'>

function nameLines({ council, facts }: StripRow, room: number): Line[] {
  return [
    ...wrapped(council, room, NAME).map((words): Line => ({ words, size: NAME, style: 'name' })),
    ...wrapped(facts, room, SMALL).map((words): Line => ({ words, size: SMALL, style: 'quiet' })),
  ]
}

function cellLines({ counts, verdict, kind, otherwise }: StripCell, room: number): Line[] {
  const lines = (words: string | null, size: number, style: Line['style']) =>
    words === null ? [] : wrapped(words, room, size).map((line): Line => ({ words: line, size, style }))
  if (kind === 'none') return lines(counts, SMALL, 'quiet')
  return [
    ...lines(counts, TEXT, 'strong'),
    ...lines(verdict, SMALL, kind === 'outside' ? 'strong' : 'plain'),
    ...lines(otherwise, SMALL, 'quiet'),
  ]
}

function wrapped(words: string, room: number, size: number): string[] {
  const most = Math.floor(room / (size * CHARACTER_WIDTH))
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
