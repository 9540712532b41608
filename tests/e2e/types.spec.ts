import { expect, type Page, test } from '@playwright/test'
import { groupBy } from '@/lib/domain/group-by'
import { expectAccessible } from './accessibility'

const IN_YEAR = '/types/unitary?year=2023-24&measure=upheld-rate'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader finds her type, its average and who prints it, and how much of it is published', async ({
    page,
  }) => {
    await page.goto('/types')
    await page.getByRole('link', { name: 'Unitary councils', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Unitary councils over the years')
    await expect(page.getByText('79% in 2023-24').first()).toBeVisible()
    await page
      .getByRole('navigation', { name: 'Reporting year' })
      .getByRole('link', { name: '2023-24' })
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Unitary councils in 2023-24')
    await expect(page.getByText(/We have figures for \d+ of the 6\d unitary councils/)).toBeVisible()
    await expect(
      page.getByText(/The average of unitary councils is 79%: 1 letter and \d+ map pages/),
    ).toBeVisible()
  })

  test('the chart, its finding and its explanation are there', async ({ page }) => {
    await page.goto(IN_YEAR)
    await expect(
      page.getByRole('img', { name: /Complaints upheld in 2023-24, unitary councils/ }),
    ).toBeVisible()
    await expect(page.getByText(/investigations, .* within the expected range/).first()).toBeVisible()
    await expect(page.getByText('So the limits narrow to the right.')).toBeVisible()
  })

  test('the table is sorted by links, and each council leads to its page of the year', async ({ page }) => {
    await page.goto(IN_YEAR)
    const bases = () => page.locator('#councils tbody tr td:nth-of-type(1)').allTextContents()
    await expect(page.getByRole('columnheader', { name: 'Council' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    )
    await page.getByRole('link', { name: 'Investigations: sort by it' }).click()
    await expect(page).toHaveURL(/sort=base#councils$/)
    await page.waitForLoadState()
    const sorted = (await bases()).map(Number)
    expect(sorted.length).toBeGreaterThan(10)
    expect(sorted).toEqual(sorted.toSorted((a, b) => b - a))
    await page.locator('#councils').getByRole('link', { name: 'Luton', exact: true }).click()
    await expect(page).toHaveURL('/councils/luton?year=2023-24')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Luton Borough Council')
  })

  test('compliance has a table of counts and no chart, and says why', async ({ page }) => {
    await page.goto(IN_YEAR)
    await page.getByRole('link', { name: 'Compliance with recommendations' }).click()
    await expect(page.getByText('There is no chart here')).toBeVisible()
    await expect(page.locator('[data-chart]')).toHaveCount(0)
    await expect(page.getByRole('columnheader', { name: 'Carried out' })).toBeVisible()
  })

  for (const path of [
    '/types/parish',
    '/types/unitary?year=2023-25',
    '/types/unitary?year=2035-36',
    '/types/unitary?measure=rank',
    '/types/unitary/2023-24',
  ]) {
    test(`${path} is not found, and helps`, async ({ page }) => {
      const response = await page.goto(path)
      expect(response?.status()).toBe(404)
      await expect(page.getByRole('main').getByRole('link', { name: 'London boroughs' })).toBeVisible()
    })
  }
})

/** The councils of the page's table by their number of investigations, the fewest first. */
async function councilsByCases(page: Page): Promise<[number, string[]][]> {
  const councils = await page.locator('#councils tbody tr').evaluateAll((rows) =>
    rows.map((row) => ({
      name: row.querySelector('th')?.innerText ?? '',
      cases: Number(row.querySelector('td')?.innerText),
    })),
  )
  const withFigures = councils.filter(({ cases }) => cases > 0).toSorted((a, b) => a.cases - b.cases)
  return [...groupBy(withFigures, ({ cases }) => cases)].map(([cases, all]) => [
    cases,
    all.map(({ name }) => name),
  ])
}

test('the keyboard reads every council, from number of cases to number of cases', async ({ page }) => {
  await page.goto(IN_YEAR)
  const chart = page.locator('[data-chart]').first()
  await expect(chart).toHaveAttribute('tabindex', '0')
  await chart.scrollIntoViewIfNeeded()
  const before = await chart.boundingBox()
  await chart.focus()
  await expect(chart).toHaveAttribute('data-chart', 'live')
  await expect(chart.locator('svg:focus')).toHaveCount(1)
  expect(await chart.boundingBox()).toEqual(before)
  const reading = chart.getByRole('status')
  const read: string[] = []
  for (const [cases, councils] of await councilsByCases(page)) {
    await expect(reading).toHaveText(new RegExp(`^${cases} investigations?\\. .*Expected: `))
    for (const council of councils) await expect(reading).toContainText(council)
    read.push(await reading.innerText())
    await page.keyboard.press('ArrowRight')
  }
  expect(read.join(' ')).toMatch(/13 investigations\. [^:]*: [^.]*\. 9 upheld \(69%\): Luton\./)
  await expectAccessible(page)
})

test('a finger reads a point on a phone', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL, hasTouch: true, viewport: { width: 320, height: 800 } })
  await page.goto(IN_YEAR)
  const chart = page.locator('[data-chart]').last()
  await expect(chart).toHaveAttribute('tabindex', '0')
  await chart.tap()
  await expect(chart).toHaveAttribute('data-chart', 'live')
  await expect(chart.locator('svg[tabindex]')).toBeVisible()
  await chart.tap()
  await expect(chart.getByRole('status')).toContainText('Expected: ')
  await page.close()
})
