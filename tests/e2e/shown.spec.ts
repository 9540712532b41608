import { expect, test } from '@playwright/test'
import { buildFloor, startFloor } from '../../scripts/benchmark/pages/servers.mjs'
import { watchPage } from '../../scripts/benchmark/pages/watch-page.mjs'
import { isLong } from '../support/long'

const WATCHED = ['/councils/luton', '/compare?councils=luton~milton-keynes~knowsley~birmingham']
const ROUNDS = 5

if (isLong) {
  test('a council and a comparison show in at most twice the time of an empty page', async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(1_800_000)
    await buildFloor(() => {})
    const { DATABASE_URL } = process.env
    if (!DATABASE_URL) throw new Error('The tests of the browser have a database.')
    const floor = await startFloor(DATABASE_URL)
    try {
      const pages = [`${floor.address}/`, ...WATCHED.map((path) => `${baseURL}${path}`)].map((address) => ({
        address,
        runs: [] as number[],
      }))
      // Kept pages are made at their first request, which is not what is watched here.
      for (const { address } of pages) await fetch(address)
      // In turns, because the machine may be busy at one time and not at another.
      for (let round = 0; round < ROUNDS; round++)
        for (const { address, runs } of pages) runs.push((await watchPage(browser, address)).lcp)
      const [empty, ...others] = pages.map(({ runs }) => Math.min(...runs))
      const ratios = others.map((lcp) => lcp / (empty ?? Number.NaN))
      console.log(`LCP beside an empty page: ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}`)
      for (const ratio of ratios) expect(ratio).toBeLessThanOrEqual(2)
    } finally {
      process.kill(floor.pid)
    }
  })
}
