import { randomBytes } from 'node:crypto'
import { currentEdition } from '@/lib/data/editions'

/** How often, in milliseconds, the newest edition is asked for. */
const INTERVAL = 1000

const held = globalThis as { upheldEditionSecret?: string }

/** The word that the server says to itself, so that nobody else can make it forget its pages. */
export function editionSecret(): string {
  held.upheldEditionSecret ??= randomBytes(24).toString('base64url')
  return held.upheldEditionSecret
}

/**
 * Watches for a new edition, which another process publishes, and tells this server to make its pages anew.
 * Pages can only be forgotten from within a request, so it sends one to itself.
 * @param address of the route that forgets the pages
 */
export function watchEditions(address: string): void {
  let shown: number | null | undefined
  const look = async () => {
    const edition = await currentEdition()
    const newest = edition?.number ?? null
    if (newest === shown) return
    const answer = await fetch(address, { method: 'POST', headers: { authorization: editionSecret() } })
    if (answer.ok) shown = newest
  }
  const again = () =>
    setTimeout(() => {
      // Without a database, or before the server listens, there is nothing to do but to look again.
      look()
        .catch(() => {})
        .finally(again)
    }, INTERVAL).unref()
  again()
}
