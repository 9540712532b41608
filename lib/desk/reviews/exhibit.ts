import { type Box, inOrder } from '@/lib/domain/figure'
import { FIGURES, type FigureName } from '@/lib/domain/figure-names'
import type { Source } from '@/lib/domain/source'
import { letterTexts } from '@/lib/letter/own-passages-view'
import { type CropView, type PlacedMark, placeMarks, type Share } from '@/lib/letter/page-view'
import { pictureSize } from '@/lib/letter/picture-size'
import type { LetterText } from '@/lib/letters/letter-text'
import { boxAround } from '@/lib/letters/pdf/boxes'
import { valueInWords } from '@/lib/words/figure-words'
import { capitalised } from '@/lib/words/numbers'
import { dataRowInWords } from '@/lib/words/source-words'
import { shownWords } from '@/lib/words/unseen-characters'

/** A figure's number, by which its mark and its field are known to belong together. */
export type Marked = { number: number; name: FigureName; label: string; value: string }

export type NumberedMark = {
  /** The figures that were read from these very words. */
  figures: Marked[]
  /** What encloses the words, within the picture; each line within that. */
  place: Share
  lines: Share[]
}

export type ExhibitLine = { line: number; text: string; figures: Marked[] }

export type ExhibitPage = {
  /** Counts from 1. */
  page: number
  /** Null where the source has no pictures of pages. */
  picture: {
    src: string
    alt: string
    /** In pixels. */
    width: number
    height: number
    /** The size of the page in points, in which places are told. */
    inPoints: { width: number; height: number }
    marks: NumberedMark[]
  } | null
  lines: ExhibitLine[]
}

/** What the person looks at beside the figures. */
export type Exhibit =
  | {
      kind: 'pages'
      pages: ExhibitPage[]
      /** Of a file with too many pages for one look: where the others are. */
      parts: { words: string; from: number; current: boolean }[]
    }
  | {
      kind: 'cells'
      /** 'Row 12 of sheet “Decided”' */
      title: string
      /** The row as it is written; null where only its cells are kept. */
      row: string | null
      cells: { text: string; figures: Marked[] }[]
    }
  | { kind: 'nothing' }

/** So many pages are shown at once: a letter has four, a pack of papers hundreds. */
const MOST_PAGES = 24

/** The figures of a source by their numbers. */
export function numbered({ figures }: Pick<Source, 'figures'>): Map<FigureName, Marked> {
  return new Map(
    inOrder(figures).map((figure, i) => [
      figure.name,
      {
        number: i + 1,
        name: figure.name,
        label: FIGURES[figure.name].label,
        value: valueInWords(figure),
      },
    ]),
  )
}

/** A source, and where the picture of a page of its file is. */
export type Exhibited = { source: Source; pictureOf: (page: number) => string }

/**
 * The pages, lines or cells of a source, with each figure's place marked.
 * @param from a page among those to show; null for those where the figures are
 */
export async function exhibitOf(exhibited: Exhibited, from: number | null): Promise<Exhibit> {
  const { source } = exhibited
  const marked = numbered(source)
  if (source.kind === 'data-file') {
    const title = capitalised(dataRowInWords(source))
    return { kind: 'cells', title, row: null, cells: cellsOf(source, marked) }
  }
  if (source.kind === 'publication' && source.rowText !== null) {
    const row = shownWords(source.rowText)
    return { kind: 'cells', title: `Line ${source.line}`, row, cells: cellsOf(source, marked) }
  }
  const part = source.kind === 'letter' ? source.part : null
  const [text] = await letterTexts([{ sha256: source.file.sha256, part }])
  if (!text) return { kind: 'nothing' }
  const numbers = pageNumbers(text, part?.from.page ?? 1)
  if (numbers.length === 0) return { kind: 'nothing' }
  const shown = shownPages(numbers, source, from)
  return {
    kind: 'pages',
    pages: shown.map((page) => exhibitPage(exhibited, text, page, marked)),
    parts: partsOf(numbers, shown),
  }
}

function cellsOf({ figures }: Source, marked: Map<FigureName, Marked>) {
  const cells = new Map<string, Marked[]>()
  for (const { name, place } of inOrder(figures)) {
    const one = marked.get(name)
    const text = shownWords(place.quote)
    if (one) cells.set(text, [...(cells.get(text) ?? []), one])
  }
  return [...cells].map(([text, of]) => ({ text, figures: of }))
}

function pageNumbers({ pages, lines }: LetterText, first: number): number[] {
  if (pages.length > 0) return pages.map((_, i) => i + 1).filter((page) => page >= first)
  return [...new Set(lines.map(({ page }) => page))]
}

function shownPages(numbers: number[], { figures }: Source, from: number | null): number[] {
  if (numbers.length <= MOST_PAGES) return numbers
  const read = inOrder(figures).map(({ place }) => place.page)
  const wanted = from ?? (read.length > 0 ? Math.min(...read) : (numbers[0] as number))
  const at = Math.max(
    0,
    numbers.findIndex((page) => page >= wanted),
  )
  const start = Math.floor(at / MOST_PAGES) * MOST_PAGES
  return numbers.slice(start, start + MOST_PAGES)
}

function partsOf(numbers: number[], shown: number[]) {
  if (numbers.length === shown.length) return []
  return Array.from({ length: Math.ceil(numbers.length / MOST_PAGES) }, (_, i) => {
    const pages = numbers.slice(i * MOST_PAGES, (i + 1) * MOST_PAGES)
    const [from, to] = [pages[0] as number, pages.at(-1) as number]
    return {
      words: from === to ? `Page ${from}` : `Pages ${from} to ${to}`,
      from,
      current: from === shown[0],
    }
  })
}

function exhibitPage(
  { source, pictureOf }: Exhibited,
  text: LetterText,
  page: number,
  marked: Map<FigureName, Marked>,
): ExhibitPage {
  const size = text.pages[page - 1]
  const on = inOrder(source.figures).filter(({ place }) => place.page === page)
  const lines = text.lines
    .filter((line) => line.page === page && line.text.trim() !== '')
    .map(({ line, text: words }) => ({
      line,
      text: shownWords(words),
      figures: on.filter(({ place }) => place.line === line).flatMap(({ name }) => marked.get(name) ?? []),
    }))
  if (!size || source.file.mediaType !== 'application/pdf')
    return { page, picture: null, lines: onceMarked(lines) }
  const marks = placeMarks({
    ...size,
    marks: on.flatMap(({ name, place }) => {
      const one = marked.get(name)
      return one ? { id: name, figure: one.label, value: one.value, boxes: place.boxes } : []
    }),
  })
  const alt =
    lines.length > 0
      ? `Page ${page} of the file. Its words are in the list of lines under it.`
      : `Page ${page} of the file. We have no words of it.`
  return {
    page,
    picture: {
      src: pictureOf(page),
      alt,
      ...pictureSize(size),
      inPoints: { width: size.width, height: size.height },
      marks: together(marks, marked),
    },
    lines: onceMarked(lines),
  }
}

/** Columns that stand side by side share a line's number: only the first of them is marked. */
function onceMarked(lines: ExhibitLine[]): ExhibitLine[] {
  const seen = new Set<number>()
  return lines.map((line) => {
    if (line.figures.length === 0) return line
    const again = seen.has(line.line)
    seen.add(line.line)
    return again ? { ...line, figures: [] } : line
  })
}

/** Marks on the very same words are one mark with several numbers. */
function together(placed: PlacedMark[], marked: Map<FigureName, Marked>): NumberedMark[] {
  const marks = new Map<string, NumberedMark>()
  for (const { id, place, lines } of placed) {
    const key = JSON.stringify([place, lines])
    const mark = marks.get(key) ?? { figures: [], place, lines }
    const one = marked.get(id as FigureName)
    if (one) mark.figures.push(one)
    marks.set(key, mark)
  }
  return [...marks.values()]
}

/** So much is shown around the words of a figure that a person is to compare, in points. */
const AROUND = { x: 60, y: 14 }

/** A figure's words cut out of the picture of its page; null where they have no place on a page. */
export function cropOf(src: string, page: { width: number; height: number }, boxes: Box[]): CropView | null {
  if (boxes.length === 0) return null
  const { x, y, width, height } = boxAround(boxes)
  const [left, top] = [Math.max(0, x - AROUND.x), Math.max(0, y - AROUND.y)]
  const right = Math.min(page.width, x + width + AROUND.x)
  const bottom = Math.min(page.height, y + height + AROUND.y)
  return { src, page, box: { x: left, y: top, width: right - left, height: bottom - top } }
}
