import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach } from 'vitest'
import { backUp } from '@/scripts/database/back-up'
import { applyMigrations } from '@/scripts/database/migrations'
import { withClient } from '@/scripts/database/server-databases'
import { makePastDatabase } from './past-databases'
import { LINES_OF_DATABASE, RULES_OF_DATABASE } from './schema-lines'

/** Gives each test a folder, which is gone afterwards. */
export function temporaryFolder(): { path: string } {
  const folder = { path: '' }
  beforeEach(() => {
    folder.path = mkdtempSync(path.join(tmpdir(), 'upheld-backup-'))
  })
  afterEach(() => rmSync(folder.path, { recursive: true, force: true }))
  return folder
}

export const askAt = <Row = Record<string, unknown>>(url: string, sql: string) =>
  withClient(url, async (client): Promise<Row[]> => (await client.query(sql)).rows)

/** A database with letters that were replaced, withheld and corrected, in four editions. */
export async function makeFullDatabase(url: string): Promise<void> {
  await makePastDatabase(url, '7c1f3ed')
  await applyMigrations(url)
}

/** The rows by which web servers hear of changes, of which a restore is one. */
const CHANGES = /(?:^\d+\t\d{4}-.*\n)*^\\\.\{"table":"PageChange".*\n/m

/** All that a backup of a database would have, but for its moment and for what web servers heard. */
export async function contentOf(url: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'upheld-content-'))
  try {
    const file = path.join(folder, 'backup')
    await backUp(url, file)
    return gunzipSync(readFileSync(file))
      .toString()
      .replace(/"madeAt":"[^"]*"/, '')
      .replace(CHANGES, '')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Its tables and all their rules. */
export async function formOf(url: string): Promise<string[]> {
  const rows = await askAt<{ line: string }>(url, `${LINES_OF_DATABASE} union all ${RULES_OF_DATABASE}`)
  return rows.map(({ line }) => line).sort()
}
