// Owns an embedded Postgres for as long as the process that forked this one lives, however that one ends.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { LockHeld, takeLock } from '../processes/lock'
import { inPlainWords, messageOf, writingInto } from '../processes/plain-error'
import { findBinaries } from './binaries'
import { prepareCluster } from './cluster'
import type { GuardAnswer, GuardOptions } from './embedded'
import { filesOf, urlOf } from './folder'
import { stopOrphan } from './orphan'
import { findPlainUser } from './plain-user'
import { type Server, type ServerSettings, startServer } from './server'
import { createDatabase } from './server-databases'

const { folder, database, what, shared }: GuardOptions = JSON.parse(process.argv[2] ?? '')
const files = filesOf(folder)

/** So often in a row it is started again when it has stopped by itself within a minute. */
const MOST_SHORT_LIVES = 5
const MINUTE = 60_000

let release: (() => void) | undefined
let server: Server | undefined
let starting: Promise<Server> | undefined
let leaving = false
let shortLives = 0

function leave(message?: GuardAnswer) {
  leaving = true
  // Nothing was written there if the lock was not had.
  if (release) rmSync(files.connection, { force: true })
  release?.()
  if (!message || !process.connected || !process.send) process.exit(message ? 1 : 0)
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
function announce(url: string, { pid: postgres }: Server, more?: { again: string }) {
  const told = { url, pid: process.pid, postgres }
  writeFileSync(files.connection, JSON.stringify(told), { mode: 0o600 })
  if (process.connected) process.send?.({ ...told, ...more } satisfies GuardAnswer)
}

type How = ServerSettings & { password: string }

/** Starts Postgres, and starts it again at the same address whenever it stops by itself. */
async function run(how: How): Promise<Server> {
  await stopOrphan(files.data)
  const started = await startServer(how)
  server = started
  const began = Date.now()
  started.ended.then((log) => {
    if (leaving) return
    shortLives = Date.now() - began < MINUTE ? shortLives + 1 : 0
    return startAgain({ ...how, port: started.port }, log)
  })
  return started
}

async function startAgain(how: How, log: string) {
  const why = `The embedded database stopped. Its message:\n\n${log.trim()}`
  if (shortLives > MOST_SHORT_LIVES) return leave({ error: why })
  try {
    starting = writingInto(folder, () => run(how))
    const started = await starting
    if (!leaving)
      announce(urlOf({ port: started.port, password: how.password, database }), started, { again: why })
  } catch (error) {
    if (!leaving) leave({ error: messageOf(error) })
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
  const started = await starting
  const url = urlOf({ port: started.port, password, database })
  await createDatabase(url)
  announce(url, started)
}

// Ctrl-C reaches every process of the terminal; whoever forked us decides when the database stops.
process.on('SIGINT', () => {}).on('SIGHUP', () => {})
process.on('SIGTERM', stop).on('disconnect', stop)

try {
  await writingInto(folder, start)
} catch (error) {
  await server?.stop()
  leave(
    error instanceof LockHeld ? { holder: error.holder } : { error: inPlainWords(error) ?? messageOf(error) },
  )
}
