import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { commandLine } from '../processes/alive'
import { isRunning } from '../run.mjs'

/** How long each way of asking is given, the polite one first. */
const WAYS: [NodeJS.Signals, number][] = [
  ['SIGINT', 15_000],
  ['SIGQUIT', 5000],
]

async function gone(processes: () => number[], patience: number) {
  for (const until = Date.now() + patience; Date.now() < until; await pause(50))
    if (!processes().length) return true
  return !processes().length
}

function signal(pids: number[], name: NodeJS.Signals) {
  for (const pid of pids) {
    try {
      process.kill(pid, name)
    } catch {}
  }
}

/** The Postgres processes that stand in a folder, as all of a server's do. Known on Linux only. */
function standingIn(folder: string): number[] {
  const standsThere = (pid: number) => {
    try {
      const isPostgres = readFileSync(`/proc/${pid}/comm`, 'utf8') === 'postgres\n'
      return isPostgres && readlinkSync(`/proc/${pid}/cwd`) === folder
    } catch {
      return false
    }
  }
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid && standsThere(pid))
}

function postmasterOf(data: string): number | undefined {
  try {
    return Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return undefined
  }
}

/** Whether a process is the Postgres of this folder and not a later one with its number. */
const isPostgresOf = (data: string, pid: number) =>
  isRunning(pid) && (commandLine(pid)?.includes(data) ?? true)

/**
 * Clears the way for a new Postgres: stops one that still runs on this data folder although its guard is gone, and
 * whatever a killed one has left. To be called by the holder of the folder's lock only.
 */
export async function stopOrphan(data: string) {
  const pid = postmasterOf(data)
  if (!pid) return
  const postmaster = () => (isPostgresOf(data, pid) ? [pid] : [])
  for (const [name, patience] of WAYS) {
    if (!postmaster().length) break
    signal([pid], name)
    await gone(postmaster, patience)
  }
  if (process.platform === 'linux') {
    const folder = realpathSync(data)
    const rest = () => standingIn(folder)
    if (!(await gone(rest, 5000))) signal(rest(), 'SIGKILL')
    await gone(rest, 5000)
  }
  // The number in it may be another program's by now, or that of a dead process nobody has collected: Postgres would
  // take either for itself and refuse to start.
  if (!postmaster().length) rmSync(path.join(data, 'postmaster.pid'), { force: true })
}
