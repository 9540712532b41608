import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { councilPage } from '@/lib/council/council-page'
import type { ServicesView } from '@/lib/council/services-view'
import { loadRegister } from '@/lib/data/register'
import { ingest } from '@/lib/ingest/ingest'
import { letterText } from '@/prisma/factories/letter'
import { letterPdf } from '@/prisma/factories/letter-pdf'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase()

const register = inventedRegister(['Ambleford', 'Combe'].map((name) => inventedCouncil({ name })))
const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))
const council = 'Ambleford Council'

beforeAll(async () => {
  await loadRegister(register, '0'.repeat(64))
  const pdfs = [
    await letterPdf({ council, year: '2013-14', counts: { services: [1, 2, 3, 4, 5, 6, 7, 8] } }),
    await letterPdf({ council, year: '2016-17', counts: { services: [10, 0, 1, 2, 3, 4, 5, 1_020, 6] } }),
  ]
  const texts = (['2019-20', '2020-21'] as const).flatMap((year) => [
    letterText({ council, year }),
    letterText({ council: 'Combe Council', year }),
  ])
  const files = [
    ...pdfs.map((pdf, i) => [`${i}.pdf`, pdf] as const),
    ...texts.map((text, i) => [`${i}.txt`, text] as const),
  ]
  for (const [file, bytes] of files) writeFileSync(path.join(folder, file), bytes)
  const report = await ingest(
    files.map(([file]) => file),
    { from: folder, register, dryRun: false, onProgress: () => {} },
  )
  expect(report.files.map(({ outcome }) => outcome)).toEqual(files.map(() => 'accepted'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function services(slug = 'ambleford'): Promise<ServicesView | null> {
  const page = await councilPage(slug, null)
  if (!page) throw new Error(`There is no page of ${slug}.`)
  return page.services
}

test('years stand side by side, and years in a row that give no services are one column', async () => {
  const view = await services()
  expect(
    view?.columns.map((column) =>
      column.kind === 'year' ? column.year : `none of ${column.years.join(' to ')}`,
    ),
  ).toEqual(['2013-14', 'none of 2014-15 to 2015-16', '2016-17', 'none of 2017-18 to 2020-21'])
})

test('each service has its count of each year; what a year does not give stays missing', async () => {
  const view = await services()
  expect(view?.rows.map(({ service, cells }) => [service, ...cells])).toEqual([
    ['Adult Care Services', '1', '[x]', '10', '[x]'],
    ['Benefits and Tax', '2', '[x]', '0', '[x]'],
    ['Corporate and Other Services', '3', '[x]', '1', '[x]'],
    ["Education and Children's Services", '4', '[x]', '2', '[x]'],
    ['Environment Services', '5', '[x]', '3', '[x]'],
    ['Highways and Transport', '6', '[x]', '4', '[x]'],
    ['Housing', '7', '[x]', '5', '[x]'],
    ['Planning and Development', '8', '[x]', '1,020', '[x]'],
    ['Other', '[x]', '[x]', '6', '[x]'],
  ])
  expect(view?.totals).toEqual(['36', '[x]', '1,051', '[x]'])
})

test('each missing number has its reason, and each year its line of the letter', async () => {
  const view = await services()
  expect(view?.notes).toEqual([
    '2013-14: the letter gives no number for “Other”.',
    '2014-15 to 2015-16 and 2017-18: we don’t have a letter.',
    '2018-19 to 2020-21: letters from 2018-19 on do not give what was received, and we don’t have it from a data file.',
  ])
  const sources = view?.columns.flatMap((column) => (column.kind === 'year' ? column.source : []))
  expect(sources).toEqual([
    {
      words: expect.stringMatching(/^Letter of 7 July 2014, page \d+, line \d+$/),
      at: {
        kind: 'letter-line',
        slug: 'ambleford',
        year: '2013-14',
        page: expect.any(Number),
        line: expect.any(Number),
      },
    },
    {
      words: expect.stringMatching(/^Letter of 20 July 2017, page \d+, line \d+$/),
      at: {
        kind: 'letter-line',
        slug: 'ambleford',
        year: '2016-17',
        page: expect.any(Number),
        line: expect.any(Number),
      },
    },
  ])
})

test('counts of complaints come with the caution that they judge no council', async () => {
  const view = await services()
  expect(view?.cautions.map(({ id }) => id)).toEqual(['volumes'])
})

test('a council of which no source says what complaints were about has no such table', async () => {
  expect(await services('combe')).toBeNull()
})
