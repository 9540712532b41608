import { expect, test } from '@playwright/test'

test.describe('finding a council, without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } })

  test('by any of its names leads to its page', async ({ page }) => {
    for (const name of ['Luton', 'luton borough council', 'Luton UA']) {
      await page.goto('/')
      await page.getByRole('main').getByRole('searchbox', { name: 'Find a council' }).fill(name)
      await page.getByRole('main').getByRole('button', { name: 'Find' }).click()
      await expect(page).toHaveURL(/\/councils\/luton$/)
    }
  })

  test('by a name that two share offers both', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('banner').getByRole('searchbox').fill('dorset')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('link', { name: 'Dorset County Council' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Dorset Council', exact: true })).toBeVisible()
  })

  test('that there is none of says so, and where to look', async ({ page }) => {
    await page.goto('/search?q=zzzz')
    await expect(page.getByRole('heading', { name: 'No council is called “zzzz”' })).toBeVisible()
  })

  test('at a mistyped address answers "not found" with the nearest names', async ({ page }) => {
    const response = await page.goto('/councils/lutn')
    expect(response?.status()).toBe(404)
    await page.getByRole('main').getByRole('link', { name: 'Luton Borough Council' }).click()
    await expect(page).toHaveURL(/\/councils\/luton$/)
  })
})

test('the list of a year has every council of that year, with what is published', async ({ page }) => {
  await page.goto('/councils?year=2023-24')
  // Three councils that had ended in April 2023 have figures all the same.
  await expect(page.getByText('There were 317 councils in 2023-24')).toBeVisible()
  await expect(page.getByRole('main').locator('li', { hasText: 'Luton' }).last()).toContainText(
    '9 of 13 upheld; letter of 17 July 2024',
  )
  await page
    .getByRole('navigation', { name: 'Reporting year' })
    .getByRole('link', { name: '2018-19' })
    .click()
  await expect(page.getByText('There were 353 councils in 2018-19')).toBeVisible()
})

test('the first page shows the newest letters, and says where a figure is not from the letter', async ({
  page,
}) => {
  await page.goto('/')
  const letters = page.locator('section', { has: page.getByRole('heading', { name: 'Newest letters' }) })
  await expect(letters.getByRole('listitem')).toHaveCount(5)
  await expect(letters).toContainText('6 of 9 upheld on the Ombudsman’s map')
  await letters.getByRole('link', { name: 'Luton Borough Council, 2023-24' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Luton Borough Council, 2023-24')
})

test.describe('an address that is not quite right, without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a year that is not published is not found, and the years that are published are offered', async ({
    page,
  }) => {
    for (const year of ['2016-17', '1999-00', 'xxxx']) {
      expect((await page.goto(`/councils/luton/${year}`))?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        `We have nothing for Luton Borough Council in “${year}”`,
      )
    }
    await page.getByRole('main').getByRole('link', { name: '2023-24' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Luton Borough Council, 2023-24')
  })

  test('a letter that is not published is not found', async ({ page }) => {
    expect((await page.goto('/councils/luton/2024-25/letter'))?.status()).toBe(404)
    expect((await page.goto('/councils/luton/2016-17/letter'))?.status()).toBe(404)
  })

  test('capital letters lead to the council all the same', async ({ page }) => {
    await page.goto('/councils/Luton/2023-24')
    await expect(page).toHaveURL(/\/councils\/luton\/2023-24$/)
  })
})
