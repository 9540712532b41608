/** Prints one short line. */
export type Say = (text: string) => void

/** Milliseconds as "12.3 s". */
export const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

/**
 * A function that prints one short line with the time since the command began.
 * @param stream stderr for commands whose stdout is data
 */
export const createSay =
  (stream: NodeJS.WritableStream = process.stdout): Say =>
  (text) =>
    stream.write(`${seconds(process.uptime() * 1000).padStart(8)}  ${text}\n`)

/** Says now and then that something slow is still at it. Returns a function that ends that. */
export function sayStillAtIt(say: Say, what: string) {
  const began = Date.now()
  const timer = setInterval(
    () => say(`… still at it: ${what} (${Math.round((Date.now() - began) / 1000)} s so far)`),
    20_000,
  )
  return () => clearInterval(timer)
}
