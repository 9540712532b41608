import { expect, test } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { expectAccessible } from './accessibility'

const FIXED = '/charts/upheld-rate/luton?view=trend&from=2018-19&to=2024-25&edition=1'
const FILE = (name: string) => FIXED.replace('?', `/${name}?`)

test.describe('every chart of a page', () => {
  for (const [page_, figures] of [
    ['/councils/luton', 3],
    ['/types/unitary?year=2023-24', 1],
    ['/compare?councils=luton~knowsley&measure=upheld-rate&from=2022-23&to=2024-25', 1],
  ] as const) {
    test(`of ${page_} can be shared in two kinds of link that lead to it`, async ({ page }) => {
      await page.goto(page_)
      const shares = page.locator('main [data-share]')
      await expect(shares).toHaveCount(figures)
      const share = shares.first()
      await share.locator('summary').click()
      const fixed = await share.getByRole('link', { name: 'Link that stays as it is' }).getAttribute('href')
      const following = await share
        .getByRole('link', { name: 'Link that follows new data' })
        .getAttribute('href')
      expect(fixed).toMatch(/&edition=\d+$/)
      expect(following).toBe(fixed?.replace(/&edition=\d+$/, ''))
      await share.getByRole('link', { name: 'Link that stays as it is' }).click()
      await expect(page).toHaveURL(fixed ?? '')
      await expect(page.locator('h1')).toHaveCount(1)
      await expect(page.locator('figure').locator('svg[role="img"]:visible, [data-dot-plot]')).toHaveCount(1)
    })
  }
})

test.describe('the page of a chart', () => {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
      test.use({ javaScriptEnabled })

      test('shows title, finding, chart, table, cautions, source, edition and citation', async ({ page }) => {
        await page.goto(FIXED)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(
          'Complaints upheld across years, Luton Borough Council',
        )
        await expect(page.getByText('Luton was within the expected range').first()).toBeVisible()
        await expect(page.locator('figure svg[role="img"]:visible')).toHaveCount(1)
        await expect(page.getByRole('row', { name: /2023-24 13 9 69%/ })).toBeVisible()
        await expect(page.getByText('Compare with similar councils, not with earlier years.')).toBeVisible()
        await expect(page.getByText(/^Edition 1, published/).first()).toBeVisible()
        await expect(page.getByText(/^Upheld \(20\d\d\), “Complaints upheld across years/)).toBeVisible()
      })
    })
  }

  test('is previewed with its own picture and sentence', async ({ page, request }) => {
    await page.goto(FIXED)
    const content = (property: string) => page.locator(`meta[property="${property}"]`).getAttribute('content')
    expect(await content('og:title')).toBe('Complaints upheld across years, Luton Borough Council')
    expect(await content('og:description')).toContain('Luton was within the expected range')
    expect(await content('og:image:alt')).toContain('Luton was within the expected range')
    const image = await request.get((await content('og:image')) ?? '')
    expect(image.headers()['content-type']).toBe('image/png')
  })

  test('that a chat program mangled is the same page', async ({ page }) => {
    await page.goto('/charts/upheld-rate/luton%7Eknowsley?view=compare&amp;from=2018-19&amp;to=2023-24).')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Complaints upheld, Luton and Knowsley')
    await expect(page.locator('[data-dot-plot] [data-series]')).toHaveCount(2)
  })

  for (const [address, problem] of [
    ['/charts/upheld-rate/luton?edition=99', 'There is no edition 99'],
    ['/charts/upheld/luton', 'There is no measure called “upheld”.'],
    ['/charts/upheld-rate/lutn', 'There is no council called “lutn” here.'],
  ] as const) {
    test(`of ${address} helps, with the status of a page that is not there`, async ({ page }) => {
      const answer = await page.goto(address)
      expect(answer?.status()).toBe(404)
      await expect(page.getByText(problem)).toBeVisible()
      await expect(page.locator('main svg[role="img"]')).toHaveCount(0)
    })
  }
})

test.describe('the files of a chart', () => {
  test('say the same as its page', async ({ page, request }) => {
    const csv = await (await request.get(FILE('data.csv'))).text()
    const json = await (await request.get(FILE('data.json'))).json()
    const rows = parse(csv, { columns: true }) as Record<string, string>[]
    expect(json.rows).toHaveLength(rows.length)
    await page.goto(FIXED)
    const cells = await page
      .locator('figure tbody tr')
      .evaluateAll((all) =>
        all.map((row) =>
          [...(row as HTMLTableRowElement).cells].slice(0, 3).map((cell) => cell.innerText.trim()),
        ),
      )
    const newestFirst = rows.toReversed()
    // A run of years is one row of the page; files have every year.
    const ofEachYear = cells.flatMap(([years = '', ...numbers]) => {
      const [first = '', last] = years.split(' to ')
      if (last === undefined) return [[years, ...numbers]]
      return newestFirst
        .map((row) => row.reporting_year as string)
        .filter((year) => first <= year && year <= last)
        .map((year) => [year, '[x]', '[x]'])
    })
    expect(ofEachYear).toEqual(
      newestFirst.map((row) => [row.reporting_year, row.base || '[x]', row.count || '[x]']),
    )
    newestFirst.forEach((row, i) => {
      const same = json.rows[rows.length - 1 - i]
      expect(String(same.count ?? '')).toBe(row.count)
      expect(same.status).toBe(row.status)
    })
  })

  test('are named for people, kept for ever where the edition is fixed, and not sent twice', async ({
    request,
  }) => {
    const answer = await request.get(FILE('data.csv'))
    const headers = answer.headers()
    expect(headers['content-disposition']).toContain('luton-upheld-rate-2018-19-to-2024-25-edition-1.csv')
    expect(headers['cache-control']).toContain('immutable')
    const again = await request.get(FILE('data.csv'), { headers: { 'If-None-Match': headers.etag ?? '' } })
    expect(again.status()).toBe(304)
    const following = await request.get(FILE('data.csv').replace('&edition=1', ''))
    expect(following.headers()['cache-control']).not.toContain('immutable')
  })

  test('describe their columns beside them', async ({ request }) => {
    const metadata = await (await request.get(FILE('data.csv-metadata.json'))).json()
    const [header] = (await (await request.get(FILE('data.csv'))).text()).split('\r\n')
    expect(metadata['@context'][0]).toBe('http://www.w3.org/ns/csvw')
    expect(metadata.tableSchema.columns.map(({ name }: { name: string }) => name).join(',')).toBe(header)
  })

  test('are drawn only in the widths that are offered', async ({ request }) => {
    expect((await request.get(`${FILE('chart.png')}&width=800`)).status()).toBe(200)
    expect((await request.get(`${FILE('chart.png')}&width=80000`)).status()).toBe(400)
  })
})

test.describe('a chart in the frame of another site', () => {
  test('may be framed, and nothing else may', async ({ request }) => {
    const embed = (await request.get(FIXED.replace('/charts/', '/embed/'))).headers()
    expect(embed['content-security-policy']).toContain('frame-ancestors *')
    expect(embed['x-frame-options']).toBeUndefined()
    const page = (await request.get(FIXED)).headers()
    expect(page['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(page['x-frame-options']).toBe('DENY')
  })

  for (const width of [320, 900]) {
    test(`fits into the frame that is offered, ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 560 })
      await page.goto(FIXED.replace('/charts/', '/embed/'))
      const overflow = await page.evaluate(() => ({
        across: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        down: document.documentElement.scrollHeight - document.documentElement.clientHeight,
      }))
      expect(overflow.across).toBe(0)
      expect(overflow.down).toBeLessThanOrEqual(width < 640 ? 120 : 0)
      await expect(page.locator('svg[role="img"]:visible')).toHaveCount(1)
      await expectAccessible(page)
    })
  }

  test('is found by sites that know oEmbed', async ({ page, request }) => {
    await page.goto(FIXED)
    const address = await page.locator('link[type="application/json+oembed"]').getAttribute('href')
    const answer = await (await request.get(address ?? '')).json()
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: /./ })
    expect(answer.html).toMatch(
      /^<iframe src="[^"]+\/embed\/upheld-rate\/luton\?[^"]+" title="[^"]+" loading="lazy"/,
    )
    const elsewhere = await request.get('/api/oembed?url=https%3A%2F%2Fother.example%2Fcharts%2Fa%2Fb')
    expect(elsewhere.status()).toBe(404)
  })
})

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('a table gives a table, and lines with tabs; a picture gives a PNG; a link the whole address', async ({
    page,
    baseURL,
  }) => {
    await page.goto(FIXED)
    await page.locator('[data-share] summary').click()
    const read = (type: string) =>
      page.evaluate(async (wanted) => {
        const [item] = await navigator.clipboard.read()
        const blob = await item?.getType(wanted)
        return wanted.startsWith('image') ? String(blob?.size) : ((await blob?.text()) ?? '')
      }, type)

    await page.getByRole('button', { name: 'Copy table' }).click()
    await expect(page.getByText('The table copied.')).toBeVisible()
    expect(await read('text/html')).toContain('<td>69%')
    expect((await read('text/plain')).split('\n')[0]).toMatch(/^Year\tInvestigations\tUpheld\t/)

    await page.getByRole('button', { name: 'Copy picture' }).click()
    await expect(page.getByText('The picture copied.')).toBeVisible()
    expect(Number(await read('image/png'))).toBeGreaterThan(10_000)

    await page.getByRole('button', { name: 'Copy link' }).click()
    await expect(page.getByText('The link copied.')).toBeVisible()
    expect(await read('text/plain')).toBe(`${baseURL}${FIXED}`)

    await page.getByRole('button', { name: 'Copy alternative text' }).click()
    await expect(page.getByText('The alternative text copied.')).toBeVisible()
    expect(await read('text/plain')).toContain('Chart: Complaints upheld across years')
  })
})

test('the editions say what each changed', async ({ page }) => {
  await page.goto('/editions')
  await page.getByRole('link', { name: 'Edition 1', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Edition 1')
  await expect(page.getByRole('link', { name: 'Luton Borough Council' }).first()).toBeVisible()
})
