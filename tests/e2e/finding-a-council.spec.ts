import { expect, test } from '@playwright/test'
import { holdScripts } from './scripts-of-pages'

test.describe('finding a council, without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } })

  test('by any of its names leads to its page', async ({ page }) => {
    for (const name of ['Luton', 'luton borough council', 'Luton UA']) {
      await page.goto('/')
      await page.getByRole('main').getByRole('searchbox', { name: 'Find your council' }).fill(name)
      await page.getByRole('main').getByRole('button', { name: 'Find' }).click()
      await expect(page).toHaveURL(/\/councils\/luton$/)
    }
  })

  test('by a name that two share offers both', async ({ page }) => {
    await page.goto('/about')
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

test.describe('the list of councils, without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('is filtered by a form, whose address says only what was chosen', async ({ page }) => {
    await page.goto('/councils')
    await expect(page.getByRole('row')).toHaveCount(51)
    const filters = page.getByRole('search', { name: 'Filter the councils' })
    await filters.getByLabel('Figures of').selectOption('2023-24')
    await filters.getByLabel('Authority type').selectOption('Unitary councils')
    await filters.getByLabel('Region').selectOption('East of England')
    await filters.getByLabel('With figures').check()
    await filters.getByRole('button', { name: 'Show' }).click()
    await expect(page).toHaveURL('/councils?year=2023-24&type=unitary&region=east-of-england&figures=yes')
    // Three councils that had ended in April 2023 have figures all the same.
    await expect(page.getByText('There were 317 councils in 2023-24.')).toBeVisible()
    const luton = page.getByRole('row', { name: /^Luton/ })
    await expect(luton).toContainText('9 of 13 upheld in 2023-24')
    await expect(luton).toContainText('Within 7 to 13')
    await expect(luton.locator('svg')).toHaveCount(1)
    await page.getByRole('link', { name: 'Show all' }).click()
    await expect(page).toHaveURL('/councils?year=2023-24')
  })

  test('is sorted, and continues on further pages', async ({ page }) => {
    await page.goto('/councils?year=2018-19')
    await expect(page.getByText('There were 353 councils in 2018-19')).toBeVisible()
    await page.getByRole('navigation', { name: 'Sort by' }).getByRole('link', { name: 'region' }).click()
    await page.getByRole('navigation', { name: 'Page' }).getByRole('link', { name: '2', exact: true }).click()
    await expect(page).toHaveURL('/councils?year=2018-19&sort=region&page=2')
    await expect(page.getByRole('status')).toContainText('page 2 of 8')
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/councils$/)
  })
})

test('the list of councils is filtered at once, with the keys, and says so', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/councils')
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))
  await page.getByLabel('Authority type').focus()
  await page.keyboard.type('Lon')
  await expect(page).toHaveURL('/councils?type=london-borough')
  await expect(page.getByLabel('Authority type')).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: 'London boroughs' })).toHaveText(
    '33 London boroughs.',
  )
  await page.getByLabel('Name').pressSequentially('cro')
  await expect(page).toHaveURL('/councils?name=cro&type=london-borough')
  await expect(page.getByRole('row')).toHaveText([/^Council/, /^Croydon/])
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
})

test('the list of councils is filtered by what was chosen before the page had its script', async ({
  page,
}) => {
  const letCome = await holdScripts(page)
  await page.goto('/councils', { waitUntil: 'domcontentloaded' })
  await page.getByLabel('Authority type').selectOption('London boroughs')
  await page.getByLabel('Name').pressSequentially('cro')
  letCome()
  await expect(page).toHaveURL('/councils?name=cro&type=london-borough')
  await expect(page.getByRole('row')).toHaveText([/^Council/, /^Croydon/])
  await expect(page.getByLabel('Name')).toHaveValue('cro')
  await expect(page.getByLabel('Name')).toBeFocused()
})

test('a council is kept on the device, and the front page links to it', async ({ page, context }) => {
  await page.goto('/councils/luton')
  await page.getByRole('button', { name: 'Keep as my council' }).click()
  await expect(page.getByText('Luton is saved on this device as your council.')).toBeAttached()
  await page.goto('/')
  const mine = page.locator('#my-council')
  await expect(mine.getByRole('link', { name: 'Luton' })).toHaveAttribute('href', '/councils/luton')
  expect(await context.cookies()).toEqual([])
  await mine.getByRole('button', { name: 'Forget Luton' }).click()
  await expect(mine.getByRole('link')).toHaveCount(0)
  await page.goto('/councils/luton')
  await expect(page.getByRole('button', { name: 'Keep as my council' })).toBeVisible()
})

test('the share sheet of the device is offered where there is one, and only there', async ({ page }) => {
  await page.goto('/councils/luton')
  await expect(page.getByRole('button', { name: 'Keep as my council' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Share …/ })).toHaveCount(0)
  await page.addInitScript(() => {
    Object.assign(navigator, { share: async (shared: object) => Object.assign(window, { shared }) })
  })
  await page.reload()
  await page.getByRole('button', { name: 'Share … Luton Borough Council' }).click()
  expect(await page.evaluate(() => (window as { shared?: object }).shared)).toEqual({
    title: 'Luton Borough Council',
    url: page.url(),
  })
})

test('every page leads to where a wrong figure is reported, which names the page', async ({
  request,
  baseURL,
}) => {
  for (const path of ['/', '/councils/luton', '/method', '/no/such/page']) {
    const html = await (await request.get(path)).text()
    expect(html).toContain('href="/tell-us"')
    const asked = await request.get('/tell-us', { headers: { referer: `${baseURL}${path}` } })
    expect(await asked.text()).toContain(`href="${baseURL}${path}"`)
  }
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
    for (const [year, said] of [
      ['2016-17', '2016-17'],
      ['1999-00', '“1999-00”'],
      ['xxxx', '“xxxx”'],
    ]) {
      expect((await page.goto(`/councils/luton/${year}`))?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        `We have nothing for Luton Borough Council in ${said}`,
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
