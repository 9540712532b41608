import type { FigureSource } from '@/lib/data/figure-page'
import type { Council } from '@/lib/domain/council'
import type { Day } from '@/lib/domain/day'
import type { Figure } from '@/lib/domain/figure'
import { FIGURES, type FigureName } from '@/lib/domain/figure-names'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { letterLineAddress } from '@/lib/letter/address'
import { originInWords } from '@/lib/words/origin-words'
import { type CouncilCells, councilCells } from './council-columns'

/** A figure of one council, year and source, as CSV and JSON give it. */
export type FigureRow = CouncilCells & {
  reporting_year: ReportingYear
  figure: FigureName
  figure_name: string
  kind: (typeof FIGURES)[FigureName]['kind']
  value: number
  base: number | null
  type_average: number | null
  origin: Figure['origin']['kind']
  origin_note: string
  printed_value: number | null
  source: FigureSource['kind']
  letter_date: Day | null
  page: number
  line: number
  quote: string
  source_address: string
  source_sha256: string | null
  edition_added: number
}

/** The row of a figure. */
export function figureRow(
  council: Council,
  year: ReportingYear,
  figure: Figure,
  source: FigureSource,
): FigureRow {
  const { name, origin, place } = figure
  const isLetter = source.kind === 'letter'
  return {
    ...councilCells(council),
    reporting_year: year,
    figure: name,
    figure_name: FIGURES[name].label,
    kind: FIGURES[name].kind,
    value: figure.value,
    base: figure.base,
    type_average: figure.typeAverage,
    origin: origin.kind,
    origin_note: originInWords(figure),
    printed_value: printedValue(figure),
    source: source.kind,
    letter_date: isLetter ? source.letterDate : null,
    page: place.page,
    line: place.line,
    quote: place.quote,
    source_address: isLetter ? letterLineAddress(council.slug, year, place.page, place.line) : source.url,
    source_sha256: isLetter ? source.sha256 : null,
    edition_added: source.addedIn,
  }
}

/** What the source prints; null where it prints nothing. */
function printedValue({ origin, value }: Figure): number | null {
  switch (origin.kind) {
    case 'printed':
      return value
    case 'worked-out':
      return null
    case 'corrected':
      return origin.printed
  }
}
