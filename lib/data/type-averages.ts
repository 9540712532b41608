import type { AuthorityType } from '@/lib/domain/authority-types'
import { type AverageName, FIGURE_NAMES, FIGURES } from '@/lib/domain/figure-names'
import { groupBy } from '@/lib/domain/group-by'
import type { PublishedAverage } from '@/lib/domain/plan'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { type Db, database } from './client'
import { shownIn } from './editions'

/** The average of an authority type that letters and publications print, by year and figure. */
export type TypeAverages = {
  /** A percentage; null where none is published, or where sources print different ones. */
  of(year: ReportingYear, average: AverageName): number | null
}

/** A value that sources print as the average of a type, and how many letters and publications do. */
export type PrintedAverage = { value: number; letters: number; publications: number }

/** The averages of an authority type with the sources that print them. */
export type PrintedAverages = TypeAverages & {
  /** Every value printed, the one that most sources print first; empty where none is published. */
  printed(year: ReportingYear, average: AverageName): PrintedAverage[]
}

const AVERAGES = FIGURE_NAMES.filter((name): name is AverageName => FIGURES[name].kind === 'average')

/** What every source of an edition prints as the averages of a type. */
export async function typeAverages(type: AuthorityType, edition: number): Promise<PrintedAverages> {
  const rows = await database().figure.groupBy({
    by: ['reportingYear', 'measure', 'value', 'sourceKind'],
    where: { measure: { in: AVERAGES }, council: { type }, ...shownIn(edition) },
    _count: { _all: true },
  })
  const groups = groupBy(rows, ({ reportingYear, measure }) => `${reportingYear} ${measure}`)
  const printed = (year: ReportingYear, average: AverageName): PrintedAverage[] =>
    [...groupBy(groups.get(`${year} ${average}`) ?? [], ({ value }) => value.toNumber())]
      .map(([value, sources]) => ({
        value,
        letters: howMany(sources, 'letter'),
        publications: howMany(sources, 'publication'),
      }))
      .sort((a, b) => sourcesOf(b) - sourcesOf(a) || a.value - b.value)
  return {
    printed,
    of(year, average) {
      const [first, another] = printed(year, average)
      return first !== undefined && another === undefined ? first.value : null
    },
  }
}

/** How many sources print a value. */
export function sourcesOf({ letters, publications }: PrintedAverage): number {
  return letters + publications
}

function howMany(rows: { sourceKind: string; _count: { _all: number } }[], kind: string): number {
  return rows.find(({ sourceKind }) => sourceKind === kind)?._count._all ?? 0
}

/** Every type average that a source published now prints. */
export async function publishedAverages(db: Db): Promise<PublishedAverage[]> {
  const rows = await db.figure.findMany({
    where: { measure: { in: AVERAGES }, replacedIn: null },
    select: {
      reportingYear: true,
      measure: true,
      value: true,
      quote: true,
      councilSlug: true,
      sourceKind: true,
      letterId: true,
      publicationId: true,
    },
  })
  // One query after the other: the connection of a transaction takes one at a time.
  const types = await db.council.findMany({ select: { slug: true, type: true } })
  const reviewed = { where: { reviewId: { not: null }, replacedIn: null }, select: { id: true } }
  const letters = await db.letter.findMany(reviewed)
  const publications = await db.publication.findMany(reviewed)
  const typeOf = new Map(types.map(({ slug, type }) => [slug, type]))
  const confirmed = {
    letter: new Set(letters.map(({ id }) => id)),
    publication: new Set(publications.map(({ id }) => id)),
  }
  return rows.map((row) => ({
    kind: row.sourceKind,
    id: (row.letterId ?? row.publicationId) as number,
    type: typeOf.get(row.councilSlug) as AuthorityType,
    year: row.reportingYear as ReportingYear,
    average: row.measure,
    slug: row.councilSlug,
    value: row.value.toNumber(),
    quote: row.quote,
    isConfirmed: confirmed[row.sourceKind].has((row.letterId ?? row.publicationId) as number),
  }))
}
