import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { setPriority, tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { END, type PageError, type RendererState, readRendererMessage, SOCKET_SETTING } from './messages'

/** A process that makes pages. */
export type Renderer = {
  readonly socket: string
  /** What it said last; null before that. */
  state: RendererState | null
  /** How many requests it is answering. */
  running: number
  /** How many it has not answered in time, since it answered one. */
  missed: number
}

type Child = Renderer & { process: ChildProcess; isReady: boolean }

/** In milliseconds: how long to wait before one that ended is started again, and at most after it ended again and again. */
const FIRST_PAUSE = 250
const LONGEST_PAUSE = 15_000

/** In milliseconds: one that lived for so long did not end of what it started with. */
const SETTLED = 30_000

/** On Unix: the front process, which answers what is kept, goes before those that make pages. */
const NICENESS = 5

/** With one for each of its threads, as glibc has it, a renderer keeps half as much memory again that nothing uses. */
const FEW_ARENAS = { MALLOC_ARENA_MAX: '2' }

/** In MB. A page is a great many things that are soon let go: with Node's own 16, collecting them takes a fifth of the time. */
const ROOM_FOR_NEW = '--max-semi-space-size=32'

/**
 * In MB: several times what a renderer ever needs. With less than two gigabytes V8 lets what is no longer needed grow to
 * half of all, with more to three quarters.
 */
const ROOM_FOR_OLD = '--max-old-space-size=1536'

/** The desk's reads letters too. */
const roomOf = ({ UPHELD_DESK }: NodeJS.ProcessEnv) =>
  UPHELD_DESK === '1' ? [ROOM_FOR_NEW] : [ROOM_FOR_NEW, ROOM_FOR_OLD]

export type RenderersOptions = {
  count: number
  /** The script of a renderer. */
  script: string
  environment: NodeJS.ProcessEnv
  /** One said something new, became ready, or ended. */
  changed(): void
  /** Something new is published: what was made before may be wrong. */
  published(): void
  /** One ended by itself, and is started again after so many milliseconds. */
  died(code: number | string, pause: number): void
  /** One could not make a page. */
  failed(error: PageError): void
  /** One printed a line. */
  said(line: string, isError: boolean): void
}

/**
 * Starts the processes that make pages, and starts each again that ends. They listen on sockets in a folder that only
 * this user may enter.
 */
export function startRenderers(options: RenderersOptions) {
  const { count, script, environment, changed, published, died, failed, said } = options
  const folder = process.platform === 'win32' ? null : mkdtempSync(path.join(tmpdir(), 'upheld-'))
  const children = new Map<number, Child>()
  let newest: string | null = null
  let known: RendererState | null = null
  let isEnding = false
  let made = 0

  const socketOf = (number: number) =>
    folder
      ? path.join(folder, `${number}.sock`)
      : `\\\\.\\pipe\\upheld-${process.pid}-${number}-${Math.random().toString(36).slice(2)}`

  function start(place: number, failures: number): void {
    const socket = socketOf(++made)
    const began = performance.now()
    const started = fork(script, [], {
      execArgv: [...process.execArgv, ...roomOf(environment)],
      env: { ...FEW_ARENAS, ...environment, [SOCKET_SETTING]: socket },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    const child: Child = { socket, state: null, running: 0, missed: 0, process: started, isReady: false }
    children.set(place, child)
    started.on('spawn', () => yieldToFront(started))
    for (const stream of [started.stdout, started.stderr])
      if (stream)
        createInterface({ input: stream }).on('line', (line) => said(line, stream === started.stderr))
    started.on('message', (message) => heed(child, message))
    started.on('error', () => {})
    started.on('exit', (code, signal) => {
      child.isReady = false
      children.delete(place)
      noteChange()
      if (isEnding) return
      const again = performance.now() - began > SETTLED ? 0 : failures + 1
      const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** again)
      died(signal ?? code ?? 'unknown', pause)
      setTimeout(() => !isEnding && start(place, again), pause)
    })
  }

  function heed(child: Child, message: unknown): void {
    const told = readRendererMessage(message)
    if (told.type === 'error') {
      failed(told)
      return
    }
    if (told.type === 'ready') child.isReady = true
    else {
      child.state = told
      // While the database does not answer nothing is new, also for one that has just started and knows of nothing.
      const mayBeNew = !told.databaseIsDown && told.version !== newest
      if (mayBeNew && (isLater(told.version, newest) || isSaidByAll(told.version))) {
        newest = told.version
        published()
      }
    }
    noteChange()
  }

  /** What the one said that knows most: each request asks for it, and it seldom changes. */
  function mostKnown(): RendererState | null {
    const rank = (one: Child) => (one.state?.databaseIsDown ? 2 : 0) + (isUpToDate(one) ? 0 : 1)
    const said = ready().filter(({ state }) => state !== null)
    return said.sort((a, b) => rank(a) - rank(b))[0]?.state ?? null
  }

  function noteChange(): void {
    known = mostKnown()
    changed()
  }

  /** Changes go back only where an earlier copy of the database was put in its place. */
  const isSaidByAll = (version: string) =>
    [...children.values()].every(({ state }) => state === null || state.version === version)

  const ready = () => [...children.values()].filter((child) => child.isReady)
  const isUpToDate = ({ state }: Renderer) => state?.version === newest

  for (let place = 0; place < count; place++) start(place, -1)

  return {
    /** The one to ask next: of those that know what was published last, the one that has least to do. */
    choose(): Renderer | undefined {
      const rank = (one: Child) => (isUpToDate(one) ? 0 : 2) + (one.state?.databaseIsDown ? 1 : 0)
      return ready().sort((a, b) => rank(a) - rank(b) || a.running - b.running)[0]
    },

    /** Whether what it answers shows what was published last. */
    isUpToDate,

    counts: () => ({ ready: ready().length, wanted: count }),

    /** What the one said that knows most; null while there is none that has said anything. */
    state: () => known,

    /** Ends one that answers nothing any more: another starts in its place. */
    replace(renderer: Renderer): void {
      for (const child of children.values()) if (child === renderer) child.process.kill('SIGKILL')
    },

    /** Ends all, once they have been told that nothing is asked any more. */
    async end(): Promise<void> {
      isEnding = true
      const gone = [...children.values()].map(
        ({ process: child }) =>
          new Promise<void>((resolve) => {
            if (child.exitCode !== null || child.signalCode !== null) resolve()
            child.once('exit', () => resolve())
            if (child.connected) child.send(END, () => {})
          }),
      )
      await Promise.all(gone)
      if (folder) rmSync(folder, { recursive: true, force: true })
    },

    /** Ends all at once, for a process that cannot wait. */
    kill(): void {
      isEnding = true
      for (const { process: child } of children.values()) child.kill('SIGKILL')
      if (folder) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * Whether a version has more changes than another: '7.41' has 41. A renderer that lags behind says what others have
 * said long before.
 */
function isLater(version: string, than: string | null): boolean {
  const changesOf = (one: string) => Number(one.split('.').at(-1)) || 0
  return than === null || changesOf(version) > changesOf(than)
}

export type Renderers = ReturnType<typeof startRenderers>

function yieldToFront({ pid }: ChildProcess): void {
  if (pid === undefined || process.platform === 'win32') return
  try {
    setPriority(pid, NICENESS)
  } catch {
    // A system that does not let us still serves.
  }
}
