import { setTimeout as sleep } from 'node:timers/promises'

/** What the time is, in milliseconds since 1970, how to let some of it pass, and what aborts once it has passed. */
export type Clock = {
  now(): number
  sleep(milliseconds: number): Promise<void>
  deadline(milliseconds: number): AbortSignal
}

export const CLOCK: Clock = {
  now: Date.now,
  async sleep(milliseconds) {
    await sleep(milliseconds)
  },
  deadline: (milliseconds) => AbortSignal.timeout(milliseconds),
}

/** Lets one request begin only so long after the one before it has ended. */
export class Pace {
  private ended: number | null = null
  private turns: Promise<unknown> = Promise.resolve()

  /** @param pause in milliseconds */
  constructor(
    private readonly clock: Clock,
    private pause: number,
  ) {}

  /** Waits at least so long from now on, in milliseconds. */
  waitAtLeast(pause: number): void {
    this.pause = Math.max(this.pause, pause)
  }

  /** Does the work when its turn has come; what is asked for meanwhile waits for its end. */
  turn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.turns.then(async () => {
      const left = this.ended === null ? 0 : this.ended + this.pause - this.clock.now()
      if (left > 0) await this.clock.sleep(left)
      try {
        return await work()
      } finally {
        this.ended = this.clock.now()
      }
    })
    this.turns = turn.catch(() => {})
    return turn
  }
}
