import { expect, type Page, test } from '@playwright/test'

const LUTON = 'Luton, unitary council: 9 of 13 upheld, within the expected range'

async function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** The areas of the map, as a script finds them once it works. */
function areas(page: Page) {
  return page.locator('svg[data-map] > a')
}

/** Opens or closes every region of the list of councils. */
async function fold(page: Page, isOpen: boolean): Promise<void> {
  const regions = page.locator('section[aria-labelledby="list"] details')
  await regions.evaluateAll((all, open) => {
    for (const one of all) (one as HTMLDetailsElement).open = open
  }, isOpen)
  if (isOpen) await expect(regions.locator('li')).toHaveCount(await areas(page).count())
}

/** Waits until hands can do on the map what they can do with a script. */
async function awake(page: Page): Promise<void> {
  await expect(page.getByRole('group', { name: 'Zoom', exact: true })).toBeVisible()
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the home page opens on the map, and a council on it leads to its card', async ({ page }) => {
    await page.goto('/?year=2023-24&layout=hexagons')
    await expect(
      page.getByRole('group', { name: /^Map of England: complaints upheld in 2023-24/ }),
    ).toBeVisible()
    await expect(areas(page)).toHaveCount(296)
    await page.getByRole('link', { name: LUTON }).click()
    await expect(page).toHaveURL('/?year=2023-24&layout=hexagons&council=luton#chosen')
    const card = page.locator('#chosen')
    await expect(card.getByRole('heading', { level: 2 })).toHaveText('Luton Borough Council')
    await expect(card.getByRole('img', { name: '9 of 13 investigations upheld' })).toBeVisible()
    await expect(card).toContainText('average of unitary councils 79%')
    await card.getByRole('link', { name: 'Luton in 2023-24' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Luton Borough Council')
  })

  test('year, measure, tier and layout are links', async ({ page }) => {
    await page.goto('/')
    for (const [row, link, address] of [
      ['Year', '2018-19', '/?year=2018-19&layout=hexagons'],
      ['Councils', 'Counties and single-tier councils', '/?year=2018-19&tier=counties&layout=hexagons'],
      ['Shaded by', 'Number upheld', '/?year=2018-19&tier=counties&shade=number&layout=hexagons'],
      ['Drawn as', 'Approximate areas', '/?year=2018-19&tier=counties&shade=number&layout=map'],
      [
        'Measure',
        'Early remedies',
        '/?year=2018-19&measure=early-remedy-rate&tier=counties&shade=number&layout=map',
      ],
    ] as const) {
      const links = page.getByRole('navigation', { name: row })
      await links.getByRole('link', { name: link }).click()
      await expect(page).toHaveURL(address)
      await expect(links.locator('[aria-current="page"]')).toHaveText(new RegExp(`^${link}( none yet)?$`))
    }
    await expect(areas(page)).toHaveCount(152)
  })

  test('says on the map how much of it there is, and which years have nothing yet', async ({ page }) => {
    await page.goto('/?tier=counties&year=2012-13')
    await expect(page.locator('[data-share]')).toHaveText(
      'We have figures for 0 of the 152 councils on this map (2012-13).',
    )
    const years = page.getByRole('navigation', { name: 'Year' })
    await expect(years.locator('[aria-current="page"]')).toHaveText('2012-13 none yet')
    await years.getByRole('link', { name: '2023-24', exact: true }).click()
    await expect(page.locator('[data-share]')).toHaveText(/^We have figures for [1-9]\d* of the 153 councils/)
    await page.goto('/?tier=counties')
    await expect(years.locator('[aria-current="page"]')).toHaveText(/^20\d\d-\d\d$/)
  })
})

test('the list has the same councils in the same order as the map, with the same words', async ({ page }) => {
  await page.goto('/?year=2024-25')
  const named = await areas(page).evaluateAll((links) =>
    links.map((link) => link.getAttribute('aria-label') ?? ''),
  )
  const listed = await page
    .locator('section[aria-labelledby="list"] li:has(> a)')
    .evaluateAll((items) =>
      items.map((item) => [item.querySelector('a')?.textContent, item.querySelector('span')?.textContent]),
    )
  expect(named.map((label) => label.replace(/^(.*), [^,]*?: .*$/, '$1'))).toEqual(
    listed.map(([name]) => name),
  )
  expect(named.map((label) => label.slice(label.indexOf(': ') + 2))).toEqual(listed.map(([, words]) => words))
})

test('the legend has every grade and what else occurs, and its counts are those of the map', async ({
  page,
}) => {
  await page.goto('/?year=2023-24')
  const rows = page.locator('section[aria-labelledby="legend"] li')
  const counts = (await rows.locator('span.tabular-nums').allTextContents()).map((text) =>
    Number.parseInt(text, 10),
  )
  expect(counts.reduce((sum, count) => sum + count)).toBe(296)
  await expect(
    rows.filter({ hasText: 'expected range' }).filter({ hasText: 'By chance alone: ' }),
  ).toHaveCount(6)
})

test('a council has the same verdict on the map, its card, the legend and the list of names', async ({
  page,
}) => {
  await page.goto('/?year=2024-25&layout=hexagons&council=leeds')
  const words = '62 of 68 upheld, above the expected range'
  await expect(
    areas(page).and(page.getByRole('link', { name: `Leeds, metropolitan borough: ${words}` })),
  ).toHaveCount(1)
  await expect(page.locator('#chosen')).toContainText('above the expected range')
  const outside = page.getByRole('region', { name: 'Councils outside the expected range' })
  await expect(outside.getByRole('listitem').filter({ hasText: 'Leeds' })).toContainText(words)
  await expect(outside).toContainText(
    /but not far outside\. By chance alone, (about \d+|fewer than 1) would be/,
  )
})

test('shaded by the number upheld, each hexagon has its number, and the legend its classes', async ({
  page,
}) => {
  await page.goto('/?year=2023-24&shade=number&layout=hexagons')
  const drawn = page.locator('svg[data-map] [data-numbers] text')
  const listed = page.locator('section[aria-labelledby="list"] details li > span', {
    hasText: /^\d+ of \d+ upheld/,
  })
  expect((await drawn.allTextContents()).toSorted()).toEqual(
    (await listed.allTextContents()).map((words) => words.split(' ')[0]).toSorted(),
  )
  const legend = page.getByRole('region', { name: 'What the map shows' })
  await expect(legend.getByRole('listitem').first()).toContainText(/^\D*40 or more/)
  await expect(legend).toContainText('No letter or figures')
})

test('choosing a council shows its card without loading the page, and goes back', async ({ page }) => {
  await page.goto('/?year=2023-24')
  await awake(page)
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))
  await page.getByRole('link', { name: LUTON }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/?year=2023-24&layout=map&council=luton')
  const card = page.locator('#chosen')
  await expect(card.getByRole('heading', { level: 2 })).toHaveText('Luton Borough Council')
  await expect(card).toContainText('Luton had 9, within the expected range.')
  await expect(card.getByRole('link', { name: /^Compare with/ })).toHaveAttribute('href', /councils=luton~/)

  await page.getByRole('navigation', { name: 'Year' }).getByRole('link', { name: '2024-25' }).click()
  await expect(page).toHaveURL('/?year=2024-25&layout=map&council=luton')
  await expect(page.getByRole('heading', { name: /^Complaints upheld in 2024-25/ }).first()).toBeVisible()
  await expect(card).toContainText('2024-25')
  await page.goBack()
  await expect(page).toHaveURL('/?year=2023-24&layout=map&council=luton')
  await expect(card).toContainText('Luton had 9, within the expected range.')
  await page.goBack()
  await expect(page).toHaveURL('/?year=2023-24')
  await expect(card).toHaveCount(0)
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true)
})

test('a map that is switched to is the same as one that is opened, and shapes are fetched only where they differ', {
  tag: '@long',
}, async ({ page, context }) => {
  /** Each element with its attributes and its own words; the tab key's stop is set by hands on the map. */
  const shown = (of: Page) =>
    of.evaluate(() => {
      const parts = 'main :is(svg[data-map], nav, section[aria-labelledby="list"], [role="note"]) *'
      return [...document.querySelectorAll(`${parts}, [data-share]`)].map((element) => {
        const attributes = [...element.attributes]
          .filter(({ name }) => name !== 'tabindex')
          .map(({ name, value }) => `${name}="${value}"`)
        const words = [...element.childNodes].map((node) => (node instanceof Text ? node.data : ''))
        return `${element.localName} ${attributes.sort().join(' ')} ${words.join('')}`
      })
    })
  const fetched: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/map/shapes.json')) fetched.push(request.url())
  })
  await page.goto('/?year=2024-25')
  await awake(page)
  const opened = await context.newPage()
  for (const { row, link, shapes } of [
    { row: 'Year', link: '2023-24', shapes: 0 },
    { row: 'Year', link: '2018-19', shapes: 1 },
    { row: 'Councils', link: 'Counties and single-tier councils', shapes: 2 },
    { row: 'Drawn as', link: 'Equal hexagons', shapes: 3 },
    { row: 'Shaded by', link: 'Upheld rate', shapes: 3 },
    { row: 'Measure', link: 'Early remedies', shapes: 3 },
    { row: 'Year', link: '2012-13', shapes: 3 },
  ]) {
    const links = page.getByRole('navigation', { name: row })
    await links.getByRole('link', { name: link }).click()
    await expect(links.locator('[aria-current="page"]')).toHaveText(new RegExp(`^${link}( none yet)?$`))
    await opened.goto(page.url())
    await awake(opened)
    for (const one of [page, opened]) await fold(one, true)
    expect(await shown(page)).toEqual(await shown(opened))
    await fold(page, false)
    expect(fetched).toHaveLength(shapes)
  }
})

test("a map's paths are sent once, in what is drawn", { tag: '@long' }, async ({ request }) => {
  const html = await (await request.get('/?year=2023-24')).text()
  const [, path = ''] = /id="at-luton" d="([^"]+)"/.exec(html) ?? []
  expect(path.length).toBeGreaterThan(20)
  expect(html.split(path)).toHaveLength(2)
})

test('what a map fetches is sent compressed', async ({ request }) => {
  for (const address of [
    '/map/view.json?year=2023-24',
    '/map/shapes.json?geography=4&tier=districts&layout=map',
    '/map/keys.json?geography=4&tier=districts&layout=map',
  ]) {
    const answer = await request.get(address, { headers: { 'accept-encoding': 'gzip' } })
    expect([answer.status(), answer.headers()['content-encoding']]).toEqual([200, 'gzip'])
  }
})

test('the second of two quick switches keeps what the first asked for', { tag: '@long' }, async ({
  page,
}) => {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/map/view.json*', async (route) => {
    await released
    await route.continue()
  })
  await page.goto('/?year=2024-25')
  await awake(page)
  await page.getByRole('navigation', { name: 'Year' }).getByRole('link', { name: '2023-24' }).click()
  await page.getByRole('link', { name: 'Counties and single-tier councils' }).click()
  await page
    .getByRole('link', { name: /^Surrey|^Luton,/ })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/?year=2023-24&tier=counties&layout=map&council=luton')
  await expect(page.getByText('Loading the map …')).toBeVisible()
  release()
  await expect(page.locator('h2#map')).toHaveText(
    'Complaints upheld in 2023-24 counties and single-tier councils',
  )
  await expect(page.locator('#chosen')).toContainText('Luton had 9, within the expected range.')
})

test('where what is switched to does not come, the page itself is asked for it', { tag: '@long' }, async ({
  page,
}) => {
  let asked = 0
  await page.route('**/map/view.json*', (route) => {
    asked += 1
    return route.abort()
  })
  await page.goto('/?year=2024-25')
  await awake(page)
  await page.getByRole('navigation', { name: 'Year' }).getByRole('link', { name: '2023-24' }).click()
  await expect(page.locator('h2#map')).toContainText('in 2023-24')
  await expect(page.getByRole('link', { name: LUTON })).toBeAttached()
  expect(asked).toBe(1)
})

for (const layout of ['map', 'hexagons']) {
  test(`arrow keys go from council to council on the ${layout}, and the tab key passes by`, async ({
    page,
  }) => {
    await page.goto(`/?year=2023-24&layout=${layout}`)
    await awake(page)
    await expect(page.locator('svg[data-map] a[tabindex="0"]')).toHaveCount(1)
    await page.getByRole('link', { name: LUTON }).focus()
    const reached = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await page.keyboard.press('ArrowUp')
    await expect.poll(reached).not.toBe(LUTON)
    const above = await reached()
    await page.keyboard.press('ArrowDown')
    await expect.poll(reached).not.toBe(above)
    await expect(page.locator('svg[data-map] a[tabindex="0"]')).toHaveCount(1)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('svg') === null)).toBe(true)
  })
}

test('pointing at an area says what it is', async ({ page }) => {
  await page.goto('/?year=2023-24&layout=hexagons')
  await awake(page)
  await page.getByRole('link', { name: LUTON }).hover()
  await expect(page.locator('section[aria-labelledby="map"] p[aria-hidden="true"]')).toHaveText(LUTON)
})

test('what is said of an area that is pointed at is of the year that is shown', { tag: '@long' }, async ({
  page,
}) => {
  await page.goto('/?year=2023-24&layout=hexagons')
  await awake(page)
  await page.getByRole('navigation', { name: 'Year' }).getByRole('link', { name: '2025-26' }).click()
  await expect(page.locator('h2#map')).toContainText('in 2025-26')
  const said = page.locator('section[aria-labelledby="map"] p[aria-hidden="true"]')
  await page.getByRole('link', { name: /^Luton,/ }).hover()
  await expect(said).toHaveText('Luton, unitary council: no letter or figures')
  await page.evaluate(() => window.history.back())
  await expect(page.locator('h2#map')).toContainText('in 2023-24')
  await expect(said).toHaveText(LUTON)
})

test('the map is enlarged by buttons, keys and the wheel with ctrl; the wheel alone scrolls the page', async ({
  page,
}) => {
  await page.goto('/?year=2023-24')
  await awake(page)
  const svg = page.locator('svg[data-map]')
  const width = async () => Number((await svg.getAttribute('viewBox'))?.split(' ')[2])
  const whole = await width()
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect.poll(width).toBeLessThan(whole)
  await page.getByRole('button', { name: 'Reset zoom' }).click()
  await expect.poll(width).toBe(whole)

  await page.getByRole('link', { name: LUTON }).focus()
  await page.keyboard.press('+')
  await expect.poll(width).toBeLessThan(whole)
  await page.keyboard.press('0')
  await expect.poll(width).toBe(whole)

  const box = await svg.boundingBox()
  await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 300)
  await page.mouse.wheel(0, 100)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0)
  expect(await width()).toBe(whole)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -200)
  await page.keyboard.up('Control')
  await expect.poll(width).toBeLessThan(whole)
})

test('zooming to the chosen council names it and its neighbours, none over another, and marks stay as large', {
  tag: '@long',
}, async ({ page }) => {
  await page.goto('/?year=2023-24&layout=hexagons&council=luton')
  await awake(page)
  const names = page.locator('svg[data-map] [data-names] text')
  const mark = () =>
    page.locator('svg[data-map]').evaluate((svg: SVGSVGElement) => {
      const scale = svg.querySelector('pattern')?.getAttribute('patternTransform') ?? ''
      return Number(/scale\((.*)\)/.exec(scale)?.[1]) * (svg.clientWidth / svg.viewBox.baseVal.width)
    })
  const before = await mark()
  await expect(names).toHaveCount(0)
  await page.getByRole('button', { name: 'Zoom to council: Luton' }).click()
  await expect(names.filter({ hasText: /^Luton$/ })).toBeInViewport()
  expect(await names.count()).toBeGreaterThan(5)
  expect(await mark()).toBeCloseTo(before, 3)
  const boxes = await names.evaluateAll((all) =>
    all.map((name) => {
      const { left, right, top, bottom } = name.getBoundingClientRect()
      return { left, right, top, bottom }
    }),
  )
  const over = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  )
  expect(over).toEqual([])
  await page.getByRole('button', { name: 'Reset zoom' }).click()
  await expect(names).toHaveCount(0)
})

test('what is enlarged stays so in another year, and can be made whole there', { tag: '@long' }, async ({
  page,
}) => {
  await page.goto('/?year=2024-25')
  await awake(page)
  const svg = page.locator('svg[data-map]')
  const width = async () => Number((await svg.getAttribute('viewBox'))?.split(' ')[2])
  const whole = await width()
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect.poll(width).toBeLessThan(whole)
  const enlarged = await width()
  await page.getByRole('navigation', { name: 'Year' }).getByRole('link', { name: '2023-24' }).click()
  await expect(page.locator('h2#map')).toContainText('in 2023-24')
  expect(await width()).toBe(enlarged)
  await page.getByRole('button', { name: 'Reset zoom' }).click()
  await expect.poll(width).toBe(whole)

  await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect.poll(width).toBeLessThan(whole)
  await page.getByRole('link', { name: 'Equal hexagons' }).click()
  await expect(page.locator('svg[data-map="hexagons"]')).toBeVisible()
  const hexagons = await width()
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect.poll(width).toBeLessThan(hexagons)
  await page.getByRole('button', { name: 'Reset zoom' }).click()
  await expect.poll(width).toBe(hexagons)
})

test('a finger chooses a council on the hexagons of a phone, each as large as a finger needs', {
  tag: '@long',
}, async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL, hasTouch: true, viewport: { width: 320, height: 800 } })
  await page.goto('/?year=2023-24&layout=hexagons')
  await awake(page)
  const luton = page.getByRole('link', { name: LUTON })
  const box = await luton.boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
  await luton.tap()
  await expect(page.locator('#chosen').getByRole('heading', { level: 2 })).toHaveText('Luton Borough Council')
  expect(await overflowOf(page)).toBe(0)
  await page.close()
})

test('where the card does not come, the page itself is asked for it', { tag: '@long' }, async ({ page }) => {
  let asked = 0
  await page.route('**/map/card.json*', (route) => {
    asked += 1
    return route.abort()
  })
  await page.goto('/?year=2023-24')
  await awake(page)
  await page.getByRole('link', { name: LUTON }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('#chosen')).toContainText('Luton had 9, within the expected range.')
  expect(asked).toBe(1)
})

test('on paper there is the map with its legend, and nothing to press', { tag: '@long' }, async ({
  page,
}) => {
  await page.goto('/?year=2023-24&council=luton')
  await awake(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('svg[data-map]')).toBeVisible()
  await expect(page.locator('[data-share]')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What the map shows' })).toBeVisible()
  await expect(page.locator('#chosen')).toContainText('Luton had 9, within the expected range.')
  await expect(page.getByRole('navigation', { name: 'Year' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Zoom in' })).toBeHidden()
})

test('an address that names no council says so, and no more', async ({ page }) => {
  await page.goto('/?council=nowhere')
  await awake(page)
  await expect(page.locator('#chosen > p').last()).toHaveText(
    'We don’t have a council with the name in this address.',
  )
})

test.describe('a region', () => {
  test.use({ javaScriptEnabled: false })

  test('has its councils on the map and in a list, with those of the other tier', async ({ page }) => {
    await page.goto('/regions/south-east?year=2023-24')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('South East')
    await expect(areas(page)).toHaveCount(64)
    await expect(page.getByRole('heading', { name: 'County councils' })).toBeVisible()
    await page
      .getByRole('navigation', { name: 'Councils' })
      .getByRole('link', { name: /^Counties/ })
      .click()
    await expect(page).toHaveURL('/regions/south-east?year=2023-24&tier=counties&layout=map')
    await page.getByRole('link', { name: /^Surrey, county council: 141 of 158 upheld/ }).click()
    await expect(page.locator('#chosen')).toContainText('Its districts: Elmbridge')
  })

  test('that is none is not found, and helps', async ({ page }) => {
    const response = await page.goto('/regions/mercia')
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('No such region')
    await expect(page.getByRole('main').getByRole('link', { name: 'West Midlands' })).toBeVisible()
  })
})

test.describe('coverage', () => {
  test.use({ javaScriptEnabled: false })

  test('says what is published of which year and type, and from where', async ({ page }) => {
    await page.goto('/coverage')
    const squares = page.getByRole('table', {
      name: 'Councils with figures, by authority type and reporting year',
    })
    await expect(squares.getByRole('row', { name: /^Unitary councils/ })).toContainText('of 63')
    await expect(page.getByRole('heading', { name: 'Files that would fill the gaps' })).toBeVisible()
    await expect(page.getByText(/^or 317 letters for 2025-26 \(published May 2026\)/)).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: 'Unitary councils', exact: true }).click()
    await expect(page).toHaveURL('/coverage?type=unitary#council-by-council')
    await page.getByRole('link', { name: /^Luton in 2023-24: Letter/ }).click()
    await expect(page).toHaveURL('/councils/luton/2023-24')

    await page.goto('/coverage')
    await squares.getByRole('link', { name: /^Unitary councils in 2023-24: figures for \d+ of 63$/ }).click()
    await expect(page).toHaveURL('/types/unitary?year=2023-24')
  })
})

test('a county lists its districts, and a district its county', async ({ page }) => {
  await page.goto('/councils/surrey')
  await page
    .getByRole('region', { name: 'Its districts' })
    .getByRole('link', { name: /^Elmbridge/ })
    .click()
  await page
    .getByRole('region', { name: 'Its county' })
    .getByRole('link', { name: /^Surrey/ })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Surrey County Council')
})

test.describe('back and forth', () => {
  const year = (page: Page, words: string) =>
    page.getByRole('navigation', { name: 'Year' }).getByRole('link', { name: words }).click()
  const chosen = (page: Page) => page.locator('#chosen')
  const choose = (page: Page, name: RegExp) => page.getByRole('link', { name }).press('Enter')

  /** Luton, then Knowsley, whose page is loaded anew: Luton is the way back. */
  async function chooseTwoAndReload(page: Page) {
    await page.goto('/?year=2023-24')
    await awake(page)
    await choose(page, /^Luton,/)
    await choose(page, /^Knowsley,/)
    await expect(chosen(page).getByRole('heading', { level: 2 })).toContainText('Knowsley')
    await page.reload()
    await awake(page)
  }

  test('after a reload the card is that of the year in the address', async ({ page }) => {
    await page.goto('/?year=2023-24&council=luton')
    await awake(page)
    await year(page, '2024-25')
    await expect(chosen(page)).toContainText('Luton had 10, within the expected range.')
    await page.reload()
    await awake(page)
    await page.goBack()
    await expect(page.locator('h2#map')).toContainText('in 2023-24')
    await expect(chosen(page)).toContainText('Luton had 9, within the expected range.')
    await year(page, '2024-25')
    await expect(chosen(page)).toContainText('Luton had 10, within the expected range.')
    await expect(chosen(page)).not.toContainText('Luton had 9, within the expected range.')
  })

  test('after a reload the card is that of the council in the address', { tag: '@long' }, async ({
    page,
  }) => {
    await chooseTwoAndReload(page)
    await page.goBack()
    await expect(chosen(page).getByRole('heading', { level: 2 })).toContainText('Luton')
    await choose(page, /^Knowsley,/)
    await expect(chosen(page).getByRole('heading', { level: 2 })).toContainText('Knowsley')
  })

  test('a council that is chosen while the way back is loading has its card', { tag: '@long' }, async ({
    page,
  }) => {
    await chooseTwoAndReload(page)
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(
      (url) => url.searchParams.has('_rsc'),
      async (route) => {
        await released
        await route.continue()
      },
    )
    await page.locator('svg[data-map]').evaluate((map) => map.setAttribute('data-before', ''))
    await page.goBack()
    await expect(chosen(page).getByRole('heading', { level: 2 })).toContainText('Luton')
    await choose(page, /^Knowsley,/)
    await expect(page).toHaveURL('/?year=2023-24&layout=map&council=knowsley')
    release()
    await expect(page.locator('svg[data-before]')).toHaveCount(0)
    await expect(chosen(page).getByRole('heading', { level: 2 })).toContainText('Knowsley')
  })

  test('a council that is chosen when most of the way back has loaded has its card', {
    tag: '@long',
  }, async ({ page }) => {
    await chooseTwoAndReload(page)
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    let asked = 0
    await page.route(
      (url) => url.searchParams.has('_rsc'),
      async (route) => {
        asked++
        if (asked === 2) await released
        await route.continue()
      },
    )
    await page.goBack()
    await expect.poll(() => asked).toBe(2)
    await expect(chosen(page).getByRole('heading', { level: 2 })).toContainText('Luton')
    await choose(page, /^Knowsley,/)
    await expect(page).toHaveURL('/?year=2023-24&layout=map&council=knowsley')
    await page.locator('svg[data-map]').evaluate((map) => map.setAttribute('data-before', ''))
    release()
    await expect(page.locator('svg[data-before]')).toHaveCount(0)
    await expect(chosen(page).getByRole('heading', { level: 2 })).toContainText('Knowsley')
  })

  test('after another page a council that is chosen has its card', { tag: '@long' }, async ({ page }) => {
    await page.goto('/?year=2023-24')
    await awake(page)
    await choose(page, /^Luton,/)
    await chosen(page).getByRole('link', { name: 'Luton in 2023-24' }).click()
    await expect(page).toHaveURL('/councils/luton?year=2023-24')
    await page.goBack()
    await expect(page).toHaveURL('/?year=2023-24&layout=map&council=luton')
    await page.goBack()
    await expect(page).toHaveURL('/?year=2023-24')
    await awake(page)
    await choose(page, /^Luton,/)
    await expect(chosen(page)).toContainText('Luton had 9, within the expected range.')
  })

  test('back to a place in the page is back to its year', { tag: '@long' }, async ({ page }) => {
    await page.goto('/?year=2024-25')
    await awake(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/?year=2024-25#main')
    await year(page, '2023-24')
    await expect(page.locator('h2#map')).toContainText('in 2023-24')
    await page.goBack()
    await expect(page).toHaveURL('/?year=2024-25#main')
    await expect(page.locator('h2#map')).toContainText('in 2024-25')
  })
})

test('arrow keys never lead out of sight', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto('/?year=2023-24')
  await awake(page)
  await page.getByRole('link', { name: LUTON }).focus()
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  for (let presses = 0; presses < 12; presses++) {
    const before = await focused()
    await page.keyboard.press('ArrowDown')
    await expect.poll(focused).not.toBe(before)
    if ((await focused()).startsWith('Arun,')) break
  }
  await expect(page.locator('svg[data-map] a:focus')).toBeInViewport({ ratio: 0.9 })
})

test('on a phone a card that was just chosen is in sight', { tag: '@long' }, async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL, hasTouch: true, viewport: { width: 360, height: 640 } })
  await page.goto('/?year=2023-24&layout=hexagons')
  await awake(page)
  await page.getByRole('link', { name: LUTON }).tap()
  const heading = page.locator('#chosen').getByRole('heading', { level: 2 })
  await expect(heading).toHaveText('Luton Borough Council')
  await expect(heading).toBeInViewport({ ratio: 1 })
  await page.getByRole('link', { name: 'Close this council' }).tap()
  await expect(page.locator('#chosen')).toHaveCount(0)
  await expect(page).toHaveURL('/?year=2023-24&layout=hexagons')
  await page.close()
})

test('a card of another edition is shown with its own map', { tag: '@long' }, async ({ page }) => {
  let loads = 0
  await page.route('**/map/card.json*', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), edition: 99 } })
  })
  page.on('load', () => {
    loads += 1
  })
  await page.goto('/?year=2023-24')
  await awake(page)
  await page.getByRole('link', { name: LUTON }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => loads).toBe(2)
  await expect(page.locator('#chosen')).toContainText('Luton had 9, within the expected range.')
})

test('an unknown council stays unknown in every year, and of two the last counts', { tag: '@long' }, async ({
  page,
}) => {
  await page.goto('/?year=2023-24&council=nowhere')
  await awake(page)
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))
  await page.getByRole('navigation', { name: 'Year' }).getByRole('link', { name: '2024-25' }).click()
  await expect(page.locator('h2#map')).toContainText('in 2024-25')
  await expect(page.locator('#chosen')).toContainText(
    'We don’t have a council with the name in this address.',
  )
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true)

  await page.goto('/?council=luton&council=Knowsley&year=2023-24')
  await awake(page)
  await expect(page.locator('#chosen').getByRole('heading', { level: 2 })).toContainText('Knowsley')
  await expect(page.locator('svg[data-map] > [data-mark="chosen"] use').first()).toHaveAttribute(
    'href',
    '#at-knowsley',
  )
  await expect(
    page.getByRole('navigation', { name: 'Year' }).getByRole('link', { name: '2024-25' }),
  ).toHaveAttribute('href', '/?year=2024-25&layout=map&council=knowsley')
})

test('choosing a council on a map without a year in its address fetches its card only, and keeps the list', {
  tag: '@long',
}, async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/map/')) fetched.push(new URL(request.url()).pathname)
  })
  await page.goto('/')
  await awake(page)
  await page.getByRole('link', { name: /^Luton,/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('#chosen').getByRole('heading', { level: 2 })).toHaveText('Luton Borough Council')
  expect(fetched).toEqual(['/map/card.json'])
  await expect(page.locator('section[aria-labelledby="list"] details li')).toHaveCount(296)
})

test('without a connection the map stays, and says so', async ({ page, context }) => {
  await page.goto('/?year=2024-25')
  await awake(page)
  await context.setOffline(true)
  await page.getByRole('navigation', { name: 'Year' }).getByRole('link', { name: '2023-24' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'offline' })).toHaveText(
    'You are offline, so the map still shows complaints upheld in 2024-25.',
  )
  await expect(page.locator('h2#map')).toContainText('in 2024-25')
  await context.setOffline(false)
  await page.getByRole('navigation', { name: 'Year' }).getByRole('link', { name: '2022-23' }).click()
  await expect(page.locator('h2#map')).toContainText('in 2022-23')
})

test('what is switched to is told', async ({ page }) => {
  await page.goto('/?year=2018-19')
  await awake(page)
  const told = page.locator('main [role="status"]').first()
  await expect(told).toHaveText('')
  await page
    .getByRole('navigation', { name: 'Measure' })
    .getByRole('link', { name: 'Early remedies' })
    .click()
  await expect(told).toHaveText(
    'Early remedies in 2018-19, districts and single-tier councils, as approximate areas. We have figures for 1 of the 326 councils on this map (2018-19). We can compare 1 council. It is within the expected range.',
  )
})

test('after the map is dragged by a finger the next key press counts', { tag: '@long' }, async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ baseURL, hasTouch: true, viewport: { width: 390, height: 800 } })
  const touch = await page.context().newCDPSession(page)
  const at = (type: string, touchPoints: { x: number; y: number }[]) =>
    touch.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints })
  await page.goto('/?year=2023-24')
  await awake(page)
  const svg = page.locator('svg[data-map]')
  const box = async () => (await svg.getAttribute('viewBox'))?.split(' ').map(Number) ?? []
  const [, , whole = 0] = await box()
  await page.getByRole('button', { name: 'Zoom in' }).tap()
  await expect.poll(async () => (await box())[2]).toBeLessThan(whole)
  const [left] = await box()
  await svg.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const middle = { x: 195, y: ((await svg.boundingBox())?.y ?? 0) + 150 }
  await at('touchStart', [middle])
  for (const x of [180, 165, 150, 135]) await at('touchMove', [{ ...middle, x }])
  await at('touchEnd', [])
  await expect.poll(async () => (await box())[0]).not.toBe(left)
  await page.getByRole('link', { name: LUTON }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('#chosen')).toContainText('Luton had 9, within the expected range.')
  await page.close()
})
