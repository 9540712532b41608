import { expect, type Page, test } from '@playwright/test'

// A district council of today of which nothing is published, with neighbours that have figures.
const EMPTY = '/councils/adur'

async function expectWaysOn(page: Page): Promise<void> {
  await expect(page.locator('[data-headline]')).toContainText(
    'We don’t have a letter to Adur District Council yet',
  )
  await expect(page.locator('[data-without]')).toContainText('None of these figures is about Adur.')
  await expect(page.locator('[data-near="neighbours"] li').first()).toContainText(/20\d\d-\d\d: .*upheld/)
  await expect(page.locator('[data-near="population"] li')).toHaveCount(5)
  const upheld = page.locator('figure', {
    has: page.getByRole('heading', { name: 'Complaints upheld: the average across years' }),
  })
  await expect(upheld.getByRole('img').first()).toBeVisible()
  await expect(upheld.getByRole('table')).toContainText('Type average')
  await expect(upheld).toContainText('Of the investigations that the Ombudsman completed in the year')
  await expect(page.locator('[data-expected="upheld-rate"] li').first()).toContainText(
    /A district council with \d+ investigations could expect \d+ to \d+ upheld\./,
  )
  await expect(page.getByRole('link', { name: 'look for Adur here' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Its county' })).toContainText('West Sussex County Council')
}

test.describe('a council without figures', () => {
  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false })

    test('shows what is known around it', async ({ page }) => {
      await page.goto(EMPTY)
      await expectWaysOn(page)
      await expect(page.getByText(/npm run collect -- --year 20\d\d-\d\d --council adur /)).toBeVisible()
      // Nothing on it is drawn or counted as its own.
      await expect(page.locator('[data-measure], [data-series]')).toHaveCount(0)
    })

    test('leads to a council near it, in the year whose counts it shows', async ({ page }) => {
      await page.goto(EMPTY)
      const near = page.locator('[data-near="population"] li').first()
      const [, year = '', counts = ''] =
        /(20\d\d-\d\d): (\d+ of \d+ upheld)/.exec(await near.innerText()) ?? []
      await near.getByRole('link').click()
      await expect(page).toHaveURL(new RegExp(`\\?year=${year}$`))
      await expect(page.locator('[data-measure="upheld-rate"]')).toContainText(counts)
    })
  })

  test('is whole at 320 pixels', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto(EMPTY)
    await expectWaysOn(page)
  })

  test('is printed with all of it, but for what only an operator needs', async ({ page }) => {
    await page.goto(EMPTY)
    await page.emulateMedia({ media: 'print' })
    await expectWaysOn(page)
    await expect(page.getByText(/npm run collect -- --year 20\d\d-\d\d --council adur /)).toBeHidden()
    await expect(page.getByRole('link', { name: 'Compare these councils' }).first()).toBeHidden()
  })

  test('that is gone leads to its successors before anything else', async ({ page }) => {
    await page.goto('/councils/daventry')
    const headings = page.getByRole('heading', { level: 2 })
    await expect(headings.first()).toHaveText('Successors')
    await expect(page.getByRole('link', { name: 'West Northamptonshire Council' }).first()).toBeVisible()
  })

  test('leads on from the address of a year of it', async ({ page }) => {
    const response = await page.goto(`${EMPTY}/2023-24`)
    expect(response?.status()).toBe(404)
    await expect(page.getByText('We don’t have a letter to Adur District Council for 2023-24')).toBeVisible()
    await expect(page.locator('[data-near="population"] li').first()).toContainText('2023-24: ')
    await expect(page.locator('[data-expected="upheld-rate"]')).toContainText('in 2023-24')
    await expect(page.getByRole('link', { name: 'look for Adur here' })).toBeVisible()
    await page.getByRole('link', { name: 'District councils in 2023-24' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('District councils in 2023-24')
  })
})

test('years in a row without letters are one row of a table', async ({ page }) => {
  await page.goto('/councils/luton')
  const upheld = page.locator('figure[data-series="upheld-rate"]')
  await expect(upheld.getByRole('row', { name: /^2019-20 to 2021-22/ })).toContainText(
    'We have no letter or figures.',
  )
  for (const drawing of await upheld.locator('[data-chart] svg[role="img"]').all())
    await expect(drawing).toContainText(/no ?letter/)
})
