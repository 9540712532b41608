/** Milliseconds that passed, and those of work: of this process on all cores, its threads among it. */
export type Timed = { ms: number; cpu: number }

/** Starts a clock. @returns a function that tells what has passed since */
export function startClock(): () => Timed {
  const began = performance.now()
  const used = process.cpuUsage()
  return () => {
    const ms = performance.now() - began
    const { user, system } = process.cpuUsage(used)
    return { ms, cpu: (user + system) / 1000 }
  }
}
