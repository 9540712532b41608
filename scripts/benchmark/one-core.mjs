import { execFileSync } from 'node:child_process'

/** The first of the cores that this process may use, or null where the system cannot keep a program on one. */
export function findOneCore() {
  try {
    const said = execFileSync('taskset', ['-cp', String(process.pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return /: (\d+)/.exec(said)?.[1] ?? null
  } catch {
    return null
  }
}

/**
 * Node with its arguments as a command that runs on one core, and all that it starts too.
 * @param {string | null | undefined} core
 * @returns {[string, string[]]}
 */
export const onCore = (core, args) =>
  core ? ['taskset', ['-c', core, process.execPath, ...args]] : [process.execPath, args]
