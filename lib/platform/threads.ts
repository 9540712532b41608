import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'
import { Worker } from 'node:worker_threads'

type ThreadSettings = {
  script: string
  size: number
  /**
   * In milliseconds of work; a task that takes more is given up and its thread ended. Waiting for a machine that is
   * busy elsewhere hardly counts. It begins anew with each step told.
   */
  timeLimit: number
  /** In MB, for a thread's own objects. */
  memoryLimit: number
  /** How much of it new objects may take before V8 looks for those that are done with; V8's own measure where left out. */
  youngMemory?: number
  /** The most memory that the whole process may take while tasks run, in MB; what is unpacked is in no thread's own. */
  processLimit?: number
  data?: unknown
}

export type Threads<Request, Answer> = {
  /**
   * @param onStep told which step the task comes to, in words, where its script tells
   * @throws TaskTooLong where the task took longer than its limit; TaskFailed where the thread came to an end
   *   over it or answered with an error. Either way the next task finds a thread that works.
   */
  run(request: Request, onStep?: (step: string) => void): Promise<Answer>
  close(): Promise<void>
}

/** A task took more work than its limit, or the process more memory than it may. */
export class TaskTooLong extends Error {
  override name = 'TaskTooLong'
}

/** A task brought its thread to an end, or was answered with an error. */
export class TaskFailed extends Error {
  override name = 'TaskFailed'
}

/** What a thread's script posts for each request; any number of steps before that. */
export type Posted<Answer> = { answer: Answer } | { error: string } | { step: string }

/** How often time and memory are looked at, in milliseconds: a task can fill gigabytes in seconds. */
const WATCH_INTERVAL = 100

/**
 * What counts at one look, in milliseconds: where the thread that looks was kept from it for longer, a task may have
 * been answered meanwhile.
 */
const MOST_AT_ONCE = 500

/** A task that waits, for a disk or a busy machine, is given up after so many times the work that it may take. */
const MOST_WAITING = 10

/** No task can fill much memory in less, in milliseconds, and most have been answered by then. */
const SUSPICIOUS = 500

/** What a task may take, and a thread with all its code, whatever the process has taken before, in MB. */
const FREE_TO_TAKE = 200

type RunningTask = {
  since: number
  /** What it has taken since it began or told a step, in milliseconds. */
  worked: number
  waited: number
  giveUp: (error: Error) => void
}

type Task<Request, Answer> = {
  request: Request
  onStep: ((step: string) => void) | undefined
  resolve: (answer: Answer) => void
  reject: (error: Error) => void
}

/**
 * Starts threads when they are needed, and another in place of one that had to be ended. A script that hangs or
 * takes all memory harms only its own task.
 */
export function startThreads<Request, Answer>(settings: ThreadSettings): Threads<Request, Answer> {
  const waiting: Task<Request, Answer>[] = []
  const idle: Worker[] = []
  const all = new Set<Worker>()
  /** The tasks that run, the one that began first before the others. */
  const running = new Map<Worker, RunningTask>()
  let watch: NodeJS.Timeout | undefined
  let lastLook = lookNow()
  /** The memory that no running task is to blame for, in MB. */
  let takenBefore = 0
  let closed = false

  function next(): void {
    while (!closed && waiting.length > 0) {
      const worker = idle.pop() ?? (all.size < settings.size ? start() : null)
      const task = worker && waiting.shift()
      if (!task) return
      give(worker, task)
    }
  }

  function start(): Worker {
    const worker = new Worker(settings.script, {
      workerData: settings.data,
      resourceLimits: {
        maxOldGenerationSizeMb: settings.memoryLimit,
        ...(settings.youngMemory && { maxYoungGenerationSizeMb: settings.youngMemory }),
      },
      // What a script prints is nobody's result.
      stdout: true,
      stderr: true,
    })
    worker.unref()
    // An error that comes when no task runs must not end the process.
    worker.on('error', () => {})
    all.add(worker)
    return worker
  }

  function give(worker: Worker, task: Task<Request, Answer>): void {
    const now: RunningTask = { since: performance.now(), worked: 0, waited: 0, giveUp }
    const onMessage = (posted: Posted<Answer>) => {
      if ('step' in posted) {
        now.worked = 0
        now.waited = 0
        task.onStep?.(posted.step)
        return
      }
      leave()
      idle.push(worker)
      if ('answer' in posted) task.resolve(posted.answer)
      else task.reject(new TaskFailed(posted.error))
      next()
    }
    const onError = (error: Error) => giveUp(new TaskFailed(error.message))
    const onExit = () => giveUp(new TaskFailed('The thread ended.'))

    function leave(): void {
      running.delete(worker)
      if (running.size === 0) clearInterval(watch)
      worker.off('message', onMessage)
      worker.off('error', onError)
      worker.off('exit', onExit)
      worker.unref()
    }
    function giveUp(error: Error): void {
      leave()
      all.delete(worker)
      void worker.terminate()
      task.reject(error)
      next()
    }

    if (running.size === 0) {
      takenBefore = megabytesTaken()
      lastLook = lookNow()
      watch = setInterval(look, WATCH_INTERVAL)
    }
    running.set(worker, now)
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.on('exit', onExit)
    worker.ref()
    worker.postMessage(task.request)
  }

  function look(): void {
    giveUpTheSlow()
    if (settings.processLimit) giveUpTheLongest(settings.processLimit)
  }

  /** The process's work is the running tasks' in equal parts: no system tells that of one thread everywhere. */
  function giveUpTheSlow(): void {
    const before = lastLook
    lastLook = lookNow()
    const passed = Math.min(lastLook.at - before.at, MOST_AT_ONCE)
    const work = Math.min((lastLook.work - before.work) / running.size, passed)
    for (const task of [...running.values()]) {
      task.worked += work
      task.waited += passed
      const isSlow = task.worked > settings.timeLimit || task.waited > settings.timeLimit * MOST_WAITING
      if (isSlow) task.giveUp(new TaskTooLong('The task took too long.'))
    }
  }

  /**
   * What a task has filled is not given back as soon as it is ended, and some of it never: the others are not to
   * blame for that, only for what is taken from then on.
   */
  function giveUpTheLongest(limit: number): void {
    const megabytes = megabytesTaken()
    takenBefore = Math.min(takenBefore, megabytes)
    const isTooMuch = megabytes > Math.max(limit, takenBefore + FREE_TO_TAKE)
    const [longest] = running.values()
    if (!isTooMuch || !longest || performance.now() - longest.since < SUSPICIOUS) return
    takenBefore = megabytes
    longest.giveUp(new TaskTooLong('The task took too much memory.'))
  }

  return {
    run(request, onStep) {
      if (closed) return Promise.reject(new TaskFailed('The threads are closed.'))
      return new Promise((resolve, reject) => {
        waiting.push({ request, onStep, resolve, reject })
        next()
      })
    },
    async close() {
      closed = true
      for (const { reject } of waiting.splice(0)) reject(new TaskFailed('The threads are closed.'))
      await Promise.all([...all].map((worker) => worker.terminate()))
    },
  }
}

/** The time, and what the process has worked until then, in milliseconds. */
function lookNow(): { at: number; work: number } {
  const { user, system } = process.cpuUsage()
  return { at: performance.now(), work: (user + system) / 1000 }
}

const megabytesTaken = () => process.memoryUsage.rss() / 1_000_000

/** How much the system puts a thread behind others: 0 is as usual, 19 the most. */
const BEHIND = 15

/**
 * Puts the thread that calls it behind the others of its process, so that whoever asks for a page does not wait for
 * pictures that are being drawn. Linux only, where a thread has a priority of its own; elsewhere it does nothing.
 */
export function lowerThreadPriority(): void {
  if (process.platform !== 'linux') return
  try {
    // 'PID/task/TID', of the thread that asks.
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1))
    setPriority(thread, BEHIND)
  } catch {
    // Where a system forbids it, drawing is as fast as anything else.
  }
}
