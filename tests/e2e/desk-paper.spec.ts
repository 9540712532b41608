import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { manyLetters, scannedLetterPdf } from '@/prisma/factories/letter-pdf'
import { withDeskApp } from './desk-app'

test.describe.configure({ mode: 'serial' })
const desk = withDeskApp()

const withoutSpaces = (text: string) => text.replace(/\s/g, '')

const PAGES = [
  '/desk',
  '/desk/loads',
  '/desk/reviews',
  '/desk/reviews?state=decided',
  '/desk/reviews/published?council=luton',
  '/desk/reviews/published/luton/2023-24',
  '/desk/listed',
  '/desk/progress',
  '/desk/edition',
  '/desk/edition/1',
  '/desk/history',
  '/desk/people',
  '/desk/account',
]

/** What nobody can press, choose or type on paper. The figures of a letter may stand in fields, without their edges. */
async function controlsOnPaper(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' })
  const shown = await page
    .locator(
      'button, select, textarea, progress, input:not([type="hidden"]), [class*="desk-button"], summary[class*="text-council"]',
    )
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility())
        .filter((one) => !(one instanceof HTMLInputElement && one.name.startsWith('figure.')))
        .map((one) => one.outerHTML.slice(0, 200)),
    )
  await page.emulateMedia({ media: null })
  return shown
}

async function sheets(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false })
  return text
}

async function expectFitForPaper(page: Page): Promise<void> {
  expect(await controlsOnPaper(page)).toEqual([])
  const foot = withoutSpaces((await page.locator('footer p').allTextContents()).join(''))
  expect(foot).not.toBe('')
  const last = withoutSpaces((await sheets(page)).at(-1) ?? '')
  expect(last.replace(foot, '')).not.toBe('')
}

test.describe('on paper', { tag: '@long' }, () => {
  test('a load has its files and nothing to press, however many there are', async ({ context }) => {
    await desk.signIn(context, 'publisher')
    const page = await context.newPage()
    await page.goto('/desk/loads')
    const files: { name: string; mimeType: string; buffer: Buffer }[] = []
    for await (const { bytes, letter } of manyLetters(2, 11)) {
      const pdf = files.length === 0 ? await scannedLetterPdf(letter, { pages: [1] }) : bytes
      files.push({ name: `${files.length}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(pdf) })
    }
    const odd = Array.from({ length: 45 }, (_, i) => ({
      name: `odd-${i}.bin`,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(`not a letter: ${i}`),
    }))
    const list = {
      name: 'decisions.csv',
      mimeType: 'text/csv',
      buffer: readFileSync('prisma/samples/decisions.csv'),
    }
    await page.getByLabel('Or choose files').setInputFiles([...files, list, ...odd])
    await page.getByRole('button', { name: 'Send' }).click()
    await page.waitForURL(/loads\/[0-9a-f-]{36}$/)
    await expect(page.locator('[data-summary]')).toContainText('All 48 files are read.', { timeout: 90_000 })
    await expect(page.getByText('Cancel this load').first()).toBeVisible()
    await expectFitForPaper(page)
    const text = withoutSpaces((await sheets(page)).join(' '))
    expect(text).toContain('odd-44.bin')
    await expect(page.getByText('decisions.csv')).toBeHidden()
    expect(text).toContain('decisions.csv')
    expect(text).not.toContain('Cancelthisload')
    expect(text).not.toContain('Onlythosewithaproblem')
  })

  test('a source has its figures as words', async ({ context }) => {
    await desk.signIn(context, 'publisher')
    const page = await context.newPage()
    await page.goto('/desk/reviews')
    await page.locator('a[href^="/desk/reviews/"]').filter({ hasText: 'Cumbria' }).first().click()
    await expect(page.getByText('What you propose')).toBeVisible()
    await expectFitForPaper(page)
    await page.emulateMedia({ media: 'print' })
    const field = page.locator('input[name^="figure."]').first()
    await expect(field).toBeVisible()
    await expect(field).toHaveCSS('border-top-width', '0px')
    await expect(page.getByText('What you propose')).toBeHidden()
  })

  test('a source has its pages', async ({ context }) => {
    await desk.signIn(context, 'publisher')
    const page = await context.newPage()
    await page.goto('/desk/reviews')
    await page.getByRole('listitem').filter({ hasText: '“0.pdf”' }).getByRole('link').click()
    await expect(page.getByRole('heading', { name: 'Figures' })).toBeVisible()
    await expectFitForPaper(page)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('img').first()).toBeVisible()
  })

  for (const path of PAGES)
    test(`${path} has nothing to press, and no sheet with the foot alone`, async ({ context }) => {
      await desk.signIn(context, 'publisher')
      const page = await context.newPage()
      expect((await page.goto(path))?.status()).toBe(200)
      await expectFitForPaper(page)
    })
})
