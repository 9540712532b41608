import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/lib/data/client'
import { editionByNumber } from '@/lib/data/editions'
import { loadRegister } from '@/lib/data/register'
import { dataPage } from '@/lib/open-data/data-page'
import { fileSizes } from '@/lib/open-data/file-sizes'
import { LISTED_DATASETS } from '@/lib/open-data/listed-datasets'
import { SCHEMAS } from '@/lib/open-data/schemas'
import { inventedDecision, inventedImprovement } from '@/prisma/factories/listed/entries'
import { putListed } from '@/prisma/factories/listed/put-listed'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { askRoute } from '../../support/ask-route'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase()

const ambleford = inventedCouncil({ name: 'Ambleford' })
const borley = inventedCouncil({ name: 'Borley', type: 'district' })
const councils = [ambleford, borley]

/** A decision on two councils whose words a spreadsheet and a reader must be kept from. */
const joint = inventedDecision(900, ambleford, {
  reference: '24 000 900',
  councils: [
    { slug: 'ambleford', printed: 'Ambleford Council' },
    { slug: 'borley', printed: 'Council of Borley' },
  ],
  kind: 'report',
  category: 'Weather',
  decidedOn: '2025-03-31',
  summary: '=HYPERLINK("https://example.org") the Councils did\u202e not agree on taxis.',
  recommendations: ['Apologise.', 'Pay for the taxis.'],
  alsoReferences: ['24 000 901'],
})

beforeAll(async () => {
  await loadRegister(inventedRegister(councils), 'a'.repeat(64))
  await putListed({ councils, decisions: 30, improvements: 10 })
  const undated = inventedImprovement(901, ambleford, { reference: '24 000 902', decidedOn: null })
  await putListed({ councils, decisions: [joint], improvements: [undated] })
})

type Rows = Record<string, string>[]

async function answer(address: string) {
  return (await askRoute(address)).json()
}

async function csvRows(address: string): Promise<Rows> {
  const answered = await askRoute(address)
  expect([address, answered.status]).toEqual([address, 200])
  return parse(await answered.text(), { columns: true, record_delimiter: '\r\n' })
}

describe('the files of what the Ombudsman lists', () => {
  test('have a row for each decision and council, and one for each improvement', async () => {
    const decisions = await csvRows('/data/decisions.csv')
    expect(decisions).toHaveLength(32)
    expect(new Set(decisions.map(({ council, reference }) => `${council} ${reference}`)).size).toBe(32)
    expect(decisions.filter(({ reference }) => reference === joint.reference)).toMatchObject([
      { council: 'ambleford', council_printed: 'Ambleford Council', authority_type: 'unitary' },
      { council: 'borley', council_printed: 'Council of Borley', authority_type: 'district' },
    ])
    const improvements = await csvRows('/data/improvements.csv')
    expect(improvements).toHaveLength(17)
    expect(improvements.filter(({ reference }) => reference === '24 000 902')).toMatchObject([
      { position: '1', decided_on: '', reporting_year: '' },
      { position: '2', decided_on: '', reporting_year: '' },
    ])
  })

  test('have every word of a list, none that a spreadsheet works out, and none that cannot be seen', async () => {
    const shown = '=HYPERLINK("https://example.org") the Councils did[U+202E] not agree on taxis.'
    const [row] = (await csvRows('/data/decisions.csv?authority_type=district&year=2024-25')).filter(
      ({ reference }) => reference === joint.reference,
    )
    expect(row).toMatchObject({
      reporting_year: '2024-25',
      kind: 'report',
      outcome_printed: joint.outcomePrinted,
      category: 'Weather',
      decided_on: '2025-03-31',
      summary: `'${shown}`,
      recommendations: 'Apologise.\nPay for the taxis.',
      also_references: '24 000 901',
      listed_at: joint.listedAt,
      listed_on: '2026-06-03',
      listed_until: '',
      source_file: 'a'.repeat(64),
      edition_added: '2',
    })
    const { rows } = await answer('/data/decisions.json?authority_type=district&year=2024-25')
    expect(rows.map(({ summary }: { summary: string }) => summary)).toContain(shown)
  })

  test.each(LISTED_DATASETS)(
    'say the same as CSV and JSON, as the dictionary has it: $id',
    async (dataset) => {
      const { id, columns, key } = dataset
      const [file, csv] = [
        await answer(`/data/${id}.json?edition=2`),
        await csvRows(`/data/${id}.csv?edition=2`),
      ]
      const written = (row: Rows[number]) =>
        Object.values(row).map((cell) => (cell === null ? '' : String(cell).replace(/^'(?==)/, '')))
      expect(csv.map(({ credit, ...row }) => written(row))).toEqual(file.rows.map(written))
      for (const row of file.rows) {
        expect(Object.keys(row)).toEqual(columns.map(({ name }) => name))
        for (const { name, mayBeEmpty, values, pattern } of columns) {
          if (row[name] === null) expect([name, mayBeEmpty]).toEqual([name, true])
          else if (values) expect(values).toContain(row[name])
          else if (pattern) expect(row[name]).toMatch(new RegExp(pattern))
        }
      }
      expect(new Set(file.rows.map((row: Rows[number]) => key.map((name) => row[name]).join())).size).toBe(
        csv.length,
      )
      expect(file.citation.text).toContain('lists of decisions and service improvements')
      const edition = await editionByNumber(2)
      const body = await (await askRoute(`/data/${id}.csv?edition=2`)).text()
      expect(edition && (await fileSizes(edition)).of(dataset)).toEqual({
        rows: csv.length,
        bytes: Buffer.byteLength(body),
      })
    },
  )

  test('are those of one type and one year, where they are asked for', async () => {
    const all = await csvRows('/data/decisions.csv')
    const part = await csvRows('/data/decisions.csv?authority_type=unitary&year=2019-20')
    expect(part).toHaveLength(15)
    expect(part).toEqual(
      all.filter((row) => row.authority_type === 'unitary' && row.reporting_year === '2019-20'),
    )
    expect((await askRoute('/data/decisions.csv?year=2012-13')).status).toBe(404)
  })

  test('of an edition have what was listed in it, whatever came later', async () => {
    expect(await csvRows('/data/decisions.csv?edition=1')).toHaveLength(30)
    expect(await csvRows('/data/improvements.csv?edition=1')).toHaveLength(15)
  })

  test('are listed on the page of the data with their rows, by year too', async () => {
    const found = await dataPage({ edition: null, type: null }, 'https://upheld.example')
    const rowsOf = (files: { id: string; rows: string }[] | undefined) =>
      files?.flatMap(({ id, rows }) => (['decisions', 'improvements'].includes(id) ? [rows] : []))
    expect(rowsOf(found?.page.files)).toEqual(['32', '17'])
    const [newest] = found?.page.byYear ?? []
    expect(newest?.year).toBe('2024-25')
    // Neither figures nor improvements of that year are published here, so it has no file of them.
    expect(newest?.files.map(({ id }) => id)).toEqual(['decisions'])
    const decisions = await csvRows('/data/decisions.csv?year=2024-25')
    expect(rowsOf(newest?.files)?.[0]).toBe(String(decisions.length))
  })
})

describe('the API of what the Ombudsman lists', () => {
  test('gives each decision once, the newest first, from page to page of one edition', async () => {
    const seen: { reference: string; decided_on: string }[] = []
    for (let next: string | null = '/api/v1/decisions?limit=7'; next; ) {
      const page: { next: string | null; decisions: typeof seen } = await answer(next)
      expect(SCHEMAS.Decisions.safeParse(page).error).toBeUndefined()
      seen.push(...page.decisions)
      next = page.next
    }
    expect(seen).toHaveLength(31)
    expect(new Set(seen.map(({ reference }) => reference)).size).toBe(31)
    const days = seen.map(({ decided_on }) => decided_on)
    expect(days).toEqual(days.toSorted().toReversed())
  })

  test('gives each improvement once too, last those of which no list gives the day', async () => {
    const seen: { reference: string; decided_on: string | null }[] = []
    for (let next: string | null = '/api/v1/improvements?limit=1'; next; ) {
      const page: { next: string | null; improvements: typeof seen } = await answer(next)
      seen.push(...page.improvements)
      next = page.next
    }
    expect(seen).toHaveLength(11)
    expect(new Set(seen.map(({ reference }) => reference)).size).toBe(11)
    expect(seen.at(-1)).toMatchObject({ reference: '24 000 902', decided_on: null })
  })

  test('finds by council, type, year, category, outcome, kind and words, as the file has them', async () => {
    const count = async (query: string) => (await answer(`/api/v1/decisions?${query}`)).decisions.length
    const rows = await csvRows('/data/decisions.csv')
    const [one] = rows
    const as = (name: string) =>
      rows.filter((row) => row.council === 'ambleford' && row[name] === one?.[name])
    expect(await count('council=ambleford')).toBe(as('council').length)
    expect(await count(`council=ambleford&year=${one?.reporting_year}`)).toBe(as('reporting_year').length)
    expect(await count(`council=ambleford&outcome=${one?.outcome}`)).toBe(as('outcome').length)
    expect(await count('authority_type=district')).toBe(
      rows.filter(({ council }) => council === 'borley').length,
    )
    expect(await count('category=weather&kind=report&q=taxi')).toBe(1)
    expect(await count('category=weather&kind=statement')).toBe(0)
    expect(await count('category=weather&q=bins')).toBe(0)
  })

  test('gives one decision by any of its references, with all its councils', async () => {
    const { decision } = await answer('/api/v1/decisions/24-000-901')
    expect(decision).toMatchObject({
      reference: '24 000 900',
      councils: [
        { council: 'ambleford', council_printed: 'Ambleford Council' },
        { council: 'borley', council_printed: 'Council of Borley' },
      ],
      recommendations: ['Apologise.', 'Pay for the taxis.'],
      also_references: ['24 000 901'],
    })
    expect((await answer('/api/v1/decisions/24%20000%20900')).decision).toEqual(decision)
    expect((await askRoute('/api/v1/decisions/24-000-900?edition=1')).status).toBe(404)
  })
})

describe('what a person withholds', () => {
  const ADDRESSES = [
    '/data/decisions.csv?edition=2',
    '/api/v1/decisions?edition=2',
    '/data/upheld.zip?edition=2',
  ]

  test('is in no file and no answer of any edition, and who has one from before is told so', async () => {
    const before = await Promise.all(ADDRESSES.map((address) => askRoute(address)))
    for (const { headers } of before) expect(headers.get('cache-control')).not.toContain('immutable')
    await database().listedWithheld.create({
      data: { reference: joint.reference, by: 'Asha Rao', why: 'It names a person.' },
    })
    expect(await csvRows('/data/decisions.csv?edition=2')).toHaveLength(30)
    expect((await askRoute('/api/v1/decisions/24-000-900?edition=2')).status).toBe(404)
    for (const [i, address] of ADDRESSES.entries()) {
      const tag = before[i]?.headers.get('etag') as string
      expect([address, (await askRoute(address, { 'if-none-match': tag })).status]).toEqual([address, 200])
    }
    const figures = await askRoute('/data/figures.csv?edition=2')
    expect(figures.headers.get('cache-control')).toContain('immutable')
  })
})
