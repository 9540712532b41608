import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import { groupBy } from '@/lib/domain/group-by'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { DATA_TABLES, type DataTable } from '@/lib/domain/source'
import { ofEdition, ofVersion } from '@/lib/platform/cache'
import { withShownWords } from '@/lib/words/unseen-characters'
import { type Db, database, present } from './client'
import { contradictionsOf, shownContradictions } from './contradictions'
import { currentEdition, isShownIn, shownIn } from './editions'
import { publishedFigures } from './figures'
import type { SourceKind as KindInRow, Origin } from './generated/client'
import { PUBLISHED_SELECT, publishedFromRow } from './published-row'

/** All that an edition shows of one council, newest year first. */
export function councilYearsOf(slug: string, edition: number): Promise<CouncilYear[]> {
  return ofEdition(edition, yearsOf(slug), () => readCouncilYearsOf(slug, edition))
}

/** The same, always from the database. */
export function readCouncilYearsOf(slug: string, edition: number): Promise<CouncilYear[]> {
  return councilYears({ councilSlug: slug }, edition)
}

const yearsOf = (slug: string) => `years of the council ${slug}`

/** All that an edition shows of some councils, newest year first, by slug; read in one go. */
export async function councilYearsOfCouncils(
  slugs: string[],
  edition: number,
): Promise<Map<string, CouncilYear[]>> {
  let reading: Promise<CouncilYear[]> | undefined
  const read = async (slug: string) => {
    reading ??= councilYears({ councilSlug: { in: slugs } }, edition)
    return (await reading).filter((one) => one.slug === slug)
  }
  const each = slugs.map(
    async (slug) => [slug, await ofEdition(edition, yearsOf(slug), () => read(slug))] as const,
  )
  return new Map(await Promise.all(each))
}

/** All that an edition shows of one reporting year, by slug. */
export function councilYearsIn(year: ReportingYear, edition: number): Promise<CouncilYear[]> {
  return ofEdition(edition, `councils of ${year}`, () => councilYears({ reportingYear: year }, edition))
}

/** All that an edition shows of one council and year, or null. */
export async function councilYear(
  slug: string,
  year: ReportingYear,
  edition: number,
): Promise<CouncilYear | null> {
  const published = await councilYearsOf(slug, edition)
  return published.find((one) => one.year === year) ?? null
}

/** A council with all that an edition shows of it, oldest year first. */
export type PublishedCouncil = { council: Council; published: CouncilYear[] }

/** Some hundreds of letters at a time: thousands with their quotes and places would fill the memory. */
const COUNCILS_PER_BATCH = 40

/** All that an edition shows, some councils at a time, in the order given. */
export async function* allCouncilYears(
  councils: Council[],
  edition: number,
): AsyncGenerator<PublishedCouncil[]> {
  for (let from = 0; from < councils.length; from += COUNCILS_PER_BATCH) {
    const batch = councils.slice(from, from + COUNCILS_PER_BATCH)
    const published = await councilYearsOfCouncils(
      batch.map(({ slug }) => slug),
      edition,
    )
    yield batch.map((council) => ({ council, published: (published.get(council.slug) ?? []).toReversed() }))
  }
}

/** The newest reporting year of which an edition shows anything, or null. */
export async function newestYear(edition: number): Promise<ReportingYear | null> {
  const years = await publishedYears(edition)
  return years[0] ?? null
}

/** Every reporting year of which an edition shows anything, newest first. */
export function publishedYears(edition: number): Promise<ReportingYear[]> {
  return ofEdition(edition, 'published years', async () => {
    const rows = await database().source.findMany({
      where: shownIn(edition),
      select: { reportingYear: true },
      distinct: ['reportingYear'],
      orderBy: { reportingYear: 'desc' },
    })
    return rows.map(({ reportingYear }) => reportingYear as ReportingYear)
  })
}

/** The slugs of all councils of which an edition shows anything. */
export async function publishedSlugs(edition: number): Promise<Set<string>> {
  const rows = await database().source.findMany({
    where: shownIn(edition),
    select: { councilSlug: true },
    distinct: ['councilSlug'],
  })
  return new Set(rows.map(({ councilSlug }) => present(councilSlug, 'councilSlug')))
}

/** Whether the newest edition shows anything of a council and year, as it stands in an address. */
export async function isPublished(slug: string, year: string): Promise<boolean> {
  const edition = await currentEdition()
  if (!edition) return false
  const { number } = edition
  const published = await ofEdition(number, 'published council-years', () => publishedCouncilYears(number))
  return published.has(`${slug} ${year}`)
}

async function publishedCouncilYears(edition: number): Promise<Set<string>> {
  const rows = await database().source.findMany({
    where: shownIn(edition),
    select: { councilSlug: true, reportingYear: true },
    distinct: ['councilSlug', 'reportingYear'],
  })
  return new Set(rows.map(({ councilSlug, reportingYear }) => `${councilSlug} ${reportingYear}`))
}

/** All that an edition shows of some councils and years, as a transaction has it that may not be kept. */
export function draftCouncilYears(
  db: Db,
  { slugs, years }: { slugs: string[]; years: ReportingYear[] },
  edition: number,
): Promise<CouncilYear[]> {
  return councilYears({ councilSlug: { in: slugs }, reportingYear: { in: years } }, edition, db)
}

/** @param within a transaction; then nothing is taken from what is kept of editions */
async function councilYears(
  where: { councilSlug?: string | { in: string[] }; reportingYear?: string | { in: string[] } },
  edition: number,
  within?: Db,
): Promise<CouncilYear[]> {
  const db = within ?? database()
  const rows = await db.source.findMany({
    where: { ...where, ...shownIn(edition) },
    select: PUBLISHED_SELECT,
  })
  const figures = await publishedFigures(
    db,
    rows.map(({ id }) => id),
  )
  const contradicted = await (within ? contradictionsOf(within, edition) : shownContradictions(edition))
  const names = await namesOfDataFiles(db, rows)
  const byCouncilYear = groupBy(rows.map(publishedFromRow), ({ slug, year }) => `${slug} ${year}`)
  return [...byCouncilYear.values()]
    .map((group) => {
      const [{ slug, year }] = group as [(typeof group)[number]]
      const one: CouncilYear = { slug, year, letter: null, publication: null, dataFiles: [] }
      for (const source of group) {
        const { id, sha256, notes, addedIn } = source
        const all = figures.get(id) ?? {}
        if (source.kind === 'letter') {
          const { part, letterDate, layout, hasStatistics } = source
          const read = { part, letterDate, layout, hasStatistics, notes, figures: all }
          one.letter = { id, sha256, addedIn, ...read, contradicted: contradicted.get(id) ?? [] }
        } else if (source.kind === 'publication') {
          one.publication = { url: source.url, line: source.line, addedIn, figures: all }
        } else {
          const { table, sheet, line } = source
          const fileName = present(names.get(sha256), 'fileName')
          one.dataFiles.push({ table, sheet, line, fileName, sha256, notes, addedIn, figures: all })
        }
      }
      one.dataFiles.sort((a, b) => DATA_TABLES.indexOf(a.table) - DATA_TABLES.indexOf(b.table))
      return withShownWords(one)
    })
    .sort((a, b) => b.year.localeCompare(a.year) || a.slug.localeCompare(b.slug))
}

/** What the data files among some sources are called: a few names for hundreds of sources. */
async function namesOfDataFiles(
  db: Db,
  rows: { kind: KindInRow; sha256: string }[],
): Promise<Map<string, string>> {
  const sha256s = new Set(rows.flatMap(({ kind, sha256 }) => (kind === 'data_file' ? sha256 : [])))
  if (sha256s.size === 0) return new Map()
  const files = await db.sourceFile.findMany({
    where: { sha256: { in: [...sha256s] } },
    select: { sha256: true, fileName: true },
  })
  return new Map(files.map(({ sha256, fileName }) => [sha256, fileName]))
}

/** What is published of a council and a reporting year, without the figures themselves. */
export type CoveredYear = {
  slug: string
  year: ReportingYear
  letter: boolean
  /** The Ombudsman's map. */
  publication: boolean
  /** The tables of which it has a data file's row, in their order. */
  dataFiles: DataTable[]
  /** How many figures there are, of any source, and how each came to be known. */
  figures: { printed: number; workedOut: number; corrected: number; recognised: number }
  /** Whether a letter or page of it needs a review. */
  underReview: boolean
}

/**
 * Every council-year of which an edition shows anything, or of which something needs a review.
 * @param edition null where none is published yet
 */
export function coveredYears(edition: number | null): Promise<CoveredYear[]> {
  return ofVersion(`covered years of edition ${edition}`, () => readCoveredYears(edition))
}

async function readCoveredYears(edition: number | null): Promise<CoveredYear[]> {
  const key = { councilSlug: true, reportingYear: true } as const
  const [sources, figures, reviews] = await Promise.all([
    database().source.findMany({
      where: edition === null ? NO_SOURCE : shownIn(edition),
      select: { ...key, kind: true, table: true },
      orderBy: [{ kind: 'asc' }, { table: 'asc' }, { id: 'asc' }],
    }),
    database().$queryRaw<{ councilSlug: string; reportingYear: string; origin: Origin; count: number }[]>`
      SELECT source."councilSlug", source."reportingYear", figure."origin", count(*)::int AS "count"
      FROM "Figure" AS figure JOIN "Source" AS source ON source."id" = figure."sourceId"
      WHERE ${isShownIn(edition)}
      GROUP BY source."councilSlug", source."reportingYear", figure."origin"`,
    database().source.findMany({ where: { state: 'open' }, select: key, orderBy: { id: 'asc' } }),
  ])
  const covered = new Map<string, CoveredYear>()
  for (const { kind, table, ...row } of sources) {
    if (kind === 'data_file') of(row).dataFiles.push(present(table, 'table'))
    else of(row)[kind] = true
  }
  for (const { origin, count, ...row } of figures) of(row).figures[NAMES[origin]] = count
  for (const row of reviews) {
    if (row.councilSlug !== null && row.reportingYear !== null) of(row).underReview = true
  }
  return [...covered.values()]

  function of({ councilSlug, reportingYear }: { councilSlug: string | null; reportingYear: string | null }) {
    const id = `${councilSlug} ${reportingYear}`
    const one = covered.get(id) ?? {
      slug: councilSlug as string,
      year: reportingYear as ReportingYear,
      letter: false,
      publication: false,
      dataFiles: [],
      figures: { printed: 0, workedOut: 0, corrected: 0, recognised: 0 },
      underReview: false,
    }
    covered.set(id, one)
    return one
  }
}

const NO_SOURCE = { id: { in: [] } }

const NAMES = {
  printed: 'printed',
  worked_out: 'workedOut',
  corrected: 'corrected',
  recognised: 'recognised',
} as const

/** How many letters and pages need a review that says of which council or year they are. */
export function unnamedReviews(): Promise<number> {
  return database().source.count({
    where: { state: 'open', OR: [{ councilSlug: null }, { reportingYear: null }] },
  })
}
