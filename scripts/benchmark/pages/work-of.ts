import { readFileSync } from 'node:fs'
import { treeOf } from '../../processes/process-tree'

/** In what Linux counts the work of a process, in milliseconds. */
const TICK = 10

/**
 * The milliseconds that a process and all that it has started have worked on all cores, their threads among it; null
 * where the system does not tell.
 */
export function workOf(pid: number): number | null {
  const works = treeOf(pid).map((one) => workOfOne(one.pid))
  const known = works.filter((work) => work !== null)
  return known.length === 0 ? null : known.reduce((sum, work) => sum + work, 0)
}

function workOfOne(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) * TICK
  } catch {
    return null
  }
}
