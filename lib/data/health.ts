import { readdirSync } from 'node:fs'
import path from 'node:path'
import { database } from './client'
import { readCouncilYearsOf } from './council-years'
import { isShownIn } from './editions'

/** How the database's schema stands to the one that this code was written for. */
export type SchemaAge = 'same' | 'older' | 'newer'

/** What only the database itself can say of how well the site can be served. */
export type HealthFacts = {
  schema: SchemaAge
  /** Whether the figures of a council were read just now, as its page reads them; null where none are published. */
  figuresAreReadable: boolean | null
  /** How many letters and pages need a review. */
  waiting: number
  /** When the newest edition was published, in seconds since 1970; null before the first. */
  editionPublishedAt: number | null
}

/**
 * Asks the database for them.
 * @param edition the newest one's number
 * @throws where the database does not answer
 */
export async function healthFacts(edition: number | null): Promise<HealthFacts> {
  const [schema, figuresAreReadable, waiting, newest] = await Promise.all([
    schemaAge(),
    edition === null ? null : figuresAreReadableIn(edition),
    database().source.count({ where: { state: 'open' } }),
    edition === null ? null : database().edition.findUnique({ where: { number: edition } }),
  ])
  const editionPublishedAt = newest && Math.floor(newest.publishedAt.getTime() / 1000)
  return { schema, figuresAreReadable, waiting, editionPublishedAt }
}

/** Any one council: its figures are read by the same queries as those of every other. */
async function figuresAreReadableIn(edition: number): Promise<boolean> {
  const [some] = await database().$queryRaw<{ slug: string }[]>`
    SELECT source."councilSlug" AS "slug" FROM "Source" AS source WHERE ${isShownIn(edition)} LIMIT 1`
  return some !== undefined && (await readCouncilYearsOf(some.slug, edition)).length > 0
}

/** A schema is newer where it has a migration that this code does not know. */
async function schemaAge(): Promise<SchemaAge> {
  const rows = await database().$queryRaw<{ name: string }[]>`
    SELECT "migration_name" AS "name" FROM "_prisma_migrations"
    WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`
  const applied = new Set(rows.map(({ name }) => name))
  const ours = migrationNames()
  if ([...applied].some((name) => !ours.has(name))) return 'newer'
  return [...ours].every((name) => applied.has(name)) ? 'same' : 'older'
}

function migrationNames(): Set<string> {
  const entries = readdirSync(path.join(process.cwd(), 'prisma/migrations'), { withFileTypes: true })
  return new Set(entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])))
}
