import { type LetterVersion, letterVersions } from '@/lib/data/sources'
import type { TypeAverages } from '@/lib/data/type-averages'
import type { CouncilYear, PublishedLetter } from '@/lib/domain/council-year'
import type { Day } from '@/lib/domain/day'
import type { Figure, Figures, Note } from '@/lib/domain/figure'
import { inOrder } from '@/lib/domain/figure'
import { FIGURE_NAMES, FIGURES, type FigureName } from '@/lib/domain/figure-names'
import { layoutName } from '@/lib/letters/layouts'
import type { LetterLine, LetterText } from '@/lib/letters/letter-text'
import { noteOnFigure } from '@/lib/series/note-on-figure'
import { disagreementNote } from '@/lib/words/disagreement-words'
import { valueInWords } from '@/lib/words/figure-words'
import { capitalised } from '@/lib/words/numbers'
import { partInWords, placeInWords } from '@/lib/words/source-words'
import { shownWords } from '@/lib/words/unseen-characters'
import {
  letterAddress,
  letterLineAddress,
  letterPageAddress,
  letterVersionAddress,
  pdfPageAddress,
} from './address'
import { agreementsInWords, type FigureRow, figureRow, furtherSources, saidOnce } from './figure-rows'
import { fileKindOf } from './file-kind'
import { letterTexts, type OwnPassagesView, ownPassagesView } from './own-passages-view'
import type { PageView } from './page-view'
import { cropPage, figureRowId } from './page-view'

export type BreakdownView = { label: string; total: number; parts: { name: string; value: number }[] }

export function breakdownsOf(figures: Figure[]): BreakdownView[] {
  return figures.flatMap(({ name, value, parts }) =>
    parts.length > 0 ? [{ label: FIGURES[name].label, total: value, parts }] : [],
  )
}

export type EarlierVersion = {
  date: Day
  href: string
  fileKind: string
  /** The editions that showed it: 'edition 1', 'editions 1 to 3'. */
  editions: string
  /** The figures that it gave otherwise: 'Complaints upheld 8 (now 9)'. */
  differences: string[]
}

export type TextPage = { page: number; lines: (LetterLine & { marked: boolean })[] }

export type LetterView = {
  date: Day
  layout: string
  href: string
  /** 'PDF', 'text', 'Word document' */
  fileKind: string
  /** Which part of its file it is: 'pages 16 to 19'; null where it is the file. */
  part: string | null
  addedIn: number
  notes: Note[]
  figures: FigureRow[]
  /** What the further sources of the year are called: 'the map'. */
  comparedWith: string[]
  /** What words in the column of origins mean, a sentence each. */
  origins: string[]
  breakdowns: BreakdownView[]
  /** Pictures of the pages that figures were read from; none where the letter came as text. */
  pages: PageView[]
  own: OwnPassagesView | null
  earlier: EarlierVersion[]
  /** The whole text; the lines that figures were read from are marked. */
  text: TextPage[]
  /** Whether some of it was recognised in pictures of pages. */
  isRecognised: boolean
}

/**
 * Reads all that is shown of the letter of a published year; null where none is published.
 * @param council its name
 */
export async function letterView(
  council: string,
  published: CouncilYear,
  edition: number,
  averages: TypeAverages,
): Promise<LetterView | null> {
  const { slug, year, letter } = published
  if (!letter) return null
  const [versions, [text = null]] = await Promise.all([
    letterVersions(slug, year, edition),
    letterTexts([letter]),
  ])
  const isRecognised = text?.lines.some(({ page }) => text.pages[page - 1]?.seenAs === 'recognised') ?? false
  const shown = versions.find(({ sha256 }) => sha256 === letter.sha256)
  if (!shown) throw new Error(`The letter of ${slug} for ${year} is none of its versions.`)
  const figures = inOrder(letter.figures)
  const source = { year, kind: 'letter', figures: letter.figures } as const
  const once = saidOnce(letter.figures, year)
  const further = furtherSources(published, 'letter')
  const pages = text ? pageViews(published, letter, text) : []
  const crops = new Map(
    pages.flatMap((page) => page.marks.map((mark) => [mark.id, cropPage(page, mark)] as const)),
  )
  return {
    date: letter.letterDate,
    layout: layoutName(letter.layout),
    href:
      letter.part && shown.mediaType === 'application/pdf'
        ? pdfPageAddress(slug, year, letter.part.from.page)
        : letterAddress(slug, year),
    fileKind: fileKindOf(shown.mediaType).words,
    part: partInWords({ kind: 'letter', part: letter.part }),
    addedIn: letter.addedIn,
    notes: [...letter.notes, ...contradictedNotes(letter), ...disagreementNotes(letter.figures)],
    figures: figures.map((figure) => ({
      ...figureRow(figure, noteOnFigure(figure, source, averages), once),
      place: {
        words: placeInWords(figure.place),
        href: letterLineAddress(slug, year, figure.place.page, figure.place.line),
      },
      crop: crops.get(figure.name) ?? null,
      id: figureRowId(figure.name),
      agreements: agreementsInWords(figure, further),
    })),
    comparedWith: further.map(({ called }) => called),
    origins: once.origins,
    breakdowns: breakdownsOf(figures),
    pages,
    // Words that were misread would be found in no other letter.
    own: text && !isRecognised ? await ownPassagesView(council, text, letter, year, edition) : null,
    earlier: earlierVersions(published, letter, versions),
    text: text ? textPages(text, figures) : [],
    isRecognised,
  }
}

function disagreementNotes(figures: Figures): Note[] {
  const message = disagreementNote(figures)
  return message === null ? [] : [{ code: 'numbers-disagree', message }]
}

/** In a sentence, what copies of the letter say otherwise that nobody has decided on yet. */
function contradictedNotes({ contradicted }: PublishedLetter): Note[] {
  if (contradicted.length === 0) return []
  const values = contradicted.map(
    ({ figure: name, here, there }) =>
      `${FIGURES[name].label}: ${valueInWords({ name, value: here })} here, ${valueInWords({ name, value: there })} in the other copy.`,
  )
  const message = `Another copy of this letter gives ${values.length === 1 ? 'a different figure' : 'different figures'}. ${values.join(' ')} We publish nothing from that copy until a person has checked which is right.`
  return [{ code: 'contradicted', message }]
}

function pageViews(
  { slug, year }: CouncilYear,
  { sha256, part, figures }: PublishedLetter,
  { pages }: LetterText,
): PageView[] {
  return pages.flatMap(({ width, height }, i) => {
    const page = i + 1
    const marks = inOrder(figures)
      .filter(({ place }) => place.page === page && place.boxes.length > 0)
      .map((figure) => ({
        id: figure.name,
        figure: FIGURES[figure.name].label,
        value: valueInWords(figure),
        boxes: figure.place.boxes,
      }))
    if (marks.length === 0) return []
    return {
      page,
      width,
      height,
      src: letterPageAddress(slug, year, page, sha256),
      alt: `Picture of ${pageInWords(page, part)}. Its text is given below.`,
      caption: capitalised(pageInWords(page, part)),
      pdfHref: pdfPageAddress(slug, year, page),
      marks,
    }
  })
}

/** 'page 4 of the letter'; of a letter in a larger file 'page 19 of the file', whose pages are counted. */
function pageInWords(page: number, part: PublishedLetter['part']): string {
  return `page ${page} of the ${part === null ? 'letter' : 'file'}`
}

function textPages({ lines }: LetterText, figures: Figure[]): TextPage[] {
  const read = new Set(figures.map(({ place }) => `${place.page} ${place.line}`))
  return [...new Set(lines.map(({ page }) => page))].map((page) => ({
    page,
    lines: lines
      .filter((line) => line.page === page)

      .map((line) => ({
        ...line,
        text: shownWords(line.text),
        marked: read.has(`${line.page} ${line.line}`),
      })),
  }))
}

function earlierVersions(
  { slug, year }: CouncilYear,
  now: PublishedLetter,
  versions: LetterVersion[],
): EarlierVersion[] {
  return versions
    .filter(({ addedIn }) => addedIn !== now.addedIn)
    .map(({ sha256, mediaType, letterDate, addedIn, replacedIn, figures }) => {
      if (replacedIn === null) throw new Error(`Two letters of ${slug} for ${year} are shown at once.`)
      return {
        date: letterDate,
        href: letterVersionAddress(slug, year, sha256),
        fileKind: fileKindOf(mediaType).words,
        editions: editionsInWords(addedIn, replacedIn - 1),
        differences: differences(figures, now.figures),
      }
    })
}

function differences(before: Figures, now: Figures): string[] {
  return FIGURE_NAMES.flatMap((name: FigureName) => {
    const [was, is] = [before[name], now[name]]
    if (!was || was.value === is?.value) return []
    return `${FIGURES[name].label} ${valueInWords(was)} (now ${is ? valueInWords(is) : 'not given'})`
  })
}

function editionsInWords(first: number, last: number): string {
  return first === last ? `edition ${first}` : `editions ${first} to ${last}`
}
