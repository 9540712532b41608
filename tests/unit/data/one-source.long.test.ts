import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { askFixed } from '../../support/ask-fixed'
import { ask } from '../../support/database-moments'
import { bringUpToDate, makeAsOfThen } from '../../support/database-of-then'
import { withDatabaseWithoutTables } from '../../support/fresh-database'

// See the README beside these files for what they hold and how they are recorded anew.
const DATA = 'tests/fixtures/before-one-source/data.sql.gz'
const ANSWERS = 'tests/fixtures/before-one-source/answers.txt'
const LAST_MIGRATION = '20261121170000_neighbours'

/** `write` records the answers anew; BODIES names a folder where they are written as they are, to look into. */
const { ANSWERS: mode, BODIES: bodies } = process.env

/** Columns of figures that came later. */
const COLUMNS_SINCE = `'{recognisedValue,confirmedBy,confirmedOn,column}'::text[]`

/** What each row said, as the tables of then and the table of now have it. */
const ROWS = {
  sources: [
    `SELECT 'letter' AS kind, "sha256", "councilSlug", "reportingYear", "letterDate"::text, "layout", "hasStatistics",
       NULL AS url, NULL AS line, "notes"::text, "reviewId" AS review, "addedIn", "replacedIn" FROM "Letter"
     UNION ALL
     SELECT 'publication', "sha256", "councilSlug", "reportingYear", NULL, NULL, NULL, "url", "line",
       COALESCE((SELECT "notes" FROM "Review" WHERE "Review"."id" = "reviewId"), '[]')::text, "reviewId", "addedIn",
       "replacedIn" FROM "Publication"`,
    `SELECT "kind"::text, "sha256", "councilSlug", "reportingYear", "letterDate"::text, "layout", "hasStatistics",
       "url", "line", "notes"::text, "reviewNumber" AS review, "addedIn", "replacedIn"
     FROM "Source" WHERE "addedIn" IS NOT NULL`,
  ],
  figures: [
    `SELECT to_jsonb(figure) - 'letterId' - 'publicationId' - 'measure' AS figure, "measure"::text AS name
     FROM "Figure" AS figure`,
    `SELECT to_jsonb(figure) - 'sourceId' - 'name' - ${COLUMNS_SINCE} || jsonb_build_object('councilSlug', "councilSlug",
       'reportingYear', "reportingYear", 'sourceKind', "kind", 'addedIn', "addedIn", 'replacedIn', "replacedIn")
       AS figure, "name"::text
     FROM "Figure" AS figure JOIN "Source" AS source ON source."id" = figure."sourceId"`,
  ],
  reviews: [
    `SELECT "id" AS number, "sha256", "sourceKind"::text AS kind, "councilSlug", "reportingYear", "letterDate"::text,
       "url", "line", "figures", "reasons", "notes", "state"::text, "openedAt" FROM "Review"`,
    `SELECT "reviewNumber" AS number, "sha256", "kind"::text, "councilSlug", "reportingYear", "letterDate"::text,
       "url", "line", "figuresRead" AS figures, "reasons", "notes", "state"::text, "openedAt"
     FROM "Source" WHERE "reviewNumber" IS NOT NULL`,
  ],
  steps: [
    `SELECT to_jsonb(step) - 'reviewId' - 'measure' AS step, "reviewId" AS review, "measure"::text AS figure
     FROM "ReviewStep" AS step`,
    `SELECT to_jsonb(step) - 'reviewNumber' - 'figureName', "reviewNumber", "figureName"::text
     FROM "ReviewStep" AS step`,
  ],
} as const

withDatabaseWithoutTables()
const rowsOfThen = new Map<string, string[]>()

beforeAll(async () => {
  const { DATABASE_URL: url } = process.env
  if (!url) throw new Error('There is no database.')
  await makeAsOfThen(url, LAST_MIGRATION, DATA)
  for (const [what, [then]] of Object.entries(ROWS)) rowsOfThen.set(what, await rowsOf(then))
  await bringUpToDate(url)
}, 120_000)

test.each(Object.entries(ROWS))('its %s say what they said', async (what, [, now]) => {
  const rows = await rowsOf(now)
  expect(rows.length).toBeGreaterThan(10)
  expect(rows).toEqual(rowsOfThen.get(what))
})

async function rowsOf(sql: string): Promise<string[]> {
  return (await ask<object>(sql)).map((row) => JSON.stringify(Object.values(row))).sort()
}

test('a database from before letters, publications and reviews became one table answers as it did then', async () => {
  const known = readFileSync(ANSWERS, 'utf8').trimEnd().split('\n')
  const now: string[] = []
  for (let from = 0; from < known.length; from += AT_ONCE) {
    const some = known.slice(from, from + AT_ONCE).map(addressOf)
    now.push(...(await Promise.all(some.map(answerTo))))
  }
  if (mode === 'write') writeFileSync(ANSWERS, `${now.join('\n')}\n`)
  else expect(now.filter((line, i) => line !== known[i]).map(addressOf)).toEqual([])
}, 900_000)

/** Asked side by side; the site itself draws no more than 40 charts at a time. */
const AT_ONCE = 8

function addressOf(line: string): string {
  const [, , address] = line.split('  ')
  if (!address) throw new Error(`This line of ${ANSWERS} has no address: ${line}`)
  return address
}

/** `<sha256>  <status>  <address>` */
async function answerTo(address: string): Promise<string> {
  const { status, body } = await askFixed(address)
  if (bodies) {
    mkdirSync(bodies, { recursive: true })
    writeFileSync(path.join(bodies, address.replace(/^\//, '').replace(/[/?]/g, '_').slice(0, 240)), body)
  }
  return `${createHash('sha256').update(body).digest('hex')}  ${status}  ${address}`
}
