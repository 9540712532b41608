import { createHash } from 'node:crypto'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { DATASETS } from '@/lib/open-data/datasets'
import { backUp } from '@/scripts/database/back-up'
import { restore } from '@/scripts/database/restore'
import { askAt, makeFullDatabase, temporaryFolder } from '../support/backups'
import { withDatabaseWithoutTables } from '../support/fresh-database'
import { spareDatabases } from '../support/spare-databases'

withDatabaseWithoutTables({ forEach: 'test' })
const spare = spareDatabases()
const folder = temporaryFolder()

/** Every data file of every edition by its sha256: `<sha256>  <address>`. */
async function filesOf(url: string): Promise<string[]> {
  const given = process.env.DATABASE_URL
  process.env.DATABASE_URL = url
  // What was kept of the other database would be told again.
  vi.resetModules()
  const { askRoute } = await import('../support/ask-route')
  const client = await import('@/lib/data/client')
  const editions = await askAt<{ number: number }>(url, 'SELECT "number" FROM "Edition" ORDER BY "number"')
  const told: string[] = []
  for (const { number } of editions)
    for (const { id } of DATASETS)
      for (const extension of ['csv', 'json']) {
        const address = `/data/${id}.${extension}?edition=${number}`
        const answer = await askRoute(address)
        const sha256 = createHash('sha256').update(Buffer.from(await answer.arrayBuffer()))
        told.push(`${sha256.digest('hex')}  ${answer.status}  ${address}`)
      }
  await client.closeDatabase()
  process.env.DATABASE_URL = given
  return told
}

test('every data file of every edition has the same sha256 after a backup is restored', async () => {
  const url = process.env.DATABASE_URL ?? ''
  await makeFullDatabase(url)
  const before = await filesOf(url)
  expect(before).toHaveLength(4 * DATASETS.length * 2)
  const file = path.join(folder.path, 'backup')
  await backUp(url, file)
  const other = await spare()
  await restore(other, file, { replace: false })
  expect(await filesOf(other)).toEqual(before)
  // These are the files of that database: they tell one letter of a name.
  await askAt(other, `UPDATE "Council" SET "name" = 'Lutom' WHERE "slug" = 'luton'`)
  expect(await filesOf(other)).not.toEqual(before)
}, 600_000)
