import { readdirSync, readFileSync } from 'node:fs'
import { treeOf } from './process-tree'

/**
 * The memory that a process and all that it has started hold, in bytes. What several share counts once. Null where the
 * system does not tell: it does on Linux only.
 */
export function memoryOf(pid: number): number | null {
  const held = treeOf(pid).map((one) => heldBy(one.pid))
  const known = held.filter((bytes) => bytes !== null)
  return known.length === 0 ? null : known.reduce((sum, bytes) => sum + bytes, 0)
}

function heldBy(pid: number): number | null {
  try {
    const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? []
    return kilobytes === undefined ? null : Number(kilobytes) * 1024
  } catch {
    return null
  }
}

/** How many descriptors, those of connections among them, a process has open; null where the system does not tell. */
export function descriptorsOf(pid: number): number | null {
  try {
    return readdirSync(`/proc/${pid}/fd`).length
  } catch {
    return null
  }
}

/**
 * Looks now and then at how much memory a process and all that it has started hold.
 * @returns ends that, and gives the most that they held
 */
export function watchMemory(pid: number): () => number | null {
  let most = memoryOf(pid)
  const timer = setInterval(() => {
    const now = memoryOf(pid)
    if (now !== null && (most === null || now > most)) most = now
  }, 500)
  return () => {
    clearInterval(timer)
    return most
  }
}
