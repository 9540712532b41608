import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page, test } from '@playwright/test'
import { cases } from '../support/long'
import { MORE_PAGES, PAGES } from './pages'
import { untilScripted } from './scripts-of-pages'

type Violation = { page: string; directive: string; blocked: string; sample: string }

/** Collects what browsers refuse to do because the security policy of a page says so. */
async function violationsOf(page: Page): Promise<Violation[]> {
  const violations: Violation[] = []
  await page.exposeFunction('tellViolation', (violation: Violation) => violations.push(violation))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { tellViolation } = window as unknown as { tellViolation: (violation: Violation) => void }
      tellViolation({
        page: location.pathname + location.search,
        directive: event.effectiveDirective,
        blocked: event.blockedURI,
        sample: event.sample,
      })
    })
  })
  return violations
}

test('Pages run all their scripts and no page breaks its own security policy', async ({ page }) => {
  const violations = await violationsOf(page)
  for (const path of cases(PAGES, MORE_PAGES)) {
    const answer = await page.goto(path)
    expect(answer?.headers()['content-security-policy']).not.toMatch(/script-src[^;]*'unsafe-/)
    await untilScripted(page)
  }
  expect(violations).toEqual([])
})

test('A page that is shown in place of another keeps to the policy of the first', async ({ page }) => {
  const violations = await violationsOf(page)
  await page.goto('/compare?councils=luton~knowsley')
  await untilScripted(page)
  await page.evaluate(() => {
    ;(window as unknown as { isTheSame: boolean }).isTheSame = true
  })
  await page.locator('main a[href*="measure=compliance-rate"]').first().click()
  await page.waitForURL(/measure=compliance-rate/)
  expect(await page.evaluate(() => (window as unknown as { isTheSame?: boolean }).isTheSame)).toBe(true)
  expect(violations).toEqual([])
})

test('A script that somebody got into a page is not run', async ({ page }) => {
  const violations = await violationsOf(page)
  await page.route('/about', async (route) => {
    const answer = await route.fetch()
    const injected = '<script>window.isTaken = true</script><img src="/none" onerror="window.isTaken = true">'
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replace('<main', `${injected}<main`),
    })
  })
  await page.goto('/about')
  await expect.poll(() => violations.length).toBe(2)
  expect(await page.evaluate(() => (window as unknown as { isTaken?: boolean }).isTaken)).toBeUndefined()
  expect(violations.map(({ directive }) => directive).sort()).toEqual(['script-src-attr', 'script-src-elem'])
})

test('A framed chart has its style and its pictures, and no page can be framed', async ({
  page,
  baseURL,
}) => {
  const violations = await violationsOf(page)
  const other = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.end(`
      <iframe id="chart" src="${baseURL}/embed/upheld-rate/luton?view=trend&from=2018-19&to=2024-25"></iframe>
      <img src="${baseURL}/charts/upheld-rate/luton/chart.svg?view=trend&from=2018-19&to=2024-25">
      <iframe id="page" src="${baseURL}/about"></iframe>`)
  }).listen(0, '127.0.0.1')
  await once(other, 'listening')
  // Another site to browsers, which go by names.
  await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`)
  const chart = page.frameLocator('#chart')
  await expect(chart.locator('h1')).toHaveText(/Luton/)
  expect(await chart.locator('body').evaluate((body) => getComputedStyle(body).margin)).toBe('0px')
  expect(
    await page
      .locator('img')
      .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBeGreaterThan(0)
  await expect(page.frameLocator('#page').locator('footer')).toHaveCount(0)
  expect(violations.filter(({ page: shown }) => shown.startsWith('/embed'))).toEqual([])
  other.close()
})
