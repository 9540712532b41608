import type { Council } from '@/lib/domain/council'
import type { Figure, Figures } from '@/lib/domain/figure'
import { FIGURE_NAMES } from '@/lib/domain/figure-names'
import type { FigureNotes } from './confirmed-figures'
import type { IngestReport } from './report'

/** The report as `--json` prints it; the README shows its form. */
export function jsonReport({ edition, files, reopened, released }: IngestReport): object {
  return {
    edition,
    ...(reopened.length > 0 && { reopened }),
    ...(released.length > 0 && { released }),
    files: files.map(
      ({
        file,
        sha256,
        outcome,
        council,
        reportingYear,
        layout,
        figures,
        unconfirmed,
        notes,
        rows,
        dataFile,
        listed,
      }) => ({
        file,
        sha256,
        outcome,
        ...councilFields(council),
        reportingYear,
        layout,
        figures: figuresJson(figures, unconfirmed),
        notes,
        ...(dataFile && { dataFile }),
        ...(listed && { listed }),
        ...(rows.length > 0 && {
          rows: rows.map((row) => ({
            ...(row.kind === 'letter' && { page: row.page }),
            ...(row.kind === 'data-file' && { place: row.place }),
            line: row.line,
            outcome: row.outcome,
            ...councilFields(row.council),
            reportingYear: row.reportingYear,
            ...(row.kind === 'letter' && { layout: row.layout }),
            figures: figuresJson(row.figures, row.unconfirmed),
            notes: row.notes,
          })),
        }),
      }),
    ),
  }
}

function councilFields(council: Council | null) {
  return {
    council: council?.slug ?? null,
    gssCode: council?.gssCode ?? null,
    authorityType: council?.type ?? null,
  }
}

function figuresJson(figures: Figures, unconfirmed: FigureNotes): object {
  return Object.fromEntries(
    FIGURE_NAMES.flatMap((name) =>
      figures[name] ? [[name, figureJson(figures[name], unconfirmed[name])]] : [],
    ),
  )
}

function figureJson(
  { value, base, typeAverage, origin, place, parts }: Figure,
  unconfirmed: string | undefined,
): object {
  return {
    value,
    origin: origin.kind,
    ...(unconfirmed !== undefined && { note: unconfirmed }),
    page: place.page,
    line: place.line,
    ...(place.column !== undefined && { column: place.column }),
    quote: place.quote,
    ...(place.boxes.length > 0 && { boxes: place.boxes }),
    ...(base !== null && { base }),
    ...(typeAverage !== null && { typeAverage }),
    ...(origin.kind === 'worked-out' && { workedOutFrom: origin.from, reason: origin.reason }),
    ...(origin.kind === 'recognised' &&
      origin.confirmed && { confirmedBy: origin.confirmed.by, confirmedOn: origin.confirmed.on }),
    ...(origin.kind === 'corrected' && {
      printed: origin.printed,
      ...(origin.recognised !== undefined && { recognised: origin.recognised }),
      correctedBy: origin.by,
      reason: origin.reason,
      correctedOn: origin.on,
    }),
    ...(parts.length > 0 && { parts }),
  }
}
