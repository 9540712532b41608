import { createServer, type Server } from 'node:http'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Answered } from './request-log'

/** What is asked for whenever Prometheus looks. Null where it is not known. */
export type Gauges = {
  running: number
  waiting: number
  waitingClients: number
  streamed: number
  keptAnswers: number
  keptBytes: number
  renderersReady: number
  renderersWanted: number
  /** Whether the desk can be asked; null where there is none. */
  deskIsReady: boolean | null
  databaseIsDown: boolean | null
  edition: number | null
  /** In seconds since 1970. */
  editionPublishedAt: number | null
  reviewsWaiting: number | null
}

const GAUGES: { [Name in keyof Gauges]: [name: string, help: string] } = {
  running: ['upheld_render_running', 'Requests that renderers are answering'],
  waiting: ['upheld_render_waiting', 'Requests that wait for a renderer'],
  waitingClients: ['upheld_render_waiting_clients', 'Clients whose requests wait for a renderer'],
  streamed: ['upheld_render_streamed', 'Large answers that are being passed on'],
  keptAnswers: ['upheld_kept_answers', 'Answers that are kept'],
  keptBytes: ['upheld_kept_bytes', 'Bytes of all kept answers, with addresses and headers'],
  renderersReady: ['upheld_renderers_ready', 'Renderers that can be asked'],
  renderersWanted: ['upheld_renderers_wanted', 'Renderers that there should be (RENDERERS)'],
  deskIsReady: ['upheld_desk_ready', '1 where the desk can be asked, 0 where it does not answer'],
  databaseIsDown: ['upheld_database_down', '1 while the database does not answer'],
  edition: ['upheld_edition', 'Number of the newest edition'],
  editionPublishedAt: [
    'upheld_edition_published_timestamp_seconds',
    'When the newest edition was published, which is when figures were last loaded',
  ],
  reviewsWaiting: ['upheld_reviews_waiting', 'Sources that are withheld until a person has reviewed them'],
}

/** In seconds. */
const DURATIONS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** What the web server counts, for Prometheus. */
export function metrics(look: () => Gauges) {
  const registers = [new Registry()]
  const [registry] = registers as [Registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'upheld_requests_total',
    help: 'Requests by where their answer came from (kept, static, rendered, desk, refused, own) and by status',
    labelNames: ['from', 'status'],
    registers,
  })
  const durations = new Histogram({
    name: 'upheld_request_duration_seconds',
    help: 'Time from a request to the end of its answer',
    labelNames: ['from'],
    buckets: DURATIONS,
    registers,
  })
  const cutShort = new Counter({
    name: 'upheld_requests_cut_short_total',
    help: 'Requests whose reader went before the answer was whole',
    registers,
  })
  const failures = new Counter({
    name: 'upheld_render_errors_total',
    help: 'Errors while pages were made',
    registers,
  })
  const deaths = new Counter({
    name: 'upheld_renderer_deaths_total',
    help: 'Renderers that ended by themselves',
    registers,
  })
  for (const [key, [name, help]] of Object.entries(GAUGES) as [keyof Gauges, [string, string]][]) {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers,
      collect() {
        const value = look()[key]
        gauge.set(value === null ? Number.NaN : Number(value))
      },
    })
  }
  return {
    answered({ from, status, ms, isCutShort }: Answered): void {
      const label = from ?? 'none'
      requests.inc({ from: label, status })
      durations.observe({ from: label }, ms / 1000)
      if (isCutShort) cutShort.inc()
    },
    failed: () => failures.inc(),
    died: () => deaths.inc(),
    text: () => registry.metrics(),
    mediaType: registry.contentType,
  }
}

export type Metrics = ReturnType<typeof metrics>

const ADDRESS = '/metrics'

/** Answers Prometheus, on a port of its own that is not for the public. */
export function metricsServer(counted: Metrics): Server {
  return createServer({ maxHeaderSize: 8 * 1024, requestTimeout: 10_000 }, async (request, response) => {
    if (request.url?.split('?', 1)[0] !== ADDRESS || request.method !== 'GET') {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
      response.end(`Ask for ${ADDRESS}.\n`)
      return
    }
    const text = await counted.text()
    response.writeHead(200, { 'Content-Type': counted.mediaType, 'Cache-Control': 'no-store' })
    response.end(text)
  })
}
