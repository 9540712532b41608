import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { beforeAll, describe, expect, test } from 'vitest'
import { openApiDocument } from '@/lib/open-data/openapi'
import { PROBLEMS } from '@/lib/open-data/problems'
import { inventedDecision } from '@/prisma/factories/listed/entries'
import { putListed } from '@/prisma/factories/listed/put-listed'
import { askRoute } from '../../support/ask-route'
import { withFreshDatabase } from '../../support/fresh-database'
import { CHANGED_LETTER, FIRST_LETTERS, withInventedRegister } from '../../support/published-letters'

withFreshDatabase()
const publish = withInventedRegister()
beforeAll(async () => {
  await publish(FIRST_LETTERS)
  await publish([CHANGED_LETTER])
  await putListed({ councils: [AMBLEFORD], decisions: [LISTED], improvements: 1 })
})

const AMBLEFORD = { slug: 'ambleford', officialName: 'Ambleford Council' }
const LISTED = inventedDecision(1, AMBLEFORD, { reference: '23 008 512' })

type Content = Record<string, { schema: { $ref: string } }>
type Operation = {
  parameters: { name: string; in: string; example: string | number }[]
  responses: Record<string, { content?: Content; $ref?: string }>
}

const document = openApiDocument()
const paths = document.paths as unknown as Record<string, { get: Operation }>
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema({ ...document, $id: 'openapi.json' })

/** The schema that the document has for an answer. */
function schemaFor(path: string, answer: Response): string {
  const { responses } = (paths[path] as { get: Operation }).get
  const said = responses[answer.status]
  const shared = document.components.responses as Record<string, { content: Content }>
  const content = said?.content ?? shared[said?.$ref?.split('/').at(-1) ?? '']?.content
  const schema = content?.[answer.headers.get('content-type') ?? '']?.schema.$ref
  if (!schema) throw new Error(`The document does not tell of ${answer.status} at ${path}.`)
  return `openapi.json${schema}`
}

async function validated(path: string, address: string, headers: Record<string, string> = {}) {
  const answer = await askRoute(address, headers)
  const body = await answer.json()
  const validate = ajv.compile({ $ref: schemaFor(path, answer) })
  validate(body)
  return { status: answer.status, faults: validate.errors ?? [], body }
}

test('the document is OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document) as never)
  expect(errors ?? []).toEqual([])
  expect(valid).toBe(true)
})

test('the document passes the lint of those who make reference pages of it', async () => {
  const config = await createConfig({ extends: ['recommended'] })
  const faults = await lintFromString({ source: JSON.stringify(document), config })
  expect(
    faults.map(({ ruleId, message, location: [place] }) => `${ruleId}: ${message} ${place?.pointer}`),
  ).toEqual([])
})

test('the document is served as it is', async () => {
  expect(await (await askRoute('/api/v1/openapi.json')).json()).toEqual(JSON.parse(JSON.stringify(document)))
})

const VALID = [
  ['/api/v1', '/api/v1'],
  ['/api/v1/councils', '/api/v1/councils'],
  ['/api/v1/councils', '/api/v1/councils?type=unitary&region=Nowhere&name=amble'],
  ['/api/v1/councils/{slug}', '/api/v1/councils/ambleford'],
  ['/api/v1/councils/{slug}', '/api/v1/councils/comebury?edition=1'],
  ['/api/v1/councils/{slug}/received', '/api/v1/councils/ambleford/received'],
  ['/api/v1/figures', '/api/v1/figures'],
  [
    '/api/v1/figures',
    '/api/v1/figures?council=ambleford&year=2023-24&measure=upheld-rate&edition=1&limit=1000',
  ],
  ['/api/v1/figures', '/api/v1/figures?figure=earlyRemedyRate&limit=1'],
  ['/api/v1/figures', '/api/v1/figures?year=2035-36'],
  ['/api/v1/type-averages', '/api/v1/type-averages'],
  ['/api/v1/type-averages', '/api/v1/type-averages?type=unitary&year=2023-24&measure=upheld-rate&edition=1'],
  ['/api/v1/letters', '/api/v1/letters?council=ambleford&limit=1'],
  ['/api/v1/letters', '/api/v1/letters?limit=5'],
  ['/api/v1/letters', '/api/v1/letters?authority_type=unitary&limit=5'],
  ['/api/v1/decisions', '/api/v1/decisions'],
  [
    '/api/v1/decisions',
    '/api/v1/decisions?council=ambleford&year=2023-24&category=education&outcome=upheld&kind=statement&q=school&limit=1',
  ],
  ['/api/v1/decisions', '/api/v1/decisions?authority_type=unitary&limit=1'],
  ['/api/v1/decisions/{reference}', '/api/v1/decisions/23-008-512'],
  ['/api/v1/improvements', '/api/v1/improvements'],
  ['/api/v1/improvements', '/api/v1/improvements?council=ambleford&q=guidance&limit=1'],
  ['/api/v1/councils', '/api/v1/councils?authority_type=other'],
  ['/api/v1/editions', '/api/v1/editions'],
  ['/api/v1/editions/{number}', '/api/v1/editions/1'],
  ['/api/v1/editions/{number}', '/api/v1/editions/2'],
] as const

test.each(VALID)('what %s answers to %s is as the document says', async (path, address) => {
  const { status, faults } = await validated(path, address)
  expect(faults).toEqual([])
  expect(status).toBe(200)
})

test('every address of the document is among those that are checked', () => {
  expect([...new Set(VALID.map(([path]) => path))].sort()).toEqual(Object.keys(paths).sort())
})

const queries = Object.entries(paths).flatMap(([path, { get }]) =>
  get.parameters.flatMap(({ in: place, name, example }) =>
    place === 'query' && name !== 'cursor' && name !== 'region' ? [[path, name, example] as const] : [],
  ),
)

test.each(queries)('%s takes the parameter %s, as in the document’s example', async (path, name, example) => {
  const isOfLists = path.includes('{reference}') && name === 'edition'
  const known = name === 'council' ? 'ambleford' : isOfLists ? 3 : example
  const place = path
    .replace('{slug}', 'ambleford')
    .replace('{number}', '1')
    .replace('{reference}', '23-008-512')
  const address = `${place}?${name}=${known}`
  expect(await validated(path, address)).toMatchObject({ status: 200, faults: [] })
})

const WRONG = [
  ['/api/v1/figures', '?yeer=2023-24', 'unknown-parameter', 'yeer'],
  ['/api/v1/editions', '?edition=1', 'unknown-parameter', 'edition'],
  ['/api/v1/figures', '?year=2023-25', 'bad-parameter', 'year'],
  ['/api/v1/figures', '?year=2023-24&year=2022-23', 'bad-parameter', 'year'],
  ['/api/v1/figures', '?limit=1e2', 'bad-parameter', 'limit'],
  ['/api/v1/figures', '?limit=1001', 'bad-parameter', 'limit'],
  ['/api/v1/figures', '?measure=upheld', 'bad-parameter', 'measure'],
  ['/api/v1/figures', '?council=', 'bad-parameter', 'council'],
  ['/api/v1/figures', '?council=lutn', 'unknown-council', 'council'],
  ['/api/v1/figures', '?edition=9', 'unknown-edition', 'edition'],
  ['/api/v1/figures', '?cursor=ambleford~2023-24~1', 'bad-parameter', 'cursor'],
  ['/api/v1/figures', '?edition=1&cursor=ambleford~2023-24', 'bad-parameter', 'cursor'],
  ['/api/v1/letters', '?edition=1&cursor=ambleford~2023-24~1', 'bad-parameter', 'cursor'],
  ['/api/v1/decisions', '?category=weather', 'bad-parameter', 'category'],
  ['/api/v1/decisions', '?outcome=closed+after', 'bad-parameter', 'outcome'],
  ['/api/v1/decisions', '?q=', 'bad-parameter', 'q'],
  ['/api/v1/decisions', '?edition=1&cursor=ambleford~2023-24', 'bad-parameter', 'cursor'],
  ['/api/v1/improvements', '?edition=1&cursor=2023-06-03~23-008-512', 'bad-parameter', 'cursor'],
  ['/api/v1/councils', '?region=Atlantis', 'bad-parameter', 'region'],
  ['/api/v1/councils', '?authority_type=unitary&type=other', 'bad-parameter', 'authority_type'],
  ['/api/v1/figures', '?authority_type=parish', 'bad-parameter', 'authority_type'],
] as const

describe('what is wrong with a request', () => {
  test.each(WRONG)('is told: %s%s', async (path, query, kind, parameter) => {
    const { status, faults, body } = await validated(path, `${path}${query}`)
    expect(faults).toEqual([])
    expect(status).toBe(PROBLEMS[kind].status)
    expect(body).toMatchObject({ type: `/data#problem-${kind}`, status, parameter })
    expect(body.help).toMatch(/\.$/)
  })

  test.each([
    ['/api/v1/councils/{slug}', '/api/v1/councils/lutn', 'unknown-council'],
    ['/api/v1/decisions/{reference}', '/api/v1/decisions/23-008-513', 'unknown-decision'],
    ['/api/v1/decisions/{reference}', '/api/v1/decisions/the-last-one', 'unknown-decision'],
    ['/api/v1/editions/{number}', '/api/v1/editions/9', 'unknown-edition'],
    ['/api/v1/editions/{number}', '/api/v1/editions/one', 'unknown-edition'],
    ['/api/v1', '/api/v1/no/such/thing', 'unknown-address'],
  ] as const)('is told at %s: %s', async (path, address, kind) => {
    expect(await validated(path, address)).toMatchObject({
      status: 404,
      faults: [],
      body: { type: `/data#problem-${kind}` },
    })
  })
})
