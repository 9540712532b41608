import type { ServerResponse } from 'node:http'
import type { ServerParts } from './handler'

export const HEALTH_ADDRESS = '/api/health'

/** Says how the server is, without asking a renderer: 200 where it can show figures, 503 where it cannot. */
export function answerHealth(
  response: ServerResponse,
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
  response.writeHead(problem === null ? 200 : 503, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  })
  response.end(response.req.method === 'HEAD' ? undefined : body)

  function problemOf(): string | null {
    if (isEnding()) return 'The web server is ending.'
    if (!state) return 'The web server is starting.'
    return state.databaseIsDown ? 'The database does not answer.' : null
  }
}
