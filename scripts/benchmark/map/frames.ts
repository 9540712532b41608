import type { Browser, CDPSession } from '@playwright/test'
import { forFunctionsInPages } from '../pages/open-browser'

/** So many times slower than this machine, as a phone of the middle range. */
const SLOW_DOWN = 4

const PHONE = { viewport: { width: 390, height: 800 }, deviceScaleFactor: 2, hasTouch: true }

/** A frame that took longer, in milliseconds, left one out. */
const DROPPED = 34

/** Runs in the page. */
function watchFrames() {
  const frames: number[] = []
  Object.assign(window, { framesOfMap: frames })
  let last = performance.now()
  requestAnimationFrame(function note(now: number) {
    frames.push(now - last)
    last = now
    requestAnimationFrame(note)
  })
}

type Touch = { x: number; y: number; id: number }

/** A finger or two that move in steps: `pointsAt` a part of the way, from 0 to 1. */
async function gesture(devtools: CDPSession, steps: number, pointsAt: (part: number) => Touch[]) {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Touch[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints })
  await send('touchStart', pointsAt(0))
  for (let step = 1; step <= steps; step++) await send('touchMove', pointsAt(step / steps))
  await send('touchEnd', [])
}

/**
 * Enlarges and moves a map with two fingers, one, and the wheel.
 * @param address of a page with a map
 * @returns frames, and those among them that took as long as two
 */
export async function framesOfMap(
  browser: Browser,
  address: string,
): Promise<{ all: number; dropped: number }> {
  const context = await browser.newContext(PHONE)
  try {
    const page = await context.newPage()
    await forFunctionsInPages(page)
    const devtools = await context.newCDPSession(page)
    await page.goto(address, { waitUntil: 'networkidle' })
    const map = page.locator('svg[data-map]')
    await map.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    const box = await map.boundingBox()
    if (!box) throw new Error('The page has no map.')
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    // The scripts for hands on the map are fetched when it is first touched.
    await page.touchscreen.tap(middle.x, middle.y)
    await page.waitForLoadState('networkidle')
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN })
    await page.evaluate(watchFrames)
    const pinch = (from: number, to: number) => (part: number) => [
      { ...middle, x: middle.x - from - (to - from) * part, id: 0 },
      { ...middle, x: middle.x + from + (to - from) * part, id: 1 },
    ]
    const drag = (by: number) => (part: number) => [
      { x: middle.x + by * part, y: middle.y + by * part, id: 0 },
    ]
    await gesture(devtools, 60, pinch(30, 110))
    await gesture(devtools, 40, drag(60))
    await gesture(devtools, 40, drag(-60))
    await gesture(devtools, 60, pinch(110, 30))
    const frames = await page.evaluate(
      () => (window as Window & { framesOfMap?: number[] }).framesOfMap ?? [],
    )
    return { all: frames.length, dropped: frames.filter((ms) => ms > DROPPED).length }
  } finally {
    await context.close()
  }
}
