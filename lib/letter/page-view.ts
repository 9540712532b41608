import type { Box } from '@/lib/domain/figure'

/** The words that a figure was read from, to be marked on the picture of their page. */
export type MarkView = {
  /** The figure's name: 'upheld'. */
  id: string
  /** 'Complaints upheld' */
  figure: string
  /** With its unit: '69%'. */
  value: string
  /** A box a line. */
  boxes: Box[]
}

/** The part of a page's picture that shows some words. */
export type CropView = {
  src: string
  /** The size of the page, and the part of it that is shown, in points. */
  page: { width: number; height: number }
  box: Box
}

/** A page of a letter's PDF as the reader sees it. */
export type PageView = {
  /** Where the picture is, with something in it that differs for another file. */
  src: string
  /** Counts from 1. */
  page: number
  /** The size of the page as it is shown, in points, like the boxes. */
  width: number
  height: number
  alt: string
  marks: MarkView[]
  /** Where the PDF opens at this page. */
  pdfHref: string
}
