import type { Readable } from 'node:stream'
import { places } from './places'
import type { Refusal } from './render-queue'

/** How many are passed on at a time, and to one client: a slow reader has one for long. */
const MOST = { all: 32, ofOne: 4 }

/** Counts the answers that are too large to be kept, while they are passed on. */
export function largeAnswers() {
  const open = places(MOST)

  return {
    count: open.count,

    /**
     * Notes one until it is closed.
     * @returns why it may not be passed on; null where it may
     */
    enter(client: string, answer: Readable): Refusal | null {
      const leave = open.enter(client)
      if (typeof leave === 'string') return leave
      answer.once('close', leave)
      return null
    },
  }
}
