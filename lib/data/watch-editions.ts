import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import { forgetPublished } from './council-years'
import { currentEdition } from './editions'

/** How often, in milliseconds, the newest edition is asked for. */
const INTERVAL = 500

/** What is known outside of requests; the parts of a server share it through the process. */
const shared = globalThis as {
  upheldEditionSecret?: string
  upheldDatabaseIsDown?: boolean
  /** Set by a server that keeps answers: see scripts/server/renderer.ts. */
  upheldTellFront?: (state: { version: string; edition: number | null; databaseIsDown: boolean }) => void
}

/** The word that the server says to itself, so that nobody else can make it forget its pages. */
export function editionSecret(): string {
  shared.upheldEditionSecret ??= randomBytes(24).toString('base64url')
  return shared.upheldEditionSecret
}

/** Whether the database did not answer when it was last asked, at most some seconds ago. */
export function databaseIsDown(): boolean {
  return shared.upheldDatabaseIsDown ?? false
}

/**
 * Watches for a new edition, which another process publishes, and tells this server to make its pages anew.
 * Pages can only be forgotten from within a request, so it sends one to itself.
 * @param address of the route that forgets the pages
 */
export function watchEditions(address: string): void {
  let shown: number | null | undefined

  async function look(): Promise<void> {
    const newest = await newestEdition()
    if (newest !== undefined && newest !== shown) {
      forgetPublished()
      if (await hasForgotten(address)) shown = newest
    }
    if (shown === undefined && newest !== undefined) return
    const databaseIsDown = newest === undefined
    shared.upheldTellFront?.({ version: `edition ${shown}`, edition: shown ?? null, databaseIsDown })
  }

  function lookAgain(): void {
    // A request that fails because the server does not listen yet is sent again with the next look.
    setTimeout(
      () =>
        look()
          .catch(() => {})
          .finally(lookAgain),
      INTERVAL,
    ).unref()
  }

  lookAgain()
}

/** Whether this server has forgotten its pages; at a socket, where it listens at one. */
function hasForgotten(address: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    request(address, {
      method: 'POST',
      headers: { authorization: editionSecret() },
      socketPath: process.env.UPHELD_RENDERER_SOCKET,
    })
      .on('response', (answer) => resolve(answer.resume().statusCode === 204))
      .on('error', reject)
      .end()
  })
}

/** The newest edition's number, null where there is none yet, undefined where the database does not answer. */
async function newestEdition(): Promise<number | null | undefined> {
  try {
    const edition = await currentEdition()
    shared.upheldDatabaseIsDown = false
    return edition?.number ?? null
  } catch {
    shared.upheldDatabaseIsDown = true
    return undefined
  }
}
