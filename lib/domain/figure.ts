import type { Day } from './day'
import { FIGURE_NAMES, type FigureName } from './figure-names'

/** A rectangle on a page, in points (1/72 inch), measured from the page's top left corner. */
export type Box = { x: number; y: number; width: number; height: number }

/** A text letter without page breaks is one page: its line tells the place. */
export type Place = {
  page: number
  line: number
  /** Of a figure in a data file, whose lines are rows: the letters of its column, as spreadsheets show them ('F'). */
  column?: string
  quote: string
  /** Where the words stand on the page, a box a line; empty where the source is text without positions. */
  boxes: Box[]
}

/** `reason` is a sentence for the reader: 'Only 7 of 11 rounds to the printed 64%.' */
export type Origin =
  | { kind: 'printed' }
  | { kind: 'worked-out'; from: FigureName[]; reason: string }
  | {
      kind: 'recognised'
      /** Who looked at the picture and found it right; null until somebody has, and then it cannot be published. */
      confirmed: { by: string; on: Day } | null
    }
  | {
      kind: 'corrected'
      /** Null where the source prints nothing, or where it is not known what. */
      printed: number | null
      /** What was recognised in the picture of the page, where it was a picture. */
      recognised?: number
      by: string
      reason: string
      on: Day
    }

/** A part of a count that the source breaks down, such as complaints received by service. */
export type Part = { name: string; value: number }

/** A figure that a source gives. A figure without its place and origin cannot be written. */
export type Figure = {
  name: FigureName
  /** A count, a percentage from 0 to 100, or a number per 100,000 residents, as the name says. */
  value: number
  /** The count that the figure is a share of; always there for a rate, null where it is not a share. */
  base: number | null
  /** The type average printed beside a rate or a number per 100,000; null where none is. */
  typeAverage: number | null
  origin: Origin
  place: Place
  /** Empty unless the source breaks the count down. */
  parts: Part[]
}

/** The figures of one council and reporting year from one source, by name; what is not there is not known. */
export type Figures = { readonly [Name in FigureName]?: Figure }

/** A code for programs and a sentence for people. */
export type Note = {
  code: string
  message: string
  figure?: FigureName
}

/** The codes of notes that say what a data file prints in place of a figure, or of a part of one: missing, never zero. */
export const SUPPRESSED = 'suppressed'
export const PART_SUPPRESSED = 'part-suppressed'

export function inOrder(figures: Figures): Figure[] {
  return FIGURE_NAMES.flatMap((name) => figures[name] ?? [])
}
