import { expect, test } from '@playwright/test'
import { expectAccessible } from './accessibility'
import { type Served, serve } from './own-app'

let server: Served
let address: string

test.use({ javaScriptEnabled: false })

test.beforeAll(async () => {
  server = await serve('postgresql://nobody@127.0.0.1:1/nothing')
  address = server.address
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

test.describe('with JavaScript', () => {
  test.use({ javaScriptEnabled: true })

  test('the page that says so is accessible', { tag: '@long' }, async ({ page }) => {
    await expect.poll(async () => (await page.goto(address).catch(() => null))?.status()).toBe(503)
    await expectAccessible(page)
  })
})
