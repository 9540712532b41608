import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, test, vi } from 'vitest'
import { loadRegister } from '@/lib/data/register'
import { withFreshDatabase } from '../fresh-database'
import { addresses } from './addresses'
import { REGISTER } from './councils'
import { dumped } from './dump'
import { tell } from './story'

const TO = 'tests/fixtures/before-one-source'
/** Every moment that the database keeps, so that the same is made each time. */
const MOMENTS = [
  ['Edition', 'publishedAt', 'number'],
  ['Review', 'openedAt', 'id'],
  ['ReviewStep', 'at', 'id'],
  ['SourceFile', 'receivedAt', null],
  ['Reading', 'readAt', null],
  ['RegisterVersion', 'loadedAt', null],
] as const

withFreshDatabase()
const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))

beforeAll(() => {
  // A figure that a person puts right says on which day.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-21T12:00:00Z') })
})
afterAll(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true })
})

test('the database before One Source, and the addresses that are asked of it', async () => {
  await loadRegister(REGISTER, '0'.repeat(64))
  await tell(folder)
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  for (const [table, column, number] of MOMENTS) {
    await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`)
    await client.query(
      `UPDATE "${table}" SET "${column}" = timestamp '2026-10-01 09:00' + ${number ? `"${number}" * interval '13 hours'` : "interval '0'"}`,
    )
    await client.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`)
  }
  // The reader's version is the hash of its code.
  await client.query(`UPDATE "Reading" SET "reader" = repeat('0', 64)`)
  const data = await dumped(client)
  mkdirSync(TO, { recursive: true })
  writeFileSync(path.join(TO, 'data.sql.gz'), gzipSync(data, { level: 9 }))
  // Not answered yet: `record` puts the answers before them.
  const asked = (await addresses(client)).map((address) => `${'0'.repeat(64)}  000  ${address}`)
  writeFileSync(path.join(TO, 'answers.txt'), `${asked.join('\n')}\n`)
  await client.end()
})
