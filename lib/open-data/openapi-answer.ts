import { createHash } from 'node:crypto'
import { hasAlready } from './entity-tag'
import { OPEN_TO_ALL } from './open-to-all'
import { openApiDocument } from './openapi'

/** Answers with the OpenAPI document. It needs no database, and changes with the code only. */
export function openApiAnswer(request: Request): Response {
  const body = `${JSON.stringify(openApiDocument(), null, 2)}\n`
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const headers = {
    ...OPEN_TO_ALL,
    ETag: tag,
    'Cache-Control': 'public, max-age=3600',
    'Content-Type': 'application/json',
  }
  if (hasAlready(request, tag)) return new Response(null, { status: 304, headers })
  return new Response(body, { headers })
}
