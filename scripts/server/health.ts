import type { ServerResponse } from 'node:http'
import { setOwnHeaders } from './answer-headers'
import type { ServerParts } from './handler'

export const HEALTH_ADDRESS = '/api/health'

/**
 * For balancers and for whoever starts web servers again: while the database is down, the web server serves the pages
 * that it has kept, and is to be left alone.
 */
export const SERVER_HEALTH_ADDRESS = `${HEALTH_ADDRESS}/server`

/**
 * Says how the server is, without asking a renderer: 200 where it can show figures, 503 where it cannot.
 * @param path SERVER_HEALTH_ADDRESS for whether it serves, whatever the database does
 */
export function answerHealth(
  response: ServerResponse,
  path: string,
  { renderers, pages, kept, isEnding }: Pick<ServerParts, 'renderers' | 'pages' | 'kept' | 'isEnding'>,
): void {
  const state = renderers.state()
  const problem = problemOf()
  const body = JSON.stringify({
    ok: problem === null,
    ...(problem !== null && { error: problem }),
    edition: state?.edition ?? null,
    ...state?.facts,
    renderers: renderers.counts(),
    requests: pages.counts(),
    kept: kept.counts(),
  })
  setOwnHeaders(response)
  response.writeHead(problem === null ? 200 : 503, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
  })
  response.end(response.req.method === 'HEAD' ? undefined : body)

  function problemOf(): string | null {
    if (isEnding()) return 'The web server is ending.'
    if (!state) return 'The web server is starting.'
    if (path === SERVER_HEALTH_ADDRESS) return null
    if (state.databaseIsDown) return 'The database does not answer.'
    if (state.facts?.figuresAreReadable === false) return 'The figures cannot be read.'
    return null
  }
}
