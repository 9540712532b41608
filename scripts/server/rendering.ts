import { Agent, type IncomingMessage, request } from 'node:http'
import { type Answer, answerOf, headOf } from './answer'
import { MOST_OF_ONE } from './kept-answers'
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

type Job = {
  asked: Asked
  readers: Set<Reader>
  leave: () => void
  abort: (() => void) | null
}

/** How many requests a renderer answers at a time: while one waits for the database, others go on. */
const AT_ONCE = 4

/** How many large answers are passed on at a time, and to one client: a slow reader has one for long. */
const MOST_STREAMED = 32
const MOST_STREAMED_TO_ONE = 4

/** In milliseconds: nobody waits any longer, in line or for a renderer. */
const PATIENCE = 60_000

/**
 * Has pages made by the renderers: in turns between clients, the same once for all that ask for it at the same time,
 * and nothing that nobody waits for any more.
 */
export function rendering(renderers: Renderers, limits: QueueLimits) {
  const queue = renderQueue(limits)
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY, scheduling: 'lifo' })
  let pending = new Map<string, Job>()
  const streamedTo = new Map<string, number>()
  let streamed = 0

  function forget(job: Job): void {
    const { key } = job.asked
    if (key !== null && pending.get(key) === job) pending.delete(key)
  }

  function refuse(job: Job, why: Refusal | 'failed'): void {
    forget(job)
    for (const reader of job.readers) reader.refused(why)
    job.readers.clear()
  }

  function run(job: Job, done: () => void, isSecondTry = false): void {
    const renderer = renderers.choose()
    if (!renderer) {
      refuse(job, 'failed')
      done()
      return
    }
    const isCurrent = () => renderers.isUpToDate(renderer)
    const wasCurrent = isCurrent()
    renderer.running++
    let isOver = false
    const over = () => {
      if (isOver) return false
      isOver = true
      renderer.running--
      clearTimeout(timer)
      return true
    }
    const asking = request({
      agent,
      socketPath: renderer.socket,
      path: job.asked.path,
      headers: { ...job.asked.headers, 'accept-encoding': 'identity' },
    })
    const failed = (mayTryAgain: boolean) => {
      if (!over()) return
      asking.destroy()
      // A renderer that died takes what it was making with it; another may know better, but only once.
      if (mayTryAgain && !isSecondTry && job.readers.size > 0) run(job, done, true)
      else {
        refuse(job, 'failed')
        done()
      }
    }
    const timer = setTimeout(() => failed(false), PATIENCE)
    job.abort = () => {
      if (!over()) return
      asking.destroy()
      done()
    }
    asking.on('error', () => failed(true))
    asking.on('response', (answer) => collect(job, answer, { wasCurrent, isCurrent, over, failed, done }))
    asking.end()
  }

  type Run = {
    wasCurrent: boolean
    isCurrent: () => boolean
    over: () => boolean
    failed: (mayTryAgain: boolean) => void
    done: () => void
  }

  function collect(
    job: Job,
    answer: IncomingMessage,
    { wasCurrent, isCurrent, over, failed, done }: Run,
  ): void {
    const head = headOf(answer, job.asked.isForAll)
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
    answer.on('error', () => failed(true))
    answer.on('aborted', () => failed(true))
    answer.on('end', () => {
      if (!over()) return
      forget(job)
      const whole = answerOf(head, Buffer.concat(parts))
      for (const reader of job.readers) reader.whole(whole, wasCurrent && isCurrent())
      done()
    })
  }

  /** A large answer goes to one reader as it is made; others ask again, each for itself. */
  function stream(job: Job, head: Omit<Answer, 'body'>, begun: Buffer[], rest: IncomingMessage): void {
    const [first, ...others] = job.readers
    const { client } = job.asked
    const own = streamedTo.get(client) ?? 0
    for (const reader of others) ask({ ...job.asked, key: null }, reader)
    if (!first || own >= MOST_STREAMED_TO_ONE || streamed >= MOST_STREAMED) {
      rest.destroy()
      first?.refused(own >= MOST_STREAMED_TO_ONE ? 'client' : 'all')
      return
    }
    streamed++
    streamedTo.set(client, own + 1)
    rest.once('close', () => {
      streamed--
      const left = (streamedTo.get(client) ?? 1) - 1
      if (left === 0) streamedTo.delete(client)
      else streamedTo.set(client, left)
    })
    first.streamed(head, begun, rest)
  }

  /** @returns for a reader that has gone: what nobody waits for is not made */
  function ask(asked: Asked, reader: Reader): () => void {
    const known = asked.key === null ? undefined : pending.get(asked.key)
    const job: Job = known ?? { asked, readers: new Set(), leave: () => {}, abort: null }
    job.readers.add(reader)
    if (!known) {
      if (asked.key !== null) pending.set(asked.key, job)
      const timer = setTimeout(() => {
        job.leave()
        refuse(job, 'failed')
      }, PATIENCE)
      job.leave = queue.enter(
        asked.client,
        (done) => {
          clearTimeout(timer)
          run(job, done)
        },
        (why) => {
          clearTimeout(timer)
          refuse(job, why)
        },
      )
    }
    return () => {
      if (!job.readers.delete(reader) || job.readers.size > 0) return
      forget(job)
      job.leave()
      job.abort?.()
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

    counts: () => ({ ...queue.counts(), streamed }),
  }
}

export type Rendering = ReturnType<typeof rendering>
