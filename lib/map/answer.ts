import { loadedRegister } from '@/lib/data/register'
import type { Edition } from '@/lib/domain/edition'
import { CACHING, entityTag, taggedJson } from '@/lib/platform/http'
import { isPractice } from '@/lib/platform/practice'

/** Answers with what a map shows of an edition; null before the first. */
export async function mapDataAnswer(
  request: Request,
  edition: Edition | null,
  make: () => Promise<object>,
): Promise<Response> {
  if (isPractice()) return NO_MAP()
  const { pathname, search } = new URL(request.url)
  const tag = entityTag([pathname, search, edition?.number ?? null, await loadedRegister()])
  return taggedJson(request, { tag, cacheControl: CACHING.following }, make)
}

/** Answers with how a map is drawn, whatever is published. */
export async function drawingAnswer(request: Request, make: () => object): Promise<Response> {
  if (isPractice()) return NO_MAP()
  const { pathname, search } = new URL(request.url)
  const tag = entityTag([pathname, search, await loadedRegister()])
  return taggedJson(request, { tag, cacheControl: CACHING.following }, make)
}

/** Invented councils are on no map, and what maps draw has real names. */
const NO_MAP = () => mapNotThere('The practice site has no map.')

export function mapNotThere(problem: string): Response {
  return Response.json({ problem }, { status: 404, headers: { 'Cache-Control': 'no-store' } })
}
