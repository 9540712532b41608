/**
 * So many requests are answered each time the event loop goes round. It takes in one new connection a round: with more,
 * hundreds of connections that ask without pause would keep a new one out for seconds.
 */
const PER_ROUND = 8

/**
 * Runs a few tasks at once, and lets the rest wait for the next round of the event loop, in turns between clients:
 * whoever has one comes before the second of another.
 */
export function turns(perRound = PER_ROUND) {
  // In the order in which it is their turn.
  const lines = new Map<string, (() => void)[]>()
  let ran = 0
  let isNextRoundDue = false

  function nextRound(): void {
    isNextRoundDue = false
    ran = 0
    while (ran < perRound) {
      const [next] = lines
      if (!next) return
      const [client, line] = next
      const run = line.shift()
      lines.delete(client)
      if (line.length > 0) lines.set(client, line)
      count()
      run?.()
    }
  }

  function count(): void {
    ran++
    if (isNextRoundDue) return
    isNextRoundDue = true
    setImmediate(nextRound)
  }

  /** Runs a task now, or in one of the next rounds. */
  return (client: string, run: () => void): void => {
    if (ran < perRound && lines.size === 0) {
      count()
      run()
      return
    }
    const line = lines.get(client)
    if (line) line.push(run)
    else lines.set(client, [run])
  }
}
