import type { FigureSource } from '@/lib/words/source-words'
import type { YearPlace } from './year-places'

/**
 * Councils as rows, in the order that the reader gave, and years as columns, newest first: in each cell a strip from 0
 * to 100% and the counts in words. In plain values, for a page and a drawing thread alike.
 */
export type StripsChart = {
  kind: 'strips'
  title: string
  description: string
  /** What the counts are: 'how many were upheld, of how many investigations'. */
  counts: string
  columns: StripColumn[]
  rows: StripRow[]
  /** 'metropolitan borough average', 'the average of its own type'; null where no council has one. */
  averageLabel: string | null
  /** Whether any strip has an expected range. */
  hasRanges: boolean
  /** The column whose years are the first before the Ombudsman's method changed; null where no column is. */
  breakBefore: number | null
  /** Years at either end of which there is nothing at all: '2018-19 to 2021-22: no letters.' */
  leftOut: string[]
}

/** A year, or a run of years of which no council has anything. */
export type StripColumn = YearPlace & {
  words: string
  /** 'average 81%', where every council has the same; in a run, why there is nothing. */
  note: string | null
}

export type StripRow = {
  slug: string
  council: string
  facts: string
  /** One for each column. */
  cells: StripCell[]
}

export type StripCell = {
  /** Null where there is nothing to mark: no figure, too few cases, numbers that disagree. */
  marks: StripMarks | null
  /** '62 of 68', or why there are none: 'no letter'. */
  counts: string
  /** 'above 48 to 61'; null where nothing is compared. */
  verdict: string | null
  /** What the words are: figures within the expected range, outside it, figures that are not compared, or none. */
  kind: 'within' | 'outside' | 'not-compared' | 'none'
  /** '91%; average 81%' */
  rates: string | null
  source: FigureSource | null
  /** That further sources give other numbers; null where none does. */
  otherwise: string | null
}

/** Percentages. */
export type StripMarks = {
  rate: number
  typeAverage: number | null
  expected: { from: number; to: number } | null
}
