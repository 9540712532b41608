import { expect, test } from '@playwright/test'
import { framesOfMap } from '@/scripts/benchmark/map/frames'
import { startOfMap } from '@/scripts/benchmark/map/start'
import { workOfSwitches } from '@/scripts/benchmark/map/switches'
import { watchPage } from '@/scripts/benchmark/pages/watch-page'

/** What `npm run bench` looks for in pages: it runs for half an hour, and seldom. */
test.describe('the bench finds in the pages what it measures', { tag: '@long' }, () => {
  test('of the map', async ({ browser, baseURL }) => {
    expect(await startOfMap(browser, `${baseURL}/?year=2024-25`)).toBeGreaterThan(0)
    expect(await workOfSwitches(browser, String(baseURL), { isFull: true })).toHaveLength(5)
    expect((await framesOfMap(browser, `${baseURL}/?year=2024-25`)).all).toBeGreaterThan(10)
  })

  test('of a page with a chart', async ({ browser, baseURL }) => {
    const { status, lcp } = await watchPage(browser, `${baseURL}/councils/luton`)
    expect(status).toBe(200)
    expect(lcp).toBeGreaterThan(0)
  })
})
