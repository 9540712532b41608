import { expect, type Page, test } from '@playwright/test'

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
  // What moves is told once it has been drawn.
  await page.evaluate(async () => {
    await document.fonts.ready
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame)
  })
  const after = { ...(await heading.boundingBox()), text: await widthOf() }
  expect(after).toEqual(before)
  expect(await page.evaluate(() => seen.shift)).toBe(0)
})

test('type is asked for before a page can be seen where that costs no time: on a quick line, and once it was brought', async ({
  browser,
  baseURL,
}) => {
  const asked = (page: Page) =>
    page.evaluate(() => {
      const links = [...document.querySelectorAll<HTMLLinkElement>('link[as=font]')]
      return links.filter(({ media }) => matchMedia(media).matches).length
    })
  for (const [rtt, count] of [
    [50, 3],
    [300, 0],
  ] as const) {
    const page = await browser.newPage({ baseURL, viewport: { width: 390, height: 800 } })
    await page.addInitScript(`Object.defineProperty(navigator, 'connection', { value: { rtt: ${rtt} } })`)
    await page.goto('/councils/luton')
    expect(await asked(page), `${rtt} ms`).toBe(count)
    await page.getByRole('link', { name: 'Method', exact: true }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Method')
    expect(await asked(page), `${rtt} ms, the next page`).toBe(3)
    await page.close()
  }
})
