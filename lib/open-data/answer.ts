import { connectionIsGone } from '@/lib/data/database-problem'
import { currentEdition, editionNamed } from '@/lib/data/editions'
import { databaseIsDown } from '@/lib/data/watch-editions'
import type { Edition } from '@/lib/domain/edition'
import { CACHING, hasAlready, OPEN_TO_ALL } from '@/lib/platform/http'
import { TooBusy } from '@/lib/platform/task-queue'
import { dataAddress } from './address'
import { databaseIsDownProblem, PROBLEMS, Problem, tooBusyProblem } from './problems'

/** An answer that is known but not yet made. */
export type Answer = {
  tag: string
  /** Whether the address names the edition. */
  isFixed: boolean
  mediaType: string
  headers?: Record<string, string>
  /** Makes what is sent, all at once or piece by piece; not called where the reader has it already. */
  body(): Promise<string | Uint8Array | AsyncIterable<string | Uint8Array>>
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
    const isWhole = typeof made === 'string' || made instanceof Uint8Array
    return new Response(isWhole ? (made as BodyInit) : streamed(made), {
      headers: { ...sent, 'Content-Type': mediaType },
    })
  } catch (error) {
    return problemAnswer(error)
  }
}

/** Pieces as bytes, each made when the reader is ready for it. */
function streamed(pieces: AsyncIterable<string | Uint8Array>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const each = pieces[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await each.next()
      if (done) controller.close()
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
    },
    async cancel() {
      await each.return?.()
    },
  })
}

/** What a problem looks like to programs: RFC 9457, with `help` and the parameter that it is about. */
function problemBody({ kind, message, help, parameter }: Problem) {
  const { status, title } = PROBLEMS[kind]
  return {
    type: `${dataAddress()}#problem-${kind}`,
    title,
    status,
    detail: message,
    help,
    ...(parameter !== null && { parameter }),
  }
}

/** Answers with what is wrong. What was not foreseen is logged, and given as a fault of this site. */
export function problemAnswer(error: unknown): Response {
  const problem = problemOf(error)
  const { status } = PROBLEMS[problem.kind]
  return new Response(`${JSON.stringify(problemBody(problem), null, 2)}\n`, {
    status,
    headers: {
      ...OPEN_TO_ALL,
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...(status === 503 && { 'Retry-After': '30' }),
    },
  })
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (connectionIsGone(error)) return databaseIsDownProblem()
  if (error instanceof TooBusy) return tooBusyProblem()
  // biome-ignore lint/suspicious/noConsole: the server's log is where a fault of its own is looked for.
  console.error(error)
  return new Problem(
    'own-fault',
    'We understood the request, but could not answer it. The fault is ours.',
    'Send the same request again later.',
  )
}

/**
 * The edition that a request is about: the one that it names, or else the newest.
 * @returns null where none is named and none is published yet
 * @throws Problem for an edition that does not exist
 */
export async function editionAsked(named: string | undefined): Promise<Edition | null> {
  if (named === undefined) return currentEdition()
  const edition = await editionNamed(named)
  if (edition) return edition
  const newest = await currentEdition()
  const help = newest
    ? `Editions 1 to ${newest.number} are published; /api/v1/editions lists them.`
    : 'No edition is published yet.'
  const shown = /^\d+$/.test(named) ? named : `“${named}”`
  throw new Problem('unknown-edition', `There is no edition ${shown.slice(0, 60)}.`, help, 'edition')
}

/** @throws Problem where no edition is published yet */
export function requirePublished(edition: Edition | null): Edition {
  if (edition) return edition
  const help = 'Come back when letters have been loaded.'
  throw new Problem('nothing-held', 'No edition is published yet, so there are no figures.', help)
}
