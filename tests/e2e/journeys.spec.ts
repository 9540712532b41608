import { expect, test } from '@playwright/test'
import { expectAccessible } from './accessibility'

test.describe('a councillor on her phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true })

  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
      test.use({ javaScriptEnabled })

      test('finds her council and understands that its cases are too few', async ({ page }) => {
        await page.goto('/')
        const box = page.locator('#search-on-home')
        await box.fill('Bromsgrove')
        if (javaScriptEnabled) {
          await expect(page.getByRole('option').first()).toContainText('Bromsgrove District Council')
          await box.press('ArrowDown')
        }
        await box.press('Enter')
        // A plain form answers with the list: the district, and the county over it.
        if (!javaScriptEnabled)
          await page.getByRole('main').getByRole('link', { name: 'Bromsgrove District Council' }).click()
        await expect(page).toHaveURL(/\/councils\/bromsgrove$/)
        await expect(page.getByRole('heading', { level: 1 })).toContainText('Bromsgrove District Council')
        const upheld = page.locator('[data-measure="upheld-rate"]')
        await expect(upheld).toContainText('1 of 2 upheld')
        await expect(upheld).toContainText('2 investigations are too few to compare a percentage.')
        await expect(upheld.locator('.font-semibold', { hasText: '50%' })).toHaveCount(0)
      })
    })
  }

  test('reads a year of a chart with her finger', async ({ page }) => {
    await page.goto('/councils/luton')
    const chart = page.locator('[data-series="upheld-rate"] [data-chart]:visible').first()
    await expect(chart).toHaveAttribute('tabindex', '0')
    await chart.scrollIntoViewIfNeeded()
    await chart.tap()
    await expect(chart).toHaveAttribute('data-chart', 'live')
    await chart.locator('svg circle').first().tap({ force: true })
    await expect(chart.getByRole('status')).toContainText('Luton 9 of 13 upheld, 69%.')
  })
})

for (const width of [1280, 320]) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: width === 320 ? 640 : 900 } })

    test('a scrutiny officer goes from the year to a council outside, compares it, and takes a link for her paper', async ({
      page,
    }) => {
      await page.goto('/')
      await page
        .getByRole('main')
        .getByRole('link', { name: /2024-25, by type/ })
        .click()
      await expect(page).toHaveURL('/years/2024-25')
      await expect(page.getByText('So we call none of them unusual.').first()).toBeVisible()
      await page.getByRole('link', { name: 'Leeds', exact: true }).first().click()
      await expect(page).toHaveURL('/councils/leeds?year=2024-25')
      await expect(page.locator('[data-headline]')).toContainText('upheld 62 of 68 complaints')
      await page.getByRole('main').getByRole('link', { name: 'Compare', exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compare Leeds with other councils')
      const tools = page.locator('[data-tools]')
      if ((await tools.getAttribute('open')) === null) await tools.locator('summary').click()
      await page.getByLabel('Add a council').fill('birmingham')
      await page.getByRole('button', { name: 'Add' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Leeds and Birmingham')
      await expect(page.getByText(/In 2024-25, Leeds was above the expected range/).first()).toBeVisible()
      const share = page.locator('[data-share]').first()
      await share.locator('summary').click()
      await share.getByRole('link', { name: 'Link that stays as it is' }).click()
      await expect(page).toHaveURL(/\/charts\/upheld-rate\/leeds~birmingham\?.*edition=1$/)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Leeds and Birmingham')
      await expect(page.getByText('62 of 68').first()).toBeVisible()
    })

    test('a journalist filters the list, reads the briefing, and finds the words a figure came from', async ({
      page,
    }) => {
      await page.goto('/councils')
      await page.getByLabel('Name').fill('luton')
      await page.getByRole('main').getByRole('link', { name: 'Luton', exact: true }).click()
      await expect(page.locator('[data-headline]')).toContainText('upheld 9 of 13 complaints')
      await page.getByRole('link', { name: 'Briefing' }).click()
      await expect(page.getByRole('link', { name: 'Download as PDF' })).toBeVisible()
      await page.goBack()
      await page.getByRole('link', { name: 'Every figure of 2023-24' }).click()
      await page.locator('tr[data-figure="investigations"]').getByRole('link').click()
      await expect(page.locator('.letter-line:target')).toContainText('13')
    })
  })
}

test('a scrutiny officer prints a council page: everything in it, nothing cut off', async ({ page }) => {
  await page.goto('/councils/luton')
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 720, height: 1000 })
  for (const table of await page.locator('table').all()) {
    const cutOff = await table.evaluate((one) => one.scrollWidth - (one.parentElement?.clientWidth ?? 0))
    expect(cutOff).toBeLessThanOrEqual(1)
  }
  await expect(page.locator('figure[data-series] svg[role="img"]:visible')).toHaveCount(3)
})

test('a live chart, focused, is as accessible as its picture', async ({ page }) => {
  await page.goto('/councils/luton')
  const chart = page.locator('[data-series="upheld-rate"] [data-chart]:visible').first()
  // The tab key stops there as soon as there is a script.
  await expect(chart).toHaveAttribute('tabindex', '0')
  await chart.focus()
  await expect(chart.locator('svg:focus')).toHaveCount(1)
  await expectAccessible(page)
})
