import type { IncomingMessage } from 'node:http'

/** In bytes and milliseconds. */
export type BodyLimits = {
  /** What forms take: it is waited for before the desk is asked. */
  small: number
  /** For all of a small one to arrive. */
  smallTime: number
  /** The largest part of an upload that a script sends. */
  most: number
  /** A form with all files of a load, as a browser without scripts sends it. */
  mostOfForm: number
  /** In each span of this length, so much of a large one must arrive: a slow line brings more. */
  span: number
  leastInSpan: number
}

export const BODY_LIMITS: BodyLimits = {
  small: 64 * 1024,
  smallTime: 20_000,
  most: 64 * 1024 * 1024,
  mostOfForm: 640 * 1024 * 1024,
  span: 30_000,
  leastInSpan: 4 * 1024,
}

/** Why the content of a request is not taken. */
export type BodyFault = 'too large' | 'too slow' | 'gone'

/** How much content a request has; null where it does not say. */
export function lengthOf({ headers }: IncomingMessage): number | null {
  if (headers['transfer-encoding'] !== undefined) return null
  return Number(headers['content-length'] ?? 0)
}

/** The most that a request may have: nobody who has not signed in, and so has no cookie, has anything large to send. */
export function mostOf({ headers }: IncomingMessage, limits: BodyLimits): number {
  if (headers.cookie === undefined) return limits.small
  return headers['content-type']?.startsWith('multipart/form-data') ? limits.mostOfForm : limits.most
}

/** Takes in all content of a request that says how short it is. */
export function gather(request: IncomingMessage, limits: BodyLimits): Promise<Buffer | BodyFault> {
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    const timer = setTimeout(() => resolve('too slow'), limits.smallTime)
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => resolve(Buffer.concat(parts)))
    request.on('close', () => {
      clearTimeout(timer)
      resolve('gone')
    })
  })
}

/**
 * Watches the content of a request that is passed on as it arrives.
 * @param failed told once, where it is too much or comes too slowly
 * @returns ends the watch
 */
export function watchBody(
  request: IncomingMessage,
  limits: BodyLimits,
  failed: (why: BodyFault) => void,
): () => void {
  const most = mostOf(request, limits)
  let all = 0
  let before = 0
  const count = (part: Buffer) => {
    all += part.length
    if (all > most) fail('too large')
  }
  const timer = setInterval(() => {
    // What the desk has not taken yet is no fault of the line.
    if (all - before < limits.leastInSpan && !request.isPaused()) fail('too slow')
    before = all
  }, limits.span)
  const stop = () => {
    clearInterval(timer)
    request.off('data', count)
  }
  const fail = (why: BodyFault) => {
    stop()
    failed(why)
  }
  request.on('data', count)
  request.once('end', stop)
  request.once('close', stop)
  return stop
}
