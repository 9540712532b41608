import { parentPort } from 'node:worker_threads'
import { lowerThreadPriority, type Posted } from '@/lib/platform/threads'
import type { DrawRequest } from '@/lib/sharing/draw'
import { provideDocument } from './document'
import { tidy } from './tidy'

// Runs in a thread of its own (see lib/sharing/draw.ts). The document must be there before React is loaded.
lowerThreadPriority()
const window = provideDocument()
const { createRoot } = await import('react-dom/client')
const { flushSync } = await import('react-dom')
const { Chart } = await import('@/components/series/chart')

parentPort?.on('message', async ({ chart, shape }: DrawRequest) => {
  const posted = await draw(chart, shape).then(
    (answer): Posted<string> => ({ answer }),
    (error: Error): Posted<string> => ({ error: error.message }),
  )
  parentPort?.postMessage(posted)
})

async function draw(chart: DrawRequest['chart'], shape: DrawRequest['shape']): Promise<string> {
  const place = window.document.createElement('div')
  window.document.body.appendChild(place)
  const root = createRoot(place as never)
  try {
    flushSync(() => root.render(<Chart chart={chart} shape={shape} />))
    // Recharts draws in effects that follow one another.
    await new Promise((resolve) => setImmediate(resolve))
    flushSync(() => {})
    const drawn = place.querySelector('.recharts-wrapper > svg')
    if (!drawn) throw new Error(`No chart was drawn for ${chart.title}.`)
    // React still owns what it drew.
    const svg = drawn.cloneNode(true) as typeof drawn
    tidy([svg, ...svg.querySelectorAll('*')] as never)
    svg.removeAttribute('style')
    svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
    svg.setAttribute('role', 'img')
    svg.setAttribute('aria-label', `${chart.title}. ${chart.description}`)
    return svg.outerHTML
  } finally {
    root.unmount()
    place.remove()
  }
}
