import path from 'node:path'
import { boundedServer, SERVER_BOUNDS, type ServerBounds } from './bounded-server'
import { deskProcess, publicEnvironment } from './desk-process'
import { type DeskLimits, deskRelay } from './desk-relay'
import { firstPaint } from './first-paint'
import { handler } from './handler'
import { keptAnswers } from './kept-answers'
import type { Gauges } from './metrics'
import { NOBODY, type Observer, ofDesk } from './observer'
import { startRenderers } from './renderers'
import { type RenderLimits, rendering } from './rendering'
import { isSecure, type ServerSettings } from './settings'
import { staticFiles } from './static-files'

/** In milliseconds: for what is being answered when the server is told to end. */
const TIME_TO_END = 10_000

/**
 * Far more than a page asks for at once, with its pictures and what its links fetch beforehand; and no more than all
 * renderers answer in some seconds.
 */
const LIMITS: RenderLimits = { mostOfOne: 64, mostWaiting: 512, patience: 60_000 }

/** Connections that the system holds until we take them: with fewer, a flood of new ones keeps others out for seconds. */
const BACKLOG = 4096

/** In milliseconds: renderers that end again and again before one was ready never will be. */
const HOPELESS = 2_000

export type ServerOptions = {
  settings: ServerSettings
  /** The script of a renderer. */
  renderer: string
  bounds?: ServerBounds
  limits?: Partial<RenderLimits>
  deskLimits?: Partial<DeskLimits>
  /** Something that whoever runs the server should know of. */
  warn(sentence: string): void
  /** The server has ended, by itself or because it was told to. */
  ended(code: number): void
  observer?: Observer
}

/** Starts the renderers, and listens as soon as one of them is ready. */
export function startServer(options: ServerOptions) {
  const { settings, renderer, warn, ended } = options
  const { bounds = SERVER_BOUNDS, limits = {}, deskLimits, observer = NOBODY } = options
  let isEnding = false
  const server = boundedServer(bounds, settings.TRUSTED_PROXIES)
  const kept = keptAnswers()
  const built = path.resolve(settings.UPHELD_DIST_DIR)
  const paint = firstPaint(built)
  const files = staticFiles(built, isSecure(settings))
  const renderers = startRenderers({
    count: settings.RENDERERS,
    script: renderer,
    environment: publicEnvironment(process.env),
    changed() {
      pages.renderersChanged()
      const hasPeople = renderers.state()?.hasPeople
      if (hasPeople !== undefined) desk.setHasPeople(hasPeople)
      const isFirst = renderers.counts().ready > 0 && !server.listening && !isEnding
      if (isFirst) server.listen({ port: settings.PORT, host: settings.HOST, backlog: BACKLOG })
    },
    published() {
      kept.forgetAll()
      pages.forgetPending()
    },
    failed: observer.failed,
    said: observer.said,
    died(code, pause) {
      observer.died()
      warn(`A renderer ended by itself (${code}). Another starts in ${pause / 1000} s.`)
      if (!server.listening && pause > HOPELESS) void end(1)
    },
  })
  const pages = rendering(renderers, {
    limits: { ...LIMITS, ...limits },
    isSecure: isSecure(settings),
    paint,
    refusedScripts: observer.refusedScripts,
  })
  const desk = deskProcess({
    setting: settings.DESK,
    script: renderer,
    changed: () => relay.deskChanged(),
    ...ofDesk(observer),
    died(code, pause) {
      observer.died()
      warn(`The desk ended by itself (${code}). It starts again in ${pause / 1000} s.`)
    },
  })
  const relay = deskRelay(desk, {
    limits: deskLimits,
    isSecure: isSecure(settings),
    paint,
    observer,
  })
  const parts = { settings, renderers, pages, kept, files, desk, relay, isEnding: () => isEnding, observer }
  server.on('request', handler(parts))
  server.on('error', (error) => {
    warn(`The web server cannot listen on port ${settings.PORT}: ${error.message}.`)
    void end(1)
  })

  /** Takes no more requests, finishes what is being answered, and ends the renderers. */
  async function end(code: number): Promise<void> {
    if (isEnding) return
    isEnding = true
    const closed = new Promise<void>((resolve) => {
      if (server.listening) server.close(() => resolve())
      else resolve()
    })
    relay.endStreams()
    server.closeIdleConnections()
    const timer = setTimeout(() => server.closeAllConnections(), TIME_TO_END)
    await closed
    clearTimeout(timer)
    await Promise.all([renderers.end(), desk.end()])
    ended(code)
  }

  /** What is so now, for whoever measures. */
  function gauges(): Gauges {
    const { running, waiting, clients, streamed } = pages.counts()
    const { ready, wanted } = renderers.counts()
    const state = renderers.state()
    return {
      running,
      waiting,
      waitingClients: clients,
      streamed,
      keptAnswers: kept.counts().answers,
      keptBytes: kept.counts().bytes,
      renderersReady: ready,
      renderersWanted: wanted,
      deskIsReady: desk.isThere() ? desk.isReady() : null,
      databaseIsDown: state?.databaseIsDown ?? null,
      edition: state?.edition ?? null,
      editionPublishedAt: numberOf(state?.facts?.editionPublishedAt),
      reviewsWaiting: numberOf(state?.facts?.waiting),
    }
  }

  return {
    server,
    end,
    kill() {
      renderers.kill()
      desk.kill()
    },
    counts: () => ({ ...pages.counts(), kept: kept.counts() }),
    gauges,
  }
}

const numberOf = (fact: unknown) => (typeof fact === 'number' ? fact : null)
