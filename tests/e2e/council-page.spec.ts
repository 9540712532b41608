import { expect, test } from '@playwright/test'
import { holdScripts } from './scripts-of-pages'

test.describe('a council page', () => {
  test('opens with the newest year that has the most measures, and names a newer one', async ({ page }) => {
    await page.goto('/councils/luton')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Luton Borough Council')
    const headline =
      'In 2023-24 the Ombudsman upheld 9 of 13 complaints it investigated about Luton. That is nothing unusual for a unitary council. Every recommendation was carried out.'
    await expect(page.locator('[data-headline]')).toHaveText(headline)
    await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', headline)
    await expect(page.locator('meta[property="og:description"]')).toHaveAttribute('content', headline)
    await expect(page.getByRole('heading', { name: 'The three measures in 2023-24' })).toBeVisible()
    await expect(page.locator('[data-measure="upheld-rate"]')).toContainText(
      '9 of 13 upheld, 69%; average of unitary councils 79%',
    )
    await expect(
      page.getByText('2024-25 is newer, with complaints upheld only: 10 of 13 upheld.'),
    ).toBeVisible()
  })

  test('has for each measure a chart, a sentence and a table, one of them open, and cautions once', async ({
    page,
  }) => {
    await page.goto('/councils/luton')
    const figures = page.locator('figure[data-series]')
    await expect(figures).toHaveCount(3)
    const upheld = page.locator('figure[data-series="upheld-rate"]')
    await expect(upheld).toContainText('Luton was within the expected range in 2023-24 and 2024-25.')
    await expect(upheld.getByRole('img')).toHaveCount(1)
    await expect(upheld).toContainText('the Ombudsman’s method changed here:')
    await expect(upheld.locator('[data-together]')).toHaveText(
      '19 of 26 upheld over two years, 2023-24 and 2024-25. That is within the 16 to 24 expected for a unitary council.',
    )
    await expect(page.getByText('From 2022-23 the Ombudsman chose its investigations more')).toHaveCount(1)
    await expect(page.getByText('may differ from the council')).toHaveCount(1)
    const early = page.locator('figure[data-series="early-remedy-rate"]')
    await expect(early.getByRole('table')).toBeHidden()
    await early.getByText('Chart and table').click()
    await expect(early.getByRole('table')).toBeVisible()
    await expect(upheld.locator('tbody tr').first()).toContainText(
      '2024-25131077%50 to 92%80%7 to 13Within the expected range',
    )
    await expect(upheld.locator('tbody tr').nth(2)).toContainText(
      '2022-23[x][x][x]72%We don’t have a letter for 2022-23.',
    )
  })

  test('never draws a line across the break in method', async ({ page }) => {
    // Averages of district councils are known of 2021-22 and of 2022-23, one on each side of it.
    await page.goto('/councils/bromsgrove')
    const chart = page.locator('[data-series="upheld-rate"] [data-chart] svg').first()
    const lines = await chart
      .locator('path[stroke-dasharray="6 4"]')
      .evaluateAll((all) => all.map((line) => line.getAttribute('d')))
    const breakAt = Number(await chart.locator('line[stroke-dasharray="2 4"]').getAttribute('x1'))
    const drawn = lines.filter((line) => line?.includes('L'))
    expect(drawn).toHaveLength(1)
    const xs = [...(drawn[0] ?? '').matchAll(/[ML]([\d.]+),/g)].map(([, x]) => Number(x))
    expect(xs).toHaveLength(3)
    expect(Math.min(...xs)).toBeGreaterThan(breakAt)
  })

  test('says what complaints were about, by service, with the line of the letter and a caution', async ({
    page,
  }) => {
    await page.goto('/councils/bromsgrove')
    const services = page.locator('section', {
      has: page.getByRole('heading', { name: 'What complaints were about', exact: true }),
    })
    await expect(services).toContainText('received by the Ombudsman about this council')
    const row = (name: string) => services.getByRole('row', { name })
    await expect(row('Planning and Development')).toContainText('8')
    await expect(row('Benefits and Tax')).toContainText('2')
    await expect(row('Total')).toContainText('11')
    await expect(page.getByText('The number of complaints does not show, by itself')).toHaveCount(1)
    await services.getByRole('link', { name: /^Letter of 18 July 2018, line \d+$/ }).click()
    await expect(page).toHaveURL(/\/councils\/bromsgrove\/2017-18#letter-1-\d+$/)
    await expect(page.locator(':target')).toContainText('0')
  })

  test('of a council whose letters do not say what complaints were about has no such table', async ({
    page,
  }) => {
    await page.goto('/councils/luton')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Luton Borough Council')
    await expect(page.getByRole('heading', { name: 'What complaints were about' })).toHaveCount(0)
  })

  test('says in place of a chart why a measure is not there', async ({ page }) => {
    await page.goto('/councils/bromsgrove')
    const absent = page.locator('section', {
      has: page.getByRole('heading', { name: 'Compliance with recommendations across years' }),
    })
    await expect(absent).toContainText('Not in the letter: letters before 2018-19 do not report it.')
  })

  test('says that a count is just outside its expected range in card, finding and table alike', async ({
    page,
  }) => {
    await page.goto('/councils/birmingham')
    await expect(page.locator('[data-measure="upheld-rate"]')).toContainText(
      'Birmingham had 115, just outside the expected range. If the average were 81%, it would be inside.',
    )
    const series = page.locator('figure[data-series="upheld-rate"]')
    await expect(series).toContainText('just outside the expected range in 2023-24')
    await expect(series.locator('tbody tr', { hasText: '2023-24' })).toContainText(
      'Just outside the expected range; inside if the average were 81%.',
    )
  })

  test('says "44 of 45" where one recommendation was not carried out', async ({ page }) => {
    await page.goto('/councils/croydon')
    await expect(page.locator('[data-measure="compliance-rate"]')).toContainText(
      '1 of 45 was not carried out.',
    )
    await expect(page.locator('[data-measure="compliance-rate"]')).toContainText(
      '44 of 45 carried out, 1 not, 98%',
    )
  })

  test('turns to another year as a whole, and says which is shown', async ({ page }) => {
    await page.goto('/councils/luton')
    await page
      .getByRole('navigation', { name: 'Reporting year' })
      .getByRole('link', { name: '2024-25' })
      .click()
    await expect(page).toHaveURL(/\/councils\/luton\?year=2024-25$/)
    await expect(page.getByRole('heading', { name: 'The three measures in 2024-25' })).toBeVisible()
    await expect(page.locator('[data-measure="upheld-rate"]')).toContainText('10 of 13 upheld, 77%')
    await expect(page.locator('[data-measure="compliance-rate"]')).toContainText(
      'this is not among the figures we have from the Ombudsman’s map',
    )
    await expect(page.locator('[data-series="upheld-rate"] tspan[font-weight="700"]').first()).toHaveText(
      '2024-25',
    )
  })

  test('of a year that is not published says why each measure is missing', async ({ page }) => {
    await page.goto('/councils/luton?year=2020-21')
    await expect(page.locator('[data-measure="upheld-rate"]')).toContainText(
      'We don’t have a letter for 2020-21.',
    )
    await expect(page.getByRole('link', { name: 'Every figure of 2020-21' })).toHaveCount(0)
  })

  test('gives what a year says beside the three measures', async ({ page }) => {
    await page.goto('/councils/luton?year=2024-25')
    await expect(
      page.getByText('The Ombudsman dealt with 64 complaints: 30 were not for the Ombudsman'),
    ).toBeVisible()
    await page.goto('/councils/luton')
    await expect(
      page.getByText('4 complaints upheld per 100,000 residents. The average of unitary councils is 4.6.'),
    ).toBeVisible()
  })

  test("leads to the Ombudsman's own page where it is known, and says so where an address was worked out", async ({
    page,
  }) => {
    await page.goto('/councils/luton')
    await expect(page.getByRole('link', { name: 'the page about Luton' })).toHaveAttribute(
      'href',
      /^https:\/\/www\.lgo\.org\.uk\/your-councils-performance\/luton-borough-council\//,
    )
    await page.goto('/councils/bournemouth-christchurch-and-poole')
    await expect(page.getByRole('link', { name: 'Your council’s performance' })).toHaveAttribute(
      'href',
      'https://www.lgo.org.uk/your-councils-performance',
    )
    await expect(
      page.getByRole('link', { name: 'look for Bournemouth, Christchurch and Poole here' }),
    ).toHaveAttribute(
      'href',
      'https://www.lgo.org.uk/your-councils-performance/bournemouth-christchurch-poole-council/statistics',
    )
    await expect(page.getByText('We worked out this address')).toBeVisible()
  })

  test('shades the expected range of each year that has one', async ({ page }) => {
    await page.goto('/councils/luton')
    await expect(
      page.locator('[data-series="upheld-rate"] [data-chart] svg').first().locator('path[fill*="expected"]'),
    ).toHaveCount(2)
    await expect(page.locator('[data-series="compliance-rate"] path[fill*="expected"]')).toHaveCount(0)
  })

  test('gives no percentage to a year without cases', async ({ page }) => {
    await page.goto('/councils/cheltenham')
    await expect(page.locator('[data-measure="compliance-rate"]')).toContainText(
      'No recommendations were due',
    )
    await expect(page.locator('[data-measure="compliance-rate"]')).not.toContainText('%')
  })

  test('says what is not published, and fills nothing in', async ({ page }) => {
    await page.goto('/councils/bournemouth-christchurch-and-poole')
    await expect(
      page.getByText('We don’t have a letter to Bournemouth, Christchurch and Poole Council yet'),
    ).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Predecessors' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Borough of Poole' })).toBeVisible()
  })

  test('links a reorganised area back and forth, each with its own figures', async ({ page }) => {
    await page.goto('/councils/northampton')
    await page.getByRole('link', { name: 'West Northamptonshire Council' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('West Northamptonshire Council')
    await expect(page.getByRole('link', { name: 'Northampton Borough Council', exact: true })).toBeVisible()
  })

  test('says what will become of Surrey', async ({ page }) => {
    await page.goto('/councils/surrey')
    await expect(page.getByRole('heading', { name: 'Planned successors' })).toBeVisible()
    await expect(page.getByText('1 April 2027').first()).toBeVisible()
  })
})

test.describe('a chart', () => {
  const chart = '[data-series="upheld-rate"] [data-chart]'

  test('wakes when it is pointed at, in its place, and reads the year', async ({ page }) => {
    await page.goto('/councils/luton')
    const place = page.locator(chart).first()
    await expect(place).toHaveAttribute('tabindex', '0')
    await place.scrollIntoViewIfNeeded()
    const before = await place.boundingBox()
    await place.hover()
    await expect(place).toHaveAttribute('data-chart', 'live')
    await expect(place.locator('svg circle').first()).toBeVisible()
    expect(await place.boundingBox()).toEqual(before)
    await place.locator('svg circle').first().hover({ force: true })
    await expect(place.locator('.recharts-tooltip-wrapper')).toHaveText(
      '2023-24: Luton 9 of 13 upheld, 69%. Within the expected range, 7 to 13. Type average 79%.',
    )
    const [point, words] = await Promise.all([
      place.locator('svg circle').first().boundingBox(),
      place.locator('[data-reading]').boundingBox(),
    ])
    if (!point || !words) throw new Error('Nothing is read.')
    expect(words.x > point.x + point.width || words.x + words.width < point.x).toBe(true)
  })

  test('wakes though it was pointed at before its script came', async ({ page }) => {
    const letCome = await holdScripts(page)
    await page.goto('/councils/luton', { waitUntil: 'domcontentloaded' })
    const place = page.locator(chart).first()
    await place.hover()
    await expect(place).toHaveAttribute('data-chart', 'picture')
    letCome()
    await expect(place).toHaveAttribute('data-chart', 'live')
  })

  test('wakes when it is reached by keyboard, and arrow keys read every year', async ({ page }) => {
    await page.goto('/councils/luton')
    const place = page.locator(chart).first()
    await expect(place).toHaveAttribute('tabindex', '0')
    await place.focus()
    await expect(place).toHaveAttribute('data-chart', 'live')
    await expect(place.locator('svg:focus')).toHaveCount(1)
    const readings = [
      '2018-19: no letter for Luton. Type average 55%.',
      '2019-20 to 2021-22: no letter for Luton.',
      '2022-23: no letter for Luton. Type average 72%.',
      '2023-24: Luton 9 of 13 upheld, 69%. Within the expected range, 7 to 13. Type average 79%.',
      '2024-25: Luton 10 of 13 upheld, 77%. Within the expected range, 7 to 13. Type average 80%.',
    ]
    const read = place.getByRole('status')
    await expect(async () => {
      await page.keyboard.press('ArrowLeft')
      await expect(read).toHaveText(readings[0] ?? '', { timeout: 200 })
    }).toPass()
    for (const words of readings) {
      await expect(read).toHaveText(words)
      await page.keyboard.press('ArrowRight')
    }
  })

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false })

    test('is there, drawn, with its counts', async ({ page }) => {
      await page.goto('/councils/luton')
      const picture = page.locator(`${chart} svg[role="img"]`).first()
      await expect(picture).toBeVisible()
      await expect(picture).toContainText('9 of 13')
      await expect(picture).toHaveAccessibleName(/Complaints upheld across years, Luton Borough Council/)
    })

    test('is drawn for a phone on a phone', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 800 })
      await page.goto('/councils/luton')
      const pictures = page.locator(`${chart} svg[role="img"]`)
      await expect(pictures.first()).toBeHidden()
      await expect(pictures.nth(1)).toBeVisible()
      await expect(pictures.nth(1)).toHaveAttribute('viewBox', '0 0 340 352')
    })
  })

  test('is printed beside its table, without what a page on paper cannot do', async ({ page }) => {
    await page.goto('/councils/luton')
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator(`${chart} svg`).nth(1)).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden()
    await expect(page.locator('#search-in-header')).toBeHidden()
    for (const table of await page.locator('figure[data-series] table').all())
      await expect(table).toBeVisible()
    await expect(page.locator('[data-printed-edition]')).toHaveText(
      /^Upheld, edition 1, published .*: http:\/\/.*\/councils\/luton\?year=2023-24$/,
    )
  })
})
