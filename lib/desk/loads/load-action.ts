import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { type Load, LoadRefused, loadOf } from '@/lib/data/loads'
import { parseLoadId } from './address'

/** The parts of an address of a load, and of one of its files. */
export type LoadParams = { id: string }
export type LoadFileParams = LoadParams & { number: string }

/** The load that an address names, or null. */
export async function loadIn({ id }: LoadParams): Promise<Load | null> {
  const parsed = parseLoadId(id)
  return parsed === null ? null : loadOf(parsed)
}

/** The content of a request as it comes, and what it says of itself. */
export function contentOf(request: Request): { body: Readable; type: string } {
  const body = request.body
    ? Readable.fromWeb(request.body as unknown as NodeReadableStream)
    : Readable.from([])
  return { body, type: request.headers.get('content-type') ?? '' }
}

/** What a script is answered: what it asked for, or in a sentence why not. */
export async function scriptAnswer(run: () => Promise<object>): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' }
  try {
    return Response.json(await run(), { headers })
  } catch (error) {
    if (!(error instanceof LoadRefused)) throw error
    return Response.json({ problem: error.message }, { status: 422, headers })
  }
}

export const noLoad = () =>
  Response.json(
    { problem: 'There is no such load any more.' },
    { status: 404, headers: { 'Cache-Control': 'no-store' } },
  )
