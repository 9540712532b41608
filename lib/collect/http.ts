import type { Clock } from './pace'
import { type SiteOrigin, whereToAsk } from './site'

/** How long an answer may take from the request to its last byte, in milliseconds, and how many bytes it may have. */
export type AnswerLimits = { time: number; html: number; pdf: number; robots: number }

/**
 * A page of the map has some 100 kB and a letter far less than 1 MB. Of robots.txt so much counts as its standard asks
 * programs to read (RFC 9309, section 2.5).
 */
export const ANSWER_LIMITS: AnswerLimits = { time: 60_000, html: 5_000_000, pdf: 50_000_000, robots: 512_000 }

/** What a request wants: a page or a letter, or the site's rules for programs. */
export type Wanted = 'sources' | 'robots'

/** What is asked for first; other types are told by what is answered. */
const ACCEPTED: Record<Wanted, string> = {
  sources: 'text/html, application/xhtml+xml, application/pdf, */*;q=0.1',
  robots: 'text/plain, */*;q=0.1',
}

/** An answer that came whole, or only its head where nothing more is wanted of it. */
export type HttpAnswer = {
  status: number
  headers: Headers
  /** Null where the status is not 200. */
  content: { type: 'html' | 'pdf' | 'text'; bytes: Uint8Array } | null
}

/** No answer, or one that is not taken; the message is the rest of a sentence that begins with the address. */
export class BadAnswer extends Error {
  /** @param isAnswer whether the site did answer, with something else than what is known of it */
  constructor(
    message: string,
    readonly isAnswer: boolean,
  ) {
    super(message)
  }
}

/**
 * Asks once and follows nothing.
 * @throws BadAnswer
 */
export async function askOnce(
  address: string,
  wanted: Wanted,
  headers: Record<string, string>,
  { limits, clock, origin }: { limits: AnswerLimits; clock: Clock; origin: SiteOrigin },
): Promise<HttpAnswer> {
  try {
    const response = await fetch(whereToAsk(address, origin), {
      redirect: 'manual',
      headers: { Accept: ACCEPTED[wanted], ...headers },
      signal: clock.deadline(limits.time),
    })
    if (response.status !== 200) {
      await response.body?.cancel()
      return { status: response.status, headers: response.headers, content: null }
    }
    const content = wanted === 'robots' ? await rulesOf(response, limits) : await sourceOf(response, limits)
    return { status: 200, headers: response.headers, content }
  } catch (error) {
    throw error instanceof BadAnswer ? error : new BadAnswer(whyNoAnswer(error as Error, limits), false)
  }
}

async function rulesOf(response: Response, limits: AnswerLimits): Promise<HttpAnswer['content']> {
  return { type: 'text', bytes: await bytesOf(response, limits.robots, 'cut') }
}

async function sourceOf(response: Response, limits: AnswerLimits): Promise<HttpAnswer['content']> {
  const named = (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  const type = named ? TYPES.get(named) : undefined
  if (!type) {
    await response.body?.cancel()
    const said = named ? named : 'an answer without a type'
    throw new BadAnswer(`gave ${said}, which is neither a page nor a PDF`, true)
  }
  const bytes = await bytesOf(response, limits[type], 'refuse')
  if (bytes.length === 0) throw new BadAnswer('gave an empty answer', true)
  if (type === 'pdf' && !isPdf(bytes)) throw new BadAnswer('was labelled as a PDF, but is not one', true)
  if (isCut(response, type, bytes)) throw new BadAnswer(CUT, false)
  return { type, bytes }
}

const TYPES = new Map<string, 'html' | 'pdf'>([
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['application/pdf', 'pdf'],
  ['application/x-pdf', 'pdf'],
  // What servers say of a file that is to be saved; its first bytes tell whether it is a PDF.
  ['application/octet-stream', 'pdf'],
])

async function bytesOf(response: Response, most: number, beyond: 'cut' | 'refuse'): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    parts.push(part)
    length += part.length
    // Leaving the loop ends the answer.
    if (length > most && beyond === 'cut') break
    if (length > most) {
      throw new BadAnswer(`is larger than ${Math.round(most / 1_000_000)} MB, so we did not fetch it`, true)
    }
  }
  return Buffer.concat(parts).subarray(0, most)
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')
}

/** Where the answer did not say how long it is, nobody else would notice that its end is missing. */
function isCut({ headers }: Response, type: 'html' | 'pdf', bytes: Uint8Array): boolean {
  if (headers.has('content-length') || headers.has('transfer-encoding')) return false
  const end = Buffer.from(bytes.subarray(-2048)).toString('latin1')
  return type === 'html' ? !/<\/html\s*>/i.test(end) : !end.includes('%%EOF')
}

const CUT = 'gave only a part: the answer was cut off'

function whyNoAnswer(error: Error, { time }: AnswerLimits): string {
  if (error.name === 'TimeoutError') return `gave no answer within ${time / 1000} seconds`
  const cause = error.cause as { code?: string; message?: string } | undefined
  if (error.message === 'terminated' || cause?.code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH') return CUT
  const why = cause?.code ?? cause?.message ?? error.message
  return `could not be reached (${why})`
}
