/** Why a request is not let in: its own client has too many there, or all clients together have. */
export type Refusal = 'client' | 'all'

type Waiting = { client: string; run: (done: () => void) => void; refuse: (why: Refusal) => void }

export type QueueLimits = {
  /** Requests of one client that run or wait. */
  mostOfOne: number
  /** Requests of all clients that wait. */
  mostWaiting: number
}

/**
 * Lets so many requests run at a time, and takes turns between clients: whoever waits with one comes before the second
 * of another. One client alone never runs all that may run, where that is more than one. Once too many wait, those of
 * the client with most of them make room.
 */
export function renderQueue({ mostOfOne, mostWaiting }: QueueLimits) {
  let atOnce = 0
  let running = 0
  let waiting = 0
  // In the order in which it is their turn.
  const lines = new Map<string, Waiting[]>()
  const runningOf = new Map<string, number>()

  const waitingOf = (client: string) => lines.get(client)?.length ?? 0

  /** Takes a request out of its line; whoever it was goes to the end of the order where `hadTurn`. */
  function takeOut(one: Waiting, hadTurn: boolean): boolean {
    const line = lines.get(one.client)
    const place = line?.indexOf(one) ?? -1
    if (!line || place < 0) return false
    line.splice(place, 1)
    waiting--
    if (line.length === 0 || hadTurn) lines.delete(one.client)
    if (line.length > 0 && hadTurn) lines.set(one.client, line)
    return true
  }

  function run(one: Waiting): void {
    running++
    runningOf.set(one.client, (runningOf.get(one.client) ?? 0) + 1)
    let isDone = false
    one.run(() => {
      if (isDone) return
      isDone = true
      running--
      const left = (runningOf.get(one.client) ?? 1) - 1
      if (left === 0) runningOf.delete(one.client)
      else runningOf.set(one.client, left)
      runMore()
    })
  }

  function runMore(): void {
    const mostRunningOfOne = Math.max(1, atOnce - 1)
    while (running < atOnce) {
      const next = [...lines].find(([client]) => (runningOf.get(client) ?? 0) < mostRunningOfOne)?.[1][0]
      if (!next) return
      takeOut(next, true)
      run(next)
    }
  }

  function makeRoomFor(client: string): boolean {
    let [longest, most] = ['', 0]
    for (const [other, line] of lines) if (line.length > most) [longest, most] = [other, line.length]
    if (most <= waitingOf(client) + 1) return false
    const last = lines.get(longest)?.at(-1)
    if (!last || !takeOut(last, false)) return false
    last.refuse('all')
    return true
  }

  return {
    /** How many may run at a time: none while there is no renderer. */
    setAtOnce(count: number): void {
      atOnce = count
      runMore()
    },

    /**
     * Has a request run when it is its turn, or refuses it at once.
     * @param run what runs; it says when it is done
     * @param refuse called instead, at once or when others have to come first
     * @returns leaves the line, for one that nobody waits for any more
     */
    enter(client: string, run: Waiting['run'], refuse: Waiting['refuse']): () => void {
      const one: Waiting = { client, run, refuse }
      if (waitingOf(client) + (runningOf.get(client) ?? 0) >= mostOfOne) refuse('client')
      else if (waiting >= mostWaiting && !makeRoomFor(client)) refuse('all')
      else {
        const line = lines.get(client)
        if (line) line.push(one)
        else lines.set(client, [one])
        waiting++
        runMore()
      }
      return () => takeOut(one, false)
    },

    counts: () => ({ running, waiting, clients: lines.size }),
  }
}
