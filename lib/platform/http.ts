import { createHash } from 'node:crypto'

/**
 * How long answers may be kept. What an edition shows never changes. Of an address that follows new data a browser asks
 * anew each time, and a cache that many readers share after half a minute: see docs/decisions/11-answers-kept-by-edition.md.
 */
export const CACHING = {
  fixed: 'public, max-age=31536000, immutable',
  following: 'public, max-age=0, s-maxage=30',
}

/** Lets programs in pages of other sites read an answer, and these of its headers. Nothing here is private. */
export const OPEN_TO_ALL = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, Content-Location, Content-Disposition, Retry-After',
}

/** Answers a browser that asks beforehand what a page of another site may send. */
export function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...OPEN_TO_ALL,
      Allow: 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers': '*',
      'Access-Control-Max-Age': '86400',
    },
  })
}

/** Raise it when the same edition and register would be written otherwise than before. */
const WRITTEN_AS = '2'

/** A strong ETag of all that an answer follows from: the edition, the register, what was asked for and where. */
export function entityTag(parts: (string | number | null)[]): string {
  return contentTag(JSON.stringify([WRITTEN_AS, ...parts]))
}

/** A strong ETag of an answer's own bytes. */
export function contentTag(content: string | Uint8Array): string {
  return `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`
}

/**
 * Answers with data as JSON, or with 304 where the reader has what the tag stands for.
 * @param make not called then
 */
export async function taggedJson(
  request: Request,
  { tag, cacheControl }: { tag: string; cacheControl: string },
  make: () => unknown,
): Promise<Response> {
  const headers = { ETag: tag, 'Cache-Control': cacheControl }
  if (hasAlready(request, tag)) return new Response(null, { status: 304, headers })
  return Response.json(await make(), { headers })
}

/** Whether a request says that its sender has what the tag stands for: RFC 9110, 13.1.2. */
export function hasAlready(request: Request, tag: string): boolean {
  const known = request.headers.get('if-none-match')?.split(',') ?? []
  return known.some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag)
}
