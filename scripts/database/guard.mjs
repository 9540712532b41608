// Owns an embedded Postgres for as long as the process that forked this one lives, however that one ends.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { LockHeld, takeLock } from '../processes/lock.mjs'
import { inPlainWords } from '../processes/plain-error.mjs'
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

let release
let server
let leaving = false

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
  await server?.stop()
  leave()
}

async function start() {
  mkdirSync(folder, { recursive: true })
  release = takeLock(files.owner, { what, shared, launcher: process.ppid })
  rmSync(files.connection, { force: true })
  const binary = findBinaries()
  const user = findPlainUser(binary('postgres'), files.data)
  const password = await prepareCluster(folder, binary, user)
  await stopOrphan(files.data)
  if (!process.connected) return leave()
  server = await startServer({ data: files.data, binary, user })
  server.ended.then(
    (log) => leaving || leave({ error: `The embedded database stopped. Its message:\n\n${log.trim()}` }),
  )
  const url = urlOf({ port: server.port, password, database })
  await createDatabase(url)
  writeFileSync(files.connection, JSON.stringify({ url, pid: process.pid, postgres: server.pid }), {
    mode: 0o600,
  })
  process.send?.({ url, pid: process.pid, postgres: server.pid })
}

// Ctrl-C reaches every process of the terminal; whoever forked us decides when the database stops.
process.on('SIGINT', () => {}).on('SIGHUP', () => {})
process.on('SIGTERM', stop).on('disconnect', stop)

try {
  await start()
} catch (error) {
  await server?.stop()
  leave(
    error instanceof LockHeld ? { holder: error.holder } : { error: inPlainWords(error) ?? error.message },
  )
}
