import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startEmbedded } from '@/scripts/database/embedded'
import { withClient } from '@/scripts/database/server-databases'

const folder = mkdtempSync(path.join(tmpdir(), 'upheld-database-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

const PATIENCE = { timeout: 200_000, interval: 20 }

/** Kills Postgres each time that it runs with another number than before. */
function killer() {
  let last: number
  return () => {
    const connection = path.join(folder, 'connection.json')
    const text = existsSync(connection) ? readFileSync(connection, 'utf8') : ''
    const postgres = text && JSON.parse(text).postgres
    if (postgres && postgres !== last) process.kill(postgres, 'SIGKILL')
    last = postgres
  }
}

test('the embedded database starts again five times, then gives up, says what Postgres said, and has every row', async () => {
  let restarts = 0
  const onRestart = () => {
    restarts++
  }
  const { url, ended } = await startEmbedded({ folder, shared: true, onRestart })
  await withClient(url, (client) => client.query('create table kept as select 1 as number'))
  let reason: string | undefined
  ended.then((why) => {
    reason = why
  })
  const kill = killer()
  await expect
    .poll(() => {
      if (reason === undefined) kill()
      return reason
    }, PATIENCE)
    .toContain('The embedded database stopped. Its message:')
  expect(restarts).toBe(5)
  const later = await startEmbedded({ folder })
  const { rows } = await withClient(later.url, (client) => client.query('select number from kept'))
  expect(rows).toEqual([{ number: 1 }])
  await later.stop()
}, 240_000)
