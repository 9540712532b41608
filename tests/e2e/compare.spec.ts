import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessibility'

const THREE = '/compare?councils=luton~milton-keynes~knowsley&measure=upheld-rate&from=2018-19&to=2024-25'

const EIGHT =
  '/compare?councils=birmingham~croydon~cornwall~wiltshire~newham~tower-hamlets~kirklees~knowsley&from=2018-19&to=2024-25'

/** The councils compared, as the tools of the page list them. */
const compared = (page: Page) => page.locator('[data-compared]').getByRole('listitem')

/** A council's cell of a year in the table. */
function cell(page: Page, council: string, year: string) {
  const table = page.locator('figure').getByRole('table')
  return {
    async text() {
      const years = await table.getByRole('columnheader').allInnerTexts()
      const column = years.findIndex((words) => words.includes(year))
      return table.getByRole('row', { name: council }).locator('th, td').nth(column).innerText()
    },
  }
}

/** Opens the part that changes the comparison, where it is closed. */
async function openTools(page: Page) {
  const tools = page.locator('[data-tools]')
  if ((await tools.getAttribute('open')) === null) await tools.locator('summary').click()
}

/** A council's strips, newest year first. */
const strips = (page: Page, slug: string) => page.locator(`[data-series="${slug}"] ol > li`)

test.describe('an officer without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('compares a council with its neighbours, adds one by name and removes one', async ({ page }) => {
    await page.goto('/compare')
    await page.getByLabel('Find a council to compare').fill('luton borough council')
    await page.getByRole('button', { name: 'Add' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compare Luton with other councils')
    await expect(compared(page)).toHaveCount(1)
    const set = page
      .getByRole('listitem')
      .filter({ hasText: 'Luton and its neighbours, counties among them' })
    await expect(set).toContainText(/\d of 3 with figures: Luton/)

    await page.getByRole('link', { name: 'Luton and its neighbours, counties among them' }).click()
    await expect(page).toHaveURL(/\?councils=luton~central-bedfordshire~hertfordshire&/)
    await openTools(page)
    await expect(compared(page)).toHaveText([/^Luton/, /^Central Bedfordshire/, /^Hertfordshire/])

    await page.getByLabel('Add a council').fill('knowsley')
    await page.getByRole('button', { name: 'Add' }).click()
    await expect(page).toHaveURL(
      '/compare?councils=luton~central-bedfordshire~hertfordshire~knowsley&measure=upheld-rate&from=2018-19&to=2024-25',
    )
    await openTools(page)
    await page.getByRole('link', { name: 'Remove Hertfordshire' }).click()
    await expect(page).toHaveURL(/\?councils=luton~central-bedfordshire~knowsley&/)
    await openTools(page)
    await expect(compared(page)).toHaveText([/^Luton/, /^Central Bedfordshire/, /^Knowsley/])
    expect(await cell(page, 'Luton', '2023-24').text()).toContain('9 of 13 upheld')
    expect(await cell(page, 'Central Bedfordshire', '2023-24').text()).toBe('No letter; average 79%')
  })

  test('chooses measure and years, and each stays when the next is chosen', async ({ page }) => {
    await page.goto(THREE)
    await page.getByRole('link', { name: 'Compliance with recommendations' }).click()
    await expect(page).toHaveURL(/&measure=compliance-rate&/)
    await openTools(page)
    await page.getByLabel('From', { exact: true }).selectOption('2022-23')
    await page.getByRole('button', { name: 'Show these years' }).click()
    await expect(page).toHaveURL(
      '/compare?councils=luton~milton-keynes~knowsley&measure=compliance-rate&from=2022-23&to=2024-25',
    )
    const figure = page.locator('figure')
    await expect(figure.getByRole('columnheader')).toHaveText([
      /^Council/,
      /^2024-25/,
      /^2023-24/,
      /^2022-23/,
    ])
    expect(await cell(page, 'Knowsley', '2023-24').text()).toContain('6 of 6 carried out')
  })

  test('shows an address of one chart with the same figures, drawn as strips', async ({ page }) => {
    await page.goto(`${THREE}&view=together`)
    const drawnBefore = await page.locator('figure').innerText()
    await expect(strips(page, 'luton')).toContainText([
      /^2024-25\s*10 of 13 within 7 to 13/,
      /^2023-24\s*9 of 13 within 7 to 13/,
      /^2022-23\s*no letter/,
    ])
    await expect(strips(page, 'knowsley').first()).toContainText('4 of 4')
    await page.goto(THREE)
    expect(await page.locator('figure').innerText()).toBe(drawnBefore)
  })

  test('is asked which council a name means, where several go by it', async ({ page }) => {
    await page.goto('/compare?councils=luton')
    await page.getByLabel('Add a council').fill('Dorset')
    await page.getByRole('button', { name: 'Add' }).click()
    await expect(page.getByRole('heading', { name: 'Which council is “Dorset”?' })).toBeVisible()
    await page.getByRole('link', { name: 'Add Dorset Council', exact: true }).click()
    await expect(page).toHaveURL(/\?councils=luton~dorset-unitary&/)
    await openTools(page)
    await expect(compared(page)).toHaveText([/^Luton/, /^Dorset Council/])
  })

  test('is told what of an address cannot be shown, and sees the rest', async ({ page }) => {
    await page.goto('/compare?councils=lutn~luton~luton&measure=speed&from=2024-25&to=2018-19')
    await expect(page.locator('[data-remarks]').getByRole('listitem')).toHaveText([
      'We don’t know this council: “lutn”.',
      'The address names Luton twice. We show it once.',
      'There is no measure called “speed”, so we show complaints upheld.',
      '2024-25 is after 2018-19, so we show the years from 2018-19 to 2024-25.',
    ])
    await expect(compared(page)).toHaveText([/^Luton/])
  })

  test('sees of a set how many have figures, and those first', async ({ page }) => {
    await page.goto('/compare')
    const kent = page.getByRole('listitem').filter({ hasText: /^Kent \(\d of 8 with figures\)/ })
    const withFigures = Number(/\((\d) of 8/.exec(await kent.innerText())?.[1])
    await kent.getByRole('link').click()
    await expect(page).toHaveURL(/\?councils=/)
    await openTools(page)
    await expect(compared(page)).toHaveCount(8)
    await expect(page.getByText('A page compares 8 councils at most.')).toBeVisible()
    const have = await page
      .locator('[data-series]')
      .evaluateAll((rows) => rows.map((row) => row.querySelector('svg') !== null))
    expect(have.slice(withFigures)).not.toContain(true)
  })
})

test('with JavaScript, the box suggests councils; adding and removing load no new page and can be taken back', async ({
  page,
}) => {
  await page.goto('/compare?councils=luton')
  await page.evaluate(() => Object.assign(window, { samePage: true }))
  const box = page.getByRole('combobox', { name: 'Add a council' })
  const index = page.waitForResponse('**/search/index.json')
  await box.focus()
  await index
  await box.fill('adur')
  await expect(page.locator('[role="option"]')).toContainText([
    /^Adur District Council.*no figures yet/,
    /^West Sussex County Council/,
  ])
  await box.fill('knowsly')
  await expect(page.locator('[role="option"]').first()).toContainText('Knowsley')
  await box.press('ArrowDown')
  await box.press('Enter')
  await expect(compared(page)).toHaveText([/^Luton/, /^Knowsley/])
  await expect(page).toHaveURL(/councils=luton~knowsley&/)
  await expect(page.getByRole('status').filter({ hasText: 'Added: Knowsley.' })).toHaveCount(1)
  await expect(box).toBeFocused()
  await expect(box).toHaveValue('')

  await page.getByRole('link', { name: 'Remove Luton' }).focus()
  await page.keyboard.press('Enter')
  await expect(compared(page)).toHaveText([/^Knowsley/])
  await expect(page.getByRole('status').filter({ hasText: 'Removed: Luton.' })).toHaveCount(1)
  await expect(page.getByRole('heading', { name: 'Councils compared' })).toBeFocused()

  await page.goBack()
  await expect(compared(page)).toHaveText([/^Luton/, /^Knowsley/])
  await page.goBack()
  await expect(compared(page)).toHaveText([/^Luton/])
  await expect(page).toHaveURL('/compare?councils=luton')
  expect(await page.evaluate(() => 'samePage' in window)).toBe(true)
})

test('the page is named after its councils and begins with the answer, which never ranks', async ({
  page,
}) => {
  await page.goto(`${THREE.replace('2024-25', '2023-24')}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Luton, Milton Keynes and Knowsley')
  await expect(page.locator('h1 + p')).toHaveText(
    'In 2023-24, Luton (9 of 13 upheld) and Knowsley (6 of 9) were within the expected range. We have no figure for Milton Keynes in 2023-24.',
  )
  const main = page.getByRole('main')
  await expect(main).toContainText('Knowsley is a metropolitan borough. Each has the average of its own type')
  await expect(main).not.toContainText(/better|worse|best|worst|improve|rank|league/i)
  await expect(page.locator('[data-tools]')).not.toHaveAttribute('open')
})

test('every figure of the table leads to where it was read', async ({ page }) => {
  await page.goto(THREE)
  const row = page.getByRole('table').getByRole('row', { name: 'Luton' })
  await row.getByRole('link', { name: 'Letter of 17 July 2024' }).click()
  await expect(page).toHaveURL(/\/councils\/luton\/2023-24#letter-/)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  for (const [kind, address] of [
    ['of a comparison', '/compare?councils=leeds~birmingham~liverpool~manchester'],
    ['of eight councils', EIGHT],
    [
      'of a shared comparison',
      '/charts/upheld-rate/luton~knowsley?view=compare&from=2018-19&to=2024-25&edition=1',
    ],
    ['of a shared chart', '/charts/upheld-rate/luton?view=trend&from=2018-19&to=2024-25&edition=1'],
    ['of a council', '/councils/luton'],
  ] as const)
    test(`the first figure ${kind} is on the first screen, and nothing is wider than it`, async ({
      page,
    }) => {
      await page.goto(address)
      const figure = page
        .getByRole('main')
        .getByText(/\d+ of \d+|^\d+ of$/)
        .filter({ visible: true })
        .first()
      await expect(figure).toBeVisible()
      const seen = await figure.evaluate((element) => {
        const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        for (let node = words.nextNode(); node; node = words.nextNode()) {
          const at = (node.textContent ?? '').search(/\d+ of/)
          if (at < 0) continue
          const range = document.createRange()
          range.setStart(node, at)
          range.setEnd(node, at + 3)
          return {
            bottom: range.getBoundingClientRect().bottom,
            across: document.documentElement.scrollWidth,
          }
        }
        return null
      })
      expect(seen?.bottom).toBeLessThanOrEqual(640)
      expect(seen?.across).toBe(320)
    })

  test('each council is a list of its years with strips, counts and sources, and nothing scrolls aside', async ({
    page,
  }) => {
    await page.goto(THREE)
    await expect(page.getByRole('table')).toBeHidden()
    const [newest] = await strips(page, 'luton').all()
    await expect(newest as Locator).toContainText('2024-25')
    await expect(newest as Locator).toContainText('10 of 13 within 7 to 13')
    await expect(newest as Locator).toContainText('77%; average 80%')
    await expect(strips(page, 'luton').getByRole('link', { name: 'Letter of 17 July 2024' })).toBeVisible()
    const aside = await page
      .locator('main *')
      .evaluateAll(
        (all) =>
          all.filter(
            (one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'auto',
          ).length,
      )
    expect(aside).toBe(0)
    await expectAccessible(page)
  })
})

test('in print, the comparison is all there and no wider than the paper', async ({ page }) => {
  await page.goto(EIGHT)
  await page.emulateMedia({ media: 'print' })
  // What is left of A4 between the margins, at 96 pixels an inch.
  await page.setViewportSize({ width: 688, height: 1000 })
  const widest = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(widest).toBeLessThanOrEqual(688)
  await expect(page.getByRole('button', { name: 'Show these years' })).toBeHidden()
  await expect(page.getByRole('link', { name: 'Remove Croydon' })).toBeHidden()
  await expect(page.locator('[data-series]:visible')).toHaveCount(8)
})
