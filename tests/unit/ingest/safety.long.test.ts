import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { connectionIsGone, databaseProblem } from '@/lib/data/database-problem'
import { keepReadings, readingsOf } from '@/lib/data/files'
import { letterText } from '@/prisma/factories/letter'
import { LETTER_YEARS, manyLetters } from '@/prisma/factories/letter-pdf'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { startEmbedded } from '@/scripts/database/embedded'
import { commandsWithRegister } from '../../support/commands-with-register'
import { cutAfterCommit } from '../../support/cutting-proxy'
import {
  ask,
  cutConnections,
  NOTHING,
  PATIENCE,
  published,
  stopBefore,
  untilOthersAreGone,
  untilReadingsAreKept,
  untilSomebodyStopsAt,
} from '../../support/database-moments'
import { withFreshDatabase } from '../../support/fresh-database'
import { cases, isLong } from '../../support/long'

// What is read is kept sixty letters at a time: three times, so that there is a middle.
const COUNCILS = 12
const LETTERS = COUNCILS * LETTER_YEARS.length
const nameOf = (number: number) => `Testville ${String(number).padStart(4, '0')}`
const register = inventedRegister(
  Array.from({ length: COUNCILS + 1 }, (_, i) => inventedCouncil({ name: nameOf(i + 1) })),
)
const start = commandsWithRegister(register)

const folder = mkdtempSync(path.join(tmpdir(), 'upheld-safety-'))
/** Folders: one of all letters, and one each of the first councils'. */
const PARTS = ['all', 'first', 'second'] as const
const part = (name: (typeof PARTS)[number]) => path.join(folder, name)
/** What the letters say, as { 'testville-0001 2013-14 upheld': 9 }. */
const printed: Record<string, number> = {}

beforeAll(async () => {
  for (const name of PARTS) mkdirSync(part(name))
  let count = 0
  for await (const { council, year, bytes, figures } of manyLetters(LETTERS, 5)) {
    const slug = council.toLowerCase().replace(' ', '-')
    for (const [measure, value] of Object.entries(figures)) printed[`${slug} ${year} ${measure}`] = value
    const own = PARTS[1 + Math.floor(count++ / LETTER_YEARS.length)]
    for (const name of own ? (['all', own] as const) : (['all'] as const))
      writeFileSync(path.join(part(name), `${slug}-${year}.pdf`), bytes)
  }
  writeFileSync(path.join(part('all'), 'withheld.txt'), withheldLetter())
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A letter whose rate is not that of its counts. */
function withheldLetter(): string {
  const upheld = { count: 9, base: 13, rate: 10 }
  return letterText({ council: `${nameOf(COUNCILS + 1)} Council`, year: '2023-24', upheld })
}

/** The figures that are published, in the form of `printed`. */
async function publishedFigures(): Promise<Record<string, number>> {
  const rows = await ask<{ name: string; value: string }>(
    `SELECT "councilSlug" || ' ' || "reportingYear" || ' ' || "name" AS name, "value"
     FROM "Figure" JOIN "Source" ON "Source"."id" = "sourceId"`,
  )
  return Object.fromEntries(rows.map(({ name, value }) => [name, Number(value)]))
}

function printedOf(...numbers: number[]): Record<string, number> {
  const slugs = numbers.map((number) => nameOf(number).toLowerCase().replace(' ', '-'))
  return Object.fromEntries(
    Object.entries(printed).filter(([name]) => slugs.some((slug) => name.startsWith(slug))),
  )
}

describe('an ingest of many letters that is killed', () => {
  withFreshDatabase({ forEach: 'test' })

  /** The same command once more, and all that it publishes. */
  async function isCompleted() {
    const { status, stdout } = await start('ingest', part('all')).ended
    expect(stdout).toContain(
      `${LETTERS + 1} files: ${LETTERS} accepted, 1 review. Edition 1 is published. See what needs a review: npm run reviews.`,
    )
    expect(status).toBe(1)
    expect(await published()).toMatchObject({ Edition: 1, letters: LETTERS, reviews: 1 })
    expect(await publishedFigures()).toEqual(printed)
  }

  test.runIf(isLong)(
    'while it reads has published nothing, and is completed by the same command',
    async () => {
      const { child, ended } = start('ingest', part('all'))
      await untilReadingsAreKept(1)
      child.kill('SIGKILL')
      expect((await ended).signal).toBe('SIGKILL')
      await untilOthersAreGone()
      expect(await published()).toEqual(NOTHING)
      const [row] = await ask<{ read: number }>('SELECT count(*)::int AS read FROM "Reading"')
      expect(row?.read).toBeLessThan(LETTERS)
      await isCompleted()
    },
  )

  /** What the first of those below read and kept: the others, which are about writing, find it read. */
  let kept: string | undefined

  test.each(cases(['Figure'], ['Edition', 'SourceFile', 'Source', 'ReviewStep']))(
    'while it writes into %s has published nothing, and is completed by the same command',
    async (table) => {
      if (kept) await keepAll(kept)
      const letGo = await stopBefore(table)
      const { child, ended } = start('ingest', part('all'))
      await untilSomebodyStopsAt(table)
      child.kill('SIGKILL')
      expect((await ended).signal).toBe('SIGKILL')
      await letGo()
      await untilOthersAreGone()
      expect(await published()).toEqual(NOTHING)
      kept ??= await allKept()
      await isCompleted()
    },
  )
})

/** The rows of what is kept of files that were read, as JSON. */
async function allKept(): Promise<string> {
  const [row] = await ask<{ rows: string }>('SELECT json_agg("Reading")::text AS rows FROM "Reading"')
  return (row as { rows: string }).rows
}

async function keepAll(rows: string): Promise<void> {
  await ask('INSERT INTO "Reading" SELECT * FROM json_populate_recordset(NULL::"Reading", $1)', [rows])
}

describe('two ingests at once', () => {
  withFreshDatabase({ forEach: 'test' })

  test.runIf(isLong)('publish one after the other, and the second says that it waits', async () => {
    const letGo = await stopBefore('Figure')
    const first = start('ingest', part('first'))
    await untilSomebodyStopsAt('Figure')
    const second = start('ingest', part('second'))
    await expect
      .poll(second.said, PATIENCE)
      .toContain('npm run ingest is publishing. Waiting for it to finish.')
    await letGo()
    expect((await first.ended).stdout).toContain('13 accepted. Edition 1 is published.')
    expect((await second.ended).stdout).toContain('13 accepted. Edition 2 is published.')
    expect(first.said()).not.toContain('Waiting for it')
    expect(await publishedFigures()).toEqual(printedOf(1, 2))
  })

  test.runIf(isLong)('of the same folder take its letters in once', async () => {
    const letGo = await stopBefore('Figure')
    const first = start('ingest', part('first'))
    await untilSomebodyStopsAt('Figure')
    const second = start('ingest', part('first'))
    await expect.poll(second.said, PATIENCE).toContain('npm run ingest is publishing')
    await letGo()
    expect((await first.ended).stdout).toContain('13 accepted. Edition 1 is published.')
    expect(await second.ended).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('13 unchanged. Nothing changed, so no edition was published.'),
    })
    expect(await publishedFigures()).toEqual(printedOf(1))
  })

  test('that keep the same readings do not wait for each other for ever', async () => {
    const [a, b] = ['a', 'b'].map((letter) => letter.repeat(64)) as [string, string]
    const insert = (sha256: string) =>
      `INSERT INTO "Reading" ("sha256", "reader", "reading") VALUES ('${sha256}', '${'0'.repeat(64)}', '{}')`
    const other = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await other.connect()
    await other.query('BEGIN')
    await other.query(insert(a))
    const version = '1'.repeat(64)
    const keeping = keepReadings(
      [b, a].map((sha256) => ({ sha256, reading: 'ours', text: null })),
      version,
    )
    await untilSomebodyStopsAt('Reading')
    await other.query(insert(b))
    await other.query('COMMIT')
    await other.end()
    await keeping
    expect(await readingsOf([a, b], version)).toEqual(
      new Map([
        [a, 'ours'],
        [b, 'ours'],
      ]),
    )
  })
})

describe.runIf(isLong)('an ingest that loses its connection to the database', () => {
  withFreshDatabase({ forEach: 'test' })

  test.each(['Figure', 'Reading', 'Edition'])(
    'while it writes into %s says so, ends with 2, has published nothing, and is completed by the same command',
    async (table) => {
      await stopBefore(table)
      const { ended } = start('ingest', part('first'))
      await untilSomebodyStopsAt(table)
      await cutConnections()
      expect(await ended).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringMatching(
          /^Reading 13 files\.\.\.\n(?:\d+ of 13 read, .*\n)*Nothing was changed\. (?:The database was stopped, or it cut the connection|The connection to the database was lost)\. Check that it is running, and run the same command again\.\n$/,
        ),
      })
      await untilOthersAreGone()
      expect(await published()).toEqual(NOTHING)
      expect((await start('ingest', part('first')).ended).status).toBe(0)
      expect(await publishedFigures()).toEqual(printedOf(1))
    },
  )

  test.runIf(isLong)(
    'after its last word does not say that nothing was changed, and the same command tells',
    async () => {
      const own = process.env.DATABASE_URL as string
      const proxy = await cutAfterCommit(own)
      process.env.DATABASE_URL = proxy.url
      const { status, stderr } = await start('ingest', part('second')).ended
      proxy.close()
      process.env.DATABASE_URL = own
      expect(status).toBe(2)
      expect(stderr).not.toContain('Nothing was changed')
      expect(stderr).toContain('We don’t know if the edition was published. Run the same command again.')
      expect((await start('ingest', part('second')).ended).stdout).toContain('13 unchanged.')
      expect(await publishedFigures()).toEqual(printedOf(2))
    },
  )
})

describe('an ingest whose database has no room left', () => {
  withFreshDatabase({ forEach: 'test' })

  // What is read is kept while the next letters are read: that takes more than sixty.
  const LETTERS_FOR = { Reading: 'all', Figure: 'first', SourceFile: 'first' } as const
  test.each(cases<keyof typeof LETTERS_FOR>(['Figure'], ['Reading', 'SourceFile']))(
    'for %s says so, ends with 2 and has published nothing',
    async (table) => {
      await ask(`CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        RAISE EXCEPTION 'could not extend file "base/1/2": No space left on device' USING ERRCODE = '53100';
      END $$`)
      await ask(`CREATE TRIGGER no_room BEFORE INSERT ON "${table}" EXECUTE FUNCTION no_room()`)
      expect(await start('ingest', part(LETTERS_FOR[table])).ended).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringMatching(
          /^Reading \d+ files\.\.\.\n(?:\d+ of \d+ read, .*\n)*Nothing was changed\. The database’s disk is full\. .*\n$/,
        ),
      })
      expect(await published()).toEqual(NOTHING)
    },
  )
})

describe.runIf(isLong)('an ingest whose database is stopped', () => {
  const data = mkdtempSync(path.join(tmpdir(), 'upheld-safety-database-'))
  let database: Awaited<ReturnType<typeof startEmbedded>>

  async function startDatabase() {
    database = await startEmbedded({ folder: data })
    process.env.DATABASE_URL = database.url
  }

  beforeAll(async () => {
    await startDatabase()
    for (const name of readdirSync('prisma/migrations').sort()) {
      if (/^\d/.test(name)) await ask(readFileSync(`prisma/migrations/${name}/migration.sql`, 'utf8'))
    }
  })
  afterAll(async () => {
    await database.stop()
    rmSync(data, { recursive: true, maxRetries: 5 })
  })

  test('says so, ends with 2, and has published nothing when it is there again; the same command completes it', async () => {
    await stopBefore('Figure')
    const { ended } = start('ingest', part('first'))
    await untilSomebodyStopsAt('Figure')
    await database.stop()
    expect(await ended).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('Nothing was changed. The database was stopped'),
    })
    await startDatabase()
    expect(await published()).toEqual(NOTHING)
    expect((await start('ingest', part('first')).ended).status).toBe(0)
    expect(await publishedFigures()).toEqual(printedOf(1))
  })
})

describe.runIf(isLong)('a person’s decision that is killed', () => {
  withFreshDatabase({ forEach: 'test' })
  const confirm = ['confirm', '1', '--by', 'A. Reader', '--why', 'The printed letter says so.']

  test.each(['Figure', 'Edition', 'Source', 'ReviewStep'])(
    'while it writes into %s has changed nothing, and is completed by the same command',
    async (table) => {
      await start('ingest', path.join(part('all'), 'withheld.txt')).ended
      const before = await published()
      const letGo = await stopBefore(table)
      const { child, ended } = start('reviews', ...confirm)
      await untilSomebodyStopsAt(table)
      child.kill('SIGKILL')
      expect((await ended).signal).toBe('SIGKILL')
      await letGo()
      await untilOthersAreGone()
      expect(await published()).toEqual(before)
      expect(await ask('SELECT state FROM "Source"')).toEqual([{ state: 'open' }])

      expect((await start('reviews', ...confirm).ended).stdout).toBe('Edition 1 is published.\n')
      expect(await ask('SELECT state FROM "Source"')).toEqual([{ state: 'confirmed' }])
      expect(await published()).toMatchObject({ Edition: 1, letters: 1, ReviewStep: 2 })
    },
  )
})

describe('what is said of an error of the database', () => {
  /** As Prisma threw it when a table's disk was full: createMany, less its stack. */
  const diskFull = Object.assign(
    new Error(
      '\nInvalid `prisma.sourceFile.createMany()` invocation:\n\n\nDatabase error. Code: `53100`. Message: `could not extend file "base/18852/18855": No space left on device`',
    ),
    {
      code: 'P2039',
      clientVersion: '7.10.0',
      meta: {
        modelName: 'SourceFile',
        driverAdapterError: Object.assign(
          new Error('could not extend file "base/18852/18855": No space left on device'),
          {
            cause: {
              originalCode: '53100',
              originalMessage: 'could not extend file "base/18852/18855": No space left on device',
              kind: 'postgres',
              code: '53100',
              severity: 'ERROR',
              hint: 'Check free disk space.',
            },
          },
        ),
      },
    },
  )

  test('is a sentence that says what to do', () => {
    expect(databaseProblem(diskFull)).toBe(
      'The database’s disk is full. Make room on it and run the same command again.',
    )
  })

  test('names the folder of a database that is in the project', () => {
    vi.stubEnv('UPHELD_DATA_FOLDER', '.data/app')
    expect(databaseProblem(diskFull)).toContain('is full.')
    expect(databaseProblem(diskFull)).toContain('The database is in .data/app.')
    vi.unstubAllEnvs()
  })

  test.each([
    ['Connection terminated unexpectedly', true],
    ['Client has encountered a connection error and is not queryable', true],
    ['“42501 luton.pdf” changed while we were reading it.', false],
  ])('tells a connection that has gone from others: %s', (message, gone) => {
    expect(connectionIsGone(new Error(message))).toBe(gone)
    expect(databaseProblem(new Error(message))).toContain(
      gone ? 'The connection to the database was lost.' : message,
    )
  })

  test("of any other is Postgres's own words, without the code that asked", () => {
    const other = Object.assign(
      new Error(
        '\nInvalid `db.figure.create()` invocation in\nmake-edition.ts:114:19\n\n→ 114 await db.figure.create(\nNull constraint violation on the fields: (`base`)',
      ),
      { code: 'P2011', clientVersion: '7.10.0', meta: { modelName: 'Figure' } },
    )
    expect(databaseProblem(other)).toBe('Null constraint violation on the fields: (`base`)')
  })
})
