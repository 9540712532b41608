import { letterAddress, letterLineAddress } from '@/lib/addresses'
import type { Council } from '@/lib/councils/council'
import { councilBySlug } from '@/lib/data/councils'
import { currentEdition, type Edition } from '@/lib/data/editions'
import { heldYearsOf } from '@/lib/data/held-years'
import { letterFile } from '@/lib/data/letter-file'
import { layoutName } from '@/lib/letters/layouts'
import { type LetterLine, letterLines } from '@/lib/letters/letter-text'
import { type Caution, cautionsFor } from '@/lib/measures/cautions'
import type { Figure } from '@/lib/measures/figure'
import { FIGURES } from '@/lib/measures/figure-names'
import type { HeldYear } from '@/lib/measures/held-year'
import { inOrder } from '@/lib/measures/in-order'
import { measuredIn } from '@/lib/measures/measured'
import { MEASURES } from '@/lib/measures/measures'
import type { Note } from '@/lib/measures/note'
import { missingReason } from '@/lib/words/missing-reason'
import { inFull, percent } from '@/lib/words/numbers'
import { placeInWords } from '@/lib/words/source-words'
import type { Day } from '@/lib/years/day'
import type { ReportingYear } from '@/lib/years/reporting-year'
import { councilFacts } from './council-facts'
import { type MeasureView, measureView } from './measure-view'

/** A figure with the words it was read from. */
export type FigureRow = {
  name: string
  label: string
  value: string
  /** 'printed', or how it was worked out. */
  origin: string
  quote: string
  place: { words: string; href: string }
  /** Where the map gives the figure too: whether it says the same. */
  agreement: string | null
}

/** A count broken down, as a table of the letter has it. */
export type BreakdownView = { label: string; total: number; parts: { name: string; value: number }[] }

/** The letter of a year, with its text. */
export type LetterView = {
  date: Day
  layout: string
  href: string
  addedIn: number
  notes: Note[]
  figures: FigureRow[]
  breakdowns: BreakdownView[]
  /** The whole text; the lines that figures were read from are marked. */
  lines: (LetterLine & { marked: boolean })[]
}

/** A figure as the Ombudsman's map gives it. */
export type PublishedFigureRow = { name: string; label: string; value: string }

/** What the Ombudsman published of a year on its map. */
export type PublicationView = { url: string; addedIn: number; figures: PublishedFigureRow[] }

/** What the page of a council's year shows. */
export type CouncilYearPage = {
  council: Council
  year: ReportingYear
  facts: string[]
  edition: Edition
  years: { year: ReportingYear }[]
  measures: MeasureView[]
  missing: { title: string; reason: string }[]
  letter: LetterView | null
  publication: PublicationView | null
  cautions: Caution[]
}

/** Reads all that the page of a council's year shows; null where nothing is held of it. */
export async function councilYearPage(slug: string, year: ReportingYear): Promise<CouncilYearPage | null> {
  const [council, edition] = await Promise.all([councilBySlug(slug), currentEdition()])
  if (!council || !edition) return null
  const [allHeld, file] = await Promise.all([
    heldYearsOf(slug, edition.number),
    letterFile(slug, year, edition.number),
  ])
  const held = allHeld.find((one) => one.year === year)
  if (!held) return null
  return {
    council,
    year,
    edition,
    facts: councilFacts(council),
    years: allHeld.map((one) => ({ year: one.year })),
    measures: MEASURES.map((measure) => measureView(measure, council, year, held)),
    missing: MEASURES.filter((measure) => measuredIn(held, measure) === null).map((measure) => ({
      title: measure.title,
      reason: missingReason(held, year, measure),
    })),
    letter: letterView(held, file?.bytes ?? null),
    publication: publicationView(held),
    cautions: cautionsFor([year]),
  }
}

function letterView(
  { slug, year, letter, publication }: HeldYear,
  bytes: Uint8Array | null,
): LetterView | null {
  if (!letter) return null
  const figures = inOrder(letter.figures)
  const read = new Set(figures.map(({ place }) => `${place.page} ${place.line}`))
  const text = bytes ? letterLines(bytes) : null
  return {
    date: letter.letterDate,
    layout: layoutName(letter.layout),
    href: letterAddress(slug, year),
    addedIn: letter.addedIn,
    notes: letter.notes,
    figures: figures.map((figure) => ({
      ...figureRow(figure),
      place: {
        words: placeInWords(figure.place),
        href: letterLineAddress(slug, year, figure.place.page, figure.place.line),
      },
      agreement: publication ? agreementInWords(figure, publication.figures[figure.name]) : null,
    })),
    breakdowns: figures.flatMap(({ name, value, parts }) =>
      parts.length > 0 ? [{ label: FIGURES[name].label, total: value, parts }] : [],
    ),
    lines:
      text && 'lines' in text
        ? text.lines.map((line) => ({ ...line, marked: read.has(`${line.page} ${line.line}`) }))
        : [],
  }
}

function publicationView({ publication }: HeldYear): PublicationView | null {
  if (!publication) return null
  return {
    url: publication.url,
    addedIn: publication.addedIn,
    figures: inOrder(publication.figures).map((figure) => ({
      name: figure.name,
      label: FIGURES[figure.name].label,
      value: valueInWords(figure),
    })),
  }
}

function figureRow(figure: Figure): Omit<FigureRow, 'place' | 'agreement'> {
  const { name, origin, place } = figure
  return {
    name,
    label: FIGURES[name].label,
    value: valueInWords(figure),
    origin: origin.kind === 'printed' ? 'printed' : `worked out: ${origin.reason}`,
    quote: place.quote,
  }
}

/** A figure with its unit: '13', '69%', '4.6'. */
function valueInWords({ name, value }: Figure): string {
  const definition = FIGURES[name]
  const isPercentage =
    definition.kind === 'rate' || (definition.kind === 'average' && FIGURES[definition.of].kind === 'rate')
  return isPercentage ? percent(value) : inFull(value)
}

function agreementInWords(figure: Figure, published: Figure | undefined): string {
  if (!published) return 'not given'
  return published.value === figure.value ? 'the same' : `says ${valueInWords(published)}`
}
