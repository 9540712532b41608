import { beforeAll, beforeEach, expect, test } from 'vitest'
import { checksumOf } from '@/scripts/database/apply-migrations'
import { applyMigrations, projectMigrations } from '@/scripts/database/migrations'
import { ask } from '../../support/database-moments'
import { withDatabaseWithoutTables } from '../../support/fresh-database'
import { makePastDatabase, PAST_DATABASES } from '../../support/past-databases'
import { LINES_OF_DATABASE, RULES_OF_DATABASE } from '../../support/schema-lines'

/** The migrated database that tests are given. */
const { DATABASE_URL: ofToday } = process.env
let url: string

withDatabaseWithoutTables({ forEach: 'test' })

beforeEach(() => {
  url = process.env.DATABASE_URL ?? ''
})

async function lines(): Promise<string[]> {
  const rows = await ask<{ line: string }>(`${LINES_OF_DATABASE} union all ${RULES_OF_DATABASE}`)
  return rows.map(({ line }) => line).sort()
}

let linesOfToday: string[]
beforeAll(async () => {
  process.env.DATABASE_URL = ofToday
  linesOfToday = await lines()
})

const figures = () => ask<{ figures: number }>('SELECT count(*)::int AS figures FROM "Figure"')

/** Takes away what the first migration lacked when it came out. */
const AS_IT_CAME_OUT = `
  DROP TRIGGER editions_never_change ON "Edition";
  DROP TRIGGER parts_never_change ON "FigurePart";
  DROP TRIGGER files_never_change ON "SourceFile";
  DROP FUNCTION never_changes();
  ALTER TABLE "Figure"
    DROP CONSTRAINT "Figure_letterId_councilSlug_reportingYear_fkey",
    DROP CONSTRAINT "Figure_publicationId_councilSlug_reportingYear_fkey",
    ADD CONSTRAINT "Figure_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "Letter"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "Figure_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
  DROP INDEX "Letter_id_councilSlug_reportingYear_key", "Publication_id_councilSlug_reportingYear_key";
  UPDATE "_prisma_migrations" SET "checksum" = '92262b77ba9ad31806fc3e676f4aa1e50c0d127e9ec5b5cc54e4c1a0f9c830ad'`

async function comesUpToDate() {
  const before = await figures()
  await applyMigrations(url)
  expect(await lines()).toEqual(linesOfToday)
  expect(await figures()).toEqual(before)
  const applied = await ask(
    `SELECT "migration_name" AS name, "checksum" FROM "_prisma_migrations" ORDER BY "migration_name"`,
  )
  expect(applied).toEqual(projectMigrations().map(({ name, sql }) => ({ name, checksum: checksumOf(sql) })))
}

test.each(PAST_DATABASES)(
  'a database made at %s comes to be one of today, with all its figures',
  async (commit) => {
    await makePastDatabase(url, commit)
    await comesUpToDate()
  },
)

test('one made before anything kept its editions from being changed does too', async () => {
  await makePastDatabase(url, '57a71ee')
  await ask(AS_IT_CAME_OUT)
  await comesUpToDate()
  await expect(ask('DELETE FROM "Edition"')).rejects.toThrow('Rows of Edition cannot be changed')
})

test('at 7ea5f05 nobody could say of which council a letter is; afterwards they can', async () => {
  await makePastDatabase(url, '7ea5f05')
  await applyMigrations(url)
  const step = (by: string) =>
    ask(`INSERT INTO "ReviewStep" ("reviewNumber", "kind", "by", "why", "editionNumber")
      SELECT "reviewNumber", 'identified', ${by}, 'It is addressed to them', 2
      FROM "Source" WHERE "reviewNumber" IS NOT NULL RETURNING *`)
  expect(await step(`'Ann Example'`)).toHaveLength(1)
  await expect(step('NULL')).rejects.toThrow('ReviewStep_person')
})
