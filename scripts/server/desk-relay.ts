import { Agent, request as ask } from 'node:http'
import { type Asked, type AskedOfDesk, type DeskAnswersOptions, deskAnswers, endOf } from './desk-answers'
import { BODY_LIMITS, type BodyLimits, gather, lengthOf, mostOf, watchBody } from './desk-bodies'
import { headersForDesk } from './desk-heads'
import type { DeskProcess } from './desk-process'
import { mayAskDesk } from './may-be-asked'
import { places } from './places'
import { renderQueue } from './render-queue'
import type { Renderer } from './renderers'

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

/** So many requests that were not answered in time, one after the other, and the desk hangs. */
const HANGS = 4

export type DeskRelayOptions = Omit<DeskAnswersOptions, 'streams'> & { limits?: Partial<DeskLimits> }

/**
 * Passes requests on to the desk, in turns between clients, and its answers back as they come. Nothing is kept. Whoever
 * asks too much is told so here, and costs the desk nothing.
 */
export function deskRelay(desk: DeskProcess, { limits: given, ...answering }: DeskRelayOptions) {
  const limits = { ...DESK_LIMITS, ...given }
  const queue = renderQueue(limits)
  const uploads = places(limits.uploads)
  const { refuse, refuseBody, giveBack, endStreams } = deskAnswers({ streams: limits.streams, ...answering })
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY, scheduling: 'lifo' })

  async function answer(given: AskedOfDesk): Promise<void> {
    const asked = { ...given, atEnd: endOf(given.response) }
    const { request, response, client } = asked
    if (!mayAskDesk(request, response)) {
      answering.observer.found(response, 'refused')
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

  return {
    answer: (asked: AskedOfDesk) => void answer(asked),

    /** Lets requests run while the desk can take them; until then they wait. */
    deskChanged: () => queue.setAtOnce(desk.isReady() ? limits.atOnce : 0),

    endStreams,
  }
}

export type DeskRelay = ReturnType<typeof deskRelay>

function once(work: () => void): () => void {
  let isDone = false
  return () => {
    if (isDone) return
    isDone = true
    work()
  }
}
