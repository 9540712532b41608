import { expect, test } from '@playwright/test'
import { CREDITS, INDEPENDENCE } from '@/lib/words/credits'
import { cases, isLong } from '../support/long'
import { expectAccessible } from './accessibility'
import { MORE_PAGES, PAGES } from './pages'
import { untilScripted } from './scripts-of-pages'

/** Each second page; `cases` has all in the long run. */
const SOME = PAGES.filter((_, i) => i % 2 === 0)
const OTHERS = [...PAGES.filter((_, i) => i % 2 === 1), ...MORE_PAGES]

for (const path of cases(SOME, OTHERS)) {
  test(`${path} is accessible, quiet, whole at 320 px, and loads nothing from elsewhere`, async ({
    page,
    baseURL,
  }) => {
    const complaints: string[] = []
    const elsewhere: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      // A page that is not found says so itself.
      if (message.type() === 'error' && !message.text().includes('404 (Not Found)'))
        complaints.push(message.text())
    })
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '') && !request.url().startsWith('data:'))
        elsewhere.push(request.url())
    })
    await page.goto(path)
    await untilScripted(page)
    await expect(page.locator('h1')).toHaveCount(1)
    for (const words of [...CREDITS, INDEPENDENCE]) await expect(page.locator('footer')).toContainText(words)
    if (isLong) await expectAccessible(page)

    await page.setViewportSize({ width: 320, height: 800 })
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBe(0)
    await expectAccessible(page)
    expect(complaints).toEqual([])
    expect(elsewhere).toEqual([])
  })
}

test('every page sends the security headers, and never allows eval', async ({ request }) => {
  for (const path of [
    '/',
    '/councils/luton',
    '/councils/luton/2023-24/letter',
    '/api/health',
    '/no/such/page',
  ]) {
    const headers = (await request.get(path)).headers()
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(headers['content-security-policy']).not.toContain('unsafe-eval')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
    expect(headers['x-powered-by']).toBeUndefined()
  }
})

test('the health of app and database can be asked for', async ({ request }) => {
  const response = await request.get('/api/health')
  expect(await response.json()).toMatchObject({ ok: true })
})
