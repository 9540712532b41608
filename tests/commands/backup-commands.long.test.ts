import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { contentOf, makeFullDatabase, temporaryFolder } from '../support/backups'
import { withDatabaseWithoutTables } from '../support/fresh-database'
import { spareDatabases } from '../support/spare-databases'

withDatabaseWithoutTables({ forEach: 'test' })
const spare = spareDatabases()
const folder = temporaryFolder()

/** Runs one of the two as npm does, for somebody who stands in the folder. */
function run(url: string, command: 'backup' | 'restore', ...args: string[]) {
  const env = { ...process.env, DATABASE_URL: url, INIT_CWD: folder.path, npm_lifecycle_event: undefined }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.resolve('scripts/run.mjs'), command, ...args],
    { env, encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

test('npm run backup and npm run restore say what they did, or in a sentence why they did not', async () => {
  const url = process.env.DATABASE_URL ?? ''
  await makeFullDatabase(url)
  expect(run(url, 'backup')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('Usage: npm run backup'),
  })
  const told = run(url, 'backup', 'kept.backup')
  expect(told.stdout).toMatch(/kept\.backup has [\d,]+ rows of \d+ tables\.\n$/)
  expect(run(url, 'backup', 'kept.backup')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/is there already\. Choose another name, or delete it first\.\n$/),
  })
  const other = await spare()
  const restored = run(other, 'restore', 'kept.backup')
  expect(restored).toMatchObject({ status: 0, stderr: '' })
  expect(restored.stdout).toMatch(/^The backup of \S+ is restored: [\d,]+ rows of \d+ tables\.\n/)
  expect(await contentOf(other)).toBe(await contentOf(url))
  expect(run(other, 'restore', 'kept.backup')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('add --replace'),
  })
  expect(run(other, 'restore', 'kept.backup', '--replace')).toMatchObject({ status: 0 })
  expect(run(other, 'restore', 'other.backup').stderr).toMatch(/There is no file .*other\.backup\.\n$/)
}, 300_000)
