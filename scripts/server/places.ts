import type { Refusal } from './render-queue'

/**
 * Counts what goes on for long, for each client and in all.
 * @returns `enter`: why one more may not be, or what notes its end
 */
export function places({ all, ofOne }: { all: number; ofOne: number }) {
  const taken = new Map<string, number>()
  let count = 0

  return {
    count: () => count,

    enter(client: string): Refusal | (() => void) {
      const own = taken.get(client) ?? 0
      if (own >= ofOne) return 'client'
      if (count >= all) return 'all'
      count++
      taken.set(client, own + 1)
      return () => {
        count--
        const left = (taken.get(client) ?? 1) - 1
        if (left === 0) taken.delete(client)
        else taken.set(client, left)
      }
    },
  }
}
