import { type CouncilYear, figuresByKind } from '@/lib/domain/council-year'
import { dayInWords } from '@/lib/domain/day'
import { type Figure, type Figures, inOrder, type Origin } from '@/lib/domain/figure'
import { FIGURES } from '@/lib/domain/figure-names'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { SourceKind } from '@/lib/domain/source'
import { isUnconfirmed } from '@/lib/domain/unconfirmed'
import { NOTHING_CONFIRMS } from '@/lib/words/confirmed-words'
import { originInWords, valueInWords } from '@/lib/words/figure-words'
import { CALLED_IN_SHORT } from '@/lib/words/source-words'
import type { CropView } from './page-view'

export type FigureRow = {
  /** What leads to the row; null where nothing does. */
  id: string | null
  name: string
  label: string
  value: string
  /** 'printed', or how it was worked out or put right. */
  origin: string
  /** Null where the source does not print it. */
  quote: string | null
  place: { words: string; href: string }
  /** Its words on the picture of the page, where they are marked too; null where there is none. */
  crop: CropView | null
  /** What each further source of the year says of it, in their order: 'the same', 'says 8', 'not given'. */
  agreements: string[]
}

/** What would be said of many figures alike is said once under them, and in each row by a word. */
type SaidOnce = { origins: string[]; confirmed: Confirmed | null }
type Confirmed = NonNullable<Extract<Origin, { kind: 'recognised' }>['confirmed']>

/** Of rows that each say all there is to say. */
export const NOT_SAID_ONCE: SaidOnce = { origins: [], confirmed: null }

const RECOGNISED = 'recognised'
const UNCONFIRMED = 'unconfirmed'

export function saidOnce(all: Figures, year: ReportingYear): SaidOnce {
  const figures = inOrder(all)
  const confirmed = confirmedTogether(figures)
  const isUnconfirmedHere = figures.some(
    ({ name, origin }) => origin.kind === 'printed' && isUnconfirmed(name, year, all),
  )
  const origins = [
    ...(confirmed
      ? [
          `Recognised: read from a picture of the page by text recognition. ${confirmed.by} checked the figures against the pictures and confirmed them on ${dayInWords(confirmed.on)}.`,
        ]
      : []),
    ...(isUnconfirmedHere ? [`Unconfirmed: ${NOTHING_CONFIRMS.letter}.`] : []),
  ]
  return { origins, confirmed }
}

/** Who confirmed all figures that were recognised, and when; null where there are none, or several did. */
function confirmedTogether(figures: Figure[]): Confirmed | null {
  const confirmed = figures.flatMap(({ origin }) => (origin.kind === 'recognised' ? [origin.confirmed] : []))
  const [first] = confirmed
  if (!first) return null
  return confirmed.every((one) => one && one.by === first.by && one.on === first.on) ? first : null
}

/** @param note what is said of a printed figure besides */
export function figureRow(
  figure: Figure,
  note: string | null,
  { confirmed }: SaidOnce,
): Omit<FigureRow, 'id' | 'place' | 'agreements' | 'crop'> {
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
    origin:
      confirmed && origin.kind === 'recognised'
        ? RECOGNISED
        : originInWords(figure, note === NOTHING_CONFIRMS.letter ? UNCONFIRMED : note),
    quote: isPrinted ? place.quote : null,
  }
}

/** A source that a source before it is compared with: what it is called, and its figures. */
export type FurtherSource = { called: string; figures: Figures }

/** The sources of a year that stand behind one, in their order. */
export function furtherSources(published: CouncilYear, kind: SourceKind): FurtherSource[] {
  const all = figuresByKind(published)
  return all
    .slice(all.findIndex((one) => one.kind === kind) + 1)
    .map((one) => ({ called: CALLED_IN_SHORT[one.kind], figures: one.figures }))
}

/** What each of some sources says of a figure: 'the same', 'says 8', 'not given'. */
export function agreementsInWords(figure: Figure, others: FurtherSource[]): string[] {
  return others.map(({ figures }) => {
    const other = figures[figure.name]
    if (!other) return 'not given'
    return other.value === figure.value ? 'the same' : `says ${valueInWords(other)}`
  })
}
