import { expect, type Page, test } from '@playwright/test'

// What a person reads in the five letters, as the pages must show it. No page needs JavaScript for it.
test.use({ javaScriptEnabled: false })

async function figuresOf(page: Page): Promise<Record<string, string>> {
  const rows = page.locator('tr[data-figure]')
  const figures = await rows.evaluateAll((all) =>
    all.map((row) => {
      const cells = [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')
      return [
        row.getAttribute('data-figure'),
        `${cells[0]}${cells[1]?.startsWith('worked out') ? ' (worked out)' : ''}`,
      ]
    }),
  )
  return Object.fromEntries(figures)
}

function measure(page: Page, id: string) {
  return page.locator(`[data-measure="${id}"]`)
}

test('Bromsgrove 2017-18', async ({ page }) => {
  await page.goto('/councils/bromsgrove/2017-18')
  expect(await figuresOf(page)).toEqual({
    investigations: '2 (worked out)',
    upheld: '1',
    upheldRate: '50%',
    earlyRemedies: '0',
    received: '11',
    decisions: '11',
    remediedByOmbudsman: '1',
  })
  const numbers = (caption: string) =>
    page
      .locator('table', { has: page.locator('caption', { hasText: caption }) })
      .locator('tbody td')
      .allTextContents()
  expect(await numbers('Complaints and enquiries received')).toEqual([
    '0',
    '2',
    '0',
    '0',
    '1',
    '0',
    '0',
    '8',
    '0',
  ])
  expect(await numbers('Decisions made')).toEqual(['1', '0', '2', '6', '1', '1'])
  await expect(measure(page, 'upheld-rate')).toContainText(
    '1 of 2 upheld, 50%; no average of district councils is printed',
  )
  await expect(measure(page, 'upheld-rate')).toContainText(
    '2 investigations are too few to compare a percentage.',
  )
  await expect(measure(page, 'compliance-rate')).toContainText('letters before 2018-19 do not report it')
})

test('Maidstone 2019-20', async ({ page }) => {
  await page.goto('/councils/maidstone/2019-20')
  expect(await figuresOf(page)).toEqual({
    investigations: '11',
    upheld: '7 (worked out)',
    upheldRate: '64%',
    upheldRateTypeAverage: '45%',
    complianceOutcomes: '6',
    complianceRate: '100%',
    complianceRateTypeAverage: '99%',
    earlyRemedies: '1 (worked out)',
    earlyRemedyRate: '14%',
    earlyRemedyRateTypeAverage: '20%',
  })
  await expect(page.getByText('The letter prints 11 detailed investigations as the base')).toBeVisible()
  await expect(measure(page, 'upheld-rate')).toContainText(
    '7 of 11 upheld, 64%; average of district councils 45%',
  )
  await expect(measure(page, 'upheld-rate')).toContainText('only 7 of 11 rounds to the printed 64%')
})

test('Milton Keynes 2022-23', async ({ page }) => {
  await page.goto('/councils/milton-keynes/2022-23')
  expect(await figuresOf(page)).toEqual({
    investigations: '21',
    upheld: '16',
    upheldRate: '76%',
    upheldRateTypeAverage: '72%',
    complianceOutcomes: '9',
    complianceRate: '100%',
    complianceRateTypeAverage: '99%',
    earlyRemedies: '4',
    earlyRemedyRate: '25%',
    earlyRemedyRateTypeAverage: '13%',
  })
  await expect(measure(page, 'upheld-rate')).toContainText(
    'With 21 investigations, 11 to 19 upheld would be nothing unusual for a unitary council. Milton Keynes had 16, within the expected range.',
  )
})

test('Luton 2023-24', async ({ page }) => {
  await page.goto('/councils/luton/2023-24')
  expect(await figuresOf(page)).toEqual({
    investigations: '13',
    upheld: '9',
    upheldRate: '69%',
    upheldRateTypeAverage: '79%',
    upheldPer100k: '4',
    upheldPer100kTypeAverage: '4.6',
    complianceOutcomes: '7',
    complianceRate: '100%',
    complianceRateTypeAverage: '100%',
    earlyRemedies: '3',
    earlyRemedyRate: '33%',
    earlyRemedyRateTypeAverage: '13%',
  })
  await expect(measure(page, 'upheld-rate')).toContainText(
    '9 of 13 upheld, 69%; average of unitary councils 79%',
  )
  await expect(measure(page, 'compliance-rate')).toContainText(
    '7 of 7 carried out, 100%; average of unitary councils 100%',
  )
  await expect(measure(page, 'early-remedy-rate')).toContainText(
    '3 of 9 put right early, 33%; average of unitary councils 13%',
  )
})

test("Knowsley 2023-24: the letter gives nothing, the Ombudsman's map stands in and is named", async ({
  page,
}) => {
  await page.goto('/councils/knowsley/2023-24')
  await expect(page.getByText('our copy has no statistics page. So it gives no figures')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Every figure of the letter' })).toHaveCount(0)
  expect(await figuresOf(page)).toMatchObject({ investigations: '9', upheld: '6', upheldRate: '67%' })
  await expect(
    measure(page, 'upheld-rate').getByRole('link', { name: 'The Ombudsman’s map' }),
  ).toHaveAttribute(
    'href',
    'https://www.lgo.org.uk/your-councils-performance/knowsley-metropolitan-borough-council/statistics',
  )
})

test('a figure leads to its line of the letter, and the letter opens byte for byte', async ({
  page,
  request,
}) => {
  await page.goto('/councils/luton/2023-24')
  await page.locator('tr[data-figure="investigations"]').getByRole('link').click()
  await expect(page.locator('.letter-line:target')).toContainText(
    'Statistics are based on a total of **13** investigations',
  )
  const letter = await request.get('/councils/luton/2023-24/letter')
  expect(letter.headers()['content-type']).toBe('text/plain; charset=utf-8')
  const { readFileSync } = await import('node:fs')
  expect(await letter.body()).toEqual(readFileSync('prisma/samples/luton-borough-council-2024.txt'))
})
