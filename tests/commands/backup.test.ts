import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { PAGE_VERSION, type PageVersionRow } from '@/lib/data/page-version'
import { backUp } from '@/scripts/database/back-up'
import { applyMigrations } from '@/scripts/database/migrations'
import { restore } from '@/scripts/database/restore'
import { addressForWeb } from '@/scripts/database/web-role'
import { askAt, contentOf, formOf, makeFullDatabase, temporaryFolder } from '../support/backups'
import { withDatabaseWithoutTables } from '../support/fresh-database'
import { spareDatabases } from '../support/spare-databases'

withDatabaseWithoutTables({ forEach: 'test' })
const spare = spareDatabases()
const folder = temporaryFolder()

let url: string
let file: string
beforeEach(() => {
  url = process.env.DATABASE_URL ?? ''
  file = path.join(folder.path, 'backup')
})

describe('a backup', () => {
  test('makes of an empty database the same again, row for row and rule for rule', async () => {
    await makeFullDatabase(url)
    const told = await backUp(url, file)
    expect(told.rows).toBeGreaterThan(6000)
    const other = await spare()
    expect(await restore(other, file, { replace: false })).toEqual({ ...told, madeAt: expect.any(Date) })
    expect(await contentOf(other)).toBe(await contentOf(url))
    expect(await formOf(other)).toEqual(await formOf(url))
    await expect(askAt(other, 'DELETE FROM "Edition"')).rejects.toThrow('Rows of Edition cannot be changed')
    const next = `SELECT nextval('"Source_id_seq"')`
    expect(await askAt(other, next)).toEqual(await askAt(url, next))
  })

  test('takes the place of other data only when it is told to, and the web server can read it', async () => {
    await makeFullDatabase(url)
    await backUp(url, file)
    const other = await spare()
    await applyMigrations(other)
    // Roles are the server’s, and tests beside this one give theirs another password.
    const role = `upheld_web_${randomBytes(6).toString('hex')}`
    const web = await addressForWeb(other, role)
    await askAt(other, `INSERT INTO "Edition" ("number", "summary") VALUES (77, 'later')`)
    await expect(restore(other, file, { replace: false })).rejects.toThrow(
      'The database has data already. To put the backup in its place, add --replace.',
    )
    expect(await askAt(other, 'SELECT "number" FROM "Edition"')).toEqual([{ number: 77 }])
    const before = await askAt<PageVersionRow>(other, PAGE_VERSION)
    await restore(other, file, { replace: true })
    const [after] = await askAt<PageVersionRow>(other, PAGE_VERSION)
    expect(after?.changes).toBeGreaterThan(before[0]?.changes ?? Number.NaN)
    expect(await contentOf(other)).toBe(await contentOf(url))
    expect(await askAt(web, 'SELECT count(*)::int AS editions FROM "Edition"')).toEqual([{ editions: 4 }])
    await askAt(other, `DROP OWNED BY ${role}; DROP ROLE ${role}`)
  })
})
