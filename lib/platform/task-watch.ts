/** A task took more work than its limit, or the process more memory than it may. */
export class TaskTooLong extends Error {
  override name = 'TaskTooLong'
}

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

type WatchedTask = {
  /** What it may take, and has taken since it began or came to another step, in milliseconds. */
  limit: number
  worked: number
  waited: number
  since: number
  giveUp: (error: TaskTooLong) => void
}

export type TaskWatch = {
  /** @param limit in milliseconds of work */
  begin(limit: number, giveUp: (error: TaskTooLong) => void): WatchedTask
  /** What the task has taken so far no longer counts. */
  beginAnew(task: WatchedTask, limit: number): void
  end(task: WatchedTask): void
}

/**
 * Gives up tasks of threads that take too much work. Waiting for a machine that is busy elsewhere hardly counts.
 * @param processLimit the most memory that the whole process may take while tasks run, in MB: then the task that runs
 *   longest is given up. What is unpacked is in no thread's own memory.
 */
export function watchTasks(processLimit: number | undefined): TaskWatch {
  /** The one that began first before the others. */
  const running = new Set<WatchedTask>()
  let timer: NodeJS.Timeout | undefined
  let lastLook = lookNow()
  /** The memory that no running task is to blame for, in MB. */
  let takenBefore = 0

  function look(): void {
    giveUpTheSlow()
    if (processLimit) giveUpTheLongest(processLimit)
  }

  /** The process's work is the running tasks' in equal parts: no system tells that of one thread everywhere. */
  function giveUpTheSlow(): void {
    const before = lastLook
    lastLook = lookNow()
    const passed = Math.min(lastLook.at - before.at, MOST_AT_ONCE)
    const work = Math.min((lastLook.work - before.work) / running.size, passed)
    for (const task of [...running]) {
      task.worked += work
      task.waited += passed
      const isSlow = task.worked > task.limit || task.waited > task.limit * MOST_WAITING
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
    const [longest] = running
    if (!isTooMuch || !longest || performance.now() - longest.since < SUSPICIOUS) return
    takenBefore = megabytes
    longest.giveUp(new TaskTooLong('The task took too much memory.'))
  }

  return {
    begin(limit, giveUp) {
      if (running.size === 0) {
        takenBefore = megabytesTaken()
        lastLook = lookNow()
        timer = setInterval(look, WATCH_INTERVAL)
      }
      const task = { limit, worked: 0, waited: 0, since: performance.now(), giveUp }
      running.add(task)
      return task
    },
    beginAnew(task, limit) {
      Object.assign(task, { limit, worked: 0, waited: 0 })
    },
    end(task) {
      running.delete(task)
      if (running.size === 0) clearInterval(timer)
    },
  }
}

/** The time, and what the process has worked until then, in milliseconds. */
function lookNow(): { at: number; work: number } {
  const { user, system } = process.cpuUsage()
  return { at: performance.now(), work: (user + system) / 1000 }
}

const megabytesTaken = () => process.memoryUsage.rss() / 1_000_000
