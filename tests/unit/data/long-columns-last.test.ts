import { expect, test } from 'vitest'
import { applyMigrations, projectMigrations } from '@/scripts/database/migrations'
import { ask } from '../../support/database-moments'
import { withDatabaseWithoutTables } from '../../support/fresh-database'

withDatabaseWithoutTables()

const MOVES = '20261130030060_long_columns_last'

/** Stored as it was then: what stores today fills columns that there were not. */
const PUBLISHED_BEFORE = `
  WITH edition AS (
    INSERT INTO "Edition" ("number", "summary") VALUES (1, '20 decisions added.') RETURNING "number"
  ), copy AS (
    INSERT INTO "ListedPage" ("kind", "sha256", "fileName", "scope", "isWhole", "ofOtherBodies", "addedIn")
    SELECT 'decisions', repeat('a', 64), 'decisions.html', '{"of": "all"}', true, 0, "number" FROM edition
    RETURNING "id", "addedIn"
  )
  INSERT INTO "ListedDecision" ("reference", "kind", "outcome", "outcomePrinted", "category", "decidedOn",
    "reportingYear", "summary", "address", "recommendations", "alsoReferences", "places", "pageId", "addedIn")
  SELECT '23 000 0' || n, 'statement', 'upheld', 'Upheld', 'Planning', date '2024-01-01' + n, '2023-24',
    'An invented summary.', 'https://example.org/decisions/' || n, ARRAY['An invented recommendation.'],
    ARRAY['23 000 1' || n], '{"outcome": {"line": 1, "quote": "Upheld"}}', copy."id", copy."addedIn"
  FROM copy, generate_series(10, 29) AS n`

test('decisions that were published before stay as they are, and still never change', async () => {
  const url = process.env.DATABASE_URL ?? ''
  const before = projectMigrations().filter(({ name }) => name < MOVES)
  await applyMigrations(url, undefined, before)
  await ask(PUBLISHED_BEFORE)
  const rows = () => ask('SELECT to_jsonb(entry) AS "row" FROM "ListedDecision" AS entry ORDER BY "id"')
  const published = await rows()
  expect(published).toHaveLength(20)
  await applyMigrations(url)
  expect(await rows()).toEqual(published)
  const columns = await ask<{ names: string[] }>(
    `SELECT array_agg("column_name"::text ORDER BY "ordinal_position" DESC) AS "names"
      FROM information_schema.columns WHERE "table_name" = 'ListedDecision'`,
  )
  expect(columns[0]?.names.slice(0, 4)).toEqual(['places', 'alsoReferences', 'recommendations', 'address'])
  await expect(ask(`UPDATE "ListedDecision" SET "places" = '{}'`)).rejects.toThrow('cannot be changed')
})
