import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { councilPage } from '@/lib/council/council-page'
import { loadRegister } from '@/lib/data/register'
import { SUPPRESSED } from '@/lib/domain/figure'
import { ingest } from '@/lib/ingest/ingest'
import { sourceFileAnswer } from '@/lib/letter/letter-answers'
import { type CouncilYearPage, councilYearPage } from '@/lib/letter/letter-page'
import { DATASETS } from '@/lib/open-data/datasets'
import { letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { askRoute } from '../../support/ask-route'
import { publishDataRows } from '../../support/data-file-rows'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase()

const ambleford = inventedCouncil({ name: 'Ambleford' })
const combe = inventedCouncil({ name: 'Combe' })
const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))

// A letter and a data file that says otherwise of Ambleford; data files alone of Combe.
beforeAll(async () => {
  const register = inventedRegister([ambleford, combe])
  await loadRegister(register, '0'.repeat(64))
  writeFileSync(path.join(folder, 'a.txt'), letterText({ council: 'Ambleford Council', year: '2023-24' }))
  await ingest(['a.txt'], { from: folder, register, dryRun: false, onProgress: () => {} })
  const year = '2023-24'
  await publishDataRows([
    {
      council: ambleford,
      year,
      table: 'decided',
      line: 214,
      figures: {
        investigations: { value: 13, column: 'E' },
        upheld: { value: 10, column: 'F' },
        upheldRate: { value: 77, column: 'H' },
      },
    },
    {
      council: ambleford,
      year,
      table: 'remedies',
      line: 212,
      figures: { upheld: { value: 10, column: 'B' } },
    },
    {
      council: combe,
      year,
      table: 'received',
      line: 31,
      figures: {
        received: {
          value: 12,
          column: 'L',
          parts: [
            { name: 'Housing', value: 7 },
            { name: 'Waste and Parks', value: 2 },
          ],
        },
      },
      notes: [
        {
          code: SUPPRESSED,
          message: 'Planning is missing: the Ombudsman’s data file prints “<5” (column C).',
          figure: 'received',
        },
      ],
    },
    {
      council: combe,
      year,
      table: 'decided',
      sheet: 'Decided',
      line: 30,
      figures: { investigations: { value: 6, column: 'E' } },
      notes: [
        {
          code: SUPPRESSED,
          message: 'Complaints upheld is missing: the Ombudsman’s data file prints “<5” (column F).',
          figure: 'upheld',
        },
      ],
    },
  ])
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

async function yearPage(slug: string): Promise<CouncilYearPage> {
  const page = await councilYearPage(slug, '2023-24')
  if (!page) throw new Error(`There is no page of ${slug}.`)
  return page
}

describe('where a letter and a data file give a measure', () => {
  test('the letter leads, and the page says what the data file gives, and in which row and column', async () => {
    const [upheld] = (await yearPage('ambleford')).measures
    expect(upheld).toMatchObject({
      kind: 'published',
      count: '9',
      others: [
        {
          agrees: false,
          words:
            'The Ombudsman’s data file gives a different figure: 10 of 13 upheld, 77% (row 214, column F).',
          source: { at: { kind: 'data-file-row', slug: 'ambleford', year: '2023-24', table: 'decided' } },
        },
      ],
    })
  })

  test('the letter’s figures have a column for what the data file says of each', async () => {
    const { letter } = await yearPage('ambleford')
    expect(letter?.comparedWith).toEqual(['the data file'])
    const said = Object.fromEntries(letter?.figures.map(({ name, agreements }) => [name, agreements]) ?? [])
    expect(said).toMatchObject({
      investigations: ['the same'],
      upheld: ['says 10'],
      upheldRate: ['says 77%'],
      complianceRate: ['not given'],
    })
  })

  test('a figure that two data files give has a row for each, told apart by the file’s key', async () => {
    const { rows } = await (await askRoute('/data/figures.json?year=2023-24')).json()
    const upheld = rows.filter(
      (one: { council: string; figure: string }) => one.council === 'ambleford' && one.figure === 'upheld',
    )
    expect(upheld.map((one: { data_table: string | null }) => one.data_table)).toEqual([
      null,
      'decided',
      'remedies',
    ])
    const { key = [] } = DATASETS.find(({ id }) => id === 'figures') ?? {}
    const keys = rows.map((one: Record<string, unknown>) => key.map((name) => one[name]).join(' '))
    expect(new Set(keys).size).toBe(rows.length)
  })

  test('the files say that another source differs', async () => {
    const { rows } = await (await askRoute('/data/upheld-rate.json')).json()
    const row = rows.find(
      (one: { council: string; reporting_year: string }) =>
        one.council === 'ambleford' && one.reporting_year === '2023-24',
    )
    expect(row).toMatchObject({ count: 9, other_source: 'differs' })
  })
})

describe('where only data files give figures', () => {
  test('the page of the year has a part for each, with row, column and the file as it came in', async () => {
    const { dataFiles } = await yearPage('combe')
    expect(dataFiles.map(({ title, row, fileName }) => [title, row, fileName])).toEqual([
      ['Complaints received', 'row 31', 'received-2023-24.csv'],
      ['Complaints decided', 'row 30 of sheet “Decided”', 'decided-2023-24.csv'],
    ])
    expect(dataFiles[1]?.figures).toMatchObject([
      {
        name: 'investigations',
        value: '6',
        origin: 'printed, nothing else in the row confirms it',
        quote: 'investigations: 6',
        place: {
          words: 'row 30, column E of sheet “Decided”',
          href: '/councils/combe/2023-24/data-files/decided',
        },
      },
    ])
  })

  test('the file is given out as it came in, and none that is not there', async () => {
    const params = { slug: 'combe', year: '2023-24', table: 'decided' }
    const answer = await sourceFileAnswer(params)
    expect(await answer.text()).toBe('decided 2023-24')
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="ombudsman-2023-24-decided.csv"',
    )
    for (const wrong of [{ table: 'remedies' }, { table: 'letters' }, { year: '2022-23' }]) {
      expect((await sourceFileAnswer({ ...params, ...wrong })).status).toBe(404)
    }
  })

  test('a number that the file does not print is missing with what it prints instead', async () => {
    const [upheld] = (await yearPage('combe')).measures
    expect(upheld).toMatchObject({
      kind: 'missing',
      reason:
        'We don’t have a letter for this year, and this is not among the figures we have from the Ombudsman’s data files. Complaints upheld is missing: the Ombudsman’s data file prints “<5” (column F).',
    })
  })

  test('the council’s page says what complaints were about, and which services the file does not give', async () => {
    const services = (await councilPage('combe', null))?.services
    expect(services?.rows).toEqual([
      { service: 'Housing', cells: ['7'] },
      { service: 'Waste and Parks', cells: ['2'] },
    ])
    expect(services?.totals).toEqual(['12'])
    expect(services?.columns).toMatchObject([
      { kind: 'year', source: { words: 'The Ombudsman’s data file, row 31, column L' } },
    ])
    expect(services?.notes).toEqual([
      '2023-24: Planning is missing: the Ombudsman’s data file prints “<5” (column C).',
    ])
  })

  test('files and API give the table, the sheet, the row and the column of each figure', async () => {
    const { figures } = await (await askRoute('/api/v1/figures?council=combe')).json()
    expect(figures).toMatchObject([
      { figure: 'received', source: 'data-file', data_table: 'received', data_sheet: null, line: 31 },
      {
        figure: 'investigations',
        source: 'data-file',
        letter_date: null,
        line: 30,
        data_table: 'decided',
        data_sheet: 'Decided',
        data_column: 'E',
        source_address: '/councils/combe/2023-24#data-file-decided',
        source_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ])
    const { years } = await (await askRoute('/api/v1/councils/combe')).json()
    expect(years).toMatchObject([{ letter: false, publication: false, data_files: ['received', 'decided'] }])
  })

  test('the council’s page names them among its sources', async () => {
    const page = await councilPage('combe', null)
    expect(page?.years).toEqual([
      {
        year: '2023-24',
        published: 'figures from the Ombudsman’s data files (complaints received and complaints decided)',
      },
    ])
  })
})
