import { expect, test } from 'vitest'
import { loadRegister } from '@/lib/data/register'
import { putListed } from '@/prisma/factories/listed/put-listed'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { applyMigrations, projectMigrations } from '@/scripts/database/migrations'
import { ask } from '../../support/database-moments'
import { withDatabaseWithoutTables } from '../../support/fresh-database'

withDatabaseWithoutTables()

const MOVES = '20261130030060_long_columns_last'
const councils = [inventedCouncil({ name: 'Ambleford' })]

test('decisions that were published before stay as they are, and still never change', async () => {
  const url = process.env.DATABASE_URL ?? ''
  const before = projectMigrations().filter(({ name }) => name < MOVES)
  await applyMigrations(url, undefined, before)
  await loadRegister(inventedRegister(councils), 'a'.repeat(64))
  await putListed({ councils, decisions: 20 })
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
