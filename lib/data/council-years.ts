import type { CouncilYear, PublishedLetter, PublishedOnMap } from '@/lib/domain/council-year'
import { type Day, dayOf } from '@/lib/domain/day'
import type { Figures, Note } from '@/lib/domain/figure'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { database } from './client'
import { shownIn } from './editions'
import type { Letter as LetterRow, Publication as PublicationRow } from './generated/client'
import { publishedFigures } from './published-figures'

/** All that an edition holds about one council, newest year first. */
export function councilYearsOf(slug: string, edition: number): Promise<CouncilYear[]> {
  return councilYears({ councilSlug: slug }, edition)
}

/** All that an edition holds about some councils, newest year first, by slug; read in one go. */
export async function councilYearsOfCouncils(
  slugs: string[],
  edition: number,
): Promise<Map<string, CouncilYear[]>> {
  const published = await councilYears({ councilSlug: { in: slugs } }, edition)
  return new Map(slugs.map((slug) => [slug, published.filter((one) => one.slug === slug)]))
}

/** All that an edition holds about one reporting year, by slug. */
export function councilYearsIn(year: ReportingYear, edition: number): Promise<CouncilYear[]> {
  return councilYears({ reportingYear: year }, edition)
}

/** All that an edition holds about one council and year, or null. */
export async function councilYear(
  slug: string,
  year: ReportingYear,
  edition: number,
): Promise<CouncilYear | null> {
  const [published] = await councilYears({ councilSlug: slug, reportingYear: year }, edition)
  return published ?? null
}

/** The newest reporting year of which an edition holds anything, or null. */
export async function newestYear(edition: number): Promise<ReportingYear | null> {
  const years = await publishedYears(edition)
  return years[0] ?? null
}

/** Every reporting year of which an edition holds anything, newest first. */
export async function publishedYears(edition: number): Promise<ReportingYear[]> {
  const select = { reportingYear: true } as const
  const query = { where: shownIn(edition), select, distinct: ['reportingYear' as const] }
  const rows = await Promise.all([database().letter.findMany(query), database().publication.findMany(query)])
  const years = new Set(rows.flat().map((row) => row.reportingYear as ReportingYear))
  return [...years].sort().reverse()
}

/** Council-years that were found published in this edition; the parts of a server share them through the process. */
const found = globalThis as { upheldKnownPublished?: Set<string> }

/** Forgets which council-years are published: a new edition may have withdrawn one. */
export function forgetPublished(): void {
  found.upheldKnownPublished = undefined
}

/** Whether a letter or a publication is published of a council and year, as it stands in an address. */
export async function isPublished(slug: string, year: string): Promise<boolean> {
  found.upheldKnownPublished ??= new Set()
  const known = found.upheldKnownPublished
  const key = `${slug} ${year}`
  if (known.has(key)) return true
  const where = { councilSlug: slug, reportingYear: year, replacedIn: null }
  const [letters, publications] = await Promise.all([
    database().letter.count({ where }),
    database().publication.count({ where }),
  ])
  if (letters + publications > 0) known.add(key)
  return letters + publications > 0
}

/** The files of all letters that an edition shows for a year, by sha256, in a lasting order. */
export async function lettersOfYear(year: ReportingYear, edition: number): Promise<string[]> {
  const rows = await database().letter.findMany({
    where: { reportingYear: year, ...shownIn(edition) },
    select: { sha256: true },
    orderBy: { sha256: 'asc' },
  })
  return rows.map(({ sha256 }) => sha256)
}

/** Which council-years an edition holds figures or a letter for, without the figures. */
export async function publishedSources(edition: number): Promise<PublishedSource[]> {
  const key = { councilSlug: true, reportingYear: true } as const
  const [letters, publications] = await Promise.all([
    database().letter.findMany({
      where: shownIn(edition),
      select: { ...key, hasStatistics: true, letterDate: true },
    }),
    database().publication.findMany({ where: shownIn(edition), select: { ...key } }),
  ])
  return [
    ...letters.map(({ councilSlug, reportingYear, letterDate, hasStatistics }) => ({
      slug: councilSlug,
      year: reportingYear as ReportingYear,
      source: { kind: 'letter' as const, letterDate: dayOf(letterDate), hasStatistics },
    })),
    ...publications.map(({ councilSlug, reportingYear }) => ({
      slug: councilSlug,
      year: reportingYear as ReportingYear,
      source: { kind: 'publication' as const },
    })),
  ]
}

/** That an edition holds a letter or a publication for a council and year. */
export type PublishedSource = {
  slug: string
  year: ReportingYear
  source: { kind: 'letter'; letterDate: Day; hasStatistics: boolean } | { kind: 'publication' }
}

async function councilYears(
  where: { councilSlug?: string | { in: string[] }; reportingYear?: string },
  edition: number,
): Promise<CouncilYear[]> {
  const shown = { where: { ...where, ...shownIn(edition) } }
  const [letters, publications] = await Promise.all([
    database().letter.findMany(shown),
    database().publication.findMany(shown),
  ])
  const idsOf = (rows: { id: number }[]) => rows.map(({ id }) => id)
  const [ofLetters, ofPublications] = await Promise.all([
    publishedFigures(database(), 'letter', idsOf(letters)),
    publishedFigures(database(), 'publication', idsOf(publications)),
  ])
  const letterOf = new Map(letters.map((row) => [keyOf(row), letterFrom(row, ofLetters.get(row.id) ?? {})]))
  const publicationOf = new Map(
    publications.map((row) => [keyOf(row), publicationFrom(row, ofPublications.get(row.id) ?? {})]),
  )
  return [...new Map([...letters, ...publications].map((row) => [keyOf(row), row]))]
    .map(([key, { councilSlug, reportingYear }]) => ({
      slug: councilSlug,
      year: reportingYear as ReportingYear,
      letter: letterOf.get(key) ?? null,
      publication: publicationOf.get(key) ?? null,
    }))
    .sort((a, b) => b.year.localeCompare(a.year) || a.slug.localeCompare(b.slug))
}

function keyOf({ councilSlug, reportingYear }: { councilSlug: string; reportingYear: string }): string {
  return `${councilSlug} ${reportingYear}`
}

function letterFrom(row: LetterRow, figures: Figures): PublishedLetter {
  const { id, sha256, layout, hasStatistics, addedIn } = row
  const notes = row.notes as Note[]
  return { id, sha256, letterDate: dayOf(row.letterDate), layout, hasStatistics, notes, addedIn, figures }
}

function publicationFrom({ url, line, addedIn }: PublicationRow, figures: Figures): PublishedOnMap {
  return { url, line, addedIn, figures }
}
