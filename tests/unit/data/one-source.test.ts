import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { askFixed } from '../../support/ask-fixed'
import { bringUpToDate, makeAsOfThen } from '../../support/database-of-then'
import { withDatabaseWithoutTables } from '../../support/fresh-database'

// See the README beside these files for what they hold and how they are recorded anew.
const DATA = 'tests/fixtures/before-one-source/data.sql.gz'
const ANSWERS = 'tests/fixtures/before-one-source/answers.txt'
const LAST_MIGRATION = '20261121170000_neighbours'

/** `write` records the answers anew; BODIES names a folder where they are written as they are, to look into. */
const { ANSWERS: mode, BODIES: bodies } = process.env

withDatabaseWithoutTables()

beforeAll(async () => {
  const { DATABASE_URL: url } = process.env
  if (!url) throw new Error('There is no database.')
  await makeAsOfThen(url, LAST_MIGRATION, DATA)
  await bringUpToDate(url)
}, 120_000)

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
