import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { listText } from '../../prisma/factories/listed/list-page'
import { type InventedRow, inventedRows } from '../../prisma/factories/listed/rows'
import { expectAccessible } from './accessibility'
import { withDeskApp } from './desk-app'

const desk = withDeskApp()

// One app is enough for all of them.
test.describe.configure({ mode: 'default' })
const ADDRESS = 'https://www.lgo.org.uk/decisions/education'
const rows = inventedRows(20, { names: ['Luton Borough Council'] })

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a form of the lists that is refused comes back with what was typed @long', async ({
    page,
    context,
  }) => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'upheld-lists-')), 'list.txt')
    writeFileSync(file, listText(rows, { address: ADDRESS, nameless: [3, 5] }))
    desk.app.run('ingest', file)
    await desk.signIn(context, 'publisher')
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto('/desk/listed')
      const [first, second] = [
        page
          .getByRole('listitem')
          .filter({ has: page.getByRole('heading', { level: 3 }) })
          .nth(0),
        page
          .getByRole('listitem')
          .filter({ has: page.getByRole('heading', { level: 3 }) })
          .nth(1),
      ]
      await second.getByLabel('Council, if it is missing or wrong').fill('Nowhere')
      await second.getByLabel('Why').fill('The page names it.')
      await second.getByRole('button', { name: 'Publish with this council' }).click()
      await expect(page.getByRole('alert')).toHaveText('We know no council called “Nowhere”.')
      await expect(second.getByLabel('Council, if it is missing or wrong')).toHaveValue('Nowhere')
      await expect(second.getByLabel('Council, if it is missing or wrong')).toHaveAccessibleDescription(
        'We know no council called “Nowhere”.',
      )
      await expect(second.getByLabel('Why')).toHaveValue('The page names it.')
      await expect(first.getByLabel('Why')).toHaveValue('')
      const withhold = page.getByRole('region', { name: 'Withhold a decision' })
      await expect(withhold.getByLabel('Why')).toHaveValue('')
      await withhold.getByLabel('Reference').fill('99 999 999')
      await withhold.getByLabel('Why').fill('Somebody can be recognised.')
      await withhold.getByRole('button', { name: 'Withhold' }).click()
      // Of another form nothing comes back: this is the answer.
      await expect(second.getByLabel('Why')).toHaveValue('')
      await expect(withhold.getByLabel('Reference')).toHaveValue('99 999 999')
      await expect(withhold.getByLabel('Why')).toHaveValue('Somebody can be recognised.')
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })
})

test('the next edition names by council what a list would change, folded where it is long @long', async ({
  page,
  context,
}) => {
  await desk.signIn(context, 'publisher')
  const names = ['Luton Borough Council', 'Knowsley Metropolitan Borough Council'] as const
  const newer = names.flatMap((name, i) =>
    inventedRows(12, { names: [name], seed: 9 }).map(
      (row, at): InventedRow => ({
        ...row,
        reference: `25 00${i} ${String(at + 500)}`,
      }),
    ),
  )
  await page.goto('/desk/loads')
  await page.getByLabel('Or choose files').setInputFiles({
    name: 'newer.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(listText(newer, { address: ADDRESS })),
  })
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText('The file is read.').first()).toBeVisible()
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/desk/edition')
    const lists = page.getByRole('region', { name: 'The Ombudsman’s lists' })
    const entry = lists.getByText(new RegExp(`(Decision|Public report) ${newer[0]?.reference}`))
    await expect(entry).toBeHidden()
    await lists.getByText('Luton Borough Council: 12 new').click()
    await expect(entry).toBeVisible()
    await expect(lists.getByText('and 2 more').filter({ visible: true })).toHaveCount(1)
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
})
