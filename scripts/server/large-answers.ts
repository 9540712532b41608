import type { Readable } from 'node:stream'
import type { Refusal } from './render-queue'

/** How many are passed on at a time, and to one client: a slow reader has one for long. */
const MOST = 32
const MOST_TO_ONE = 4

/** Counts the answers that are too large to be kept, while they are passed on. */
export function largeAnswers() {
  const open = new Map<string, number>()
  let count = 0

  return {
    count: () => count,

    /**
     * Notes one until it is closed.
     * @returns why it may not be passed on; null where it may
     */
    enter(client: string, answer: Readable): Refusal | null {
      const own = open.get(client) ?? 0
      if (own >= MOST_TO_ONE) return 'client'
      if (count >= MOST) return 'all'
      count++
      open.set(client, own + 1)
      answer.once('close', () => {
        count--
        const left = (open.get(client) ?? 1) - 1
        if (left === 0) open.delete(client)
        else open.set(client, left)
      })
      return null
    },
  }
}
