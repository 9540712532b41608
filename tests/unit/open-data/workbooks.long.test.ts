import { read, utils, type WorkBook } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { fromBuffer } from 'yauzl'
import { closeDatabase } from '@/lib/data/client'
import { DATASETS } from '@/lib/open-data/datasets'
import { OMBUDSMAN_TERMS } from '@/lib/open-data/licence'
import { askRoute } from '../../support/ask-route'
import { withFreshDatabase } from '../../support/fresh-database'
import { CHANGED_LETTER, FIRST_LETTERS, withInventedRegister } from '../../support/published-letters'

withFreshDatabase()
const publish = withInventedRegister()
beforeAll(async () => {
  await publish(FIRST_LETTERS)
  await publish([CHANGED_LETTER])
})

async function bytes(address: string): Promise<Buffer> {
  const answer = await askRoute(address)
  expect([address, answer.status]).toEqual([address, 200])
  return Buffer.from(await answer.arrayBuffer())
}

const cells = (book: WorkBook, sheet: string) =>
  utils.sheet_to_json<unknown[]>(book.Sheets[sheet] ?? {}, { header: 1, defval: null })

describe.each(DATASETS.map((dataset) => [dataset.id, dataset] as const))('the workbook %s', (id, dataset) => {
  test('has the rows of the JSON file as numbers and texts, what its columns mean, edition and credit', async () => {
    const book = read(await bytes(`/data/${id}.xlsx?edition=1`))
    const { rows, citation } = await (await askRoute(`/data/${id}.json?edition=1`)).json()
    expect(book.SheetNames).toEqual(['Data', 'Columns', 'About'])
    const [header, ...data] = cells(book, 'Data')
    expect(header).toEqual(dataset.columns.map(({ name }) => name))
    expect(data).toEqual(rows.map((row: object) => Object.values(row)))
    expect(
      cells(book, 'Columns')
        .slice(1)
        .map(([name, , , , , meaning]) => [name, meaning]),
    ).toEqual(dataset.columns.map(({ name, description }) => [name, description]))
    const about = cells(book, 'About').map((row) => row.join(': '))
    expect(about.join('\n')).toMatch(/Edition: Edition 1, published /)
    expect(about).toContain(`Cite as: ${citation.text}`)
    for (const words of dataset.terms.credits) expect(about).toContain(`Credit: ${words}`)
  })
})

test('a text that looks like a formula stays a text', async () => {
  const { Sheets } = read(await bytes('/data/figures.xlsx?edition=1'), { cellFormula: true })
  const formulas = Object.values(Sheets.Data ?? {}).filter((cell) => cell.f !== undefined)
  expect(formulas).toEqual([])
})

type Entries = Map<string, string>

function entriesOf(zip: Buffer): Promise<Entries> {
  return new Promise((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: true }, (problem, archive) => {
      if (problem) return reject(problem)
      const entries: Entries = new Map()
      archive.on('error', reject)
      archive.on('end', () => resolve(entries))
      archive.on('entry', (entry) => {
        archive.openReadStream(entry, async (error, stream) => {
          if (error) return reject(error)
          const parts: Buffer[] = []
          for await (const part of stream) parts.push(part as Buffer)
          entries.set(entry.fileName, Buffer.concat(parts).toString())
          archive.readEntry()
        })
      })
      archive.readEntry()
    })
  })
}

describe('the archive of all files', () => {
  test('has every CSV file as it is by itself, with metadata that name it where it is', async () => {
    const entries = await entriesOf(await bytes('/data/upheld.zip?edition=1'))
    expect([...entries.keys()].sort()).toEqual(
      [
        'README.txt',
        'columns.csv',
        'datapackage.json',
        ...DATASETS.flatMap(({ id }) => [`${id}.csv`, `${id}.csv-metadata.json`]),
      ].sort(),
    )
    for (const { id } of DATASETS) {
      expect(entries.get(`${id}.csv`)).toBe((await bytes(`/data/${id}.csv?edition=1`)).toString())
      expect(JSON.parse(entries.get(`${id}.csv-metadata.json`) ?? '').url).toBe(`${id}.csv`)
    }
    const { resources } = JSON.parse(entries.get('datapackage.json') ?? '')
    for (const { path } of resources) expect(entries.has(path)).toBe(true)
    expect(entries.get('README.txt')).toContain('edition 1')
    for (const words of OMBUDSMAN_TERMS.credits) expect(entries.get('README.txt')).toContain(words)
    const columns: string[][] = parse(entries.get('columns.csv') ?? '', { from: 2 })
    for (const { id, columns: own } of DATASETS)
      for (const { name, description } of own)
        expect(
          columns.some((row) => row[0] === `${id}.csv` && row[1] === name && row[6] === description),
        ).toBe(true)
  })

  test('has the councils of one authority type where that is asked for', async () => {
    const entries = await entriesOf(await bytes('/data/upheld.zip?edition=1&authority_type=other'))
    const rows: string[][] = parse(entries.get('councils.csv') ?? '', { from: 2 })
    expect(rows.map(([council]) => council)).toEqual(['hillpark-authority'])
  })
})

describe('an edition’s files', () => {
  const addresses = ['/data/upheld-rate.xlsx?edition=1', '/data/upheld.zip?edition=1']

  test.each(addresses)('%s is the same bytes each time', async (address) => {
    expect((await bytes(address)).equals(await bytes(address))).toBe(true)
  })

  test.each(addresses)('%s is stored under a name with the edition', async (address) => {
    const answer = await askRoute(address)
    await answer.arrayBuffer()
    const { headers } = answer
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="upheld-.*-edition-1\.(xlsx|zip)"$/,
    )
    expect(headers.get('link')).toContain('rel="license"')
  })
})

test('an archive that cannot be finished ends with an error for its reader, and the next is whole', async () => {
  const right = process.env.DATABASE_URL
  const answer = await askRoute('/data/upheld.zip?edition=1')
  const reader = answer.body?.getReader()
  await reader?.read()
  await closeDatabase()
  process.env.DATABASE_URL = 'postgresql://nobody@127.0.0.1:1/nothing'
  try {
    const toTheEnd = async () => {
      while (!(await reader?.read())?.done);
    }
    await expect(toTheEnd()).rejects.toThrow()
  } finally {
    await closeDatabase()
    process.env.DATABASE_URL = right
  }
  expect((await entriesOf(await bytes('/data/upheld.zip?edition=1'))).has('README.txt')).toBe(true)
})
