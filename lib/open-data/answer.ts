import { databaseIsDown } from '@/lib/data/watch-editions'
import { CACHING } from './caching'
import { hasAlready } from './entity-tag'
import { OPEN_TO_ALL } from './open-to-all'
import { problemAnswer } from './problem-answer'
import { databaseIsDownProblem } from './problems'

/** An answer that is known but not yet made. */
export type Answer = {
  tag: string
  /** Whether the address names the edition. */
  isFixed: boolean
  mediaType: string
  headers?: Record<string, string>
  /** Makes what is sent, all at once or piece by piece; not called where the reader has it already. */
  body(): Promise<string | AsyncIterable<string>>
}

/** Answers a request, with 304 where the reader has the answer, or with what is wrong as problem+json. */
export async function answered(request: Request, find: () => Promise<Answer>): Promise<Response> {
  try {
    if (databaseIsDown()) throw databaseIsDownProblem()
    const { tag, isFixed, mediaType, headers, body } = await find()
    const sent = {
      ...OPEN_TO_ALL,
      ...headers,
      ETag: tag,
      'Cache-Control': isFixed ? CACHING.fixed : CACHING.following,
    }
    if (hasAlready(request, tag)) return new Response(null, { status: 304, headers: sent })
    const made = await body()
    return new Response(typeof made === 'string' ? made : streamed(made), {
      headers: { ...sent, 'Content-Type': mediaType },
    })
  } catch (error) {
    return problemAnswer(error)
  }
}

/** Pieces as bytes, each made when the reader is ready for it. */
function streamed(pieces: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const each = pieces[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await each.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await each.return?.()
    },
  })
}
