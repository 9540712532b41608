import { ask } from './database-moments'

/** Everything that publishing stores, but for when and under which ids, so that two ways can be compared. */
export async function rowsOfEditions() {
  const sources = await ask(`
    SELECT "kind", "state", "sha256", "councilSlug", "reportingYear", "letterDate"::text, "layout", "hasStatistics",
      "firstPage", "firstLine", "lastPage", "lastLine", "url", "line", "table", "sheet", "rowText", "notes",
      "reviewNumber", "figuresRead", "reasons", "addedIn", "replacedIn"
    FROM "Source" ORDER BY "addedIn", "reviewNumber", "councilSlug", "reportingYear", "kind", "sha256"`)
  const figures = await ask(`
    SELECT source."councilSlug", source."reportingYear", source."kind", source."addedIn",
      to_jsonb(figure) - 'id' - 'sourceId' AS "figure",
      (SELECT jsonb_agg(to_jsonb(part) - 'figureId' ORDER BY part."position") FROM "FigurePart" AS part
        WHERE part."figureId" = figure."id") AS "parts"
    FROM "Figure" AS figure JOIN "Source" AS source ON source."id" = figure."sourceId"
    ORDER BY source."addedIn", source."councilSlug", source."reportingYear", source."kind", figure."name"`)
  const steps = await ask(
    'SELECT to_jsonb(step) - \'id\' - \'at\' AS "step" FROM "ReviewStep" AS step ORDER BY step."id"',
  )
  const editions = await ask('SELECT "number", "summary", "onlyCounts" FROM "Edition" ORDER BY "number"')
  const contradictions = await ask(
    'SELECT "reviewNumber", "differences", "knownFrom", "settledIn" FROM "Contradiction" ORDER BY "id"',
  )
  return { sources, figures, steps, editions, contradictions }
}
