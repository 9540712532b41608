import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'

/**
 * How much the system puts a thread behind others: 0 is as usual, 19 the most. So much leaves it a quarter of what
 * another thread gets: pages wait for their charts, also on a busy machine.
 */
const BEHIND = 5

/**
 * Puts the thread that calls it behind the others of its process, so that whoever asks for a page does not wait for
 * pictures that are being drawn. Linux only, where a thread has a priority of its own; elsewhere it does nothing.
 */
export function lowerThreadPriority(): void {
  if (process.platform !== 'linux') return
  try {
    // 'PID/task/TID', of the thread that asks.
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1))
    setPriority(thread, BEHIND)
  } catch {
    // Where a system forbids it, drawing is as fast as anything else.
  }
}
