import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { DATASETS } from '@/lib/open-data/datasets'
import { OMBUDSMAN_TERMS } from '@/lib/open-data/licence'
import { openApiDocument } from '@/lib/open-data/openapi'
import { CREDITS, REGISTER_CREDIT, SHORT_CREDIT } from '@/lib/words/credits'
import { inventedDecision } from '@/prisma/factories/listed/entries'
import { putListed } from '@/prisma/factories/listed/put-listed'
import { askRoute } from '../../support/ask-route'
import { withFreshDatabase } from '../../support/fresh-database'
import { FIRST_LETTERS, withInventedRegister } from '../../support/published-letters'

withFreshDatabase()
const publish = withInventedRegister()
beforeAll(async () => {
  await publish(FIRST_LETTERS)
  const councils = [{ slug: 'ambleford', officialName: 'Ambleford Council' }]
  const decisions = councils.map((council) => inventedDecision(1, council, { reference: '23 008 512' }))
  await putListed({ councils, decisions, improvements: 1 })
})

const COPYRIGHT = 'opyright Commission for Local Administration in England'
const TERMS = 'https://www.lgo.org.uk/copyright'

const said = async (address: string) => {
  const answer = await askRoute(address)
  expect(answer.status).toBe(200)
  return answer
}

test('what is to be said names who holds the copyright, the terms, what is our own, and every source', () => {
  const words = CREDITS.join(' ')
  for (const part of [
    COPYRIGHT,
    'free of charge',
    'accurate, without amendment and not misleading',
    'printed figures as they are printed',
    'Open Government Licence v3.0',
    'National Statistics, OS and Royal Mail data, Crown copyright and database right 2026',
    'mySociety (CC BY 4.0)',
    'Coast: Natural Earth',
  ]) {
    expect(words).toContain(part)
  }
  expect(SHORT_CREDIT).toContain(COPYRIGHT)
  expect(OMBUDSMAN_TERMS.address).toBe(TERMS)
})

describe.each(DATASETS.map((dataset) => [dataset.id, dataset] as const))('the file %s', (id, { terms }) => {
  test('says in each row of its CSV whose it is', async () => {
    const csv = await (await said(`/data/${id}.csv`)).text()
    const rows = parse(csv, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]
    expect(rows.every(({ credit }) => credit === terms.short)).toBe(true)
    expect(csv.split('\r\n', 1)[0]).toMatch(/,credit$/)
  })

  test('says before its rows as JSON, and in its metadata, what is to be said', async () => {
    expect(await (await said(`/data/${id}.json`)).json()).toMatchObject({
      licence: terms.address,
      credits: terms.credits,
    })
    const metadata = await (await said(`/data/${id}.csv-metadata.json`)).json()
    expect(metadata['dc:license']).toEqual({ '@id': terms.address })
    expect(metadata['dc:rights']).toBe(terms.credits.join(' '))
  })
})

test('letters and figures are not under the Open Government Licence; the list of councils is', async () => {
  const { resources, description, licenses } = await (await said('/data/datapackage.json')).json()
  const licenceOf = (name: string) =>
    resources
      .find((one: { name: string }) => one.name === name)
      ?.licenses.map(({ path }: { path: string }) => path)
  expect(licenceOf('figures')).toEqual([TERMS])
  expect(licenceOf('councils')).toEqual([expect.stringContaining('open-government-licence')])
  expect(licenses).toHaveLength(2)
  for (const words of CREDITS) expect(description).toContain(words)
})

test('every answer of the API says it', async () => {
  const paths = openApiDocument().paths as Record<
    string,
    { get: { parameters: { name: string; in: string; example: string | number }[] } }
  >
  for (const [path, { get }] of Object.entries(paths)) {
    const inPath = get.parameters.filter((parameter) => parameter.in === 'path')
    const address = inPath.reduce(
      (text, { name, example }) => text.replace(`{${name}}`, name === 'slug' ? 'ambleford' : String(example)),
      path,
    )
    const { credits } = await (await said(address)).json()
    expect([path, credits]).toEqual([path, expect.arrayContaining([REGISTER_CREDIT])])
  }
  expect(openApiDocument().info.license.url).toBe(TERMS)
})

test('every file of a chart says it', async () => {
  const chart = '/charts/upheld-rate/ambleford'
  const query = '?view=trend&from=2018-19&to=2023-24&edition=1'
  const text = async (file: string) =>
    (await (await said(`${chart}/${file}${query}`)).text()).replace(/\s+/g, ' ')
  expect(await text('data.csv')).toContain(SHORT_CREDIT)
  expect(JSON.parse(await text('data.json')).credits).toEqual(CREDITS)
  expect(await text('data.csv-metadata.json')).toContain(COPYRIGHT)
  expect((await text('chart.svg')).replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')).toContain(
    'copyright Commission for Local Administration in England',
  )
})
