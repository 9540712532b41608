import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { manyLetters, scannedLetterPdf } from '@/prisma/factories/letter-pdf'
import { zip } from '@/prisma/factories/zip'
import { expectAccessible } from './accessibility'
import { withDeskApp } from './desk-app'

test.describe.configure({ mode: 'serial' })
const desk = withDeskApp()

const LETTERS = 12
let folder: string
let letters: { name: string; bytes: Uint8Array }[]
let scan: Uint8Array

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'upheld-letters-'))
  mkdirSync(path.join(folder, 'letters', 'more'), { recursive: true })
  letters = []
  for await (const { bytes, year, letter } of manyLetters(LETTERS, 11)) {
    if (letters.length === 0) scan = await scannedLetterPdf(letter, { pages: [1] })
    const name = `${String(letters.length).padStart(2, '0')}-${year}.pdf`
    letters.push({ name, bytes })
    writeFileSync(path.join(folder, 'letters', letters.length % 2 ? '' : 'more', name), bytes)
  }
})
test.afterAll(() => rmSync(folder, { recursive: true }))

const ofBytes = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(bytes),
})
const summary = (page: Page) => page.locator('[data-summary]')

async function openDesk(context: BrowserContext): Promise<Page> {
  await desk.signIn(context, 'reader')
  const page = await context.newPage()
  await page.goto('/desk/loads')
  await expect(page.getByText('Drop files, folders or a .zip here')).toBeVisible()
  return page
}

/** Drops files as a person drops them from a folder of their machine. */
async function drop(page: Page, files: { name: string; bytes: Uint8Array }[]): Promise<void> {
  const data = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer()
      for (const { name, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        transfer.items.add(new File([bytes], name, { lastModified: 1 }))
      }
      return transfer
    },
    files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
  )
  await page.locator('form', { hasText: 'Drop files' }).dispatchEvent('drop', { dataTransfer: data })
}

/** A file that is read to nothing; each is another. */
const odd = (name: string) => ({ name, bytes: new TextEncoder().encode(`not a letter: ${name}`) })

test.describe('files brought to the desk', { tag: '@long' }, () => {
  test('are dropped, sent and read, each with what came of it, also after a reload and on another device', async ({
    context,
    browser,
  }) => {
    const page = await openDesk(context)
    await expectAccessible(page)
    await drop(page, [...letters, odd('odd.bin')])
    await expect(page).toHaveURL(/\/desk\/loads\/[0-9a-f-]{36}$/)
    await expect(summary(page)).toBeVisible()
    await page.reload()

    const other = await browser.newContext({ viewport: { width: 320, height: 640 } })
    await desk.signIn(other, 'reader')
    const phone = await other.newPage()
    await phone.goto(page.url())

    for (const each of [page, phone]) {
      await expect(summary(each)).toContainText(`All ${LETTERS + 1} files are read.`, { timeout: 60_000 })
      await expect(each.getByRole('listitem').filter({ hasText: letters[0]?.name ?? '' })).toContainText(
        /figures|review/,
      )
      await expect(each.locator('[data-problem]', { hasText: 'odd.bin' })).toContainText('can’t be used')
      await expectAccessible(each)
    }
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await expect(phone.getByRole('status').filter({ hasText: 'files are read' })).toHaveCount(1)

    await page.getByRole('link', { name: 'Only those with a problem' }).click()
    await expect(page.locator('[data-problem]', { hasText: 'odd.bin' })).toBeVisible()
    await expect(page.getByText('ready to publish')).toHaveCount(0)
    await other.close()
  })

  test('are chosen as a folder, with the folders in it', async ({ context }) => {
    const page = await openDesk(context)
    await page.getByLabel('Or choose a folder').setInputFiles(path.join(folder, 'letters'))
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(summary(page)).toContainText(`All ${LETTERS} files are read.`, { timeout: 60_000 })
    await expect(page.getByText(/^letters\/more\/\d\d-/).first()).toBeVisible()
  })

  test('survive a line that breaks: what has arrived is not sent twice', async ({ context }) => {
    const page = await openDesk(context)
    let arrived = 0
    let broken = 0
    await context.route('**/files/parts', async (route) => {
      if (broken++ % 2 === 0) return route.abort('connectionreset')
      arrived += route.request().postDataBuffer()?.length ?? 0
      return route.continue()
    })
    // The page asks what has arrived before it goes on, and is not answered before somebody has seen that it waits.
    let isSeen = () => {}
    const seen = new Promise<void>((resolve) => {
      isSeen = resolve
    })
    await context.route('**/files', async (route) => {
      if (broken > 0) await seen
      return route.continue()
    })
    const large = { name: 'large.bin', bytes: new Uint8Array(3_000_000).fill(7) }
    await drop(page, [odd('a.bin'), odd('b.bin'), large])
    await expect(page.getByText('The connection broke. We go on by ourselves')).toBeVisible()
    isSeen()
    await expect(summary(page)).toContainText('All 3 files are read.', { timeout: 60_000 })
    expect(broken).toBeGreaterThan(1)
    expect(arrived).toBeGreaterThan(3_000_000)
    expect(arrived).toBeLessThan(3_100_000)
  })

  test('go on after the page was closed half way, where the same are chosen again', async ({ context }) => {
    const page = await openDesk(context)
    let stop = false
    await context.route('**/files/parts', (route) => {
      if (stop) return route.abort()
      stop = true
      return route.continue()
    })
    const large = new Uint8Array(3_000_000).fill(9)
    await drop(page, [{ name: 'large.bin', bytes: large }])
    await expect(page.getByText('The connection broke.')).toBeVisible()
    page.on('dialog', (dialog) => dialog.accept())
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Not all files are here yet' })).toBeVisible()
    await expect(page.getByText(/arriving, \d+%/)).toBeVisible()
    await expectAccessible(page)
    await context.unroute('**/files/parts')
    await drop(page, [{ name: 'large.bin', bytes: large }])
    await expect(summary(page)).toContainText('The file is read.', { timeout: 60_000 })
  })

  test('that are in a .zip stand one by one; a load is cancelled with what waits of it, and nothing else', async ({
    context,
  }) => {
    const page = await openDesk(context)
    const archive = zip(letters.slice(0, 3).map(({ name, bytes }) => ({ name, content: bytes })))
    await page.getByLabel('Or choose files').setInputFiles(ofBytes('year.zip', archive))
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(summary(page)).toContainText('All 3 files are read.', { timeout: 60_000 })
    await expect(page.getByText(`year.zip/${letters[0]?.name}`)).toBeVisible()
    const id = page.url().split('/').at(-1) ?? ''
    expect(readdirSync(path.join(desk.app.folder, 'loads', id))).toEqual(['1'])

    await page.getByText('Cancel this load').first().click()
    await page.getByRole('button', { name: 'Cancel this load' }).click()
    await expect(page.getByText('The load is cancelled, and its files were removed.')).toBeVisible()
    expect(existsSync(path.join(desk.app.folder, 'loads', id))).toBe(false)
  })

  test('with a page that is a picture say which page is being recognised', async ({ context }) => {
    const page = await openDesk(context)
    const told = page.waitForFunction(() => document.body.textContent?.includes('recognising page'), null, {
      timeout: 60_000,
    })
    await page.getByLabel('Or choose files').setInputFiles(ofBytes('scan.pdf', scan))
    await page.getByRole('button', { name: 'Send' }).click()
    await page.waitForURL(/loads\/[0-9a-f-]{36}$/)
    await told
    await expect(summary(page)).toContainText('The file is read.', { timeout: 90_000 })
  })

  test('are sent by a plain form without JavaScript, and the page refreshes until all are read', async ({
    browser,
  }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    })
    await desk.signIn(context, 'reader')
    const page = await context.newPage()
    await page.goto('/desk/loads')
    await page
      .getByLabel('Choose files, or one .zip of all')
      .setInputFiles(letters.slice(0, 4).map(({ name, bytes }) => ofBytes(`plain-${name}`, bytes)))
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.getByText('Your files are here.')).toBeVisible()
    // Nobody presses anything.
    await expect(summary(page)).toContainText('All 4 files are read.', { timeout: 60_000 })
    await expect(page.getByText('This page refreshes by itself')).toHaveCount(0)
    await context.close()
  })

  test('stay unfolded without JavaScript while the page of a long load refreshes', async ({ browser }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    })
    await desk.signIn(context, 'reader')
    const page = await context.newPage()
    await page.goto('/desk/loads')
    const others = Array.from({ length: 30 }, (_, i) => odd(`long-${i}.txt`))
    const list = { name: 'decisions.csv', bytes: readFileSync('prisma/samples/decisions.csv') }
    await page
      .getByLabel('Choose files, or one .zip of all')
      .setInputFiles([list, ...others].map(({ name, bytes }) => ofBytes(name, bytes)))
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.getByText('Your files are here.')).toBeVisible()
    await page.goto(`${new URL(page.url()).pathname}?open=all`)
    // Until all are read it refreshes by itself, and nobody presses anything.
    await expect(summary(page)).toContainText('All 31 files are read.', { timeout: 90_000 })
    await expect(page).toHaveURL(/\?open=all$/)
    const done = page.locator('[data-files="done"]')
    await expect(done.getByRole('listitem').first()).toBeVisible()
    await expect(done.locator('.folded-by-link > summary')).toBeHidden()
    await done.getByRole('link', { name: 'Show fewer' }).click()
    await expect(page).toHaveURL(/\?open=coming#files-done$/)
    await expect(done.getByRole('listitem')).toHaveCount(0)
    await page.getByRole('link', { name: 'Only those with a problem' }).click()
    await page.getByRole('link', { name: 'All files' }).click()
    await page.locator('[data-files="done"]').getByRole('link', { name: 'Show all' }).click()
    await expect(page).toHaveURL(/\?open=all#files-done$/)
    await page.reload()
    await expect(done.getByRole('listitem').first()).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await context.close()
  })
})
