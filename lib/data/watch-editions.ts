import { setShownState } from '@/lib/platform/cache'
import { environment } from '@/lib/platform/env'
import { onlyRead, readAddress } from './client'
import { databaseIsUnavailable, databaseProblem } from './database-problem'
import { type HealthFacts, healthFacts } from './health'
import { requireKind } from './own-kind'
import { type PageVersionRow, shownStateOf } from './page-version'
import { openWatchConnection, type WatchConnection } from './watch-connection'

/**
 * How often the database is asked, in milliseconds. It tells of changes itself: this is for where it cannot, as behind
 * some poolers.
 */
const LOOK_EVERY = 2_000

/** The same while a replica does not have yet what the primary told of. */
const LOOK_FOR_REPLICA_EVERY = 50

/** How often it is tried whether figures can be read, in milliseconds. */
const CHECK_HEALTH_EVERY = 10_000

/** What is known of the database; it is sent to whoever keeps answers and reports health. */
export type ServerState = {
  /** Changes whenever what pages may show has changed. */
  version: string
  /** The newest edition's number, null before the first. */
  edition: number | null
  databaseIsDown: boolean
  /** Whether anybody may use the desk, once that is known. */
  hasPeople?: boolean
  facts: Facts
}

/** Null where it is not known yet. */
type Facts = { [Fact in keyof HealthFacts]: HealthFacts[Fact] | null } & {
  /** In a sentence, while the database is down. */
  problem: string | null
}

/** What is known outside of requests; the parts of a server share it through the process. */
const shared = globalThis as {
  upheldState?: ServerState
  /** Set by a server that wants to be told of each new state. */
  upheldTellFront?: (state: ServerState) => void
  upheldLookAgain?: () => void
  upheldStopWatching?: () => void
  upheldDatabaseFailedAt?: number
}

/** Until the database has answered once. */
const UNKNOWN: ServerState = {
  version: 'unknown',
  edition: null,
  databaseIsDown: false,
  facts: { schema: null, figuresAreReadable: null, waiting: null, editionPublishedAt: null, problem: null },
}

/** What is known of the database now. */
export function serverState(): ServerState {
  return shared.upheldState ?? UNKNOWN
}

/** Whether the database did not answer when it was last asked, at most some seconds ago. */
export function databaseIsDown(): boolean {
  return serverState().databaseIsDown
}

/**
 * Notes that something failed, so that an answer that hangs on it says that the database is down, not that the site
 * is at fault; and looks at once whether it is.
 * @param error of any kind
 */
export function noteFailure(error: unknown): void {
  if (!databaseIsUnavailable(error)) return
  shared.upheldDatabaseFailedAt = performance.now()
  shared.upheldLookAgain?.()
}

/**
 * Watches what pages may show, which other processes change: for as long as this process lives, so that the cache and
 * whoever set `upheldTellFront` know of it at once. From then on this process only reads.
 * @returns ends it
 */
export function watchEditions({ lookEvery = LOOK_EVERY } = {}): () => void {
  shared.upheldStopWatching?.()
  onlyRead()
  const primaryAddress = environment().DATABASE_URL
  const hasReplica = readAddress() !== primaryAddress
  let primary: WatchConnection | null = null
  let replica: WatchConnection | null = null
  /** How many changes the primary told of, where the replica may not have them yet. */
  let awaited = 0
  let shown: PageVersionRow | null = null
  let hasPeople: boolean | undefined
  let timer: NodeJS.Timeout | undefined
  let isLooking = false
  let isAsked = false
  let isStopped = false

  const close = () => {
    primary?.close()
    replica?.close()
    primary = null
    replica = null
  }

  async function connectPrimary(): Promise<WatchConnection> {
    primary ??= await openWatchConnection(primaryAddress, {
      change: lookAgain,
      gone: () => {
        primary = null
        lookAgain()
      },
    })
    return primary
  }

  async function connectReplica(): Promise<WatchConnection> {
    replica ??= await openWatchConnection(readAddress(), {
      gone: () => {
        replica = null
        lookAgain()
      },
    })
    return replica
  }

  /** Pages are read from the replica: what it has is what they may show, and without the primary they go on. */
  async function newest(): Promise<PageVersionRow> {
    if (!hasReplica) {
      const connection = await connectPrimary()
      hasPeople = (await connection.hasPeople()) ?? undefined
      return connection.version()
    }
    try {
      const connection = await connectPrimary()
      hasPeople = (await connection.hasPeople()) ?? undefined
      awaited = (await connection.version()).changes
    } catch {
      primary?.close()
      primary = null
      awaited = 0
    }
    return (await connectReplica()).version()
  }

  /**
   * A connection that was cut is no sign that the database is down, nor is a late answer: while this process itself was
   * busy for long, time may run out before the answer is read that has come. So it is asked twice.
   */
  async function newestAtSecondTry(): Promise<PageVersionRow> {
    try {
      return await newest()
    } catch {
      close()
      return newest()
    }
  }

  async function look(): Promise<void> {
    try {
      shown = await newestAtSecondTry()
      if (isStopped) return
      requireKind(shown.invented)
      const before = serverState()
      const state = shownStateOf(shown)
      setShownState(state)
      const { version, edition } = state
      tell({ version, edition, databaseIsDown: false, hasPeople }, { problem: null })
      if (before.databaseIsDown || before.version !== state.version) checkHealth()
    } catch (error) {
      close()
      if (isStopped) return
      tell({ databaseIsDown: true }, { problem: databaseProblem(error), figuresAreReadable: false })
    }
  }

  /** One look at a time; a change that is told of meanwhile leads to another. */
  async function lookNow(): Promise<void> {
    if (isStopped) return
    if (isLooking) {
      isAsked = true
      return
    }
    clearTimeout(timer)
    isLooking = true
    do {
      isAsked = false
      await look()
    } while (isAsked && !isStopped)
    isLooking = false
    if (isStopped) {
      close()
      return
    }
    const isBehind = hasReplica && shown !== null && shown.changes < awaited
    timer = setTimeout(lookAgain, isBehind ? LOOK_FOR_REPLICA_EVERY : lookEvery).unref()
  }

  function lookAgain(): void {
    void lookNow()
  }

  const stop = () => {
    isStopped = true
    clearTimeout(timer)
    clearTimeout(nextCheck)
    if (watch === stop) watch = null
    shared.upheldLookAgain = undefined
    if (!isLooking) close()
  }
  watch = stop
  shared.upheldLookAgain = lookAgain
  shared.upheldStopWatching = stop
  lookAgain()
  return stop
}

/** The watch that goes on, known by what ends it: what was asked for another is told to nobody. */
let watch: (() => void) | null = null
let isChecking = false
let nextCheck: NodeJS.Timeout | undefined

/** Tries now, and then for as long as the watch goes on, whether pages can be read. */
function checkHealth(): void {
  if (isChecking) return
  clearTimeout(nextCheck)
  isChecking = true
  const asked = watch
  const tellFacts = (facts: Partial<Facts>) => {
    if (asked === watch) tell({}, facts)
  }
  healthFacts(serverState().edition)
    .then(tellFacts, (error) => {
      noteFailure(error)
      tellFacts({ figuresAreReadable: false })
    })
    .finally(() => {
      isChecking = false
      if (watch === null) return
      if (asked === watch) nextCheck = setTimeout(checkHealth, CHECK_HEALTH_EVERY).unref()
      else checkHealth()
    })
}

function tell(news: Partial<Omit<ServerState, 'facts'>>, facts: Partial<Facts>): void {
  const before = serverState()
  const state = { ...before, ...news, facts: { ...before.facts, ...facts } }
  if (shared.upheldState && JSON.stringify(state) === JSON.stringify(before)) return
  shared.upheldState = state
  shared.upheldTellFront?.(state)
}
