import { execFile, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { PlainError } from '../processes/plain-error.mjs'
import { freePort } from '../processes/ports.mjs'
import { stopWithGuard } from './stop-with-guard.mjs'

/** Reasons that go away by themselves: a killed Postgres's last processes, or a port that was taken meanwhile. */
const PASSING = /shared memory block|could not bind|could not create any TCP/

/** Runs Postgres once; resolves when it is ready, rejects with its log when it ends before that. */
function launch({ data, binary, user, port }) {
  const [program, args] = user.wrap(binary('postgres'), [
    ...['-D', data],
    ...['-c', 'listen_addresses=127.0.0.1'],
    ...['-c', `port=${port}`],
    ...['-c', 'unix_socket_directories='],
    ...['-c', 'logging_collector=off'],
  ])
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: '/',
    windowsHide: true,
    ...user.options,
  })
  const release = stopWithGuard(child.pid)
  let log = ''
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', () => resolve(log))
  })
  ended.then(release)
  return new Promise((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text) => {
      log = (log + text).slice(-4000)
      if (text.includes('ready to accept connections')) resolve({ child, ended })
    })
    ended.then((reason) => reject(new Error(reason)))
  })
}

/** Asks for a fast shutdown. Windows has no signals: there pg_ctl passes the word. */
function askToStop(child, { data, binary }) {
  if (process.platform === 'win32') execFile(binary('pg_ctl'), ['stop', '-D', data, '-m', 'fast'], () => {})
  else child.kill('SIGINT')
}

/**
 * Starts Postgres on the loopback address, on a free port or on the one that it had.
 * @param {{ data: string, binary: (name: string) => string, user: import('./plain-user.mjs').PlainUser,
 *   port?: number }} how
 * @returns {Promise<{ port: number, pid: number, ended: Promise<string>, stop: () => Promise<string> }>} `ended` gives
 *   the last lines of its log
 */
export async function startServer(how) {
  for (let attempt = 1; ; attempt++) {
    const port = how.port ?? (await freePort())
    try {
      const { child, ended } = await launch({ ...how, port })
      const stop = () => {
        askToStop(child, how)
        return ended
      }
      return { port, pid: child.pid, ended, stop }
    } catch (error) {
      if (attempt === 20 || !PASSING.test(error.message))
        throw new PlainError(`The embedded database did not start. Its message:\n\n${error.message.trim()}`)
    }
    await pause(250)
  }
}
