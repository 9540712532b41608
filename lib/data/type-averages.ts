import type { AuthorityType } from '@/lib/domain/authority-types'
import { AVERAGE_NAMES, type AverageName, type FigureName } from '@/lib/domain/figure-names'
import { groupBy } from '@/lib/domain/group-by'
import { isSeenBeside, knownAverage } from '@/lib/domain/known-averages'
import type { Measure } from '@/lib/domain/measures'
import type { PublishedAverage } from '@/lib/domain/plan'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { SourceKind } from '@/lib/domain/source'
import { ofEdition } from '@/lib/platform/cache'
import { type Db, database } from './client'
import { isShownIn } from './editions'
import type { SourceKind as KindInRow } from './generated/client'
import { kindFromRow } from './published-row'

/** The average of an authority type that letters and publications print, by year and figure. */
export type TypeAverages = {
  /** A percentage; null where none is published, or where sources print different ones. */
  of(year: ReportingYear, average: AverageName): number | null
  /**
   * What kind of source the only one is that says a value: no second source prints it, and it is not known from
   * elsewhere. Null where it has a second, or none.
   */
  onlySource(year: ReportingYear, average: AverageName, value: number): SourceKind | null
}

/** While nothing is published, nobody prints an average. */
export const NO_AVERAGES: TypeAverages = { of: () => null, onlySource: () => null }

/** A value that sources print as the average of a type, and how many of each kind do: all rows of a data file are one. */
export type PrintedAverage = { value: number; letters: number; publications: number; dataFiles: number }

/** The averages of an authority type with the sources that print them. */
export type PrintedAverages = TypeAverages & {
  /** Every value printed, the one that most sources print first; empty where none is published. */
  printed(year: ReportingYear, average: AverageName): PrintedAverage[]
}

/** What every source of an edition prints as the averages of a type. */
export async function typeAverages(type: AuthorityType, edition: number): Promise<PrintedAverages> {
  const rows = await ofEdition(edition, `averages of ${type}`, () => printedAverages(type, edition))
  const groups = groupBy(rows, ({ year, name }) => `${year} ${name}`)
  const printed = (year: ReportingYear, average: AverageName): PrintedAverage[] =>
    [...groupBy(groups.get(`${year} ${average}`) ?? [], ({ value }) => value)]
      .map(([value, sources]) => ({
        value,
        letters: howMany(sources, 'letter'),
        publications: howMany(sources, 'publication'),
        dataFiles: howMany(sources, 'data-file'),
      }))
      .sort((a, b) => sourcesOf(b) - sourcesOf(a) || a.value - b.value)
  const onlySource = (year: ReportingYear, average: AverageName, value: number) => {
    const same = groups.get(`${year} ${average}`)?.filter((one) => one.value === value) ?? []
    const [first, another] = same
    if (!first || another || first.count > 1) return null
    const kind = kindFromRow(first.kind)
    const known = knownAverage(type, year, average)
    return known?.value === value && isSeenBeside(known, { ...first, kind }) ? null : kind
  }
  return {
    printed,
    onlySource,
    of(year, average) {
      const [first, another] = printed(year, average)
      return first !== undefined && another === undefined ? first.value : null
    },
  }
}

type Printed = { year: string; name: string; value: number; kind: KindInRow; count: number; slug: string }

function printedAverages(type: AuthorityType, edition: number): Promise<Printed[]> {
  return database().$queryRaw<Printed[]>`
    SELECT source."reportingYear" AS "year", figure."name", figure."value"::float8 AS "value", source."kind",
      count(DISTINCT CASE WHEN source."kind" = 'data_file' THEN source."sha256" ELSE source."id"::text END)::int AS "count", min(source."councilSlug") AS "slug"
    FROM "Figure" AS figure
    JOIN "Source" AS source ON source."id" = figure."sourceId"
    JOIN "Council" AS council ON council."slug" = source."councilSlug"
    WHERE figure."name" = ANY(${AVERAGE_NAMES}::"FigureName"[]) AND council."type" = ${type}::"AuthorityType"
      AND ${isShownIn(edition)}
    GROUP BY source."reportingYear", figure."name", figure."value", source."kind"`
}

/** How many sources print a value. */
export function sourcesOf({ letters, publications, dataFiles }: PrintedAverage): number {
  return letters + publications + dataFiles
}

function howMany(rows: { kind: KindInRow; count: number }[], wanted: SourceKind): number {
  return rows.find(({ kind }) => kindFromRow(kind) === wanted)?.count ?? 0
}

/** Every type average that a source published now prints. */
export async function publishedAverages(db: Db): Promise<PublishedAverage[]> {
  const rows = await db.$queryRaw<(Omit<PublishedAverage, 'kind'> & { kind: KindInRow })[]>`
    SELECT source."kind", source."table", source."id", council."type", source."reportingYear" AS "year", figure."name" AS "average",
      source."councilSlug" AS "slug", figure."value"::float8 AS "value", figure."quote",
      source."state" <> 'accepted' AS "isReviewed"
    FROM "Figure" AS figure
    JOIN "Source" AS source ON source."id" = figure."sourceId"
    JOIN "Council" AS council ON council."slug" = source."councilSlug"
    WHERE figure."name" = ANY(${AVERAGE_NAMES}::"FigureName"[]) AND source."replacedIn" IS NULL
    ORDER BY figure."id"`
  return rows.map(({ kind, ...row }) => ({ ...row, kind: kindFromRow(kind) }))
}

/** Of which councils of a type an edition shows a measure, without the figures. */
export type PublishedOfType = {
  /** The slugs of the councils whose letter or publication of a year gives the measure. */
  of(year: ReportingYear, measure: Measure): string[]
}

/** Which councils of an authority type give each of some measures, year by year. */
export async function publishedOfType(
  type: AuthorityType,
  measures: readonly Measure[],
  edition: number,
): Promise<PublishedOfType> {
  const rates = measures.map(({ rate }) => rate)
  const bases = measures.map(({ base }) => base)
  // A rate is given with its base; where the base is zero, there is no rate to give.
  type Given = { slug: string; year: ReportingYear; name: FigureName }
  const read = () => database().$queryRaw<Given[]>`
    SELECT source."councilSlug" AS "slug", source."reportingYear" AS "year", figure."name"
    FROM "Figure" AS figure
    JOIN "Source" AS source ON source."id" = figure."sourceId"
    JOIN "Council" AS council ON council."slug" = source."councilSlug"
    WHERE council."type" = ${type}::"AuthorityType" AND ${isShownIn(edition)} AND (
      figure."name" = ANY(${rates}::"FigureName"[])
      OR (figure."name" = ANY(${bases}::"FigureName"[]) AND figure."value" = 0)
    )
    ORDER BY figure."id"`
  const ids = measures.map(({ id }) => id).join()
  const rows = await ofEdition(edition, `councils of ${type} with ${ids}`, read)
  return {
    of: (wanted, { rate, base }) => [
      ...new Set(
        rows.flatMap(({ slug, year, name }) =>
          year === wanted && (name === rate || name === base) ? [slug] : [],
        ),
      ),
    ],
  }
}
