import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { csvFile } from '@/prisma/factories/data-file'
import { expectAccessible } from './accessibility'
import { untilShown, withOwnApp } from './own-app'

// Invented data files on the councils of the samples, which one app has read for all tests.
test.describe.configure({ mode: 'default' })

const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))
const app = withOwnApp()
test.afterAll(() => rmSync(folder, { recursive: true }))

const RECEIVED = [
  ['Complaints received 2022-23'],
  [],
  [
    'Authority',
    'Adult Care Services',
    'Housing',
    'Environmental services',
    'Planning and Development',
    'Total',
  ],
  ['Bromsgrove District Council', 1, 4, 3, '<5', 11],
]
const DECIDED = [
  ['Complaints decided 2023-24'],
  ['Authority', 'Not Upheld', 'Upheld', 'Uphold Rate (%)'],
  ['Luton Borough Council', 3, 10, '77%'],
]

let edition: number

test.beforeAll(() => {
  for (const [name, rows] of Object.entries({
    'received-22-23.csv': RECEIVED,
    'decided-23-24.csv': DECIDED,
  })) {
    writeFileSync(path.join(folder, name), csvFile(rows))
    const { status, said } = app.run('ingest', path.join(folder, name))
    expect(status).toBe(0)
    edition = Number(/Edition (\d+) is published/.exec(said)?.[1])
  }
})
test.beforeEach(({ request }) => untilShown(request, edition))

for (const width of [1280, 320]) {
  test.describe(`at ${width} pixels, without JavaScript`, () => {
    test.use({ viewport: { width, height: 900 } })

    test('a council’s page says what complaints were about, years without it as one column', async ({
      browser,
      page,
      baseURL,
    }) => {
      await page.goto('/councils/bromsgrove')
      await expectAccessible(page)
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
      expect(scrollWidth).toBe(clientWidth)

      const plain = await browser.newPage({ baseURL, javaScriptEnabled: false })
      await plain.goto('/councils/bromsgrove')
      const table = plain.getByRole('table', { name: 'Complaints and enquiries received, by service' })
      await expect(table.getByRole('columnheader')).toHaveText([
        'Service',
        '2017-18',
        'none of 2018-19 to 2021-22',
        '2022-23',
      ])
      const row = (name: string) => table.getByRole('row', { name }).getByRole('cell')
      await expect(row('Housing')).toHaveText(['0', '[x]', '4'])
      await expect(row('Environmental services')).toHaveText(['[x]', '[x]', '3'])
      await expect(row('Planning and Development')).toHaveText(['8', '[x]', '[x]'])
      await expect(row('Total')).toHaveText(['11', '[x]', '11'])
      await expect(table.getByRole('link')).toHaveText([
        /^Letter of 18 July 2018, line \d+$/,
        'The Ombudsman’s data file, row 4, column F',
      ])
      await expect(plain.getByRole('region', { name: 'What complaints were about' })).toContainText(
        /Planning and Development is missing: the Ombudsman’s data file .*<5/,
      )
      await plain.close()
    })
  })
}

test('the page of a year has the row of the data file, and the file as it came in', async ({ page }) => {
  await page.goto('/councils/luton/2023-24')
  await expect(page.locator('[data-measure="upheld-rate"]')).toContainText(
    'The Ombudsman’s data file gives a different figure: 10 of 13 upheld, 77% (row 3, column C).',
  )
  const part = page.locator('section', {
    has: page.getByRole('heading', { name: 'The Ombudsman’s data file: complaints decided' }),
  })
  await expect(part).toContainText('row 3 of decided-23-24.csv')
  await expect(part.locator('[data-figure="upheld"]')).toContainText('row 3, column C')
  await expect(part.locator('[data-figure="investigations"]')).toContainText('10 upheld and 3 not upheld')
  await expectAccessible(page)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    part.getByRole('link', { name: 'decided-23-24.csv' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('ombudsman-2023-24-decided.csv')
})
