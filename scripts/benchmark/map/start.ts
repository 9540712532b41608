import type { Browser } from '@playwright/test'
import { forFunctionsInPages } from '../pages/open-browser'

type Started = Window & { startOfMap?: number }

/** Runs in the page, before anything of its own: notes when hands can do on the map what a script lets them do. */
function watchStart() {
  let loaded = 0
  const note = ({ target }: Event) => {
    if (target instanceof HTMLScriptElement) loaded = performance.now()
  }
  document.addEventListener('load', note, { capture: true })
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[role="group"][aria-label="Zoom"]')) return
    observer.disconnect()
    document.removeEventListener('load', note, { capture: true })
    Object.assign(window, { startOfMap: performance.now() - loaded })
  })
  observer.observe(document, { childList: true, subtree: true })
}

/**
 * How long after its last script was loaded (and so was run) a map can be used, in milliseconds.
 * @param address of a page with a map
 */
export async function startOfMap(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage()
  try {
    await forFunctionsInPages(page)
    await page.addInitScript(watchStart)
    await page.goto(address, { waitUntil: 'networkidle' })
    // As a function: where pages may not evaluate text, a text is evaluated once only.
    const started = await page.waitForFunction(() => (window as Started).startOfMap)
    return Number(await started.jsonValue())
  } finally {
    await page.close()
  }
}
