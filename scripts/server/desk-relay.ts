import { Agent, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { answerOf, headOf } from './answer'
import { finished, idHeader, withSecurity } from './answer-headers'
import type { Client } from './client-of'
import {
  BODY_LIMITS,
  type BodyFault,
  type BodyLimits,
  gather,
  lengthOf,
  mostOf,
  watchBody,
} from './desk-bodies'
import { headersForDesk } from './desk-heads'
import type { DeskProcess } from './desk-process'
import type { FirstPaint } from './first-paint'
import { formOfAnswer } from './kept-answers'
import { mayAskDesk } from './may-be-asked'
import type { Observer } from './observer'
import { places } from './places'
import { answerBusy, answerInWords, type Busy } from './plain-answers'
import { renderQueue } from './render-queue'
import type { Renderer } from './renderers'
import { send } from './sending'

export type DeskLimits = BodyLimits & {
  /** Requests that the desk works on at a time; uploads and streams of events are counted by themselves. */
  atOnce: number
  mostOfOne: number
  mostWaiting: number
  uploads: { all: number; ofOne: number }
  streams: { all: number; ofOne: number }
  /** In milliseconds: for an answer to begin. Publishing a year’s letters takes longest. */
  patience: number
}

export const DESK_LIMITS: DeskLimits = {
  ...BODY_LIMITS,
  atOnce: 8,
  mostOfOne: 48,
  mostWaiting: 256,
  uploads: { all: 24, ofOne: 6 },
  streams: { all: 256, ofOne: 16 },
  patience: 300_000,
}

/** In bytes: a page is arranged and allowed its scripts as a whole. None of ours is as large. */
const LARGEST_PAGE = 16 * 1024 * 1024

/** So many requests that were not answered in time, one after the other, and the desk hangs. */
const HANGS = 4

/** A request for the desk, and who sent it. */
export type AskedOfDesk = {
  request: IncomingMessage
  response: ServerResponse
  client: Client
  id: string
  /** The site that its reader came to. */
  site: Pick<Client, 'host' | 'protocol'>
  takesGzip: boolean
}

/** The same, with what is to be done once it is answered, or its reader has gone. */
type Asked = AskedOfDesk & { atEnd: (run: () => void) => void }

export type DeskRelayOptions = {
  limits?: Partial<DeskLimits>
  isSecure: boolean
  paint: FirstPaint
  observer: Observer
}

const FAULTS: Record<Exclude<BodyFault, 'gone'>, [status: number, title: string, text: string]> = {
  'too large': [413, 'That is too much at once', 'Send it in smaller parts.'],
  'too slow': [408, 'Your line was too slow', 'Nothing was stored of this part. Please send it again.'],
}

/**
 * Passes requests on to the desk, in turns between clients, and its answers back as they come. Nothing is kept. Whoever
 * asks too much is told so here, and costs the desk nothing.
 */
export function deskRelay(desk: DeskProcess, { limits: given, isSecure, paint, observer }: DeskRelayOptions) {
  const limits = { ...DESK_LIMITS, ...given }
  const queue = renderQueue(limits)
  const uploads = places(limits.uploads)
  const streams = places(limits.streams)
  const open = new Set<ServerResponse>()
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY, scheduling: 'lifo' })

  function refuse({ response }: Asked, why: Busy): void {
    observer.found(response, 'refused')
    if (!response.headersSent) answerBusy(response, why)
    else response.destroy()
  }

  function refuseBody({ request, response }: Asked, why: BodyFault): void {
    observer.found(response, 'refused')
    if (why === 'gone' || response.headersSent) request.destroy()
    else answerInWords(response, ...FAULTS[why], { Connection: 'close' })
  }

  async function answer(given: AskedOfDesk): Promise<void> {
    const asked = { ...given, atEnd: endOf(given.response) }
    const { request, response, client } = asked
    if (!mayAskDesk(request, response)) {
      observer.found(response, 'refused')
      return
    }
    const length = lengthOf(request)
    if (length !== null && length > mostOf(request, limits)) return refuseBody(asked, 'too large')
    // The time that an answer takes is bounded below, and an upload by what arrives.
    request.socket.setTimeout(0)
    if (request.headers.expect !== undefined) response.writeContinue()
    if (length === null || length > limits.small) {
      if (length === null && request.headers.cookie === undefined) return refuseBody(asked, 'too large')
      const leave = uploads.enter(client.id)
      if (typeof leave === 'string') return refuse(asked, leave)
      asked.atEnd(leave)
      inTurn(asked, (done) => {
        // It may take long, and costs the desk little meanwhile.
        done()
        passOn(asked, null, () => {})
      })
      return
    }
    const body = length === 0 ? Buffer.alloc(0) : await gather(request, limits)
    if (typeof body === 'string') return refuseBody(asked, body)
    inTurn(asked, (done) => passOn(asked, body, done))
  }

  /** Runs what passes a request on, when it is its turn and the desk is ready. */
  function inTurn(asked: Asked, run: (done: () => void) => void): void {
    const { client, atEnd } = asked
    const giveUp = setTimeout(() => {
      leaveLine()
      refuse(asked, 'desk')
    }, limits.patience)
    const leaveLine = queue.enter(
      client.id,
      (done) => {
        clearTimeout(giveUp)
        run(done)
      },
      (why) => {
        clearTimeout(giveUp)
        refuse(asked, why)
      },
    )
    atEnd(() => {
      clearTimeout(giveUp)
      leaveLine()
    })
  }

  /**
   * @param body null where it is passed on as it arrives
   * @param done the desk can take another
   */
  function passOn(asked: Asked, body: Buffer | null, done: () => void): void {
    const { request, response, client, id, site, atEnd } = asked
    const renderer = desk.find()
    if (!renderer) {
      done()
      refuse(asked, 'desk')
      return
    }
    renderer.running++
    const over = once(() => {
      renderer.running--
      done()
    })
    const asking = ask({
      agent,
      socketPath: renderer.socket,
      method: request.method,
      path: request.url,
      headers: {
        ...headersForDesk(request),
        host: site.host,
        'x-forwarded-host': site.host,
        'x-forwarded-proto': site.protocol,
        'x-forwarded-for': client.id,
        'x-request-id': id,
        'accept-encoding': 'identity',
      },
    })
    let hasAnswered = false
    const timer = setTimeout(() => {
      noteMissed(renderer)
      asking.destroy(new Error('The desk did not answer in time.'))
    }, limits.patience)
    const stopWatch =
      body === null
        ? watchBody(request, limits, (why) => {
            refuseBody(asked, why)
            asking.destroy()
          })
        : () => {}
    atEnd(() => {
      clearTimeout(timer)
      stopWatch()
      over()
      if (!response.writableFinished) asking.destroy()
    })
    asking.on('error', () => {
      // Whoever has gone, or was told already, is told nothing; nor is an answer that has begun made another.
      if (!hasAnswered && !response.headersSent && !response.destroyed) refuse(asked, 'desk')
    })
    asking.on('response', (answer) => {
      hasAnswered = true
      clearTimeout(timer)
      renderer.missed = 0
      if (response.headersSent) answer.destroy()
      else giveBack(asked, answer, over)
    })
    if (body === null) request.pipe(asking)
    else asking.end(body)
  }

  function noteMissed(renderer: Renderer): void {
    renderer.missed++
    if (renderer.missed >= HANGS) desk.replace(renderer)
  }

  function giveBack(asked: Asked, answer: IncomingMessage, over: () => void): void {
    const { request, response } = asked
    const path = request.url ?? ''
    observer.found(response, 'desk')
    // It was answered before it was whole: what is still to come is not waited for.
    if (!request.complete) response.shouldKeepAlive = false
    const head = withSecurity(headOf(answer, false), path, { isSecure })
    const isPage = head.mediaType.startsWith('text/html') && request.method !== 'HEAD'
    if (isPage) {
      givePage(asked, answer, head)
      return
    }
    if (head.mediaType.startsWith('text/event-stream')) {
      const leave = streams.enter(asked.client.id)
      if (typeof leave === 'string') {
        answer.destroy()
        refuse(asked, leave)
        return
      }
      open.add(response)
      asked.atEnd(() => {
        open.delete(response)
        leave()
      })
      over()
    }
    const length = answer.headers['content-length']
    const ofContent = length === undefined ? [] : ['Content-Length', length]
    response.writeHead(head.status, [...head.headers.flat(), ...ofContent, ...idHeader(response)])
    response.flushHeaders()
    pipeline(answer, response, () => {})
  }

  function givePage(asked: Asked, answer: IncomingMessage, head: ReturnType<typeof headOf>): void {
    const { request, response, takesGzip } = asked
    const path = request.url ?? ''
    const parts: Buffer[] = []
    let length = 0
    answer.on('data', (part: Buffer) => {
      parts.push(part)
      length += part.length
      if (length > LARGEST_PAGE) answer.destroy(new Error('The page is too large.'))
    })
    answer.on('error', () => refuse(asked, 'desk'))
    answer.on('end', async () => {
      const made = finished(answerOf(head, Buffer.concat(parts)), path, { isSecure, paint })
      if (made.unknown > 0) observer.refusedScripts(path, made.unknown)
      // It is of one sending: nobody asks with its tag.
      const page = { ...made.answer, etag: null }
      send(await formOfAnswer(page, { gzip: takesGzip, isOld: false }), request, response)
    })
  }

  return {
    answer: (asked: AskedOfDesk) => void answer(asked),

    /** Lets requests run while the desk can take them; until then they wait. */
    deskChanged: () => queue.setAtOnce(desk.isReady() ? limits.atOnce : 0),

    /** Ends streams of events, which have no end of their own: browsers ask again. */
    endStreams(): void {
      for (const response of open) response.end()
    },
  }
}

export type DeskRelay = ReturnType<typeof deskRelay>

/** One listener for all that ends with an answer: each part that had its own would add to those of Node’s pipeline. */
function endOf(response: ServerResponse): Asked['atEnd'] {
  const ends: (() => void)[] = []
  response.once('close', () => {
    for (const run of ends) run()
  })
  return (run) => {
    ends.push(run)
  }
}

function once(work: () => void): () => void {
  let isDone = false
  return () => {
    if (isDone) return
    isDone = true
    work()
  }
}
