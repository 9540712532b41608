/** In milliseconds: longer than anything that a page waits for may take. */
const LONGEST_WAIT = 20_000

type Generation = {
  version: string | undefined
  running: number
  /** Resolves once all that was begun before it has ended, or has taken too long since it began. */
  before: Promise<unknown>
  ended: Promise<void>
  end: () => void
}

function generation(version: string | undefined, before: Promise<unknown>): Generation {
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return { version, running: 0, before, ended, end }
}

/**
 * Keeps apart what was begun before a change of what pages may show and what is asked for after it: Next has a request
 * for a page wait for one that is making the same page already, and would give old figures to who asks after the change.
 * @param versionNow what pages may show now
 * @returns runs something once all of it that was begun before a change has ended
 */
export function byVersion(versionNow: () => string | undefined, longestWait = LONGEST_WAIT) {
  let now = generation(versionNow(), Promise.resolve())

  return async function run(make: () => Promise<unknown>): Promise<void> {
    const version = versionNow()
    if (version !== now.version) {
      const before = now
      if (before.running === 0) before.end()
      // Counted from the change: what never ends, such as an answer whose reader has gone, holds up nobody after that.
      now = generation(version, atMost(longestWait, Promise.all([before.before, before.ended])))
    }
    const own = now
    own.running++
    try {
      await own.before
      await make()
    } finally {
      own.running--
      if (own.running === 0 && own !== now) own.end()
    }
  }
}

function atMost(milliseconds: number, promise: Promise<unknown>): Promise<unknown> {
  return Promise.race([promise, new Promise((resolve) => setTimeout(resolve, milliseconds).unref())])
}
