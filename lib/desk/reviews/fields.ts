import type { Figure, Note } from '@/lib/domain/figure'
import { FIGURE_NAMES, FIGURES, type FigureName } from '@/lib/domain/figure-names'
import type { Source } from '@/lib/domain/source'
import { toConfirm } from '@/lib/ingest/decide'
import type { Undecided } from '@/lib/ingest/decision'
import type { CropView } from '@/lib/letter/page-view'
import { originInWords, valueInWords } from '@/lib/words/figure-words'
import { dataPlaceInWords, placeInWords } from '@/lib/words/source-words'
import { shownWords } from '@/lib/words/unseen-characters'
import { atDesk } from '../at-desk'
import { cropOf, type Exhibit, type Marked } from './exhibit'
import { fieldName, markIdOf, tickName } from './ids'
import type { Typed } from './typed'

/** A figure as a field, with what was read apart from what is put in. */
export type FieldView = {
  name: FigureName
  label: string
  /** By which its mark is known; null where nothing was read. */
  number: number | null
  field: string
  /** What stands in the field. */
  value: string
  /** What stands there while nothing is typed. */
  before: string
  /** '%' where it is a percentage. */
  unit: string
  /** What the source says of it; null where nothing was read. */
  read: ReadView | null
  /** Why this figure needs a look. */
  reasons: string[]
  /** Where it was recognised in a picture and is to be compared with it. */
  tick: { field: string; isTicked: boolean; crop: CropView | null } | null
}

type ReadView = {
  /** 'printed', 'recognised from a picture of the page, not confirmed yet' */
  origin: string
  /** What the source prints or what was recognised, where a person put in another value; null else. */
  printed: string | null
  quote: string | null
  where: string
  /** Its mark beside the fields; null where it has none. */
  markHref: string | null
}

/**
 * The fields of a source: first those of figures that it gives or that are missed, then all others.
 * @param source as the proposals that wait leave it
 */
export function fieldsOf(
  source: Source,
  {
    typed,
    exhibit,
    marked,
    reasons,
  }: {
    typed: Typed | null
    exhibit: Exhibit
    marked: Map<FigureName, Marked>
    reasons: Note[]
  },
): { fields: FieldView[]; more: FieldView[] } {
  const open = toConfirm(source as Undecided)
  const all = FIGURE_NAMES.map((name): FieldView => {
    const figure = source.figures[name]
    const before = figure ? valueInWords(figure) : ''
    return {
      name,
      label: FIGURES[name].label,
      number: marked.get(name)?.number ?? null,
      field: fieldName(name),
      value: typed?.figures[name] ?? before,
      before,
      unit: valueInWords({ name, value: 0 }).endsWith('%') ? '%' : '',
      read: figure ? readView(figure, source, exhibit) : null,
      reasons: reasons.flatMap((note) => (note.figure === name ? atDesk(note.message) : [])),
      tick: open.includes(name)
        ? {
            field: tickName(name),
            isTicked: typed?.ticks.includes(name) ?? false,
            crop: figure ? cropOfFigure(figure, exhibit) : null,
          }
        : null,
    }
  })
  const isWanted = ({ name, read, reasons: own, value }: FieldView) =>
    read !== null || own.length > 0 || value !== '' || namedIn(reasons, name)
  return { fields: all.filter(isWanted), more: all.filter((one) => !isWanted(one)) }
}

/** Reasons name a figure that is missing in words too. */
function namedIn(reasons: Note[], name: FigureName): boolean {
  const label = FIGURES[name].label.toLowerCase()
  return reasons.some(({ figure, message }) => figure === name || message.toLowerCase().includes(label))
}

function readView(figure: Figure, source: Source, exhibit: Exhibit): ReadView {
  const { name, origin, place } = figure
  const printed = origin.kind === 'corrected' ? (origin.recognised ?? origin.printed) : null
  const isNothing = origin.kind === 'corrected' && origin.recognised === undefined && origin.printed === null
  return {
    origin: originInWords(figure),
    printed: printed === null ? null : valueInWords({ name, value: printed }),
    quote: isNothing ? null : shownWords(place.quote),
    where: source.kind === 'data-file' ? dataPlaceInWords(source, figure) : placeInWords(place),
    markHref: hasMark(name, exhibit) ? `#${markIdOf(name)}` : null,
  }
}

function hasMark(name: FigureName, exhibit: Exhibit): boolean {
  const has = ({ figures }: { figures: Marked[] }) => figures.some((one) => one.name === name)
  if (exhibit.kind === 'cells') return exhibit.cells.some(has)
  if (exhibit.kind === 'nothing') return false
  return exhibit.pages.some(({ picture, lines }) => (picture ? picture.marks : lines).some(has))
}

function cropOfFigure({ place }: Figure, exhibit: Exhibit): CropView | null {
  if (exhibit.kind !== 'pages') return null
  const shown = exhibit.pages.find(({ page }) => page === place.page)
  if (!shown?.picture) return null
  return cropOf(shown.picture.src, shown.picture.inPoints, place.boxes)
}
