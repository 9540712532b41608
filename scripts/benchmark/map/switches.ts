import type { Browser, CDPSession, Page } from '@playwright/test'
import type { MapStateId } from '@/lib/map/states'

/** What is changed here of the answer that a map is made of. */
type View = { year: string; regions: { areas: object[] }[] }

/** From one year to the next and back, of the same geography and of others. */
const YEARS = ['2023-24', '2022-23', '2018-19', '2023-24', '2024-25']
const FIRST = '2024-25'

/** What a switch begins is over by then, in milliseconds. */
const QUIET = 1000
const LONGEST = 60_000

const STATES: readonly MapStateId[] = [
  'within',
  'well-above',
  'too-few-to-tell',
  'counts-only',
  'well-below',
  'nothing-to-rate',
]

/** The same map as if every council had figures, others in each year: there is no more to change than that. */
function withFiguresEverywhere(view: View): View {
  const turn = Number(view.year.slice(0, 4))
  const figured = (area: object, i: number) => ({
    ...area,
    state: STATES[(i + turn) % STATES.length],
    words: `${(i * turn) % 90} of ${90 + i} upheld, ${STATES[(i + turn) % STATES.length]}`,
  })
  return { ...view, regions: view.regions.map((one) => ({ ...one, areas: one.areas.map(figured) })) }
}

async function workDone(devtools: CDPSession) {
  const { metrics } = await devtools.send('Performance.getMetrics')
  const work = metrics.find(({ name }) => name === 'TaskDuration')
  if (!work) throw new Error('The browser does not tell how much it worked.')
  return work.value * 1000
}

/** @param shown the year of the map that is there by the end, on a busy machine a little later */
async function workDuring(page: Page, devtools: CDPSession, act: () => Promise<unknown>, shown: string) {
  const before = await workDone(devtools)
  await act()
  await page.waitForTimeout(QUIET)
  await page.locator('h2#map', { hasText: shown }).waitFor({ timeout: LONGEST })
  return (await workDone(devtools)) - before
}

/**
 * The main thread's work when a map's year is switched, in milliseconds, less what it does in the same time when
 * nothing is done.
 * @param address of the app
 * @param data `isFull`: as if every council had figures (in this browser only)
 * @returns one for each switch
 */
export async function workOfSwitches(
  browser: Browser,
  address: string,
  { isFull }: { isFull: boolean },
): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  try {
    if (isFull)
      await page.route('**/map/view.json*', async (route) => {
        const answer = await route.fetch()
        await route.fulfill({ response: answer, json: withFiguresEverywhere(await answer.json()) })
      })
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Performance.enable')
    await page.goto(`${address}/?year=${FIRST}`, { waitUntil: 'networkidle' })
    const idle = await workDuring(page, devtools, async () => {}, FIRST)
    const work: number[] = []
    for (const year of YEARS) {
      const done = await workDuring(page, devtools, () => page.evaluate(press, year), year)
      work.push(Math.max(0, done - idle))
    }
    return work
  } finally {
    await page.close()
  }
}

/** Runs in the page. */
function press(year: string) {
  const links = document.querySelectorAll<HTMLElement>('nav[aria-label="Year"] a')
  ;[...links].find((link) => link.textContent === year)?.click()
}
