import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'

let server: ChildProcess
let address: string

test.use({ javaScriptEnabled: false })

test.beforeAll(async () => {
  const port = await freePort()
  address = `http://127.0.0.1:${port}`
  const env = { ...process.env, PORT: String(port), DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing' }
  server = spawn(process.execPath, ['scripts/server/serve-pages.mjs'], { env })
})
test.afterAll(() => {
  server.kill()
})

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
    await expect.poll(() => status(path), { timeout: 15_000 }).toBe(503)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The figures cannot be shown just now')
  }
  expect((await page.goto(`${address}/api/health`))?.status()).toBe(503)
  expect((await page.goto(`${address}/about`))?.status()).toBe(200)
})

test.describe('with JavaScript', () => {
  test.use({ javaScriptEnabled: true })

  test('the page that says so is accessible', async ({ page }) => {
    await expect
      .poll(async () => (await page.goto(address).catch(() => null))?.status(), { timeout: 15_000 })
      .toBe(503)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })
})

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = probe.address() as { port: number }
        probe.close(() => resolve(port))
      })
  })
}
