import { expect, test } from '@playwright/test'
import { expectAccessible } from './accessibility'

test('from the front page a reader without a script comes to the newest year, its list and its councils', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({
    baseURL,
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  })
  await page.goto('/')
  await page.getByRole('link', { name: 'All councils in 2024-25, by type' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'What the Ombudsman’s letters say: 2024-25',
  )
  await expect(
    page.getByText(/^Of 61 councils with enough investigations to compare, 4 had/),
  ).toBeInViewport()
  const leeds = page.getByRole('link', { name: 'Leeds: 62 of 68 upheld, above 48 to 61' })
  await expect(leeds).toHaveAttribute('title', /^Leeds/)
  await expect(leeds).toHaveAttribute('href', '/councils/leeds?year=2024-25')
  await page.getByText('The figures as a table').first().click()
  await expect(
    page.getByRole('row', { name: /^Leeds metropolitan borough 68 62 81% 48 to 61/ }),
  ).toBeVisible()
  await page.getByRole('link', { name: '13 of 36 metropolitan boroughs' }).click()
  await expect(page).toHaveURL('/coverage?type=metropolitan#council-by-council')
  await page.close()
})

test('keyboard and finger read each council of the chart, and then follow its link', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ baseURL, hasTouch: true })
  await page.goto('/years/2024-25')
  const london = page.getByRole('list', { name: /^London boroughs: 11 of 33 shown/ })
  await expect(london.locator('[tabindex="-1"]')).toHaveCount(10)
  const first = london.getByRole('link').first()
  await first.focus()
  await expect(page.locator('.dot-reading')).toHaveText('Sutton: 13 of 22 upheld, below 15 to 21')
  await page.keyboard.press('End')
  await expect(london.getByRole('link').last()).toBeFocused()
  await expect(page.locator('.dot-reading')).not.toContainText('Sutton')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.locator('.dot-reading')).toHaveCount(0)

  const leeds = page.getByRole('link', { name: 'Leeds: 62 of 68 upheld' })
  await leeds.tap()
  await expect(page.locator('.dot-reading')).toContainText(
    'Leeds: 62 of 68 upheld, above 48 to 61. Tap again',
  )
  await expect(page).toHaveURL('/years/2024-25')
  await leeds.tap()
  await expect(page).toHaveURL('/councils/leeds?year=2024-25')
  await page.close()
})

test('a year that does not exist is not found, and helps', async ({ request }) => {
  for (const path of [
    '/years/2023-25',
    '/years/2035-36',
    '/years/newest',
    '/years/2024-25/more',
    '/years/2024-25/upheld-rate',
  ]) {
    const response = await request.get(path)
    expect(response.status(), path).toBe(404)
    expect(await response.text()).toContain('See all reporting years')
  }
})
