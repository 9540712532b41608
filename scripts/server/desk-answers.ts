import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { answerOf, headOf } from './answer'
import { finished, idHeader, withSecurity } from './answer-headers'
import type { Client } from './client-of'
import type { BodyFault } from './desk-bodies'
import type { FirstPaint } from './first-paint'
import { formOfAnswer } from './kept-answers'
import type { Observer } from './observer'
import { places } from './places'
import { answerBusy, answerInWords, type Busy } from './plain-answers'
import { send } from './sending'

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
export type Asked = AskedOfDesk & { atEnd: (run: () => void) => void }

/** One listener for all that ends with an answer: each part that had its own would add to those of Node’s pipeline. */
export function endOf(response: ServerResponse): Asked['atEnd'] {
  const ends: (() => void)[] = []
  response.once('close', () => {
    for (const run of ends) run()
  })
  return (run) => {
    ends.push(run)
  }
}

/** In bytes: a page is arranged and allowed its scripts as a whole. None of ours is as large. */
const LARGEST_PAGE = 16 * 1024 * 1024

export type DeskAnswersOptions = {
  /** Streams of events that are open at a time. */
  streams: { all: number; ofOne: number }
  isSecure: boolean
  paint: FirstPaint
  observer: Observer
}

const FAULTS: Record<Exclude<BodyFault, 'gone'>, [status: number, title: string, text: string]> = {
  'too large': [413, 'That is too much at once', 'Send it in smaller parts.'],
  'too slow': [408, 'Your line was too slow', 'Nothing was stored of this part. Please send it again.'],
}

/** Gives the desk's readers its answers as they come, pages as a whole, and says why one is refused. Nothing is kept. */
export function deskAnswers({ streams: limits, isSecure, paint, observer }: DeskAnswersOptions) {
  const streams = places(limits)
  const open = new Set<ServerResponse>()

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

  /** @param over the desk can take another */
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
    refuse,
    refuseBody,
    giveBack,

    /** Ends streams of events, which have no end of their own: browsers ask again. */
    endStreams(): void {
      for (const response of open) response.end()
    },
  }
}
