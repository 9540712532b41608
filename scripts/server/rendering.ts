import { Agent, type IncomingMessage } from 'node:http'
import type { Answer } from './answer'
import { finished } from './answer-headers'
import { type AskedOfRenderer, askRenderer, type RendererAnswer } from './ask-renderer'
import type { FirstPaint } from './first-paint'
import { largeAnswers } from './large-answers'
import { type QueueLimits, type Refusal, renderQueue } from './render-queue'
import type { Renderers } from './renderers'

export type Asked = AskedOfRenderer & {
  /** Whom requests are counted by. */
  client: string
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
    const patience = job.until - began
    renderer.running++
    job.isRunning = true
    askRenderer(renderer.socket, job.asked, { agent, patience, isSecure }, (what) => {
      renderer.running--
      job.isRunning = false
      if (what.is === 'whole' || what.is === 'large') renderer.missed = 0
      if (what.is === 'whole') give(job, what.answer, isCurrent())
      else if (what.is === 'large') stream(job, what)
      done()
      if (what.is === 'broken') retry(job, what.error)
      if (what.is !== 'late') return
      refuse(job, 'failed')
      // All that it has places for: it hangs.
      if (performance.now() - began < limits.patience / 2) return
      renderer.missed++
      if (renderer.missed >= AT_ONCE) renderers.replace(renderer)
    })
  }

  /** What ends a renderer twice may be what ends it. */
  function retry(job: Job, { code }: NodeJS.ErrnoException): void {
    const wasAsked = !NOT_ASKED.has(code ?? '')
    if (job.readers.size === 0 || (wasAsked && job.isSecondTry)) refuse(job, 'failed')
    else {
      job.isSecondTry ||= wasAsked
      tryAgain(job)
    }
  }

  function give(job: Job, made: Answer, isCurrent: boolean): void {
    forget(job)
    const { answer, unknown } = finished(made, job.asked.path, options)
    if (unknown > 0) refusedScripts(job.asked.path, unknown)
    for (const reader of job.readers) reader.whole(answer, isCurrent)
  }

  /** A large answer goes to one reader as it is made; others ask again, each for itself. */
  function stream(job: Job, { head, begun, rest }: Extract<RendererAnswer, { is: 'large' }>): void {
    forget(job)
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
