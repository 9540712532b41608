import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { addressForWeb } from '@/scripts/database/web-role'
import { withFreshDatabase } from '../support/fresh-database'

withFreshDatabase()

test('the role of the web server is enough to start the site on a database that has everything', async () => {
  const prepare = (url: string) =>
    execFileSync(process.execPath, ['.build/prepare.mjs'], {
      env: { ...process.env, DATABASE_URL: url },
      encoding: 'utf8',
    })
  const owner = process.env.DATABASE_URL ?? ''
  const said = prepare(owner)
  expect(said).toContain('Loaded: edition 1')
  expect(prepare(await addressForWeb(owner))).toBe(said)
})
