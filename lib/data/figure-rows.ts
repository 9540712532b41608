import type { Box, Figure, Figures, Origin } from '@/lib/measures/figure'
import type { FigureName } from '@/lib/measures/figure-names'
import { dayOf } from '@/lib/years/day'
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
  boxes: true,
  printedValue: true,
  correctedBy: true,
  correctedWhy: true,
  correctedOn: true,
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
    ...rowOfOrigin(origin),
    page: place.page,
    line: place.line,
    quote: place.quote,
    boxes: place.boxes,
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
    origin: originOfRow(row),
    place: { page: row.page, line: row.line, quote: row.quote, boxes: row.boxes as Box[] },
    parts: row.parts,
  }
}

function rowOfOrigin(origin: Origin) {
  const isWorkedOut = origin.kind === 'worked-out'
  const corrected = origin.kind === 'corrected' ? origin : null
  return {
    origin: isWorkedOut ? ('worked_out' as const) : origin.kind,
    workedOutFrom: isWorkedOut ? origin.from : [],
    workedOutWhy: isWorkedOut ? origin.reason : null,
    printedValue: corrected?.printed ?? null,
    correctedBy: corrected?.by ?? null,
    correctedWhy: corrected?.reason ?? null,
    correctedOn: corrected?.on ?? null,
  }
}

function originOfRow(row: FigureRow): Origin {
  switch (row.origin) {
    case 'printed':
      return { kind: 'printed' }
    case 'worked_out':
      return { kind: 'worked-out', from: row.workedOutFrom, reason: row.workedOutWhy ?? '' }
    case 'corrected':
      return {
        kind: 'corrected',
        printed: row.printedValue?.toNumber() ?? null,
        by: row.correctedBy ?? '',
        reason: row.correctedWhy ?? '',
        on: dayOf(row.correctedOn ?? new Date(0)),
      }
  }
}
