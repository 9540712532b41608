import type { Browser, Page } from '@playwright/test'
import { forFunctionsInPages } from './open-browser'

/** A phone on a slow mobile network, in bytes a second and milliseconds: what Lighthouse calls slow 4G. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1600 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
}

/** What a page tells of how it shows. */
type Seen = { lcp: number; shift: number; blocking: number }

export type Watched = Seen & { status: number }

/** So many times slower than this machine. */
const SLOW_DOWN = 4

const PHONE = { viewport: { width: 390, height: 800 }, deviceScaleFactor: 2 }

/** Runs in the page, before anything of its own. */
function watch() {
  const seen = { lcp: 0, shift: 0, blocking: 0 }
  const observe = (type: string, note: (entry: PerformanceEntry & { value?: number }) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry)
    }).observe({ type, buffered: true })
  observe('largest-contentful-paint', ({ startTime }) => {
    seen.lcp = startTime
  })
  observe('layout-shift', ({ value = 0 }) => {
    seen.shift += value
  })
  observe('longtask', ({ duration }) => {
    seen.blocking += Math.max(0, duration - 50)
  })
  Object.assign(window, { seen })
}

/** Reaches for the first chart that is seen, and waits until it is alive. */
async function wakeChart(page: Page) {
  const place = page.locator('[data-chart]:visible').first()
  if ((await place.count()) === 0) return
  await place.scrollIntoViewIfNeeded()
  await place.hover()
  await page.locator('[data-chart="live"] svg').first().waitFor()
}

/**
 * Opens a page as a phone on a slow network does for the first time, and reaches for its first chart.
 * @returns milliseconds to the largest contentful paint, all layout shift (while the chart wakes too), and the
 *   milliseconds by which tasks took more than 50 before the page was quiet
 */
export async function watchPage(browser: Browser, address: string): Promise<Watched> {
  const context = await browser.newContext(PHONE)
  try {
    const page = await context.newPage()
    await forFunctionsInPages(page)
    await page.addInitScript(watch)
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', SLOW_4G)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN })
    const response = await page.goto(address, { waitUntil: 'networkidle' })
    // A busy page tells its observers late.
    await page.waitForFunction(() => (window as Window & { seen?: Seen }).seen?.lcp)
    const { lcp, blocking } = await page.evaluate<Seen>('seen')
    await wakeChart(page)
    const { shift } = await page.evaluate<Seen>('seen')
    return { status: response?.status() ?? 0, lcp, shift, blocking }
  } finally {
    await context.close()
  }
}
