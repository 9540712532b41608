import { expect, type Page, test } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'

const BRIEFING = '/councils/luton/briefing?year=2023-24&with=knowsley~milton-keynes'

/** The address at which the briefing on a page stays, within the site. */
async function fixedAddress(page: Page): Promise<string> {
  const words = await page.getByText('This briefing stays at').textContent()
  return (words ?? '').replace(/^.*?https?:\/\/[^/]+/, '')
}

test.describe('a briefing for committee', () => {
  test('is a link away from the council, and says all on one page', async ({ page }) => {
    await page.goto('/councils/luton')
    await page.getByRole('link', { name: 'Briefing', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Luton Borough Council: complaints to the Ombudsman, 2023-24',
    )
    await page.goto(BRIEFING)
    const figures = page.getByRole('table', { name: 'The three measures in 2023-24' })
    await expect(figures.getByRole('row', { name: /^Complaints upheld/ })).toContainText(
      /9 of 13 upheld.*69%79%7 to 13/,
    )
    await expect(
      page.getByText('7 to 13 upheld would be nothing unusual for a unitary council.'),
    ).toBeVisible()
    const beside = page.getByRole('table', { name: 'Luton and other councils in 2023-24' })
    await expect(beside.getByRole('rowheader')).toContainText(['Luton', 'Knowsley', 'Milton Keynes'])
    await expect(page.getByRole('img', { name: 'QR code of the address of this briefing' })).toBeVisible()
    await expect(page.locator('#sources + ul')).toContainText('Complaints upheld: Letter of 17 July 2024')
    expect(await fixedAddress(page)).toMatch(
      /^\/councils\/luton\/briefing\?year=2023-24&with=knowsley~milton-keynes&edition=\d+$/,
    )
  })

  test('asks what the letter gives reason to ask', async ({ page }) => {
    await page.goto('/councils/milton-keynes/briefing?year=2022-23')
    await expect(page.locator('[data-question]')).toHaveCount(2)
    await expect(page.locator('[data-question="public-report"]')).toContainText('a public report')
    await page.goto('/councils/maidstone/briefing?year=2019-20')
    await expect(page.locator('[data-question]')).toHaveCount(0)
    await expect(page.getByText('No question follows from these figures.')).toBeVisible()
  })

  for (const address of [
    BRIEFING,
    '/councils/milton-keynes/briefing?with=knowsley~luton~croydon',
    '/councils/birmingham/briefing?with=knowsley~luton~croydon',
    '/councils/bromsgrove/briefing',
  ]) {
    test(`prints on at most two pages: ${address}`, async ({ page }) => {
      await page.goto(address)
      const pdf = await getDocumentProxy(
        new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true })),
      )
      expect(pdf.numPages).toBeLessThanOrEqual(2)
    })
  }

  test('downloads as a PDF that says what the page says', async ({ page }) => {
    await page.goto(BRIEFING)
    const href = await page.getByRole('link', { name: 'Download as PDF' }).getAttribute('href')
    const answer = await page.request.get(href ?? '')
    expect(answer.headers()['content-disposition']).toMatch(
      /filename="luton-briefing-2023-24-edition-\d+\.pdf"$/,
    )
    const pdf = await getDocumentProxy(new Uint8Array(await answer.body()))
    expect(pdf.numPages).toBeLessThanOrEqual(2)
    const { text } = await extractText(pdf, { mergePages: true })
    const said = text.replace(/[\s-]/g, '')
    for (const cell of await page.locator('article td > span:first-child, article th').allTextContents()) {
      expect(said).toContain(cell.replace(/[\s-]/g, ''))
    }
  })

  test('downloads for Word', async ({ page }) => {
    await page.goto(BRIEFING)
    const href = await page.getByRole('link', { name: 'Download for Word (.docx)' }).getAttribute('href')
    const answer = await page.request.get(href ?? '')
    expect(answer.headers()['content-disposition']).toMatch(
      /filename="luton-briefing-2023-24-edition-\d+\.docx"$/,
    )
    expect((await answer.body()).subarray(0, 2).toString()).toBe('PK')
  })

  test('helps where its address asks for what there is not', async ({ page }) => {
    await page.goto('/councils/luton/briefing?year=2023-24&edition=99999')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('No such briefing')
    await expect(page.locator('main')).toContainText('There is no edition “99999”; the newest is edition')
    await page.goto('/councils/luton/briefing?year=2016-17')
    await page.getByRole('link', { name: 'Briefing for 2023-24' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('2023-24')
    expect((await page.request.get('/councils/luton/briefing/briefing.pdf?edition=99999')).status()).toBe(404)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an officer sets another council beside hers, and takes it away again', async ({ page }) => {
    await page.goto('/councils/luton/briefing?year=2023-24')
    await page.getByLabel(/^Add a council/).fill('Knowsley')
    await page.getByRole('button', { name: 'Add' }).click()
    await expect(page).toHaveURL(/\/briefing\?year=2023-24&with=knowsley$/)
    await page.getByLabel(/^Add a council/).fill('dorset')
    await page.getByRole('button', { name: 'Add' }).click()
    await page.getByRole('link', { name: 'Dorset Council' }).click()
    await expect(page).toHaveURL(/&with=knowsley~dorset-unitary$/)
    await page.getByRole('link', { name: 'Remove Knowsley' }).click()
    await expect(page).toHaveURL(/&with=dorset-unitary$/)
  })
})
