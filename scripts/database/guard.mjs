// Owns an embedded Postgres for as long as the process that forked this one lives, however that one ends.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { LockHeld, takeLock } from '../processes/lock.mjs'
import { inPlainWords, writingInto } from '../processes/plain-error.mjs'
import { findBinaries } from './binaries.mjs'
import { prepareCluster } from './cluster.mjs'
import { filesOf, urlOf } from './folder.mjs'
import { stopOrphan } from './orphan.mjs'
import { findPlainUser } from './plain-user.mjs'
import { startServer } from './server.mjs'
import { createDatabase } from './server-databases.mjs'

/** @type {{ folder: string, database: string, what: string, shared: boolean }} */
const { folder, database, what, shared } = JSON.parse(process.argv[2])
const files = filesOf(folder)

/** So often in a row it is started again when it has stopped by itself within a minute. */
const MOST_SHORT_LIVES = 5
const MINUTE = 60_000

let release
let server
let starting
let leaving = false
let shortLives = 0

function leave(message) {
  leaving = true
  // Nothing was written there if the lock was not had.
  if (release) rmSync(files.connection, { force: true })
  release?.()
  if (!message || !process.connected) process.exit(message ? 1 : 0)
  process.send(message, () => process.exit(1))
}

async function stop() {
  if (leaving) return
  leaving = true
  await starting?.catch(() => {})
  await server?.stop()
  leave()
}

/** Tells the launcher, and commands that want to join, where the database is. */
function announce(url, more) {
  const told = { url, pid: process.pid, postgres: server.pid }
  writeFileSync(files.connection, JSON.stringify(told), { mode: 0o600 })
  if (process.connected) process.send({ ...told, ...more })
}

/** Starts Postgres, and starts it again at the same address whenever it stops by itself. */
async function run(how) {
  await stopOrphan(files.data)
  server = await startServer(how)
  const began = Date.now()
  server.ended.then((log) => {
    if (leaving) return
    shortLives = Date.now() - began < MINUTE ? shortLives + 1 : 0
    return startAgain({ ...how, port: server.port }, log)
  })
}

async function startAgain(how, log) {
  const why = `The embedded database stopped. Its message:\n\n${log.trim()}`
  if (shortLives > MOST_SHORT_LIVES) return leave({ error: why })
  try {
    starting = run(how)
    await writingInto(folder, () => starting)
    if (!leaving) announce(urlOf({ port: how.port, password: how.password, database }), { again: why })
  } catch (error) {
    if (!leaving) leave({ error: error.message })
  }
}

async function start() {
  mkdirSync(folder, { recursive: true })
  release = takeLock(files.owner, { what, shared, launcher: process.ppid })
  rmSync(files.connection, { force: true })
  const binary = findBinaries()
  const user = findPlainUser(binary('postgres'), files.data)
  const password = await prepareCluster(folder, binary, user)
  if (!process.connected) return leave()
  starting = run({ data: files.data, binary, user, password })
  await starting
  const url = urlOf({ port: server.port, password, database })
  await createDatabase(url)
  announce(url)
}

// Ctrl-C reaches every process of the terminal; whoever forked us decides when the database stops.
process.on('SIGINT', () => {}).on('SIGHUP', () => {})
process.on('SIGTERM', stop).on('disconnect', stop)

try {
  await writingInto(folder, start)
} catch (error) {
  await server?.stop()
  leave(
    error instanceof LockHeld ? { holder: error.holder } : { error: inPlainWords(error) ?? error.message },
  )
}
