import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads'
import Piscina from 'piscina'
import { TaskTooLong, watchTasks } from './task-watch'
import type { Given, Told } from './thread-task'

export { TaskTooLong }

type ThreadSettings = {
  /** Exports what `threadTask` returns by default. */
  script: string
  size: number
  /**
   * In milliseconds of work, from the thread's first word on; a task that takes more is given up and its thread ended.
   * It begins anew with each step told.
   */
  timeLimit: number
  /** The same until that word, while its code is loaded; a minute where left out. */
  startLimit?: number
  /** In MB, for a thread's own objects. */
  memoryLimit: number
  /** How much of it new objects may take before V8 looks for those that are done with; V8's own measure where left out. */
  youngMemory?: number
  /** As `watchTasks` has it. */
  processLimit?: number
  data?: unknown
}

export type Threads<Request, Answer> = {
  /**
   * @param onStep told which step the task comes to, in words, where its script tells
   * @param onBegin told when a thread begins with it
   * @throws TaskTooLong where the task took longer than its limit; TaskFailed where the thread came to an end
   *   over it, could not be started, or answered with an error. Either way the next task finds a thread that works.
   */
  run(request: Request, onStep?: (step: string) => void, onBegin?: () => void): Promise<Answer>
  close(): Promise<void>
}

/** A task brought its thread to an end, or was answered with an error. */
export class TaskFailed extends Error {
  override name = 'TaskFailed'
}

/** Whether a task was not done by its thread, which another try may do. */
export function isNotDone(error: unknown): error is TaskFailed | TaskTooLong {
  return error instanceof TaskFailed || error instanceof TaskTooLong
}

/**
 * Runs a task once more where it was not done: a thread may have died, or hung, of something else.
 * @throws as `run` does, where that was not done either
 */
export async function runAgainOnce<Request, Answer>(
  threads: Threads<Request, Answer>,
  request: Request,
): Promise<Answer> {
  try {
    return await threads.run(request)
  } catch (error) {
    if (!isNotDone(error)) throw error
    return threads.run(request)
  }
}

/** In milliseconds. */
const START_LIMIT = 60_000

type RunningTask = { hasBegun: boolean; giveUp: (error: Error) => void }

/**
 * A pool of threads that start when they are first needed. A script that hangs or takes all memory harms only its own
 * task. The pool is given no more tasks than it has threads: it forgets those that wait for a thread that does not
 * come to life.
 */
export function startThreads<Request, Answer>(settings: ThreadSettings): Threads<Request, Answer> {
  const watch = watchTasks(settings.processLimit)
  const pool = poolOf(settings)
  const waiting: { start: () => void; giveUp: (error: Error) => void }[] = []
  const running = new Set<RunningTask>()
  const ready = new Set<number>()
  let closed = false

  pool.on('workerCreate', ({ id }: { id: number }) => ready.add(id))
  // The thread's task is told of it, if it has one.
  pool.on('error', () => {})
  pool.on('workerDestroy', () => setImmediate(giveUpTheStranded))

  /** Tasks that no thread is left for. */
  function giveUpTheStranded(): void {
    const unbegun = [...running].filter(({ hasBegun }) => !hasBegun)
    const stranded = unbegun.slice(0, Math.max(0, running.size - pool.threads.length))
    for (const { giveUp } of stranded) giveUp(new TaskFailed('The thread could not be started.'))
  }

  function next(): void {
    while (!closed && running.size < settings.size && waiting.length > 0) waiting.shift()?.start()
  }

  async function give(
    request: Request,
    onStep?: (step: string) => void,
    onBegin?: () => void,
  ): Promise<Answer> {
    const { port1: telling, port2: port } = new MessageChannel()
    const abort = new AbortController()
    let reason: Error | undefined
    let ended: Promise<unknown> | undefined
    const now: RunningTask = {
      hasBegun: false,
      giveUp(error) {
        reason ??= error
        abort.abort()
      },
    }
    const watched = watch.begin(settings.startLimit ?? START_LIMIT, (error) => {
      now.giveUp(error)
      if (!now.hasBegun) ended = endThoseThatDoNotStart()
    })
    const hear = (told: Told) => {
      if (!now.hasBegun) onBegin?.()
      now.hasBegun = true
      watch.beginAnew(watched, settings.timeLimit)
      if (told !== null) onStep?.(told)
    }
    running.add(now)
    telling.on('message', hear)
    try {
      const given: Given<Request> = { request, port }
      return await pool.run(given, { signal: abort.signal, transferList: [port] })
    } catch (error) {
      throw reason ?? new TaskFailed((error as Error).message)
    } finally {
      // An answer may overtake what was told before it.
      for (let left = receiveMessageOnPort(telling); left; left = receiveMessageOnPort(telling))
        hear(left.message)
      telling.close()
      watch.end(watched)
      await ended
      running.delete(now)
      next()
    }
  }

  /** The pool ends only those that have a task. */
  function endThoseThatDoNotStart(): Promise<unknown> {
    const unready = pool.threads.filter(({ threadId }) => !ready.has(threadId))
    return Promise.all(unready.map((thread) => thread.terminate()))
  }

  return {
    run(request, onStep, onBegin) {
      if (closed) return Promise.reject(new TaskFailed(CLOSED))
      return new Promise((resolve, reject) => {
        waiting.push({ start: () => give(request, onStep, onBegin).then(resolve, reject), giveUp: reject })
        next()
      })
    },
    async close() {
      closed = true
      for (const { giveUp } of waiting.splice(0)) giveUp(new TaskFailed(CLOSED))
      await pool.destroy()
    },
  }
}

const CLOSED = 'The threads are closed.'

function poolOf({ script, size, memoryLimit, youngMemory, data }: ThreadSettings): Piscina {
  return new Piscina({
    filename: script,
    minThreads: 0,
    maxThreads: size,
    idleTimeout: Number.POSITIVE_INFINITY,
    // Otherwise a thread that has answered stands still, and so does what it has started.
    atomics: 'disabled',
    recordTiming: false,
    workerData: data,
    resourceLimits: {
      maxOldGenerationSizeMb: memoryLimit,
      ...(youngMemory && { maxYoungGenerationSizeMb: youngMemory }),
    },
  })
}
