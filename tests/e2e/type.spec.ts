import { expect, test } from '@playwright/test'

/** The families in which something is drawn, and how far things have moved. */
declare const seen: { shift: number }

test('type that comes late moves nothing: the page stays in another of about the same size', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.addInitScript(`
    seen = { shift: 0 }
    new PerformanceObserver((list) => { for (const { value } of list.getEntries()) seen.shift += value })
      .observe({ type: 'layout-shift', buffered: true })
  `)
  let letGo = () => {}
  const free = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/*.woff2', async (route) => {
    await free
    await route.continue()
  })
  await page.goto('/councils/luton', { waitUntil: 'domcontentloaded' })
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toBeVisible()
  const loaded = () =>
    page.evaluate(() =>
      [...document.fonts]
        .filter(({ family, status }) => status === 'loaded' && !family.includes(' as '))
        .map(({ family }) => family),
    )
  const widthOf = () => heading.evaluate((element) => Math.round(element.getBoundingClientRect().width))
  expect(await loaded()).toEqual([])
  const before = { ...(await heading.boundingBox()), text: await widthOf() }
  letGo()
  await expect.poll(async () => (await loaded()).length).toBeGreaterThanOrEqual(2)
  const after = { ...(await heading.boundingBox()), text: await widthOf() }
  expect(after).toEqual(before)
  expect(await page.evaluate(() => seen.shift)).toBe(0)
})
