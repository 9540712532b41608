/** A piece of text drawn in one go. Pages are measured in points from the top left corner. */
export type Run = {
  text: string
  x: number
  /** Of the baseline. */
  y: number
  size: number
  bold: boolean
  colour?: Colour
}

/** Red, green and blue, from 0 to 1. */
export type Colour = readonly [number, number, number]

/** A page before it is written: shapes as PDF operators, drawn first, then the runs of text. */
export type Page = { shapes: string[]; runs: Run[] }

export const PAGE_WIDTH = 595.28
export const PAGE_HEIGHT = 841.89

export const BLACK: Colour = [0.1, 0.1, 0.1]
export const WHITE: Colour = [1, 1, 1]
export const NAVY: Colour = [0.11, 0.22, 0.42]
export const PALE: Colour = [0.92, 0.94, 0.97]
export const GREY: Colour = [0.6, 0.62, 0.66]

/** A page with nothing on it. */
export function emptyPage(): Page {
  return { shapes: [], runs: [] }
}
