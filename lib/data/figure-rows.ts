import { type Day, dayOf } from '@/lib/domain/day'
import type { Box, Figure, Figures, Origin } from '@/lib/domain/figure'
import type { FigureName } from '@/lib/domain/figure-names'
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

/** The same with plain numbers and days, as Postgres writes it in JSON. */
export type PlainFigureRow = Omit<FigureRow, 'value' | 'typeAverage' | 'printedValue' | 'correctedOn'> & {
  value: number
  typeAverage: number | null
  printedValue: number | null
  correctedOn: Day | null
}

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
export function figuresFromRows(rows: (FigureRow | PlainFigureRow)[]): Figures {
  const figures: { [Name in FigureName]?: Figure } = {}
  for (const row of rows) figures[row.measure] = figureFromRow(plain(row))
  return figures
}

function plain(row: FigureRow | PlainFigureRow): PlainFigureRow {
  if (typeof row.value === 'number') return row as PlainFigureRow
  const { value, typeAverage, printedValue, correctedOn, ...rest } = row as FigureRow
  return {
    ...rest,
    value: value.toNumber(),
    typeAverage: typeAverage?.toNumber() ?? null,
    printedValue: printedValue?.toNumber() ?? null,
    correctedOn: correctedOn && dayOf(correctedOn),
  }
}

function figureFromRow(row: PlainFigureRow): Figure {
  return {
    name: row.measure,
    value: row.value,
    base: row.base,
    typeAverage: row.typeAverage,
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

function originOfRow(row: PlainFigureRow): Origin {
  switch (row.origin) {
    case 'printed':
      return { kind: 'printed' }
    case 'worked_out':
      return { kind: 'worked-out', from: row.workedOutFrom, reason: row.workedOutWhy ?? '' }
    case 'corrected':
      return {
        kind: 'corrected',
        printed: row.printedValue,
        by: row.correctedBy ?? '',
        reason: row.correctedWhy ?? '',
        on: row.correctedOn ?? '1970-01-01',
      }
  }
}
