import { setTimeout as pause } from 'node:timers/promises'
import { messageOf, PlainError } from './plain-error'

/**
 * Waits until a web address answers.
 * @param options `patience` in milliseconds; `healthy`: only a good answer (2xx) will do
 */
export async function untilItAnswers(url: string, { patience = 60_000, healthy = false } = {}) {
  let last = 'nothing'
  for (const until = Date.now() + patience; Date.now() < until; await pause(100)) {
    try {
      const { ok, status } = await fetch(url, { signal: AbortSignal.timeout(patience), redirect: 'manual' })
      if (ok || !healthy) return
      last = `status ${status}`
    } catch (error) {
      last = messageOf(error instanceof Error && error.cause ? error.cause : error)
    }
  }
  throw new PlainError(`${url} did not answer in ${patience / 1000} s (last: ${last}).`)
}
