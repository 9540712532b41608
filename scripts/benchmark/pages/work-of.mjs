import { readFileSync } from 'node:fs'

/** In what Linux counts the work of a process, in milliseconds. */
const TICK = 10

/**
 * The milliseconds that a process has worked on all cores, its threads among it; null where the system does not
 * tell.
 * @param {number} pid
 */
export function workOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) * TICK
  } catch {
    return null
  }
}
