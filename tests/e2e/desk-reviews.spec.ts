import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { withheldLetters } from '../support/withheld-letters'
import { expectAccessible } from './accessibility'
import { withDeskApp } from './desk-app'

// Six letters are withheld for six reasons in one app, and decided one after the other.
test.describe.configure({ mode: 'default' })

const desk = withDeskApp()
const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))
test.afterAll(() => rmSync(folder, { recursive: true }))
test.beforeAll(async () => {
  for (const [name, bytes] of Object.entries(await withheldLetters()))
    writeFileSync(path.join(folder, name), bytes)
  const { stdout, stderr } = desk.app.run('ingest', folder)
  expect(`${stdout}${stderr}`).toContain('6 files: 6 review')
})

const REASONS = [
  ['disagree', 'Derby City Council, 2022-23'],
  ['scan', 'Plymouth City Council, 2022-23'],
  ['missing', 'Leicester City Council, 2022-23'],
  ['unlikely', 'Southend-on-Sea City Council, 2022-23'],
  ['other-source', 'Milton Keynes City Council, 2022-23'],
  ['whose-it-is', 'Council and year not known'],
] as const

/** Opens the letter of a reason, from the queue of that reason. */
async function open(page: Page, reason: (typeof REASONS)[number][0]) {
  await page.goto(`/desk/reviews?reason=${reason}`)
  const title = REASONS.find(([one]) => one === reason)?.[1] ?? ''
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await page.waitForLoadState()
}

/** Waits until the page listens to keys, and to what is typed: then it says which keys there are. */
async function listens(page: Page) {
  await expect(page.getByRole('button', { name: 'Keys (?)' })).toBeVisible()
}

async function signedIn(context: BrowserContext, role: 'reader' | 'publisher') {
  await desk.signIn(context, role)
  return context.newPage()
}

test('six letters wait for six reasons, and each reason leads to its own @long', async ({ context }) => {
  const page = await signedIn(context, 'reader')
  for (const [reason, title] of REASONS) {
    await page.goto(`/desk/reviews?reason=${reason}`)
    await expect(page.getByRole('link', { name: title })).toBeVisible()
  }
  await page.goto('/desk/reviews')
  await expectAccessible(page)
  await page.getByLabel('Reporting year').selectOption('2022-23')
  await page.getByLabel('Kind of source').selectOption('letter')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/year=2022-23&type=&kind=letter/)
  await expect(page.getByText('5 sources wait for a review.')).toBeVisible()
})

test('a figure is put right by keys alone, and the checks answer as one types @long', async ({ context }) => {
  const page = await signedIn(context, 'reader')
  await open(page, 'disagree')
  await listens(page)
  const picture = page.getByRole('img', { name: 'Page 4 of the file' })
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200)
  await expectAccessible(page)
  await page.keyboard.press('f')
  await expect(page.getByRole('textbox', { name: 'Investigations completed', exact: true })).toBeFocused()
  await page.keyboard.press('Tab')
  while (
    !(await page
      .getByRole('textbox', { name: 'Complaints upheld', exact: true })
      .evaluate((field) => field === document.activeElement))
  )
    await page.keyboard.press('Tab')
  await expect(page.locator('[data-mark~="upheld"]')).toHaveAttribute('data-at', '')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('nine')
  await expect(page.locator('#field-upheld-problem')).toContainText('“nine” is not a number')
  await expect(page.getByRole('textbox', { name: 'Complaints upheld', exact: true })).toHaveAttribute(
    'aria-invalid',
    'true',
  )
  await expectAccessible(page)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('7')
  await expect(page.getByText('With these figures, it would still be withheld:')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('9')
  await expect(page.getByText('With these figures, it passes every check.')).toBeVisible()
  await expect(page.getByLabel('Correct the figures')).toBeChecked()
  await page.getByLabel('Your reason').focus()
  await page.keyboard.type('n p q f ? the page says 9')
  await expect(page.getByLabel('Your reason')).toHaveValue('n p q f ? the page says 9')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Your proposal is stored.')).toBeVisible()
  await expect(page.getByText('proposed to correct Complaints upheld to 9').first()).toBeVisible()
  await expectAccessible(page)
  await listens(page)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('q')
  await expect(page).toHaveURL(/\/desk\/reviews\?reason=disagree$/)
})

test('keys turn the page and change its size, and can be turned off @long', async ({ context }) => {
  const page = await signedIn(context, 'reader')
  await open(page, 'unlikely')
  await listens(page)
  const sheet = page.getByRole('img', { name: 'Page 4 of the file' })
  const before = await sheet.boundingBox()
  await page.keyboard.press('+')
  await expect(page.getByLabel('Larger')).toBeChecked()
  await expect.poll(async () => ((await sheet.boundingBox())?.width ?? 0) > (before?.width ?? 0)).toBe(true)
  await page.keyboard.press('-')
  await page.keyboard.press('[')
  await expect(page.getByRole('img', { name: 'Page 3 of the file' })).toBeInViewport()
  await page.keyboard.press(']')
  await expect(sheet).toBeInViewport()
  await page.keyboard.press('m')
  await expect(page.locator('[id^="mark-"]:focus')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.locator('[id^="field-"]:focus')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.getByLabel('Use these keys').uncheck()
  await page.getByRole('button', { name: 'Close' }).click()
  await page.keyboard.press('q')
  await page.keyboard.press('f')
  await expect(page.getByRole('textbox', { name: 'Investigations completed', exact: true })).not.toBeFocused()
})

test('what was recognised from a scan is confirmed figure by figure @long', async ({ context }) => {
  const page = await signedIn(context, 'reader')
  await open(page, 'scan')
  const ticks = page.getByRole('checkbox', { name: /^The picture says/ })
  const count = await ticks.count()
  expect(count).toBeGreaterThan(8)
  await ticks.first().check()
  await page.getByLabel('Confirm: the source says so').check()
  await page.getByLabel('Your reason').fill('I compared each with its picture.')
  await page.getByRole('button', { name: 'Propose' }).click()
  const problems = page.locator('main').getByRole('alert').getByRole('listitem')
  await expect(problems).toHaveCount(count - 1)
  await expectAccessible(page)
  await expect(ticks.first()).toBeChecked()
  for (const tick of await ticks.all()) await tick.check()
  await page.getByRole('button', { name: 'Propose' }).click()
  await expect(page.getByText('It would be published with the next edition')).toBeVisible()
})

test('two people at one source: the second is told, an outdated proposal is refused, and nothing typed is lost @long', async ({
  browser,
}) => {
  const contexts = [await browser.newContext(), await browser.newContext()] as const
  const [asha, ben] = [await signedIn(contexts[0], 'publisher'), await signedIn(contexts[1], 'reader')]
  await open(asha, 'missing')
  const again = await contexts[0].newPage()
  await again.goto(asha.url())
  await expect(again.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(again.getByText('looking at this too')).toHaveCount(0)
  await open(ben, 'missing')
  await expect(ben.getByText(/^Asha Rao \(since .+\) is looking at this too\.$/)).toBeVisible()
  await expectAccessible(ben)
  await asha.getByLabel('Discard it').check()
  await asha.getByLabel('Your reason').fill('The letter is a draft.')
  await ben.getByRole('textbox', { name: 'Early remedies', exact: true }).fill('21')
  await ben.getByLabel('Your reason').fill('The picture shows 21.')
  await asha.getByRole('button', { name: 'Propose' }).click()
  await expect(asha.getByText('Your proposal is stored.')).toBeVisible()
  await ben.getByRole('button', { name: 'Propose' }).click()
  await expect(ben.locator('main').getByRole('alert')).toContainText(
    'Someone has changed this since you opened it',
  )
  await expect(ben.getByText('Asha Rao proposed to discard it.').first()).toBeVisible()
  await ben.getByRole('button', { name: /^Take it back/ }).click()
  await expect(ben.getByText('The proposal is taken back.')).toBeVisible()
  await expect(ben.getByRole('textbox', { name: 'Early remedies', exact: true })).toHaveValue('21')
  await expect(ben.getByLabel('Your reason')).toHaveValue('The picture shows 21.')
  await ben.getByRole('button', { name: 'Propose' }).click()
  await expect(ben.getByText('proposed to correct Early remedies to 21').first()).toBeVisible()
  for (const context of contexts) await context.close()
})

test('a copy stands next to what is published, with where they differ @long', async ({ context }) => {
  const page = await signedIn(context, 'reader')
  await open(page, 'other-source')
  const others = page.getByRole('region', { name: 'Table: Each figure in each source' })
  await expect(others.getByRole('row', { name: /^Complaints upheld 15 16: differs/ })).toBeVisible()
  await expectAccessible(page)
})

test('who says which council a letter is of sees its figures on its page, and cannot change them yet @long', async ({
  context,
}) => {
  const page = await signedIn(context, 'reader')
  await open(page, 'whose-it-is')
  await expect(page.locator('[data-field="upheld"]')).toContainText('Printed')
  await expect(page.locator('[data-mark~="upheld"]')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Complaints upheld', exact: true })).toHaveCount(0)
  await expect(page.getByLabel('Reporting year')).toHaveValue('2022-23')
  await expectAccessible(page)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a letter is said to be of a council found by a part of its name, and the next one follows @long', async ({
    context,
  }) => {
    const page = await signedIn(context, 'reader')
    await open(page, 'whose-it-is')
    await page.getByLabel('Council', { exact: true }).fill('newcast')
    await page.getByLabel('Reporting year').selectOption('2022-23')
    await page.getByLabel('Date of the letter').fill('2023-07-19')
    await page.getByLabel('Say which council and year it is of').check()
    await page.getByLabel('Your reason').fill('The address names it.')
    await page.getByRole('button', { name: 'Propose' }).click()
    await expect(page.locator('main').getByRole('alert')).toContainText(
      'Choose which council you mean by “newcast”.',
    )
    await page.getByLabel(/^Newcastle upon Tyne City Council|^Newcastle City Council/).check()
    await page.getByRole('button', { name: 'Propose' }).click()
    await expect(page.getByText('Your proposal is stored.')).toBeVisible()
  })

  test('the button checks what is typed, and what was read can be put back @long', async ({ context }) => {
    const page = await signedIn(context, 'reader')
    await open(page, 'unlikely')
    await page.getByRole('textbox', { name: 'Upheld rate, type average', exact: true }).fill('72 %')
    await page.getByRole('button', { name: 'Check' }).click()
    await expect(page.getByText('With these figures, it passes every check.')).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Upheld rate, type average', exact: true })).toHaveValue(
      '72 %',
    )
    await page.getByRole('button', { name: 'Put back what was read' }).click()
    await expect(page.getByRole('textbox', { name: 'Upheld rate, type average', exact: true })).toHaveValue(
      '60%',
    )
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  test('the picture stands above the fields and stays in sight, and nothing is wider than the screen @long', async ({
    context,
  }) => {
    const page = await signedIn(context, 'reader')
    await open(page, 'unlikely')
    await page.getByRole('textbox', { name: 'Upheld rate, type average', exact: true }).focus()
    await expect(
      page.getByRole('textbox', { name: 'Upheld rate, type average', exact: true }),
    ).toBeInViewport()
    await expect(page.getByRole('region', { name: 'Pages of the source' })).toBeInViewport()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await expectAccessible(page)
    await page.goto('/desk/reviews')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await expectAccessible(page)
  })
})

test('a published letter is found by its council, and corrected by a proposal @long', async ({ context }) => {
  const page = await signedIn(context, 'reader')
  await page.goto('/desk/reviews')
  await page.getByRole('textbox', { name: 'Council', exact: true }).fill('Luton')
  await page.getByRole('button', { name: 'Find its letters' }).click()
  await page.getByRole('link', { name: 'Luton Borough Council, 2023-24' }).click()
  await expect(page.getByText('It is published, in edition')).toBeVisible()
  await listens(page)
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Complaints upheld', exact: true }).fill('8')
  await expect(page.getByText('The figures would not agree.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Propose' }).click()
  await expect(page.locator('main').getByRole('alert')).toContainText('Give your reason.')
})
