/** So much waits that no more is taken on. */
export class TooBusy extends Error {
  override name = 'TooBusy'
}

/**
 * Runs tasks one after the other, so that most of the server is left to pages.
 * @param most how many may wait or run
 * @returns a function that runs a task in its turn, or throws TooBusy while as many are there
 */
export function inTurn(most: number): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let there = 0
  let last: Promise<unknown> = Promise.resolve()
  return async (task) => {
    if (there >= most) throw new TooBusy()
    there++
    const result = last.then(task)
    last = result.catch(() => {})
    try {
      return await result
    } finally {
      there--
    }
  }
}
