import type { IncomingMessage } from 'node:http'
import { CACHING, contentTag } from '@/lib/platform/http'
import { mayBeKept } from '@/lib/platform/incomplete'

/** An answer as it was made: whole, and not compressed. */
export type Answer = {
  status: number
  /** With what says how long it may be kept; without what is of one sending only, such as its length. */
  headers: [name: string, value: string][]
  etag: string | null
  mediaType: string
  body: Buffer
}

/** Headers that are of one connection or one sending only. */
const OF_ONE_SENDING = new Set([
  ...['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'date'],
  // Said anew, below.
  ...['cache-control', 'etag', 'vary'],
])

/** What is smaller once it is compressed. */
const TEXT =
  /^(text\/|application\/(json|javascript|manifest\+json|problem\+json|csvm\+json|xml|[a-z.]+\+xml|vnd\.oai)|image\/svg)/

export const isText = (mediaType: string) => TEXT.test(mediaType)

/**
 * What caches may do with an answer. A browser asks anew each time; caches that many readers share ask after half a
 * minute, so that what they give is right within a minute of whatever changed. Only what its address fixes for ever is
 * kept for ever, and what went wrong is not kept at all.
 * @param isForAll whether it follows from its address and what is published alone
 */
export function cachingOf(status: number, given: string, isForAll: boolean): string {
  if (status >= 400 || !isForAll) return 'no-store'
  return /\bimmutable\b/.test(given) ? CACHING.fixed : CACHING.following
}

/** The head of what a renderer answers. */
export function headOf(from: IncomingMessage, isForAll: boolean): Omit<Answer, 'body'> {
  const status = from.statusCode ?? 500
  const mediaType = from.headers['content-type'] ?? ''
  const headers: Answer['headers'] = []
  for (let i = 0; i + 1 < from.rawHeaders.length; i += 2) {
    const [name = '', value = ''] = from.rawHeaders.slice(i, i + 2)
    if (!OF_ONE_SENDING.has(name.toLowerCase())) headers.push([name, value])
  }
  const given = from.headers['cache-control'] ?? ''
  headers.push(['Cache-Control', cachingOf(status, given, isForAll)])
  const vary = variesBy(from.headers.vary, isText(mediaType))
  if (vary) headers.push(['Vary', vary])
  return { status, headers, mediaType, etag: from.headers.etag ?? null }
}

function variesBy(given: string | undefined, isCompressed: boolean): string | null {
  const names = new Set((given ?? '').split(',').map((name) => name.trim().toLowerCase()))
  names.delete('')
  names.delete('accept-encoding')
  return [...names, ...(isCompressed ? ['Accept-Encoding'] : [])].join(', ') || null
}

/** A whole answer; one that came without a tag has that of its bytes. A page without its chart is kept by nobody. */
export function answerOf(head: Omit<Answer, 'body'>, body: Buffer): Answer {
  const lacks = isText(head.mediaType) && !mayBeKept(body)
  const headers: Answer['headers'] = lacks
    ? [...head.headers.filter(([name]) => name !== 'Cache-Control'), ['Cache-Control', 'no-store']]
    : head.headers
  return {
    ...head,
    headers,
    etag: head.etag ?? (head.status === 200 ? contentTag(body) : null),
    body,
  }
}

/** The tag of the same content in other bytes, such as compressed ones. */
export const weakTag = (etag: string) => `W/${etag.replace(/^W\//, '')}`

/** Whether a request says that its sender has what the tag stands for: RFC 9110, 13.1.2. */
export function hasAlready(request: IncomingMessage, etag: string | null): boolean {
  const known = request.headers['if-none-match']
  if (!known || !etag) return false
  const plain = etag.replace(/^W\//, '')
  return known.split(',').some((one) => ['*', plain].includes(one.trim().replace(/^W\//, '')))
}
