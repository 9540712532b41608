import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const FOLDER = 'prisma/migrations'
const LIST = `${FOLDER}/checksums.txt`

/** The migrations that are out, each by its checksum as databases that have it keep it. */
const out = new Map(
  readFileSync(LIST, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('  ').reverse() as [name: string, checksum: string]),
)
const here = readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)

function checksumOf(name: string): string | null {
  const file = `${FOLDER}/${name}/migration.sql`
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : null
}

describe('a migration that is out', () => {
  test.each([...out])('%s is never edited', (name, checksum) => {
    expect(
      checksumOf(name),
      `${name} is not what was given out. Databases that have it would not get what was changed, and Prisma would refuse to go on with them. Put it back as it was, and make the change in a new migration.`,
    ).toBe(checksum)
  })

  test.each(here)('%s is in the list', (name) => {
    expect(
      out.has(name),
      `${name} is not in ${LIST}. Once it is as it is to go out, add this line:\n${checksumOf(name)}  ${name}\n`,
    ).toBe(true)
  })
})
