import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessibility'

const THREE = '/compare?councils=luton~milton-keynes~knowsley&measure=upheld-rate&from=2018-19&to=2024-25'

/** The councils compared, as the list at the top of the page names them. */
const compared = (page: Page) => page.locator('[data-compared]').getByRole('listitem')

/** A council's cell of a year in the table. */
function cell(page: Page, council: string, year: string) {
  const table = page.getByRole('table')
  return {
    async text() {
      const years = await table.getByRole('columnheader').allInnerTexts()
      const column = years.findIndex((words) => words.includes(year))
      return table.getByRole('row', { name: council }).locator('th, td').nth(column).innerText()
    },
  }
}

/** Waits until the page's script has taken over: then its charts can be reached. */
async function scripted(page: Page) {
  await expect(page.getByRole('group', { name: /chart, arrow keys/ }).first()).toBeAttached()
}

test.describe('an officer without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('compares a council with its neighbours, adds one by name and removes one', async ({ page }) => {
    await page.goto('/compare')
    await page.getByLabel('Name of a council').fill('luton borough council')
    await page.getByRole('button', { name: 'Add' }).click()
    await expect(compared(page)).toHaveCount(1)

    await page.getByRole('link', { name: 'Luton and its neighbours, counties among them' }).click()
    await expect(compared(page)).toHaveText([/^Luton/, /^Central Bedfordshire/, /^Hertfordshire/])

    await page.getByLabel('Add a council').fill('knowsley')
    await page.getByRole('button', { name: 'Add' }).click()
    await expect(page).toHaveURL(
      '/compare?councils=luton~central-bedfordshire~hertfordshire~knowsley&measure=upheld-rate&from=2018-19&to=2024-25',
    )
    await page.getByRole('link', { name: 'Remove Hertfordshire' }).click()
    await expect(compared(page)).toHaveText([/^Luton/, /^Central Bedfordshire/, /^Knowsley/])
    expect(await cell(page, 'Luton', '2023-24').text()).toContain('9 of 13 upheld')
    expect(await cell(page, 'Central Bedfordshire', '2023-24').text()).toBe('No letter; average 79%')
  })

  test('chooses measure, years and one chart, and each stays when the next is chosen', async ({ page }) => {
    await page.goto(THREE)
    await page.getByRole('link', { name: 'Compliance with recommendations' }).click()
    await page.getByLabel('From', { exact: true }).selectOption('2022-23')
    await page.getByRole('button', { name: 'Show these years' }).click()
    await page.getByRole('link', { name: 'One chart' }).click()
    await expect(page).toHaveURL(
      '/compare?councils=luton~milton-keynes~knowsley&measure=compliance-rate&from=2022-23&to=2024-25&view=together',
    )
    await expect(page.getByRole('columnheader')).toHaveText([/^Council/, /^2022-23/, /^2023-24/, /^2024-25/])
    expect(await cell(page, 'Knowsley', '2023-24').text()).toContain('0 of 6 not complied with')
    await expect(
      page.getByRole('img', { name: /^Compliance with recommendations, 3 councils/ }),
    ).toBeVisible()
  })

  test('is asked which council a name means, where several go by it', async ({ page }) => {
    await page.goto('/compare?councils=luton')
    await page.getByLabel('Add a council').fill('Dorset')
    await page.getByRole('button', { name: 'Add' }).click()
    await expect(page.getByRole('heading', { name: 'Which council is “Dorset”?' })).toBeVisible()
    await page.getByRole('link', { name: 'Add Dorset Council', exact: true }).click()
    await expect(compared(page)).toHaveText([/^Luton/, /^Dorset Council/])
  })

  test('is told what of an address cannot be shown, and sees the rest', async ({ page }) => {
    await page.goto('/compare?councils=lutn~luton~luton&measure=speed&from=2024-25&to=2018-19')
    await expect(page.locator('[data-remarks]').getByRole('listitem')).toHaveText([
      'Not in the register of councils: “lutn”.',
      'Luton was named twice, and shown once.',
      'There is no measure “speed”; complaints upheld is shown.',
      '2024-25 is after 2018-19, so the years from 2018-19 to 2024-25 are shown.',
    ])
    await expect(compared(page)).toHaveText([/^Luton/])
  })

  test('sees a set of more than eight by name, and how many more there are', async ({ page }) => {
    await page.goto('/compare')
    const kent = page.getByRole('listitem').filter({ hasText: 'Kent (the first 8 by name of 12)' })
    await kent.getByRole('link').click()
    await expect(compared(page)).toHaveCount(8)
    await expect(compared(page).first()).toContainText('Ashford')
    await expect(page.getByText('8 councils are the most that a page compares.')).toBeVisible()
  })
})

test('with JavaScript, adding and removing load no new page, keep the address true, and can be taken back', async ({
  page,
}) => {
  await page.goto('/compare?councils=luton')
  await scripted(page)
  await page.evaluate(() => Object.assign(window, { samePage: true }))
  await page.getByLabel('Add a council').fill('knowsley')
  await page.keyboard.press('Enter')
  await expect(compared(page)).toHaveText([/^Luton/, /^Knowsley/])
  await expect(page).toHaveURL(/councils=luton~knowsley&/)
  await expect(page.getByRole('status').filter({ hasText: 'Added: Knowsley.' })).toHaveCount(1)
  await expect(page.getByLabel('Add a council')).toBeFocused()
  await expect(page.getByLabel('Add a council')).toHaveValue('')

  await page.getByRole('link', { name: 'Remove Luton' }).focus()
  await page.keyboard.press('Enter')
  await expect(compared(page)).toHaveText([/^Knowsley/])
  await expect(page.getByRole('status').filter({ hasText: 'Removed: Luton.' })).toHaveCount(1)
  await expect(page.getByRole('heading', { name: 'Councils compared' })).toBeFocused()

  await page.goBack()
  await expect(compared(page)).toHaveText([/^Luton/, /^Knowsley/])
  await page.goBack()
  await expect(compared(page)).toHaveText([/^Luton/])
  await expect(page).toHaveURL('/compare?councils=luton')
  expect(await page.evaluate(() => 'samePage' in window)).toBe(true)
})

test('the finding speaks of each council beside its own average, and never ranks', async ({ page }) => {
  await page.goto(`${THREE.replace('2024-25', '2023-24')}`)
  const figure = page.getByRole('figure', { name: 'Complaints upheld side by side' })
  await expect(figure).toContainText(
    'In 2023-24, Luton and Knowsley were within the expected range. We have no figure for Milton Keynes in 2023-24.',
  )
  await expect(figure).toContainText('Knowsley is a metropolitan borough: each stands beside the average')
  await expect(figure).not.toContainText(/better|worse|best|worst|improve|rank|league/i)
})

test('every figure of the table leads to where it was read', async ({ page }) => {
  await page.goto(THREE)
  const row = page.getByRole('table').getByRole('row', { name: 'Luton' })
  await row.getByRole('link', { name: 'Letter of 17 July 2024' }).click()
  await expect(page).toHaveURL(/\/councils\/luton\/2023-24#letter-/)
})

test('by keyboard alone, each council’s chart reads out its points', async ({ page }) => {
  await page.goto(THREE)
  for (const [council, reading] of [
    ['Luton', 'Luton 9 of 13 upheld, 69%. Type average 79%.'],
    ['Knowsley', 'Knowsley 6 of 9 upheld, 67%. Type average 80%.'],
  ]) {
    const chart = page.getByRole('group', { name: new RegExp(`${council}.*chart, arrow keys`) })
    await chart.focus()
    const place = page.locator(`[data-series="${council?.toLowerCase()}"]`)
    await expect(place.locator('svg[tabindex]')).toBeFocused()
    const said = place.getByRole('status')
    await page.keyboard.press('ArrowLeft')
    for (const year of ['2018-19', '2019-20 to 2021-22', '2022-23', '2023-24']) {
      await expect(said).toContainText(year)
      if (year !== '2023-24') await page.keyboard.press('ArrowRight')
    }
    await expect(said).toContainText(`${reading}`)
  }
})

test('one chart reads out every council of a year', async ({ page }) => {
  await page.goto(`${THREE}&view=together`)
  await page
    .getByRole('group', { name: /3 councils together: chart, arrow keys/ })
    .first()
    .focus()
  const chart = page.locator('[data-chart="live"]')
  await expect(chart.locator('svg[tabindex]')).toBeFocused()
  for (let year = 0; year < 6; year++) await page.keyboard.press('ArrowRight')
  await expect(chart.getByRole('status')).toContainText('Luton 10 of 13 upheld, 77%')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 800 } })

  test('the page stays whole, and the table scrolls in its own place under the names', async ({ page }) => {
    await page.goto(`${THREE}&view=together`)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBe(0)
    const region = page.getByRole('region', { name: /^Table: Complaints upheld/ })
    const name = region.getByRole('rowheader').first()
    await region.scrollIntoViewIfNeeded()
    const before = await name.boundingBox()
    await region.evaluate((element) => element.scrollTo({ left: element.scrollWidth }))
    const after = await name.boundingBox()
    expect(after?.x).toBe(before?.x)
    await expectAccessible(page)
  })
})

test('in print, the comparison is all there and no wider than the paper', async ({ page }) => {
  await page.goto(
    '/compare?councils=birmingham~croydon~cornwall~wiltshire~newham~tower-hamlets~kirklees~knowsley&from=2018-19&to=2024-25',
  )
  await page.emulateMedia({ media: 'print' })
  // What is left of A4 between the margins, at 96 pixels an inch.
  await page.setViewportSize({ width: 688, height: 1000 })
  const widest = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(widest).toBeLessThanOrEqual(688)
  await expect(page.getByRole('button', { name: 'Show these years' })).toBeHidden()
  await expect(page.getByRole('link', { name: 'Remove Croydon' })).toBeHidden()
  for (const chart of await page.locator('[data-chart]').all()) await expect(chart).toBeVisible()
})
