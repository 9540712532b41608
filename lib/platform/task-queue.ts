/** So much waits that no more is taken on. */
export class TooBusy extends Error {
  override name = 'TooBusy'
}

/**
 * A queue that runs one task at a time, so that most of the server is left to pages.
 * @param most how many may wait or run
 * @returns a function that runs a task when those before it are done, or throws TooBusy where the queue is full
 */
export function taskQueue(most: number): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let queued = 0
  let last: Promise<unknown> = Promise.resolve()
  return async (task) => {
    if (queued >= most) throw new TooBusy()
    queued++
    const result = last.then(task)
    last = result.catch(() => {})
    try {
      return await result
    } finally {
      queued--
    }
  }
}
