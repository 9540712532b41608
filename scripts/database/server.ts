import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { messageOf, PlainError } from '../processes/plain-error'
import { freePort } from '../processes/ports'
import type { Binaries } from './binaries'
import type { PlainUser } from './plain-user'

/** Reasons that go away by themselves: a killed Postgres's last processes, or a port that was taken meanwhile. */
const PASSING = /shared memory block|could not bind|could not create any TCP/

/** Waits for its input to end, which happens when the guard at the other end is gone, and then stops Postgres. */
const WATCHER = `trap '' INT TERM HUP; read -r line; kill -INT "$1"`

/**
 * Has Postgres stopped should this process be killed with -9: Postgres itself would live on. (On Windows the system
 * ends a process's children with it.)
 * @param pid Postgres
 * @returns calls the watch off; to be done as soon as Postgres has ended
 */
function stopWithGuard(pid: number | undefined): () => void {
  if (process.platform === 'win32' || !pid) return () => {}
  const watcher = spawn('sh', ['-c', WATCHER, 'sh', String(pid)], { stdio: ['pipe', 'ignore', 'ignore'] })
  watcher.on('error', () => {})
  watcher.stdin.on('error', () => {})
  return () => watcher.kill('SIGKILL')
}

/** How Postgres is run: its data folder, its programs, and as whom; the port where it is to be that one. */
export type ServerSettings = { data: string; binary: Binaries; user: PlainUser; port?: number }

/** A Postgres that runs. `ended` gives the last lines of its log, and so does `stop`. */
export type Server = {
  port: number
  pid: number
  ended: Promise<string>
  stop: () => Promise<string>
}

/** Runs Postgres once; resolves when it is ready, rejects with its log when it ends before that. */
function launch({ data, binary, user, port }: ServerSettings) {
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
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', () => resolve(log))
  })
  ended.then(release)
  return new Promise<{ child: ChildProcess; ended: Promise<string> }>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text) => {
      log = (log + text).slice(-4000)
      if (text.includes('ready to accept connections')) resolve({ child, ended })
    })
    ended.then((reason) => reject(new Error(reason)))
  })
}

/** Asks for a fast shutdown. Windows has no signals: there pg_ctl passes the word. */
function askToStop(child: ChildProcess, { data, binary }: ServerSettings) {
  if (process.platform === 'win32') execFile(binary('pg_ctl'), ['stop', '-D', data, '-m', 'fast'], () => {})
  else child.kill('SIGINT')
}

/** Starts Postgres on the loopback address, on a free port or on the one that it had. */
export async function startServer(how: ServerSettings): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    const port = how.port ?? (await freePort())
    try {
      const { child, ended } = await launch({ ...how, port })
      const stop = () => {
        askToStop(child, how)
        return ended
      }
      // It has said that it is ready: it has a number.
      return { port, pid: child.pid as number, ended, stop }
    } catch (error) {
      const message = messageOf(error)
      if (attempt === 20 || !PASSING.test(message))
        throw new PlainError(`The embedded database did not start. Its message:\n\n${message.trim()}`)
    }
    await pause(250)
  }
}
