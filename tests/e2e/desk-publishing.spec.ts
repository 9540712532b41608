import { expect, test } from '@playwright/test'
import { expectAccessible } from './accessibility'
import { withDeskApp } from './desk-app'
import { untilShown } from './own-app'

const desk = withDeskApp()

// One app is enough for all of them.
test.describe.configure({ mode: 'default' })

/** The desk's pages of what waits, what would change, what was done and what is missing, each with its heading. */
const PAGES = [
  { path: '/desk', heading: 'The desk' },
  { path: '/desk/edition', heading: 'The next edition' },
  { path: '/desk/edition/undo', heading: /^Undo edition \d+$/ },
  { path: '/desk/edition/1', heading: 'Edition 1 is published' },
  { path: '/desk/history', heading: 'History' },
  { path: '/desk/history?council=nowhere', heading: 'History' },
  { path: '/desk/progress?year=2023-24', heading: 'Letters for 2023-24' },
]

for (const { path, heading } of PAGES) {
  test(`${path} is usable at 1280 and 320 pixels @long`, async ({ page, context }) => {
    await desk.signIn(context, 'publisher')
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
      await expectAccessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })
}

test('the desk says first what to do next, and the link leads there @long', async ({ page, context }) => {
  await desk.signIn(context, 'reader')
  await page.goto('/desk')
  const next = page.getByRole('region', { name: 'What to do next' })
  await next.getByRole('link', { name: /^Look at review \d+$/ }).click()
  await expect(page).toHaveURL(/\/desk\/reviews\/\d+/)
})

test('a missing letter has a link to its council’s page on the Ombudsman’s site, or is to be looked up @long', async ({
  page,
  context,
}) => {
  await desk.signIn(context, 'reader')
  await page.goto('/desk/progress?year=2023-24')
  const counties = page.getByRole('region', { name: 'County councils' })
  await expect(counties.getByRole('link', { name: 'Cambridgeshire', exact: true })).toHaveAttribute(
    'href',
    /^https:\/\/www\.lgo\.org\.uk\/your-councils-performance\/[a-z-]+\/statistics$/,
  )
  await expect(counties.getByText('Hampshire', { exact: true })).toBeVisible()
  await expect(counties.getByRole('link', { name: 'Hampshire', exact: true })).toHaveCount(0)
  await expect(counties.getByRole('link', { name: 'Your council’s performance' })).toHaveAttribute(
    'href',
    'https://www.lgo.org.uk/your-councils-performance',
  )
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader of letters sees what undoing would do without the button, and a publisher undoes it; the history says so @long', async ({
    page,
    browser,
  }) => {
    const reader = await browser.newContext({ javaScriptEnabled: false, baseURL: desk.app.address })
    await desk.signIn(reader, 'reader')
    const theirs = await reader.newPage()
    await theirs.goto('/desk/edition/undo')
    await expect(theirs.getByText('Only a publisher can undo an edition.')).toBeVisible()
    await expect(theirs.getByRole('button', { name: /^Undo/ })).toHaveCount(0)
    await reader.close()

    await desk.signIn(page.context(), 'publisher')
    await page.goto('/councils/luton/2023-24')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Luton')
    await page.goto('/desk/edition/undo')
    const heading = await page.getByRole('heading', { level: 1 }).innerText()
    const number = Number(/\d+$/.exec(heading)?.[0])
    await page.getByLabel(`Why do you undo edition ${number}?`).fill('Loaded by mistake.')
    await page.getByRole('button', { name: heading }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Edition ${number + 1} is published`)
    await expect(page.getByRole('status')).toContainText(`Edition ${number} is undone.`)
    await untilShown(page.request, number + 1)
    await page.getByRole('link', { name: 'See its public page' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Edition ${number + 1}`)
    await page.goto('/desk/history?kind=undone')
    const step = page.getByRole('list', { name: 'Steps' }).getByRole('listitem').first()
    await expect(step).toContainText('Loaded by mistake.')
    const file = await page.request.get('/desk/history.csv?kind=undone')
    expect(file.headers()['content-type']).toBe('text/csv; charset=utf-8')
    expect(await file.text()).toContain(`undid edition ${number} with edition ${number + 1}`)
  })
})
