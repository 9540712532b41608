import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isValidElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { ChartPlace } from '@/components/series/chart-place'
import { mayBeKept } from '@/lib/platform/incomplete'
import { startThreads, type Threads } from '@/lib/platform/threads'
import { workerScript } from '@/lib/platform/workers'
import type { TrendChart } from '@/lib/series/chart'
import { unlessBusy } from '@/lib/sharing/chart-response'
import { type DrawRequest, drawChart, NOT_DRAWN } from '@/lib/sharing/draw'
import { startThreadsWithServer } from '@/lib/sharing/start-threads'

const folder = mkdtempSync(path.join(tmpdir(), 'upheld-not-drawn-'))
const shared = globalThis as { upheldDrawingThreads?: Threads<DrawRequest, string> }
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(async () => {
  await shared.upheldDrawingThreads?.close()
  delete shared.upheldDrawingThreads
  vi.restoreAllMocks()
})

/** From now on charts are drawn by threads that run this script. @param limit in milliseconds of work */
function drawWith(script: string, limit = 300): void {
  const settings = { size: 1, timeLimit: limit, startLimit: limit, memoryLimit: 256 }
  shared.upheldDrawingThreads = startThreads({ ...settings, script })
}

function script(name: string, content: string): string {
  const file = path.join(folder, `${name}.mjs`)
  writeFileSync(file, content)
  return file
}

let charts = 0
/** None is drawn twice, as none is kept that was drawn before. */
const aChart = (): TrendChart => ({
  kind: 'trend',
  marked: null,
  title: `Chart ${++charts}`,
  description: 'It shows nothing.',
  council: 'Ambleford',
  averageLabel: null,
  breakBefore: null,
  points: [],
})

/** Those of which an end is soon known. */
const SOON = ['dies', 'is missing']

const BAD: [what: string, script: () => string][] = [
  ['dies', () => script('dies', 'export default () => process.exit(1)')],
  ['hangs', () => script('hangs', 'export default () => { for (;;) {} }')],
  ['hangs as it loads', () => script('hangs-early', 'for (;;) {}')],
  ['is missing', () => path.join(folder, 'missing.mjs')],
  ['fails', () => script('fails', 'export default () => { throw new Error("no") }')],
]

describe.each(BAD)('where the thread that draws %s', (_, bad) => {
  test('a page is shown without its chart, says so, and is not kept', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    drawWith(bad())
    const shown = (await ChartPlace({ chart: aChart() })) as ReactNode
    expect(isValidElement(shown)).toBe(true)
    const html = renderToStaticMarkup(shown)
    expect(html).toContain(NOT_DRAWN)
    expect(mayBeKept(html)).toBe(false)
    expect(console.error).toHaveBeenCalledTimes(1)
  })
})

describe.each(BAD.filter(([what]) => SOON.includes(what)))('where the thread that draws %s', (_, bad) => {
  test('a file is answered with when to ask again', async () => {
    drawWith(bad())
    const answer = await unlessBusy(async () => new Response(await drawChart(aChart(), 'wide', false)))
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([503, 'no-store'])
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  test('the server starts, and its log says what is missing', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    drawWith(bad())
    await startThreadsWithServer()
    expect(log.mock.calls.flat().join('\n')).toContain('Charts and pictures cannot be drawn')
  })
})

test('a chart whose thread died once is drawn at the second try, and its page is kept', async () => {
  const marker = path.join(folder, 'died')
  const once = script(
    'dies-once',
    `import { existsSync, writeFileSync } from 'node:fs'
     export default () => {
       if (existsSync(${JSON.stringify(marker)})) return '<svg/>'
       writeFileSync(${JSON.stringify(marker)}, '')
       process.exit(1)
     }`,
  )
  drawWith(once, 60_000)
  const shown = (await ChartPlace({ chart: aChart() })) as ReactNode
  const html = renderToStaticMarkup(shown)
  expect(html).toContain('<svg/>')
  expect(mayBeKept(html)).toBe(true)
})

test('a server has its threads before anybody asks for a chart', async () => {
  expect(workerScript('chart')).toMatch(/chart-worker\.mjs$/)
  await startThreadsWithServer()
  expect(shared.upheldDrawingThreads).toBeDefined()
  await expect(drawChart(aChart(), 'wide')).resolves.toContain('<svg')
})
