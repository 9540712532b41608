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
    await chart.scrollIntoViewIfNeeded()
    await chart.tap()
    await expect(chart).toHaveAttribute('data-chart', 'live')
    await chart.locator('svg circle').first().tap({ force: true })
    await expect(chart.getByRole('status')).toContainText('Luton 9 of 13 upheld, 69%.')
  })
})

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
