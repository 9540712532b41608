import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { DATASETS } from '@/lib/open-data/datasets'
import { askRoute } from '../../support/ask-route'
import { withFreshDatabase } from '../../support/fresh-database'
import { FIRST_LETTERS, withInventedRegister } from '../../support/published-letters'

withFreshDatabase()
const publish = withInventedRegister()
beforeAll(async () => {
  await publish(FIRST_LETTERS)
})

type Csvw = {
  url: string
  'dc:bibliographicCitation': string
  tableSchema: {
    columns: { name: string; required: boolean; datatype: string | { base: string; format: string } }[]
    primaryKey: string[]
  }
}
type Package = {
  name: string
  resources: {
    name: string
    path: string
    schema: { fields: { name: string; type: string; constraints: object }[]; primaryKey: string[] }
  }[]
}

async function cells(address: string): Promise<string[][]> {
  return parse(await (await askRoute(address)).text(), { record_delimiter: '\r\n' })
}

/** Whether a cell is written as its type says: https://www.w3.org/TR/tabular-data-primer/#datatypes */
const WRITTEN_AS: Record<string, RegExp> = {
  string: /^/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
}

describe.each(DATASETS.map(({ id }) => id))('the metadata of %s', (id) => {
  test('name its columns in their order, and tell what each cell is', async () => {
    const metadata: Csvw = await (await askRoute(`/data/${id}.csv-metadata.json?edition=1`)).json()
    const [header, ...rows] = await cells(metadata.url)
    const { columns, primaryKey } = metadata.tableSchema
    expect(columns.map(({ name }) => name)).toEqual(header)
    expect(header).toEqual(expect.arrayContaining(primaryKey))
    for (const [i, { name, required, datatype }] of columns.entries()) {
      const { base, format } = typeof datatype === 'string' ? { base: datatype, format: '' } : datatype
      for (const row of rows) {
        const cell = row[i] ?? ''
        if (cell === '') expect([name, required]).toEqual([name, false])
        else {
          expect(cell).toMatch(WRITTEN_AS[base] ?? /^unknown type$/)
          expect(cell).toMatch(new RegExp(format))
        }
      }
    }
  })

  test('stand beside the CSV, which leads to them', async () => {
    const answer = await askRoute(`/data/${id}.csv`)
    await answer.text()
    const link = answer.headers.get('link') ?? ''
    const [, address = ''] = /<([^>]+)>; rel="describedby"/.exec(link) ?? []
    expect(address).toBe(`/data/${id}.csv-metadata.json?edition=1`)
    expect((await askRoute(address)).status).toBe(200)
  })
})

describe('datapackage.json', () => {
  test('describes every file as its CSVW does, by an address that stays', async () => {
    const { name, resources }: Package = await (await askRoute('/data/datapackage.json')).json()
    expect(name).toBe('upheld')
    expect(resources.map((one) => one.name)).toEqual(DATASETS.map(({ id }) => id))
    for (const { name: id, path, schema } of resources) {
      const { url, tableSchema }: Csvw = await (await askRoute(`/data/${id}.csv-metadata.json`)).json()
      expect(path).toBe(url)
      expect(schema.primaryKey).toEqual(tableSchema.primaryKey)
      expect(schema.fields.map((field) => [field.name, field.type])).toEqual(
        tableSchema.columns.map((column) => [
          column.name,
          typeof column.datatype === 'string' ? column.datatype : column.datatype.base,
        ]),
      )
    }
  })
})

test('a file, its metadata and the package are cited alike, with the edition', async () => {
  const metadata: Csvw = await (await askRoute('/data/letters.csv-metadata.json')).json()
  const file = await (await askRoute('/data/letters.json')).json()
  expect(metadata['dc:bibliographicCitation']).toBe(file.citation.text)
  expect(file.citation.text).toContain('“Letters”, edition 1')
  expect(file.citation.csl.URL).toBe('http://upheld.test/data/letters.csv?edition=1')
})
