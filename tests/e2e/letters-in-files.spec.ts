import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type InventedPdfLetter, scannedLetterPdf } from '@/prisma/factories/letter-pdf'
import { agendaPages, letterPages, packPdf } from '@/prisma/factories/pack'
import { onItsSide } from '@/prisma/factories/pdf/on-its-side'
import { expectAccessible } from './accessibility'
import { withOwnApp } from './own-app'

// Letters of the samples come in other files too, with the figures that they have. One app will do for all.
test.describe.configure({ mode: 'default' })

const LUTON: InventedPdfLetter = {
  council: 'Luton Borough Council',
  year: '2023-24',
  date: '17 July 2024',
  counts: { investigations: 13, upheld: 9, complianceOutcomes: 7, compliedWith: 7, earlyRemedies: 3 },
  averages: {
    upheldRateTypeAverage: 79,
    complianceRateTypeAverage: 100,
    earlyRemedyRateTypeAverage: 13,
    upheldPer100kTypeAverage: 4.6,
  },
  overrides: { upheldPer100k: '4' },
}
const MILTON_KEYNES: InventedPdfLetter = {
  council: 'Milton Keynes Council',
  year: '2022-23',
  date: '19 July 2023',
  counts: { investigations: 21, upheld: 16, complianceOutcomes: 9, compliedWith: 9, earlyRemedies: 4 },
  averages: { upheldRateTypeAverage: 72, complianceRateTypeAverage: 99, earlyRemedyRateTypeAverage: 13 },
}

const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))
const app = withOwnApp()
test.afterAll(() => rmSync(folder, { recursive: true }))

function take(name: string, bytes: Uint8Array | string) {
  writeFileSync(path.join(folder, name), bytes)
  return app.run('ingest', path.join(folder, name))
}

/** Goes to a letter's page, anew until it shows what was published a moment ago. */
async function goUntil(page: Page, address: string, words: string | RegExp) {
  await expect(async () => {
    await page.goto(address)
    expect(await page.getByText(words).count()).toBeGreaterThan(0)
  }).toPass()
}

async function expectWholeAt320(page: Page) {
  await page.setViewportSize({ width: 320, height: 800 })
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
  expect(scrollWidth).toBe(clientWidth)
}

test.describe('a letter in an agenda whose pages lie on their side', () => {
  const PAGE = '/councils/luton/2023-24'

  test.beforeAll(async () => {
    const pack = await packPdf([...agendaPages(5, 1), ...letterPages(LUTON), ...agendaPages(3, 2)])
    const { said } = take('agenda.pdf', onItsSide(pack, 90))
    expect(said).toContain('accepted')
  })

  test('has the pages of the file, a link to them, and the text of the letter alone', async ({ page }) => {
    await goUntil(page, PAGE, 'The letter is pages 6 to 9 of a larger file.')
    const link = page.getByRole('link', { name: 'Open the file at the letter' })
    await expect(link).toHaveAttribute('href', `${PAGE}/letter#page=6`)
    await expect(page.getByRole('img', { name: 'Picture of page 9 of the file' })).toHaveCount(1)
    await expect(page.getByText('Page 9 of the file, with the words')).toBeVisible()
    await expect(page.locator('#letter-text ~ *').getByText('Report of the Head of Service')).toHaveCount(0)
    await expectAccessible(page)
    await expectWholeAt320(page)
  })

  test('is drawn upright, with ink under both ends of each mark', async ({ page }) => {
    await goUntil(page, PAGE, 'of a larger file')
    const picture = page.getByRole('img', { name: 'Picture of page 9 of the file' })
    await picture.scrollIntoViewIfNeeded()
    // Its width is known before all of it has come.
    await picture.evaluate((image: HTMLImageElement) => image.decode())
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200)
    const inked = await picture.evaluate(inkUnderMarks)
    expect(inked.length).toBeGreaterThan(10)
    expect(inked.filter(({ left, right }) => !left || !right)).toEqual([])
  })
})

/** Of each marked line of words, whether something dark is drawn near its left end and its right end. */
function inkUnderMarks(picture: Element): { line: string; left: boolean; right: boolean }[] {
  const image = picture as HTMLImageElement
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth
  canvas.height = image.naturalHeight
  const context = canvas.getContext('2d')
  if (!context) throw new Error('There is no canvas.')
  context.drawImage(image, 0, 0)
  const around = image.getBoundingClientRect()
  const scale = image.naturalWidth / around.width
  const isInked = (x: number, y: number, width: number, height: number) => {
    const { data } = context.getImageData(x, y, Math.max(1, width), Math.max(1, height))
    return data.some((shade, i) => i % 4 === 0 && shade < 128)
  }
  return [...document.querySelectorAll('.page-mark-line')].map((line) => {
    const { left, top, width, height } = line.getBoundingClientRect()
    const [x, y, down] = [(left - around.left) * scale, (top - around.top) * scale, height * scale]
    const end = Math.min(10, width * scale)
    return {
      line: line.parentElement?.title ?? '',
      left: isInked(x, y, end, down),
      right: isInked(x + width * scale - end, y, end, down),
    }
  })
}

test.describe('a letter whose statistics page is a picture', () => {
  const PAGE = '/councils/milton-keynes/2022-23'
  const PERSON = ['--by', 'A. Reader', '--why', 'The picture says so.']

  test('is shown once a person has confirmed it, and says once who did', { tag: '@long' }, async ({
    page,
  }) => {
    const { said } = take('scan.pdf', await scannedLetterPdf(MILTON_KEYNES, { pages: [4] }))
    expect(said).toContain('page 4 were recognised')
    const number = /(\d+) {2}Milton Keynes/.exec(app.run('reviews').said)?.[1] ?? ''
    expect(app.run('reviews', 'confirm', number, ...PERSON).said).toMatch(/Edition \d+ is published/)

    await goUntil(page, PAGE, /A\. Reader checked the figures against the pictures and confirmed them on/)
    await expect(page.getByText('A. Reader')).toHaveCount(1)
    await expect(page.locator('#figure-upheldRate')).toContainText('recognised')
    await expect(page.locator('#figure-upheldRate svg image')).toHaveAttribute('href', /\/letter\/pages\/4\?/)
    await expect(page.getByText('some words may be wrong')).toBeVisible()
    await expectAccessible(page)
    await expectWholeAt320(page)
  })
})

test('a letter that another copy contradicts says so, with both values', async ({ page }) => {
  const text = readFileSync('prisma/samples/maidstone-borough-council-2020.txt', 'utf8')
  const other = text.replace('a total of 6 compliance outcomes', 'a total of 5 compliance outcomes')
  expect(other).not.toBe(text)
  expect(take('copy.txt', other).said).toContain('review')
  await goUntil(
    page,
    '/councils/maidstone/2019-20',
    'Another copy of this letter gives a different figure. Compliance outcomes: 6 here, 5 in the other copy.',
  )
  await expectAccessible(page)
  await expectWholeAt320(page)
})
