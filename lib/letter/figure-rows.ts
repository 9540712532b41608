import { dayInWords } from '@/lib/domain/day'
import { type Figure, type Figures, inOrder, type Origin } from '@/lib/domain/figure'
import { FIGURES } from '@/lib/domain/figure-names'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { isUnconfirmed } from '@/lib/domain/unconfirmed'
import { NOTHING_CONFIRMS } from '@/lib/words/confirmed-words'
import { originInWords, valueInWords } from '@/lib/words/figure-words'
import type { CropView } from './page-view'

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

/** What would be said of many figures alike is said once under them, and in each row by a word. */
type SaidOnce = { origins: string[]; confirmed: Confirmed | null }
type Confirmed = NonNullable<Extract<Origin, { kind: 'recognised' }>['confirmed']>

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
          `Recognised: read by text recognition in a picture of the page. ${confirmed.by} compared the figures with the pictures and confirmed them on ${dayInWords(confirmed.on)}.`,
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
): Omit<FigureRow, 'place' | 'agreement' | 'crop'> {
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

export function agreementInWords(figure: Figure, published: Figure | undefined): string {
  if (!published) return 'not given'
  return published.value === figure.value ? 'the same' : `says ${valueInWords(published)}`
}
