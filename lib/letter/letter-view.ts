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
import { originInWords, valueInWords } from '@/lib/words/figure-words'
import { placeInWords } from '@/lib/words/source-words'
import {
  letterAddress,
  letterLineAddress,
  letterPageAddress,
  letterVersionAddress,
  pdfPageAddress,
} from './address'
import { fileKindOf } from './file-kind'
import { letterTexts, type OwnPassagesView, ownPassagesView } from './own-passages-view'
import type { CropView, PageView } from './page-view'
import { cropPage } from './page-view'

export type FigureRow = {
  name: string
  label: string
  value: string
  /** 'printed', or how it was worked out or put right. */
  origin: string
  /** Null where the letter does not print it. */
  quote: string | null
  place: { words: string; href: string }
  /** Its words on the picture of the page, where they are marked too; null where there is none. */
  crop: CropView | null
  /** Where the map gives the figure too: whether it says the same. */
  agreement: string | null
}

export type BreakdownView = { label: string; total: number; parts: { name: string; value: number }[] }

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
  addedIn: number
  notes: Note[]
  figures: FigureRow[]
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

/** Reads all that is shown of the letter of a published year; null where none is published. */
export async function letterView(
  published: CouncilYear,
  edition: number,
  averages: TypeAverages,
): Promise<LetterView | null> {
  const { slug, year, letter, publication } = published
  if (!letter) return null
  const [versions, [text = null]] = await Promise.all([
    letterVersions(slug, year, edition),
    letterTexts([letter]),
  ])
  const isRecognised = text?.lines.some(({ page }) => text.pages[page - 1]?.seenAs === 'recognised') ?? false
  const shown = versions.find(({ sha256 }) => sha256 === letter.sha256)
  if (!shown) throw new Error(`The letter of ${slug} for ${year} is none of its versions.`)
  const figures = inOrder(letter.figures)
  const pages = text ? pageViews(published, letter, text) : []
  const crops = new Map(
    pages.flatMap((page) => page.marks.map((mark) => [mark.id, cropPage(page, mark)] as const)),
  )
  return {
    date: letter.letterDate,
    layout: layoutName(letter.layout),
    href: letter.part ? pdfPageAddress(slug, year, letter.part.from.page) : letterAddress(slug, year),
    fileKind: fileKindOf(shown.mediaType).words,
    addedIn: letter.addedIn,
    notes: [...letter.notes, ...contradictedNotes(letter)],
    figures: figures.map((figure) => ({
      ...figureRow(figure, noteOnFigure(figure, year, 'letter', averages)),
      place: {
        words: placeInWords(figure.place),
        href: letterLineAddress(slug, year, figure.place.page, figure.place.line),
      },
      crop: crops.get(figure.name) ?? null,
      agreement: publication ? agreementInWords(figure, publication.figures[figure.name]) : null,
    })),
    breakdowns: figures.flatMap(({ name, value, parts }) =>
      parts.length > 0 ? [{ label: FIGURES[name].label, total: value, parts }] : [],
    ),
    pages,
    // Words that were misread would be found in no other letter.
    own: text && !isRecognised ? await ownPassagesView(text, letter, year, edition) : null,
    earlier: earlierVersions(published, letter, versions),
    text: text ? textPages(text, figures) : [],
    isRecognised,
  }
}

/** In a sentence, what copies of the letter say otherwise that nobody has decided on yet. */
function contradictedNotes({ contradicted }: PublishedLetter): Note[] {
  if (contradicted.length === 0) return []
  const values = contradicted.map(
    ({ figure: name, here, there }) =>
      `${FIGURES[name].label}: ${valueInWords({ name, value: here })} here, ${valueInWords({ name, value: there })} there.`,
  )
  const message = `Another copy of this letter says otherwise. ${values.join(' ')} It is withheld until somebody has looked which copy is right.`
  return [{ code: 'contradicted', message }]
}

function pageViews(
  { slug, year }: CouncilYear,
  { sha256, figures }: PublishedLetter,
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
      alt: `Picture of page ${page} of the letter. Its text is given below.`,
      pdfHref: pdfPageAddress(slug, year, page),
      marks,
    }
  })
}

function textPages({ lines }: LetterText, figures: Figure[]): TextPage[] {
  const read = new Set(figures.map(({ place }) => `${place.page} ${place.line}`))
  return [...new Set(lines.map(({ page }) => page))].map((page) => ({
    page,
    lines: lines
      .filter((line) => line.page === page)
      .map((line) => ({ ...line, marked: read.has(`${line.page} ${line.line}`) })),
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

function figureRow(figure: Figure, note: string | null): Omit<FigureRow, 'place' | 'agreement' | 'crop'> {
  const { name, origin, place } = figure
  const isPrinted = !(
    origin.kind === 'corrected' &&
    origin.printed === null &&
    origin.recognised === undefined
  )
  return {
    name,
    label: FIGURES[name].label,
    value: valueInWords(figure),
    origin: originInWords(figure, note),
    quote: isPrinted ? place.quote : null,
  }
}

function agreementInWords(figure: Figure, published: Figure | undefined): string {
  if (!published) return 'not given'
  return published.value === figure.value ? 'the same' : `says ${valueInWords(published)}`
}
