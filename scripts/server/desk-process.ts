import { type Renderer, type RenderersOptions, startRenderers } from './renderers'
import type { ServerSettings } from './settings'

/** Tells the code that it runs in the desk: see lib/desk. */
const IS_DESK = 'UPHELD_DESK'

/** Settings that are the desk’s alone. */
const OF_DESK = /^(?:DESK_|BETTER_AUTH_)/

/** The environment of a process that makes the public’s pages: it knows of nothing that could write. */
export function publicEnvironment(all: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const told = Object.entries(all).filter(([name]) => !OF_DESK.test(name) && name !== IS_DESK)
  return Object.fromEntries(told) as NodeJS.ProcessEnv
}

/** The environment of the desk: it writes to the database, and reads what it wrote, from no replica. */
export function deskEnvironment(all: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { DATABASE_READ_URL: _, ...told } = all
  return { ...told, DATABASE_URL: all.DESK_DATABASE_URL || all.DATABASE_URL, [IS_DESK]: '1' }
}

export type DeskOptions = Pick<RenderersOptions, 'script' | 'died' | 'failed' | 'said'> & {
  setting: ServerSettings['DESK']
  /** It became ready, or ended. */
  changed(): void
}

/** Starts the desk’s process while there is to be a desk, starts it again where it ends by itself, and ends it. */
export function deskProcess({ setting, script, changed, ...told }: DeskOptions) {
  let running: ReturnType<typeof startRenderers> | null = null
  let isEnding = false

  function start(): void {
    running = startRenderers({
      ...told,
      count: 1,
      script,
      environment: deskEnvironment(process.env),
      changed,
      // What is kept is forgotten when the renderers say so.
      published() {},
    })
  }

  if (setting === 'on' || setting === 'practice') start()

  return {
    /** Whether there is a desk at all, ready or not. */
    isThere: () => running !== null,

    /** Its process, once that is ready. */
    find: (): Renderer | undefined => running?.choose(),

    isReady: () => (running?.counts().ready ?? 0) > 0,

    /** Without a setting there is a desk as soon as there is a person who may use it. */
    setHasPeople(hasPeople: boolean): void {
      if (setting !== undefined || isEnding || hasPeople === (running !== null)) return
      if (hasPeople) start()
      else {
        void running?.end()
        running = null
      }
      changed()
    },

    /** It answers nothing any more: another starts in its place. */
    replace(renderer: Renderer): void {
      running?.replace(renderer)
    },

    async end(): Promise<void> {
      isEnding = true
      await running?.end()
    },

    kill(): void {
      isEnding = true
      running?.kill()
    },
  }
}

export type DeskProcess = ReturnType<typeof deskProcess>
