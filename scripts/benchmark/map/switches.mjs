/** From one year to the next and back, of the same geography and of others. */
const YEARS = ['2023-24', '2022-23', '2018-19', '2023-24', '2024-25']
const FIRST = '2024-25'

/** What a switch begins is over by then, in milliseconds. */
const QUIET = 1000

const STATES = ['within', 'well-above', 'too-few', 'counts-only', 'well-below', 'nothing-to-rate']

/** The same map as if every council had figures, others in each year: there is no more to change than that. */
function withFiguresEverywhere(view) {
  const turn = Number(view.year.slice(0, 4))
  const figured = (area, i) => ({
    ...area,
    state: STATES[(i + turn) % STATES.length],
    words: `${(i * turn) % 90} of ${90 + i} upheld, ${STATES[(i + turn) % STATES.length]}`,
  })
  return { ...view, regions: view.regions.map((one) => ({ ...one, areas: one.areas.map(figured) })) }
}

async function workDone(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000
}

async function workDuring(page, devtools, act) {
  const before = await workDone(devtools)
  await page.evaluate(act.run, act.with)
  await page.waitForTimeout(QUIET)
  return (await workDone(devtools)) - before
}

/**
 * The main thread's work when a map's year is switched, in milliseconds, less what it does in the same time when
 * nothing is done.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address of the app
 * @param {{ isFull: boolean }} data `isFull`: as if every council had figures (in this browser only)
 * @returns {Promise<number[]>} one for each switch
 */
export async function workOfSwitches(browser, address, { isFull }) {
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
    const idle = await workDuring(page, devtools, { run: () => {} })
    const work = []
    for (const year of YEARS) {
      const done = await workDuring(page, devtools, { run: press, with: year })
      const heading = await page.locator('h2#map').textContent()
      if (!heading?.includes(year)) throw new Error(`The map of ${year} did not come.`)
      work.push(Math.max(0, done - idle))
    }
    return work
  } finally {
    await page.close()
  }
}

/** Runs in the page. */
function press(year) {
  const links = document.querySelectorAll('nav[aria-label="Year"] a')
  ;[...links].find((link) => link.textContent === year).click()
}
