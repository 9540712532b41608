import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { practiceLetter } from '@/lib/desk/practice/practice-year'
import { PRACTICE_YEAR } from '@/lib/desk/practice/years'
import { projectRegister } from '@/lib/ingest/project-register'
import { PRACTICE_MARK } from '@/lib/words/practice-words'
import { letterPdf } from '@/prisma/factories/letter-pdf'
import { expectAccessible } from './accessibility'
import { untilShown } from './own-app'
import { withPracticeApp } from './practice-app'

// One app is enough for all of them.
test.describe.configure({ mode: 'default' })
withPracticeApp()

const ZIP = path.resolve('.build/practice/practice-letters.zip')

/** A page of every kind, with a figure where there can be one. */
const PAGES = [
  '/',
  '/councils',
  '/councils/exampleport',
  '/councils/exampleport/2024-25',
  '/councils/exampleport/briefing',
  '/compare?councils=exampleport~pretendmouth',
  '/types/unitary?year=2024-25',
  '/years/2024-25',
  '/charts/upheld-rate/exampleport?year=2024-25&edition=1',
  '/coverage',
  '/editions',
  '/editions/1',
  '/data',
  '/about',
  '/accessibility',
  '/method',
  '/glossary',
  '/search?q=example',
  '/decisions',
  '/tell-us',
  '/councils/luton',
  '/nowhere-at-all',
  '/desk',
  '/desk/practice',
  '/desk/edition',
]

/** Programs and other pages take these: they say so in their own way. */
const FILES = [
  '/data/figures.csv',
  '/data/councils.csv',
  '/data/datapackage.json',
  '/api/v1',
  '/editions/feed.atom',
  '/charts/upheld-rate/exampleport/chart.svg?year=2024-25&edition=1',
  '/charts/upheld-rate/exampleport/data.csv?year=2024-25&edition=1',
  '/charts/upheld-rate/exampleport/data.json?year=2024-25&edition=1',
  '/embed/upheld-rate/exampleport?year=2024-25&edition=1',
]

test('every page and file is marked, pages in their title too, and none is for search engines @long', async ({
  page,
  context,
}) => {
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  for (const address of PAGES) {
    const response = await page.request.get(address, { headers: { cookie } })
    const html = await response.text()
    expect(response.headers()['x-robots-tag'], address).toMatch(/noindex/)
    expect(html, address).toMatch(
      /<aside aria-label="Practice"[\s\S]*Practice: invented councils and figures/,
    )
    expect(/<title>(.*?)<\/title>/.exec(html)?.[1], address).toContain(PRACTICE_MARK.toLowerCase())
    expect(html, address).toMatch(/<meta name="robots" content="[^"]*noindex/)
  }
  for (const address of FILES)
    expect(await (await page.request.get(address)).text(), address).toContain(PRACTICE_MARK)
  await page.goto('/councils/exampleport')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('complementary', { name: 'Practice' })).toContainText(PRACTICE_MARK)
})

test('on paper each sheet says that it is for practice @long', async ({ page }) => {
  for (const address of ['/councils/exampleport', '/councils/exampleport/briefing', '/desk/practice']) {
    await page.goto(address)
    const paper = new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true }))
    const { text } = await extractText(await getDocumentProxy(paper), { mergePages: false })
    for (const [i, words] of text.entries())
      expect(words, `${address}, sheet ${i + 1}`).toContain(PRACTICE_MARK)
  }
})

async function propose(page: Page, decision: string, why: string): Promise<void> {
  await page.getByLabel(decision).check()
  await page.getByLabel('Your reason').fill(why)
  await page.getByRole('button', { name: 'Propose' }).click()
  await expect(page.getByText('Your proposal is stored.')).toBeVisible()
}

const setRight = (figure: string, value: string) => async (page: Page) => {
  await page.getByRole('textbox', { name: figure, exact: true }).fill(value)
  await propose(page, 'Correct the figures', 'I compared it with the letter.')
}

const confirm = async (page: Page) => {
  for (const tick of await page.getByRole('checkbox', { name: /^The picture says/ }).all()) await tick.check()
  await propose(page, 'Confirm: the source says so', 'I compared each with its picture.')
}

/** What the page of practice says of the six letters, and does about them. */
const SIX: [council: string, clear: (page: Page) => Promise<void>][] = [
  ['Exampleport', setRight('Upheld rate', '60%')],
  ['Fablechester', confirm],
  ['Madeup City', (page) => propose(page, 'Discard it', 'The published letter is right.')],
  ['Inventedshire', setRight('Upheld rate, type average', '84%')],
  ['Pretend Park', confirm],
  [
    'Council and year not known',
    async (page) => {
      await page.getByLabel('Council', { exact: true }).fill('Samplebury District Council')
      await page.getByLabel('Reporting year').selectOption(PRACTICE_YEAR)
      await page.getByLabel('Date of the letter').fill('2026-05-20')
      await propose(page, 'Say which council and year it is of', '“Samplebry” is a slip.')
    },
  ],
]

/** Sends a file by the page of letters. @param field its label, which is another once the page has its script */
async function load(page: Page, field: string, file: string): Promise<void> {
  await page.goto('/desk/loads')
  await page.getByLabel(field).setInputFiles(file)
  await page.getByRole('button', { name: 'Send' }).click()
}

async function openReview(page: Page, of: string): Promise<void> {
  await page.goto('/desk/reviews')
  await page.getByRole('link', { name: of }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(of)
  await page.waitForLoadState()
}

/** Publishes what waits, and waits until public pages show it. @returns the number of the edition */
async function publish(page: Page, note: string): Promise<number> {
  await page.goto('/desk/edition')
  await page.getByLabel(/^A note for readers/).fill(note)
  await page.getByRole('button', { name: /^Publish edition/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Edition \d+ is published$/)
  const edition = Number((await page.getByRole('heading', { level: 1 }).innerText()).replace(/\D/g, ''))
  await untilShown(page.request, edition)
  return edition
}

test('sixty letters are loaded, six are withheld for six reasons and cleared, and pages of councils change @long', async ({
  page,
}) => {
  // Threads that read leave a busy machine to others.
  test.slow()
  await page.goto('/councils/exampleport')
  await expect(page.getByRole('main')).not.toContainText('6 of 10')

  await load(page, 'Or choose files', ZIP)
  await expect(page.locator('[data-summary]')).toContainText('6 need a review', { timeout: 300_000 })
  await expectAccessible(page)
  await expect(page.getByRole('listitem').filter({ hasText: '.pdf' })).toHaveCount(SIX.length)
  await page.getByText('The 54 files').click()
  await expect(page.getByText('ready to publish')).toHaveCount(54)
  await expect(page.getByText('ready to publish').last()).toBeVisible()
  await expectAccessible(page)
  await page.goto('/desk/reviews')
  await expect(page.getByRole('region', { name: 'Sources' }).getByRole('listitem')).toHaveCount(SIX.length)
  for (const [council, clear] of SIX) {
    await openReview(page, council)
    await clear(page)
  }

  await page.goto('/desk/edition')
  await expect(page.getByRole('main')).toContainText('Sample Regis')
  await expectAccessible(page)
  const edition = await publish(page, 'The letters of 2025-26.')
  await page.goto(`/editions/${edition}`)
  await expect(page.getByRole('main')).toContainText('The letters of 2025-26.')
  await page.goto('/councils/exampleport')
  await expect(page.getByRole('main')).toContainText('6 of 10')
  await page.goto('/councils/samplebury/2025-26')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Samplebury')
  await page.goto('/desk/reviews')
  await expect(page.getByText('No source waits for a review.')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  const folder = mkdtempSync(path.join(tmpdir(), 'upheld-letter-'))
  const LETTER = path.join(folder, 'letter.pdf')
  test.beforeAll(async () => {
    // It is among no others: its council sent none.
    const council = projectRegister('practice').register.councils.find(({ slug }) => slug === 'madeupwick')
    if (!council) throw new Error('There is no Madeupwick.')
    const letter = practiceLetter(council, PRACTICE_YEAR)
    writeFileSync(LETTER, await letterPdf({ ...letter, overrides: { ...letter.overrides, upheldRate: '1' } }))
  })
  test.afterAll(() => rmSync(folder, { recursive: true }))

  test('a letter is loaded by a plain form, put right and published, and its council’s page changes @long', async ({
    page,
  }) => {
    test.slow()
    await load(page, 'Choose files, or one .zip of all', LETTER)
    await expect(async () => {
      await page.reload()
      await expect(page.locator('[data-summary]')).toContainText('1 needs a review', { timeout: 1_000 })
    }).toPass()
    await openReview(page, 'Madeupwick')
    const counts = await Promise.all(
      ['Complaints upheld', 'Investigations completed'].map((name) =>
        page.getByRole('textbox', { name, exact: true }).inputValue(),
      ),
    )
    const [upheld, investigations] = counts.map(Number) as [number, number]
    await setRight('Upheld rate', `${Math.round((100 * upheld) / investigations)} %`)(page)
    await publish(page, '')
    await page.goto('/councils/madeupwick')
    await expect(page.getByRole('main')).toContainText(`${upheld} of ${investigations}`)
  })
})
