import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { ofEdition } from '@/lib/platform/cache'
import { database } from './client'
import { isShownIn } from './editions'

/**
 * Of which councils an edition gives a measure in each year, without the figures: as `measuredIn` takes it from one
 * kind of source, a base with a rate or a count, or a base of no cases.
 * @returns the slugs by year; a year of which no council gives the measure is not among them
 */
export function councilsWithMeasure(measure: Measure, edition: number): Promise<CouncilsByYear> {
  return ofEdition(edition, `councils with ${measure.id}`, () => readCouncils(measure, edition))
}

type CouncilsByYear = Map<ReportingYear, Set<string>>

async function readCouncils({ base, rate, count }: Measure, edition: number): Promise<CouncilsByYear> {
  const numbers = count === null ? [rate] : [rate, count]
  const rows = await database().$queryRaw<{ slug: string; year: ReportingYear }[]>`
    SELECT DISTINCT source."councilSlug" AS "slug", source."reportingYear" AS "year"
    FROM "Figure" AS figure JOIN "Source" AS source ON source."id" = figure."sourceId"
    WHERE figure."name" = ${base}::"FigureName" AND ${isShownIn(edition)} AND (
      figure."value" = 0 OR EXISTS (
        SELECT 1 FROM "Figure" AS other JOIN "Source" AS beside ON beside."id" = other."sourceId"
        WHERE other."name" = ANY(${numbers}::"FigureName"[]) AND beside."kind" = source."kind"
          AND beside."councilSlug" = source."councilSlug" AND beside."reportingYear" = source."reportingYear"
          AND beside."addedIn" <= ${edition} AND (beside."replacedIn" IS NULL OR beside."replacedIn" > ${edition})
      )
    )`
  const byYear: CouncilsByYear = new Map()
  for (const { slug, year } of rows) byYear.set(year, (byYear.get(year) ?? new Set()).add(slug))
  return byYear
}
