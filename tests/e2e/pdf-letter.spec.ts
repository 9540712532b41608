import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { letterPdf } from '@/prisma/factories/letter-pdf'
import { expectAccessible } from './accessibility'
import { withOwnApp } from './own-app'

// The letter to Milton Keynes of 2022-23 comes as a PDF too, with the figures that it has. One app will do for all.
test.describe.configure({ mode: 'default' })

const PAGE = '/councils/milton-keynes/2022-23'
const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))
let pdf: Uint8Array

const app = withOwnApp()

test.beforeAll(async () => {
  pdf = await letterPdf({
    council: 'Milton Keynes Council',
    year: '2022-23',
    date: '19 July 2023',
    counts: { investigations: 21, upheld: 16, complianceOutcomes: 9, compliedWith: 9, earlyRemedies: 4 },
    averages: { upheldRateTypeAverage: 72, complianceRateTypeAverage: 99, earlyRemedyRateTypeAverage: 13 },
    print: { panels: 'stacked' },
  })
  writeFileSync(path.join(folder, 'letter.pdf'), pdf)
  const { status, said } = app.run('ingest', path.join(folder, 'letter.pdf'))
  expect(said).toContain('Milton Keynes City Council, 2022-23, 10 figures')
  expect(status).toBe(0)
})
test.afterAll(() => rmSync(folder, { recursive: true }))

/** Goes to the letter's page, anew until it shows what was published a moment ago. */
async function goToPage(page: Page, shows: (page: Page) => Locator) {
  await expect(async () => {
    await page.goto(PAGE)
    expect(await shows(page).count()).toBeGreaterThan(0)
  }).toPass()
}
const ofPdf = (page: Page) => page.getByText('(PDF). Layout')

test('a PDF that is taken in is shown as a picture of its page with the words of each figure marked', async ({
  page,
}) => {
  await goToPage(page, ofPdf)
  const picture = page.getByRole('img', { name: 'Picture of page 4 of the letter' })
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200)
  const mark = page.getByRole('link', { name: 'Complaints upheld: 16' })
  const [around, inside] = [await picture.boundingBox(), await mark.boundingBox()]
  expect(inside && around && inside.x > around.x && inside.x + inside.width < around.x + around.width).toBe(
    true,
  )
  expect(inside && around && inside.y > around.y && inside.y + inside.height < around.y + around.height).toBe(
    true,
  )
})

test('a figure leads to its mark, the mark to its figure, and the caption to the PDF at that page', async ({
  page,
}) => {
  await goToPage(page, ofPdf)
  await page.getByRole('link', { name: 'Complaints upheld: marked on the page' }).click()
  await expect(page.locator('#mark-upheld')).toBeInViewport()
  await page.getByRole('link', { name: 'Complaints upheld: 16' }).press('Enter')
  await expect(page.locator('#figure-upheld')).toBeInViewport()
  const link = page.getByRole('link', { name: 'Open the PDF at page 4' })
  await expect(link).toHaveAttribute('href', `${PAGE}/letter#page=4`)
  const letter = await page.request.get(`${PAGE}/letter`)
  expect(letter.headers()['content-type']).toBe('application/pdf')
  expect(new Uint8Array(await letter.body())).toEqual(new Uint8Array(pdf))
})

test('the version before stays in the history, with its file', async ({ page }) => {
  await goToPage(page, ofPdf)
  await expect(page.getByText(/shown in edition 1\. Its figures were the same\./)).toBeVisible()
  const href = await page.getByRole('link', { name: 'Letter of 19 July 2023 (text)' }).getAttribute('href')
  const before = await page.request.get(href ?? '')
  expect(await before.text()).toBe(readFileSync('prisma/samples/milton-keynes-council-2023.txt', 'utf8'))
})

test('the page is accessible and whole at 320 px', async ({ page }) => {
  await goToPage(page, ofPdf)
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 800 })
  await expectAccessible(page)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
})

test.describe('a letter that needs a review', () => {
  const wrong = path.join(folder, 'wrong.txt')

  test.beforeAll(() => {
    const text = readFileSync('prisma/samples/milton-keynes-council-2023.txt', 'utf8')
    writeFileSync(wrong, text.replace('16\nupheld decisions', '15\nupheld decisions'))
    const { status, said } = app.run('ingest', wrong)
    expect(said).toContain('15 of 21 is not 76%')
    expect(status).toBe(1)
  })

  test('shows nothing of itself but that it is', async ({ page }) => {
    expect(app.run('reviews').said).toContain('Milton Keynes City Council, 2022-23 (wrong.txt)')
    await page.goto('/councils/milton-keynes')
    await expect(page.getByText('15 of 21')).toHaveCount(0)
  })

  test('with a figure that a person puts right says who, why and what its source prints', async ({
    page,
  }) => {
    const number = /(\d+) {2}Milton Keynes/.exec(app.run('reviews').said)?.[1] ?? ''
    const person = ['--by', 'A. Reader', '--why', 'Misprinted; page 5 has it right.']
    const { status, said } = app.run('reviews', 'correct', number, 'upheld=16', ...person)
    expect(said).toMatch(/^Edition \d+ is published\.\n$/)
    expect(status).toBe(0)
    await goToPage(page, () => page.locator('#figure-upheld', { hasText: 'put right by A. Reader' }))
    await expect(page.locator('#figure-upheld')).toContainText(
      'the source prints 15. Misprinted; page 5 has it right.',
    )
    await expect(page.getByText('need a review')).toHaveCount(0)
  })
})
