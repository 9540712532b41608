import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { letterPdf } from '@/prisma/factories/letter-pdf'

// One story, told in order: the letter to Milton Keynes of 2022-23 comes as a PDF too, with the figures that it has.
test.describe.configure({ mode: 'serial' })

const PAGE = '/councils/milton-keynes/2022-23'
const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))
let pdf: Uint8Array

function command(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
  return { status, said: `${stdout}${stderr}` }
}

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
})
test.afterAll(() => rmSync(folder, { recursive: true }))

test('a PDF is taken in, and its page is shown as a picture with the words of each figure marked', async ({
  page,
}) => {
  const { status, said } = command('.build/ingest.mjs', path.join(folder, 'letter.pdf'))
  expect(said).toContain('Milton Keynes City Council, 2022-23, 10 figures')
  expect(status).toBe(0)
  await expect(async () => {
    await page.goto(PAGE)
    await expect(page.getByText('(PDF). Its layout')).toBeVisible({ timeout: 100 })
  }).toPass({ timeout: 15_000 })

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
  await page.goto(PAGE)
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
  await page.goto(PAGE)
  await expect(page.getByText(/shown in editions? 1(?: to 2)?\. Its figures were the same\./)).toBeVisible()
  const href = await page.getByRole('link', { name: 'Letter of 19 July 2023 (text)' }).getAttribute('href')
  const before = await page.request.get(href ?? '')
  expect(await before.text()).toBe(readFileSync('prisma/samples/milton-keynes-council-2023.txt', 'utf8'))
})

test('the page is accessible and whole at 320 px', async ({ page }) => {
  await page.goto(PAGE)
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.setViewportSize({ width: 320, height: 800 })
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
})

test('a letter that is held back shows nothing of itself but that it is', async ({ page }) => {
  const text = readFileSync('prisma/samples/milton-keynes-council-2023.txt', 'utf8')
  writeFileSync(path.join(folder, 'wrong.txt'), text.replace('16\nupheld decisions', '15\nupheld decisions'))
  const { status, said } = command('.build/ingest.mjs', path.join(folder, 'wrong.txt'))
  expect(said).toContain('15 of 21 is not 76%')
  expect(status).toBe(1)
  const held = command('.build/letters.mjs')
  expect(held.said).toContain('Milton Keynes City Council, 2022-23 (wrong.txt)')
  await page.goto('/councils/milton-keynes')
  await expect(page.getByText('15 of 21')).toHaveCount(0)
})

test('a figure that a person puts right says who, why and what the letter prints', async ({ page }) => {
  const number = /(\d+) {2}Milton Keynes/.exec(command('.build/letters.mjs').said)?.[1] ?? ''
  const args = [
    'correct',
    number,
    'upheld=16',
    '--by',
    'A. Reader',
    '--why',
    'Misprinted; page 5 has it right.',
  ]
  const { status, said } = command('.build/letters.mjs', ...args)
  expect(said).toMatch(/^Edition \d+ is published\.\n$/)
  expect(status).toBe(0)
  await expect(async () => {
    await page.goto(PAGE)
    await expect(page.locator('#figure-upheld')).toContainText('put right by A. Reader', { timeout: 100 })
  }).toPass({ timeout: 15_000 })
  await expect(page.locator('#figure-upheld')).toContainText(
    'the letter prints 15. Misprinted; page 5 has it right.',
  )
  await expect(page.getByText('held back')).toHaveCount(0)
})
