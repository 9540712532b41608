import { existsSync, readdirSync, rmSync } from 'node:fs'
import { connectionProblem } from '../database/connection-problem'
import { startEmbedded } from '../database/embedded'
import { filesOf, withDatabase } from '../database/folder'
import { stopOrphan } from '../database/orphan'
import { createDatabase, dropDatabase } from '../database/server-databases'
import { atEnd, end } from '../processes/command'
import { PlainError } from '../processes/plain-error'
import { isRunning } from '../run.mjs'
import type { Say } from '../setup/progress'
import { inProject } from '../setup/project'

const remove = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })

/** Removes the folders of tests that were killed. */
async function sweep() {
  const data = inProject('.data')
  for (const name of existsSync(data) ? readdirSync(data) : []) {
    const [, pid] = /^test-(\d+)$/.exec(name) ?? []
    if (!pid || isRunning(Number(pid))) continue
    const folder = inProject('.data', name)
    await stopOrphan(filesOf(folder).data)
    remove(folder)
  }
}

/** A server, what names of databases on it end with, and how to remove one. */
type Opened = { url: string; suffix: string; drop: (url: string) => Promise<unknown> }

export type TestServer = { freshDatabase: (name: string, like?: string) => Promise<string> }

async function startOwn(): Promise<Opened> {
  await sweep()
  const folder = inProject('.data', `test-${process.pid}`)
  atEnd(() => remove(folder))
  const { url, stop, ended } = await startEmbedded({ folder, database: 'upheld_unit', what: 'npm test' })
  atEnd(stop)
  ended.then((reason) => {
    if (!reason) return
    console.error(`\n${reason}`)
    end(1)
  })
  // Its databases go with the folder.
  return { url, suffix: '', drop: async () => {} }
}

async function connectToGiven(url: string): Promise<Opened> {
  const problem = await connectionProblem(url, 'TEST_DATABASE_URL')
  if (problem) throw new PlainError(problem)
  return { url, suffix: `_${process.pid}`, drop: dropDatabase }
}

let opened: Promise<TestServer> | undefined

/**
 * A Postgres for the tests: TEST_DATABASE_URL, where databases may be made, or an embedded one for this run alone,
 * which all parts of a command share. `freshDatabase(name, like)` makes a database, which is gone at the end, and gives
 * its address: empty, or a copy of the one at the address `like`, to which nobody may be connected.
 */
export function openTestServer(say: Say): Promise<TestServer> {
  opened ??= open(say)
  return opened
}

async function open(say: Say): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL
  say(given ? 'Using the server in TEST_DATABASE_URL' : 'Starting a database for the tests')
  const { url, suffix, drop } = given ? await connectToGiven(given) : await startOwn()
  const freshDatabase = async (name: string, like?: string) => {
    const own = withDatabase(url, `${name}${suffix}`)
    atEnd(() => drop(own))
    await createDatabase(own, undefined, like)
    return own
  }
  return { freshDatabase }
}
