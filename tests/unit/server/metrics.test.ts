import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { type Gauges, metrics, metricsServer } from '@/scripts/server/metrics'
import type { Answered } from '@/scripts/server/request-log'

const closings: (() => void)[] = []
afterEach(() => {
  for (const close of closings.splice(0)) close()
})

const NOW: Gauges = {
  running: 3,
  waiting: 12,
  waitingClients: 2,
  streamed: 0,
  keptAnswers: 41,
  keptBytes: 1_234_567,
  renderersReady: 1,
  renderersWanted: 2,
  deskIsReady: null,
  databaseIsDown: true,
  edition: 7,
  editionPublishedAt: 1_796_000_000,
  reviewsWaiting: null,
}

const ANSWERED: Answered = {
  id: 'a1b2c3d4',
  method: 'GET',
  path: '/councils/luton',
  status: 200,
  ms: 30,
  bytes: 20_000,
  from: 'rendered',
  isCutShort: false,
}

test('Prometheus is told of requests, of the queue, of what is kept and of the edition', async () => {
  const counted = metrics(() => NOW)
  counted.answered(ANSWERED)
  counted.answered({ ...ANSWERED, from: 'kept', ms: 0.4 })
  counted.answered({ ...ANSWERED, from: 'kept', ms: 0.4, isCutShort: true })
  counted.answered({ ...ANSWERED, from: 'refused', status: 429 })
  counted.failed()
  counted.died()
  const lines = (await counted.text()).split('\n')
  for (const line of [
    'upheld_requests_total{from="rendered",status="200"} 1',
    'upheld_requests_total{from="kept",status="200"} 2',
    'upheld_requests_total{from="refused",status="429"} 1',
    'upheld_requests_cut_short_total 1',
    'upheld_request_duration_seconds_bucket{le="0.025",from="rendered"} 0',
    'upheld_request_duration_seconds_bucket{le="0.05",from="rendered"} 1',
    'upheld_render_errors_total 1',
    'upheld_renderer_deaths_total 1',
    'upheld_render_running 3',
    'upheld_render_waiting 12',
    'upheld_kept_answers 41',
    'upheld_kept_bytes 1234567',
    'upheld_renderers_ready 1',
    'upheld_database_down 1',
    'upheld_edition 7',
    'upheld_edition_published_timestamp_seconds 1796000000',
    'upheld_reviews_waiting Nan',
  ])
    expect(lines).toContain(line)
  expect(lines.some((line) => line.startsWith('nodejs_eventloop_lag_seconds '))).toBe(true)
})

test('The metrics have an address of their own, and their server has no other', async () => {
  const server = metricsServer(metrics(() => NOW)).listen(0, '127.0.0.1')
  closings.push(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server, 'listening')
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const answer = await fetch(`${site}/metrics`)
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=/)
  expect(await answer.text()).toContain('upheld_render_waiting 12')
  expect((await fetch(`${site}/`)).status).toBe(404)
  expect((await fetch(`${site}/metrics`, { method: 'POST' })).status).toBe(404)
})
