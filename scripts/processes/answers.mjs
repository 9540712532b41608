import { setTimeout as pause } from 'node:timers/promises'
import { PlainError } from './plain-error.mjs'

/**
 * Waits until a web address answers.
 * @param {string} url
 * @param {{ patience?: number, healthy?: boolean }} [options] `healthy`: only a good answer (2xx) will do
 */
export async function untilItAnswers(url, { patience = 60_000, healthy = false } = {}) {
  let last = 'nothing'
  for (const until = Date.now() + patience; Date.now() < until; await pause(100)) {
    try {
      const { ok, status } = await fetch(url, { signal: AbortSignal.timeout(patience), redirect: 'manual' })
      if (ok || !healthy) return
      last = `status ${status}`
    } catch (error) {
      last = error.cause?.code ?? error.message
    }
  }
  throw new PlainError(`${url} did not answer in ${patience / 1000} s (last: ${last}).`)
}
