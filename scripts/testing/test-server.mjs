import { existsSync, readdirSync, rmSync } from 'node:fs'
import { connectionProblem } from '../database/connection-problem.mjs'
import { startEmbedded } from '../database/embedded.mjs'
import { filesOf, withDatabase } from '../database/folder.mjs'
import { stopOrphan } from '../database/orphan.mjs'
import { createDatabase, dropDatabase } from '../database/server-databases.mjs'
import { atEnd, end } from '../processes/command.mjs'
import { PlainError } from '../processes/plain-error.mjs'
import { isRunning } from '../run.mjs'
import { inProject } from '../setup/project.mjs'

const remove = (folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })

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

async function startOwn() {
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

async function connectToGiven(url) {
  const problem = await connectionProblem(url, 'TEST_DATABASE_URL')
  if (problem) throw new PlainError(problem)
  return { url, suffix: `_${process.pid}`, drop: dropDatabase }
}

/** @type {ReturnType<typeof open> | undefined} */
let opened

/**
 * A Postgres for the tests: TEST_DATABASE_URL, where databases may be made, or an embedded one for this run alone,
 * which all parts of a command share. `freshDatabase(name, like)` makes a database, which is gone at the end, and gives
 * its address: empty, or a copy of the one at the address `like`, to which nobody may be connected.
 */
export function openTestServer(say) {
  opened ??= open(say)
  return opened
}

async function open(say) {
  const given = process.env.TEST_DATABASE_URL
  say(given ? 'Using the server in TEST_DATABASE_URL' : 'Starting a database for the tests')
  const { url, suffix, drop } = given ? await connectToGiven(given) : await startOwn()
  const freshDatabase = async (name, like) => {
    const own = withDatabase(url, `${name}${suffix}`)
    atEnd(() => drop(own))
    await createDatabase(own, undefined, like)
    return own
  }
  return { freshDatabase }
}
