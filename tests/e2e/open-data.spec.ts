import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { cases } from '../support/long'
import { expectAccessible } from './accessibility'

type Row = Record<string, string>

const MEASURES = ['upheld-rate', 'compliance-rate', 'early-remedy-rate']
const PERCENTAGES = /Rate(TypeAverage)?$/

async function csv(request: APIRequestContext, file: string): Promise<Row[]> {
  const answer = await request.get(`/data/${file}.csv`)
  expect(answer.status()).toBe(200)
  return parse(await answer.text(), { columns: true, record_delimiter: '\r\n' })
}

/** The cells of a table's rows, and of its first column, as a reader sees them. */
function cells(page: Page, table: string): Promise<string[][]> {
  return page
    .locator(`${table} tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim())),
    )
}

/** What a page shows of a row of a file, as far as it does not say it in a sentence. */
function shown(row: Row): string[] {
  const noCases = row.base === '0'
  const cell = (value: string | undefined, unit = '') => (value ? `${value}${unit}` : '[x]')
  const expected =
    row.expected_from === row.expected_to ? row.expected_from : `${row.expected_from} to ${row.expected_to}`
  return [
    row.reporting_year ?? '',
    cell(row.base),
    noCases ? '[z]' : cell(row.count),
    noCases ? '[z]' : cell(row.rate, '%'),
    cell(row.type_average, '%'),
    ...(row.measure === 'compliance-rate' ? [] : [expected ?? '']),
  ]
}

/** Years in a row of which nothing is known share a row, with the reason. */
function isRun(row: string[]): boolean {
  return row.length === 2
}

/** The first and the last year of a row of several: '2018-19 to 2021-22'; or the only one, twice. */
function yearsOf(words = ''): [string, string] {
  const [first = '', last = first] = words.split(/\s+to\s+/)
  return [first, last]
}

function isOf({ reporting_year = '' }: Row, [first, last]: [string, string]): boolean {
  return first <= reporting_year && reporting_year <= last
}

/** That the remark of a table's row, and its interval, say what the file says. */
function expectSame(row: Row, [interval = '', remark = '']: [string | undefined, string | undefined]): void {
  if (row.source) expect(remark).toContain(row.source)
  if (row.outcome) expect(remark.toLowerCase()).toContain(`${row.status}.`)
  expect(/gives? (?:a )?different figures?\./.test(remark)).toBe(row.other_source === 'differs')
  const [, from, to] = /(\d+) to (\d+)%/.exec(interval) ?? []
  expect([from !== undefined, to !== undefined]).toEqual([row.interval_from !== '', row.interval_to !== ''])
  // Pages give whole percentages, files one decimal.
  if (from && to) {
    expect(Math.abs(Number(from) - Number(row.interval_from))).toBeLessThanOrEqual(0.55)
    expect(Math.abs(Number(to) - Number(row.interval_to))).toBeLessThanOrEqual(0.55)
  }
}

/** The councils in parts, so that no test opens more than some dozens of pages. */
const PARTS = cases<[string, string]>(
  [['l', 'r']],
  [
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'k'],
    ['s', 's'],
    ['t', 'z'],
  ],
)

function isIn(slug: string | undefined, from: string, to: string): boolean {
  const [first] = slug ?? ''
  return first !== undefined && from <= first && first <= to
}

test.describe('what a page shows is what the files say', () => {
  test.use({ javaScriptEnabled: false })

  for (const [from, to] of PARTS)
    test(`in the tables of every council of which anything is published, ${from} to ${to}`, async ({
      page,
      request,
    }) => {
      const files = new Map(
        await Promise.all(MEASURES.map(async (measure) => [measure, await csv(request, measure)] as const)),
      )
      const letters = await csv(request, 'letters')
      const measured = [...files.values()].flat().filter(({ source }) => source)
      const published = new Set(
        [...letters, ...measured].map(({ council }) => council).filter((slug) => isIn(slug, from, to)),
      )
      expect(published.size).toBeGreaterThan(4)

      // On paper all of a page is laid out; on a screen what is far below waits until it comes near.
      await page.emulateMedia({ media: 'print' })
      for (const slug of published) {
        await page.goto(`/councils/${slug}`)
        for (const [measure, rows] of files) {
          const own = rows.filter(({ council }) => council === slug)
          const isShown = own.some(({ source }) => source)
          const table = await cells(page, `figure[data-series="${measure}"]`)
          const inFile = isShown ? own.toReversed() : []
          const runs = table.filter(isRun).map(([words]) => yearsOf(words))
          const alone = inFile.filter((row) => !runs.some((run) => isOf(row, run)))
          const years = table.filter((row) => !isRun(row))
          expect(
            years.map((row) => row.slice(0, -1).map((cell) => cell.split('\n')[0] ?? '')),
            `${slug}, ${measure}`,
          ).toEqual(alone.map(shown))
          for (const [i, row] of alone.entries())
            expectSame(row, [years[i]?.[3]?.split('\n')[1], years[i]?.at(-1)])
          for (const run of runs) {
            const rows = inFile.filter((row) => isOf(row, run))
            expect(
              rows.map(({ reporting_year }) => reporting_year),
              `${slug}, ${measure}, ${run}`,
            ).toEqual(expect.arrayContaining(run))
            for (const { source, base, count, rate, type_average } of rows)
              expect([source, base, count, rate, type_average]).toEqual(['', '', '', '', ''])
          }
        }
      }
    })

  for (const [from, to] of PARTS)
    test(`in the figures of every year that is published, of councils from ${from} to ${to}`, {
      tag: '@long',
    }, async ({ page, request }) => {
      const figures = (await csv(request, 'figures')).filter(({ council }) => isIn(council, from, to))
      const years = new Set(figures.map((row) => `/councils/${row.council}/${row.reporting_year}`))
      expect(years.size).toBeGreaterThan(4)
      for (const address of years) {
        await page.goto(address)
        const rows = figures.filter((row) => `/councils/${row.council}/${row.reporting_year}` === address)
        for (const [source, caption] of [
          ['letter', 'Every figure of the letter'],
          ['publication', 'Every figure from the map'],
        ]) {
          const table = await cells(page, `table:has(caption:has-text("${caption}"))`)
          const own = rows.filter((row) => row.source === source)
          expect(
            table.map(([name, value]) => [name, value]),
            address,
          ).toEqual(own.map((row) => [row.figure_name, inWords(row)]))
          if (source === 'letter')
            for (const [i, row] of own.entries()) expect(table[i]?.[3]).toContain(asShown(row.quote ?? ''))
        }
      }
    })

  test('in CSV, in JSON and in the API', async ({ request }) => {
    for (const file of [...MEASURES, 'figures', 'type-averages', 'letters', 'councils']) {
      const rows: Record<string, unknown>[] = (await (await request.get(`/data/${file}.json`)).json()).rows
      const asText = rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, cell]) => [name, cell === null ? '' : String(cell)]),
        ),
      )
      const inCsv = await csv(request, file)
      expect(inCsv.map(({ credit: _, ...row }) => row)).toEqual(asText)
      expect(inCsv.every(({ credit }) => credit !== undefined && credit !== '')).toBe(true)
    }
    const all: { parts: unknown; council: string }[] = []
    for (let next: string | null = '/api/v1/figures?limit=100'; next; ) {
      const one: { next: string | null; figures: typeof all } = await (await request.get(next)).json()
      all.push(...one.figures)
      next = one.next
    }
    const inFile: object[] = (await (await request.get('/data/figures.json')).json()).rows
    const sorted = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort()
    expect(sorted(all.map(({ parts, ...row }) => row))).toEqual(sorted(inFile))
  })
})

function inWords({ figure = '', value = '' }: Row): string {
  return PERCENTAGES.test(figure) ? `${value}%` : Number(value).toLocaleString('en-GB')
}

/** Browsers show any run of spaces as one. */
function asShown(words: string): string {
  return words
    .replace(/^'(?=[=+\-@])/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

test('a reader finds a file of one year and keeps it under a name that tells what it is', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Data' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Data')
  await page.getByText(/^2023-24 \(\d+ files\)$/).click()
  const kept = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Complaints upheld, 2023-24, CSV' }).click()
  expect((await kept).suggestedFilename()).toMatch(/^upheld-upheld-rate-2023-24-edition-\d+\.csv$/)
})

test('every link of the page of the data leads to a file', { tag: '@long' }, async ({ page, request }) => {
  await page.goto('/data')
  const links = await page
    .locator('main a[href^="/data/"], main a[href^="/api/"]')
    .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('href') ?? ''))])
  expect(links.length).toBeGreaterThan(40)
  for (const link of links) expect((await request.head(link)).status(), link).toBe(200)
})

test('no table of the page of the data scrolls aside at 1280 pixels, and the page never does', async ({
  page,
}) => {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/data')
    await page.locator('details > summary').evaluateAll((all) => {
      for (const one of all) one.closest('details')?.setAttribute('open', '')
    })
    const tables = page.getByRole('region', { name: /^Table: / })
    expect(await tables.count()).toBeGreaterThan(5)
    const over = await tables.evaluateAll((all) =>
      all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.getAttribute('aria-label')),
    )
    if (width === 1280) expect(over).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
})

test('the table of all files has room for its words at 320 pixels, and its numbers beside them', async ({
  page,
}) => {
  await page.goto('/data')
  const table = page.getByRole('region', { name: /^Table: All years/ })
  const first = table.locator('tbody tr').first()
  const seen = () =>
    first.evaluate((row) => ({
      words: row.querySelector('th')?.getBoundingClientRect().width ?? 0,
      cells: [...row.querySelectorAll('td')]
        .filter((one) => one.checkVisibility())
        .map((one) => one.innerText),
      below: (row.querySelector('th') as HTMLElement).innerText.split('\n').at(-1),
    }))
  const wide = await seen()
  expect(wide.cells).toEqual([expect.stringMatching(/^[\d,]+$/), expect.stringMatching(/^[\d.,]+ [kM]B$/)])
  expect(wide.below).toBe('CSV, XLSX, JSON, metadata')
  await page.setViewportSize({ width: 320, height: 900 })
  const narrow = await seen()
  expect(narrow.words).toBeGreaterThan(260)
  expect(narrow.cells).toEqual([])
  expect(narrow.below).toBe(`${wide.cells[0]} rows, ${wide.cells[1]} as CSV`)
  expect(await table.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true)
})

test('an edition that does not exist is said so, and the newest shown', async ({ page }) => {
  await page.goto('/data?edition=99999')
  await expect(page.getByText('There is no such edition. Here is the newest')).toBeVisible()
  await expectAccessible(page)
})

test('what was had before is not sent again', async ({ request }) => {
  for (const address of ['/data/upheld-rate.csv?edition=1', '/api/v1/letters']) {
    const first = await request.get(address)
    const again = await request.get(address, { headers: { 'if-none-match': first.headers().etag ?? '' } })
    expect([address, again.status()]).toEqual([address, 304])
    // What is compressed on the way may have its tag made a weak one.
    const strong = (tag = '') => tag.replace(/^W\//, '')
    expect(strong((await request.head(address)).headers().etag)).toBe(strong(first.headers().etag))
  }
})
