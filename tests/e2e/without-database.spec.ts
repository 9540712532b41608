import { expect, test } from '@playwright/test'
import { untilItAnswers } from '../../scripts/processes/answers'
import { expectAccessible } from './accessibility'
import { type Served, serve } from './own-app'

let server: Served
let address: string

test.use({ javaScriptEnabled: false })

test.beforeAll(async () => {
  server = await serve('postgresql://nobody@127.0.0.1:1/nothing')
  address = server.address
  await untilItAnswers(`${address}/api/health`, { patience: 120_000 })
})
test.afterAll(() => server.stop())

test('while the database does not answer, every page says so, without JavaScript too', async ({ page }) => {
  const status = async (path: string) => (await page.goto(address + path).catch(() => null))?.status()
  for (const path of [
    '/',
    '/councils',
    '/councils/luton',
    '/councils/luton/2023-24',
    '/search?q=luton',
    '/compare',
    '/types',
    '/editions',
    '/data',
  ]) {
    await expect.poll(() => status(path)).toBe(503)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Sorry, we can’t show the figures right now',
    )
  }
  expect((await page.goto(`${address}/api/health`))?.status()).toBe(503)
  expect((await page.goto(`${address}/about`))?.status()).toBe(200)
})

test('files and the API say so as problems, not as pages', async ({ request }) => {
  for (const path of [
    '/api/v1/councils',
    '/api/oembed?url=x',
    '/data/upheld-rate.csv',
    '/charts/upheld-rate/luton/chart.png',
    '/councils/luton/feed.atom',
    '/councils/luton/2023-24/letter',
    '/map/view.json',
    '/search/index.json',
  ]) {
    await expect.poll(async () => (await request.get(address + path)).status()).toBe(503)
    const answer = await request.get(address + path)
    expect(answer.headers()).toMatchObject({
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'retry-after': '30',
    })
    expect((await answer.json()).type).toContain('#problem-database-down')
  }
})

test.describe('with JavaScript', () => {
  test.use({ javaScriptEnabled: true })

  test('the page that says so is accessible', { tag: '@long' }, async ({ page }) => {
    await expect.poll(async () => (await page.goto(address).catch(() => null))?.status()).toBe(503)
    await expectAccessible(page)
  })
})
