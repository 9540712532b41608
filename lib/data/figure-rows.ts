import type { Figure, Figures } from '@/lib/measures/figure'
import type { FigureName } from '@/lib/measures/figure-names'
import type { Prisma } from './generated/client'

/** What a query must select for `figureFromRow`. */
export const FIGURE_SELECT = {
  measure: true,
  value: true,
  base: true,
  typeAverage: true,
  origin: true,
  workedOutFrom: true,
  workedOutWhy: true,
  page: true,
  line: true,
  quote: true,
  parts: { select: { name: true, value: true }, orderBy: { position: 'asc' } },
} as const satisfies Prisma.FigureSelect

type FigureRow = Prisma.FigureGetPayload<{ select: typeof FIGURE_SELECT }>

/** A figure as the database keeps it, without its parts and where it belongs. */
export function rowOfFigure(figure: Figure) {
  const { origin, place } = figure
  return {
    measure: figure.name,
    value: figure.value,
    base: figure.base,
    typeAverage: figure.typeAverage,
    origin: origin.kind === 'printed' ? ('printed' as const) : ('worked_out' as const),
    workedOutFrom: origin.kind === 'printed' ? [] : origin.from,
    workedOutWhy: origin.kind === 'printed' ? null : origin.reason,
    page: place.page,
    line: place.line,
    quote: place.quote,
  }
}

/** The figures of some rows, by name. */
export function figuresFromRows(rows: FigureRow[]): Figures {
  const figures: { [Name in FigureName]?: Figure } = {}
  for (const row of rows) figures[row.measure] = figureFromRow(row)
  return figures
}

function figureFromRow(row: FigureRow): Figure {
  return {
    name: row.measure,
    value: row.value.toNumber(),
    base: row.base,
    typeAverage: row.typeAverage?.toNumber() ?? null,
    origin:
      row.origin === 'printed'
        ? { kind: 'printed' }
        : { kind: 'worked-out', from: row.workedOutFrom, reason: row.workedOutWhy ?? '' },
    place: { page: row.page, line: row.line, quote: row.quote },
    parts: row.parts,
  }
}
