import type { MessagePort } from 'node:worker_threads'

/** What a thread is given: a request, and where it tells of its work. */
export type Given<Request> = { request: Request; port: MessagePort }

/** What a thread tells: null is its first word, before it begins; then the steps that it comes to, in words. */
export type Told = string | null

/**
 * What the script of a thread exports by default.
 * @param work answers a request, and may tell which step it has come to; what it throws fails the task alone
 */
export function threadTask<Request, Answer>(
  work: (request: Request, tell: (step: string) => void) => Answer | Promise<Answer>,
): (given: Given<Request>) => Promise<Answer> {
  printNothing()
  return async ({ request, port }) => {
    const tell = (told: Told) => port.postMessage(told)
    tell(null)
    try {
      return await work(request, tell)
    } catch (error) {
      // Errors of some packages cannot be copied from one thread to another.
      throw new Error((error as Error).message)
    }
  }
}

/** What a script prints, or a package that it uses, is nobody's result. */
function printNothing(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.write = (...given: unknown[]) => {
      const done = given.at(-1)
      if (typeof done === 'function') done()
      return true
    }
  }
}
