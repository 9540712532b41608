import type { ServerResponse } from 'node:http'
import type { Answer } from './answer'
import type { FirstPaint } from './first-paint'
import { inlineScripts } from './inline-scripts'
import { securityHeaders } from './security-headers'

/** What every answer to a request says, whatever else it says. */
type OfRequest = { id: string; path: string; isSecure: boolean }

const requests = new WeakMap<ServerResponse, OfRequest>()

/** Notes what the answer to a request has to say. */
export function noteRequest(response: ServerResponse, request: OfRequest): void {
  requests.set(response, request)
}

/** The header that names a request, as name and value, for an answer that was made for all. */
export function idHeader(response: ServerResponse): string[] {
  const known = requests.get(response)
  return known ? ['X-Request-Id', known.id] : []
}

/** Gives an answer of the server’s own the headers that those of renderers are given when they are made. */
export function setOwnHeaders(response: ServerResponse): void {
  const known = requests.get(response)
  if (!known) return
  for (const [name, value] of securityHeaders(known.path, known)) response.setHeader(name, value)
  response.setHeader('X-Request-Id', known.id)
}

/**
 * The head of an answer with the security headers.
 * @param path as it was asked for, with or without a query
 */
export function withSecurity<Head extends Pick<Answer, 'headers'>>(
  head: Head,
  path: string,
  options: { scripts?: string[]; isSecure: boolean },
): Head {
  const ours = securityHeaders(path.split('?', 1)[0] ?? '', options)
  const names = new Set(ours.map(([name]) => name.toLowerCase()))
  const others = head.headers.filter(([name]) => !names.has(name.toLowerCase()))
  return { ...head, headers: [...others, ...ours] }
}

/**
 * A whole answer as readers get it: a page is arranged, with a policy that allows its own inline scripts.
 * `unknown`: how many of them browsers will refuse to run
 */
export function finished(
  answer: Answer,
  path: string,
  { isSecure, paint }: { isSecure: boolean; paint: FirstPaint },
): { answer: Answer; unknown: number } {
  if (!answer.mediaType.startsWith('text/html')) return { answer, unknown: 0 }
  const html = paint.arrange(answer.body.toString())
  const { sources, unknown } = inlineScripts(html)
  const page = { ...answer, body: Buffer.from(html) }
  return { answer: withSecurity(page, path, { scripts: sources, isSecure }), unknown }
}
