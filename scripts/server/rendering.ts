import { Agent, type IncomingMessage, request } from 'node:http'
import { type Answer, answerOf, headOf } from './answer'
import { finished, withSecurity } from './answer-headers'
import type { FirstPaint } from './first-paint'
import { MOST_OF_ONE } from './kept-answers'
import { largeAnswers } from './large-answers'
import { TRY_AGAIN } from './messages'
import { type QueueLimits, type Refusal, renderQueue } from './render-queue'
import type { Renderers } from './renderers'

/** What is asked of a renderer. Nothing else of a request reaches it. */
export type Asked = {
  path: string
  headers: Record<string, string>
  /** Whom requests are counted by. */
  client: string
  /** Whether the answer follows from the address and what is published alone. */
  isForAll: boolean
  /** Requests of the same key get the same answer, so it is made once; null where each is made for itself. */
  key: string | null
}

/** Whoever waits for an answer. */
export type Reader = {
  /** @param isCurrent whether it shows what was published last */
  whole(answer: Answer, isCurrent: boolean): void
  /** An answer too large to be kept, which is read as it is passed on. */
  streamed(head: Omit<Answer, 'body'>, begun: Buffer[], rest: IncomingMessage): void
  refused(why: Refusal | 'failed'): void
}

export type RenderLimits = QueueLimits & {
  /** In milliseconds: nobody waits any longer, in line or for a renderer. */
  patience: number
}

type Job = {
  asked: Asked
  readers: Set<Reader>
  /** When all who wait are told that it cannot be had, by `performance.now()`. */
  until: number
  /** Whether a renderer that had begun it has ended. */
  isSecondTry: boolean
  isRunning: boolean
  /** Takes it out of the line. */
  stop: () => void
}

/** How many requests a renderer answers at a time: while one waits for the database, others go on. */
const AT_ONCE = 4

/** In milliseconds: connections break before it is known that a renderer has ended. */
const PAUSE = 250

/** Nobody listens there any more: it was never asked. */
const NOT_ASKED = new Set(['ECONNREFUSED', 'ENOENT'])

export type RenderingOptions = {
  limits: RenderLimits
  /** Whether readers come by https alone. */
  isSecure: boolean
  paint: FirstPaint
  /** Browsers will not run so many scripts of a page. */
  refusedScripts(path: string, count: number): void
}

/**
 * Has pages made by the renderers: in turns between clients, the same once for all that ask for it at the same time,
 * and nothing that nobody waits for any more.
 */
export function rendering(renderers: Renderers, options: RenderingOptions) {
  const { limits, isSecure, refusedScripts } = options
  const queue = renderQueue(limits)
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY, scheduling: 'lifo' })
  let pending = new Map<string, Job>()
  const large = largeAnswers()

  function forget(job: Job): void {
    const { key } = job.asked
    if (key !== null && pending.get(key) === job) pending.delete(key)
  }

  function refuse(job: Job, why: Refusal | 'failed'): void {
    forget(job)
    for (const reader of job.readers) reader.refused(why)
    job.readers.clear()
  }

  /** Puts a job into its line, again where a renderer has ended. */
  function enqueue(job: Job): void {
    const timer = setTimeout(
      () => {
        job.stop()
        refuse(job, 'failed')
      },
      Math.max(0, job.until - performance.now()),
    )
    const leave = queue.enter(
      job.asked.client,
      (done) => {
        clearTimeout(timer)
        run(job, done)
      },
      (why) => {
        clearTimeout(timer)
        refuse(job, why)
      },
    )
    job.stop = () => {
      clearTimeout(timer)
      leave()
    }
  }

  function tryAgain(job: Job): void {
    const timer = setTimeout(() => enqueue(job), PAUSE)
    job.stop = () => clearTimeout(timer)
  }

  function run(job: Job, done: () => void): void {
    const renderer = renderers.choose()
    if (!renderer) {
      done()
      tryAgain(job)
      return
    }
    const version = renderer.state?.version
    // What was published while the page was made may not be on it, however soon the renderer knew of it.
    const isCurrent = () => renderers.isUpToDate(renderer) && renderer.state?.version === version
    const began = performance.now()
    renderer.running++
    job.isRunning = true
    let isOver = false
    const over = () => {
      if (isOver) return false
      isOver = true
      renderer.running--
      job.isRunning = false
      clearTimeout(timer)
      return true
    }
    const asking = request({
      agent,
      socketPath: renderer.socket,
      path: job.asked.path,
      headers: { ...job.asked.headers, 'accept-encoding': 'identity' },
    })
    const failed = (error?: NodeJS.ErrnoException) => {
      if (!over()) return
      asking.destroy()
      done()
      const wasAsked = !NOT_ASKED.has(error?.code ?? '')
      // What ends a renderer twice may be what ends it.
      if (!error || job.readers.size === 0 || (wasAsked && job.isSecondTry)) refuse(job, 'failed')
      else {
        job.isSecondTry ||= wasAsked
        tryAgain(job)
      }
    }
    const timer = setTimeout(
      () => {
        failed()
        // All that it has places for: it hangs.
        if (performance.now() - began < limits.patience / 2) return
        renderer.missed++
        if (renderer.missed >= AT_ONCE) renderers.replace(renderer)
      },
      Math.max(0, job.until - performance.now()),
    )
    asking.on('error', failed)
    asking.on('response', (answer) => {
      renderer.missed = 0
      collect(job, answer, { isCurrent, over, failed, done })
    })
    asking.end()
  }

  type Run = {
    isCurrent: () => boolean
    over: () => boolean
    failed: (error?: NodeJS.ErrnoException) => void
    done: () => void
  }

  function collect(job: Job, answer: IncomingMessage, { isCurrent, over, failed, done }: Run): void {
    if (answer.headers[TRY_AGAIN] !== undefined) {
      answer.resume()
      failed(new Error('The database did not answer.'))
      return
    }
    const head = withSecurity(headOf(answer, job.asked.isForAll), job.asked.path, { isSecure })
    const parts: Buffer[] = []
    let length = 0
    const take = (part: Buffer) => {
      parts.push(part)
      length += part.length
      if (length <= MOST_OF_ONE) return
      answer.off('data', take)
      answer.pause()
      if (!over()) return
      forget(job)
      stream(job, head, parts, answer)
      done()
    }
    answer.on('data', take)
    answer.on('error', failed)
    answer.on('end', () => {
      if (!over()) return
      forget(job)
      const made = answerOf(head, Buffer.concat(parts))
      const { answer: whole, unknown } = finished(made, job.asked.path, options)
      if (unknown > 0) refusedScripts(job.asked.path, unknown)
      for (const reader of job.readers) reader.whole(whole, isCurrent())
      done()
    })
  }

  /** A large answer goes to one reader as it is made; others ask again, each for itself. */
  function stream(job: Job, head: Omit<Answer, 'body'>, begun: Buffer[], rest: IncomingMessage): void {
    const [first, ...others] = job.readers
    for (const reader of others) ask({ ...job.asked, key: null }, reader)
    const refusal = first ? large.enter(job.asked.client, rest) : null
    if (!first || refusal) {
      rest.destroy()
      if (refusal) first?.refused(refusal)
      return
    }
    first.streamed(head, begun, rest)
  }

  /**
   * @returns for a reader that has gone: what nobody waits for is not begun. What was begun keeps its place until it is
   * made: a renderer does not stop half-way, and whoever asks and goes would have it begin without end.
   */
  function ask(asked: Asked, reader: Reader): () => void {
    const known = asked.key === null ? undefined : pending.get(asked.key)
    const until = performance.now() + limits.patience
    const job: Job = known ?? {
      asked,
      readers: new Set(),
      until,
      isSecondTry: false,
      isRunning: false,
      stop: nothing,
    }
    job.readers.add(reader)
    if (!known) {
      if (asked.key !== null) pending.set(asked.key, job)
      enqueue(job)
    }
    return () => {
      if (!job.readers.delete(reader) || job.readers.size > 0 || job.isRunning) return
      forget(job)
      job.stop()
    }
  }

  return {
    ask,

    /** Whoever asks from now on is not to get what was begun before. */
    forgetPending(): void {
      pending = new Map()
    },

    /** Lets as many requests run as there are renderers for. */
    renderersChanged(): void {
      queue.setAtOnce(renderers.counts().ready * AT_ONCE)
    },

    counts: () => ({ ...queue.counts(), streamed: large.count() }),
  }
}

function nothing(): void {}

export type Rendering = ReturnType<typeof rendering>
