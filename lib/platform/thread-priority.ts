import { readlinkSync } from 'node:fs'
import { getPriority, setPriority } from 'node:os'

/**
 * How much the system puts a thread behind the one that started it. So much leaves it a third of what that one gets:
 * pages wait for their charts, also on a busy machine.
 */
const BEHIND = 5

/** The last place there is. */
const LAST = 19

/**
 * Puts the thread that calls it behind the others of its process, so that whoever asks for a page does not wait for
 * pictures that are being drawn or letters that are being read. A thread begins where the one that started it is, and
 * those that make pages are behind others already. Linux only, where a thread has a priority of its own; elsewhere it
 * does nothing.
 */
export function lowerThreadPriority(): void {
  if (process.platform !== 'linux') return
  try {
    // 'PID/task/TID', of the thread that asks.
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1))
    setPriority(thread, Math.min(LAST, getPriority(thread) + BEHIND))
  } catch {
    // Where a system forbids it, drawing is as fast as anything else.
  }
}
