import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase } from '@/lib/data/client'
import { currentEdition } from '@/lib/data/editions'
import { addPerson, removePerson } from '@/lib/data/people'
import { type ServerState, serverState, watchEditions } from '@/lib/data/watch-editions'
import { ofVersion } from '@/lib/platform/cache'
import { withDatabase } from '@/scripts/database/folder'
import { createDatabase, dropDatabase, withClient } from '@/scripts/database/server-databases'
import { ask, cutConnections, PATIENCE } from '../../support/database-moments'
import { withFreshDatabase } from '../../support/fresh-database'
import { withInventedRegister } from '../../support/published-letters'

withFreshDatabase()
const publish = withInventedRegister()

const shared = globalThis as {
  upheldTellFront?: (state: ServerState) => void
  upheldState?: ServerState
}
const NOBODY = { id: null, name: 'nobody' }
let told: ServerState[] = []
let stop = () => {}
beforeEach(() => {
  told = []
  shared.upheldState = undefined
  shared.upheldTellFront = (state) => told.push(state)
})
afterEach(() => stop())

/** So long that nobody is asked again while a test runs. */
const NEVER = 2 ** 31 - 1

/** What is known of the database: a look at it, and a check that may have begun before the look. */
const watched = async () => {
  await untilAnotherThan('unknown')
  await expect.poll(() => serverState().facts.schema, PATIENCE).toBe('same')
}
const untilEdition = (edition: number | null) =>
  expect.poll(() => serverState().edition, PATIENCE).toBe(edition)
const untilAnotherThan = (version: string) =>
  expect.poll(() => serverState().version, PATIENCE).not.toBe(version)

const letterTo = (council: string, year: '2022-23' | '2023-24' = '2023-24') => [
  { council: `${council} Council`, year },
]

/** Something that pages show changes, though no edition does. */
const changePages = () => ask(`UPDATE "RegisterVersion" SET "loadedAt" = now()`)

describe('a web server knows of a new edition', () => {
  test('because the database tells of it', async () => {
    stop = watchEditions({ lookEvery: NEVER })
    await watched()
    const edition = await publish(letterTo('Ambleford'))
    await untilEdition(edition)
    expect(told.at(-1)?.edition).toBe(edition)
    expect(await currentEdition()).toMatchObject({ number: edition })
  })

  test('also where the database cannot tell, because it is asked', async () => {
    stop = watchEditions({ lookEvery: 10 })
    await watched()
    await ask(`ALTER TABLE "Edition" DISABLE TRIGGER pages_change`)
    await ask(`ALTER TABLE "Source" DISABLE TRIGGER pages_change`)
    const edition = await publish(letterTo('Wiltford'))
    await untilEdition(edition)
    await ask(`ALTER TABLE "Edition" ENABLE TRIGGER pages_change`)
    await ask(`ALTER TABLE "Source" ENABLE TRIGGER pages_change`)
  })

  test('also after its connections were cut', async () => {
    stop = watchEditions({ lookEvery: NEVER })
    await watched()
    const { version } = serverState()
    await cutConnections()
    await changePages()
    await untilAnotherThan(version)
    expect(serverState().databaseIsDown).toBe(false)
  })

  test('not before the transaction that makes it is kept, and never of one that is undone', async () => {
    stop = watchEditions({ lookEvery: 10 })
    await watched()
    const { version } = serverState()
    await ask(`BEGIN; UPDATE "RegisterVersion" SET "loadedAt" = now(); ROLLBACK`)
    await changePages()
    await untilAnotherThan(version)
    const changes = (name: string) => Number(name.split('.')[1])
    expect(changes(serverState().version)).toBe(changes(version) + 1)
  })
})

test('what is kept is made anew once anything that pages show has changed, and not before', async () => {
  stop = watchEditions({ lookEvery: NEVER })
  await watched()
  let made = 0
  const kept = () => ofVersion('test', async () => ++made)
  expect([await kept(), await kept()]).toEqual([1, 1])
  const { version } = serverState()
  await changePages()
  await untilAnotherThan(version)
  expect([await kept(), await kept()]).toEqual([2, 2])
})

test('a database that does not answer is down until it does', async () => {
  const right = process.env.DATABASE_URL
  process.env.DATABASE_URL = 'postgresql://nobody@127.0.0.1:1/nothing'
  try {
    stop = watchEditions({ lookEvery: 10 })
    await expect.poll(() => serverState().databaseIsDown, PATIENCE).toBe(true)
    expect(serverState().facts.problem).toContain('The database cannot be reached.')
    stop()
  } finally {
    process.env.DATABASE_URL = right
  }
  stop = watchEditions({ lookEvery: 10 })
  await expect.poll(() => serverState().databaseIsDown, PATIENCE).toBe(false)
  expect(serverState().facts.problem).toBeNull()
})

test('that somebody may use the desk is known as soon as it is so, and nothing of who it is', async () => {
  stop = watchEditions({ lookEvery: NEVER })
  await watched()
  expect(serverState().hasPeople).toBe(false)
  const asha = await addPerson({ name: 'Asha Rao', email: 'asha@desk.example', role: 'publisher' }, NOBODY)
  await expect.poll(() => serverState().hasPeople, PATIENCE).toBe(true)
  expect(JSON.stringify(told)).not.toContain('Asha')
  await removePerson(asha.id, { evenLast: true }, NOBODY)
  await expect.poll(() => serverState().hasPeople, PATIENCE).toBe(false)
})

test('what a replica lacks is not shown, and is shown once it has it', async () => {
  await closeDatabase()
  const primary = process.env.DATABASE_URL as string
  const replica = withDatabase(primary, `${new URL(primary).pathname.slice(1)}_replica`)
  await createDatabase(replica, undefined, primary)
  process.env.DATABASE_READ_URL = replica
  const publishTo = (url: string) =>
    withClient(url, (client) =>
      client.query(
        `INSERT INTO "Edition" ("number", "summary") SELECT max("number") + 1, 'One.' FROM "Edition"`,
      ),
    )
  const hasAskedAfter = (moment: Date) =>
    withClient(replica, async (client) => {
      const { rows } = await client.query<{ yes: boolean }>(
        `SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
          AND query LIKE '%"PageChange"%' AND query_start > $1) AS yes`,
        [moment],
      )
      return rows[0]?.yes
    })
  try {
    stop = watchEditions({ lookEvery: NEVER })
    await watched()
    const before = serverState().edition as number
    await publishTo(primary)
    // The second look is one that a look at the primary has gone before.
    for (let looks = 0; looks < 2; looks++) {
      const moment = new Date()
      await expect.poll(() => hasAskedAfter(moment), PATIENCE).toBe(true)
    }
    expect(serverState().edition).toBe(before)
    await publishTo(replica)
    await untilEdition(before + 1)
    expect(new Set(told.map(({ edition }) => edition))).toEqual(new Set([before, before + 1]))
  } finally {
    stop()
    delete process.env.DATABASE_READ_URL
    await closeDatabase()
    await dropDatabase(replica)
  }
})

describe('health', () => {
  test('says that figures can be read, and how many reviews wait', async () => {
    stop = watchEditions({ lookEvery: 10 })
    await expect
      .poll(() => serverState().facts, PATIENCE)
      .toEqual({
        schema: 'same',
        figuresAreReadable: true,
        waiting: 0,
        editionPublishedAt: expect.any(Number),
        problem: null,
      })
  })

  test.each([
    [
      'newer',
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name") VALUES ('z', 'z', now(), '29990101000000_of_tomorrow')`,
      `DELETE FROM "_prisma_migrations" WHERE "id" = 'z'`,
    ],
    [
      'older',
      `UPDATE "_prisma_migrations" SET "rolled_back_at" = now() WHERE "migration_name" = '20261130010010_page_changes'`,
      `UPDATE "_prisma_migrations" SET "rolled_back_at" = NULL`,
    ],
  ])('says that the schema is %s than this code', async (age, change, back) => {
    await ask(change)
    stop = watchEditions({ lookEvery: 10 })
    await changePages()
    await expect.poll(() => serverState().facts.schema, PATIENCE).toBe(age)
    await ask(back)
  })

  test('says that figures cannot be read, where their table cannot', async () => {
    stop = watchEditions({ lookEvery: 10 })
    await watched()
    await ask(`ALTER TABLE "Figure" RENAME TO "FigureElsewhere"`)
    await changePages()
    await expect.poll(() => serverState().facts.figuresAreReadable, PATIENCE).toBe(false)
    await ask(`ALTER TABLE "FigureElsewhere" RENAME TO "Figure"`)
    await changePages()
    await expect.poll(() => serverState().facts.figuresAreReadable, PATIENCE).toBe(true)
  })
})
