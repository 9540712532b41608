import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessibility'
import { holdScripts } from './scripts-of-pages'

const box = (page: Page) => page.getByRole('main').getByRole('combobox', { name: 'Find your council' })
const decisions = (page: Page) => page.getByRole('option', { name: /^Search the Ombudsman’s decisions/ })
/** The councils among them. */
const options = (page: Page) => page.getByRole('option', { name: /^(?!Search the Ombudsman)/ })

/** Reaches for the box and waits until it can answer. */
async function reachFor(page: Page): Promise<void> {
  const index = page.waitForResponse('**/search/index.json')
  await box(page).focus()
  await index
}

test.describe('the box that finds councils', () => {
  test('fetches nothing until somebody reaches for it, and sends nothing that is typed', async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')))
    await page.goto('/')
    await expect(box(page)).toHaveAttribute('aria-expanded', 'false')
    expect(asked.filter((address) => address.includes('index.json'))).toEqual([])
    await reachFor(page)
    await box(page).pressSequentially('wolverhapt')
    await expect(options(page)).toHaveText([/^City of Wolverhampton Council/])
    expect(asked.filter((address) => /wol|q=/i.test(address))).toEqual([])
  })

  test('keeps what was typed, and the focus, while the list is fetched', async ({ page }) => {
    let letIn = () => {}
    const held = new Promise<void>((resolve) => {
      letIn = resolve
    })
    await page.route('**/search/index.json', async (route) => {
      await held
      await route.continue()
    })
    await page.goto('/')
    await expect(box(page)).toBeVisible()
    await box(page).focus()
    await page.keyboard.type('luto')
    const before = await box(page).boundingBox()
    letIn()
    await expect(options(page)).toHaveText([/^Luton Borough Council/])
    await expect(box(page)).toBeFocused()
    await expect(box(page)).toHaveValue('luto')
    expect(await box(page).boundingBox()).toEqual(before)
  })

  test('answers what was typed before the page had its script', async ({ page }) => {
    const letCome = await holdScripts(page)
    await page.goto('/', { waitUntil: 'domcontentloaded' })
    const typed = page.getByRole('main').getByRole('searchbox', { name: 'Find your council' })
    await typed.pressSequentially('luto')
    letCome()
    await expect(options(page)).toHaveText([/^Luton Borough Council/])
    await expect(box(page)).toBeFocused()
    await expect(box(page)).toHaveValue('luto')
  })

  test('is worked with the keys, and says so to screen readers', async ({ page }) => {
    await page.goto('/')
    await reachFor(page)
    await box(page).pressSequentially('al2')
    await expect(box(page)).toHaveAttribute('aria-expanded', 'true')
    const list = page.getByRole('listbox', { name: 'Councils in AL2' })
    await expect(box(page)).toHaveAttribute('aria-controls', (await list.getAttribute('id')) ?? '')
    await expect(page.getByRole('status').filter({ hasText: 'Councils in AL2' })).toContainText('3 councils')
    await expect(options(page)).toHaveText([
      /^St Albans City and District Council.*nearly all postcodes in AL2/,
      /^Hertfordshire County Council.*all postcodes in AL2/,
      /^Hertsmere Borough Council.*very few postcodes in AL2/,
    ])
    await expect(page.getByRole('option', { selected: true })).toHaveCount(0)

    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const second = options(page).nth(1)
    await expect(second).toHaveAttribute('aria-selected', 'true')
    await expect(box(page)).toHaveAttribute('aria-activedescendant', (await second.getAttribute('id')) ?? '')
    await expect(box(page)).toBeFocused()

    await page.keyboard.press('Escape')
    await expect(box(page)).toHaveAttribute('aria-expanded', 'false')
    await expect(options(page)).toHaveCount(0)
    await expect(box(page)).toHaveValue('al2')
    await page.keyboard.press('Escape')
    await expect(box(page)).toHaveValue('')

    await box(page).pressSequentially('al2')
    await page.keyboard.press('ArrowUp')
    await expect(options(page).nth(2)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/councils\/hertsmere$/)
  })

  test('on Enter goes to the council that is meant, and opens the list where several may be', async ({
    page,
  }) => {
    await page.goto('/')
    await reachFor(page)
    await box(page).fill('st albans')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    await expect(options(page)).toHaveText([/^St Albans City/, /^Hertfordshire County Council/])
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true')
    await box(page).fill('luton')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/councils\/luton$/)
  })

  test('is left with Tab without choosing anything, and a council is chosen by a click', async ({ page }) => {
    await page.goto('/')
    await reachFor(page)
    await box(page).pressSequentially('dorset')
    await expect(options(page).first()).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Tab')
    await expect(options(page)).toHaveCount(0)
    await expect(page).toHaveURL(/\/$/)
    await box(page).click()
    await page.getByRole('option', { name: 'Dorset County Council' }).click()
    await expect(page).toHaveURL(/\/councils\/dorset-county$/)
  })

  test('offers last the decisions that have these words, and no postcode', async ({ page }) => {
    await page.goto('/')
    await reachFor(page)
    await box(page).pressSequentially('al2')
    await expect(options(page)).toHaveCount(3)
    await expect(decisions(page)).toHaveCount(0)
    await box(page).fill('school transport')
    await expect(page.getByRole('status').filter({ hasText: 'No council is called' })).toContainText(
      'You can also search decisions.',
    )
    await page.keyboard.press('Enter')
    await expect(decisions(page)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/decisions\?q=school%20transport$/)
    await expect(page.getByRole('main').locator('mark').first()).toHaveText('School transport')
  })

  test('says what to do where nothing is found', async ({ page }) => {
    await page.goto('/')
    await reachFor(page)
    await box(page).pressSequentially('ZZ99')
    await expect(page.getByText('We have no council for the postcode ZZ99')).toBeVisible()
    await expect(box(page)).toHaveAttribute('aria-expanded', 'false')
    await page.evaluate(() => {
      const note = (event: Event) => Object.assign(window, { isLeft: !event.defaultPrevented })
      window.addEventListener('submit', note)
    })
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => (window as { isLeft?: boolean }).isLeft)).toBe(false)
    await expect(page).toHaveURL(/\/$/)
  })

  test('is a plain form where the list does not come', async ({ page }) => {
    await page.route('**/search/index.json', (route) => route.abort())
    await page.goto('/')
    await expect(box(page)).toBeVisible()
    await box(page).fill('dorset')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/search\?q=dorset$/)
  })

  for (const { width, tag } of [
    { width: 1280, tag: ['@long'] },
    { width: 320, tag: [] },
  ]) {
    test(`is accessible with its list open, and whole at ${width} px`, { tag }, async ({ page }) => {
      await page.setViewportSize({ width, height: 700 })
      await page.goto('/')
      await reachFor(page)
      for (const typed of ['al2 1aa', 'north', 'zzzz']) {
        await box(page).fill(typed)
        await expect(
          page.getByRole('status').filter({ hasText: new RegExp(typed.slice(0, 3), 'i') }),
        ).toBeVisible()
        if (typed !== 'zzzz') await page.keyboard.press('ArrowDown')
        // The map beside it, which takes axe ten seconds, is tested in map.spec.ts.
        await expectAccessible(page, 'main search')
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow).toBe(0)
        await expect(box(page)).toBeInViewport()
      }
    })
  }
})

test.describe('finding a council by postcode, without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } })

  test('lists the councils that it lies in, both tiers, largest share first', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('main').getByRole('searchbox', { name: 'Find your council' }).fill('al2 1aa')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Councils in AL2' })).toBeVisible()
    await expect(page.getByText('We use only the first half of the postcode, AL2.')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Councils in AL2' }).getByRole('listitem')).toHaveText([
      /^St Albans City and District Council/,
      /^Hertfordshire County Council/,
      /^Hertsmere Borough Council/,
    ])
  })

  test('that there is none of says what to try', async ({ page }) => {
    await page.goto('/search?q=ZZ99')
    await expect(
      page.getByRole('heading', { name: 'We have no council for the postcode ZZ99' }),
    ).toBeVisible()
    await expect(page.getByText('We have only postcodes in England.')).toBeVisible()
  })

  test('a typing error is answered with the nearest names', async ({ page }) => {
    await page.goto('/search?q=lutn')
    await expect(page.getByText('The nearest names:')).toBeVisible()
    await expect(
      page.getByText('In 2023-24 the Ombudsman upheld 9 of 13 complaints it investigated about Luton.'),
    ).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: 'Luton Borough Council' }).click()
    await expect(page).toHaveURL(/\/councils\/luton$/)
  })
})
