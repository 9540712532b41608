import type { IncomingMessage } from 'node:http'

/** What the desk is told of a request, beside who asks and for which site. */
const TOLD = new Set([
  ...['accept', 'accept-language', 'cookie', 'origin', 'referer', 'user-agent'],
  ...['content-type', 'content-length', 'content-range', 'range'],
  ...['if-match', 'if-none-match', 'last-event-id', 'x-requested-with'],
  // What makes Next answer with a page as data.
  ...['rsc', 'next-router-state-tree', 'next-router-prefetch', 'next-router-segment-prefetch', 'next-url'],
])

/** The same, of uploads that go on where they broke off, and of what browsers say of a request’s origin. */
const TOLD_BEGINNINGS = ['upload-', 'tus-', 'sec-fetch-']

/** The headers of a request that the desk may see: nothing that only proxies, or Next itself, may say. */
export function headersForDesk({ headers }: IncomingMessage): Record<string, string> {
  const told = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' && (TOLD.has(name) || TOLD_BEGINNINGS.some((one) => name.startsWith(one)))
      ? [[name, value]]
      : [],
  )
  return Object.fromEntries(told)
}
