import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadRegister } from '@/lib/data/register'
import { ingest } from '@/lib/ingest/ingest'
import { SCHEMAS } from '@/lib/open-data/schemas'
import { letterPdf } from '@/prisma/factories/letter-pdf'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { askRoute } from '../../support/ask-route'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase()

const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))

beforeAll(async () => {
  const register = inventedRegister([inventedCouncil({ name: 'Ambleford' })])
  await loadRegister(register, '0'.repeat(64))
  const council = 'Ambleford Council'
  const letters = [
    await letterPdf({ council, year: '2013-14', counts: { services: [1, 2, 3, 4, 5, 6, 7, 8] } }),
    await letterPdf({ council, year: '2016-17', counts: { services: [10, 0, 1, 2, 3, 4, 5, 20, 6] } }),
  ]
  const files = letters.map((letter, i) => {
    writeFileSync(path.join(folder, `${i}.pdf`), letter)
    return `${i}.pdf`
  })
  await ingest(files, { from: folder, register, dryRun: false, onProgress: () => {} })
})
afterAll(() => rmSync(folder, { recursive: true }))

async function answer(address: string) {
  return (await askRoute(address)).json()
}

test('the file has a row for each service of each year, with its total and its line of the letter', async () => {
  const { rows } = await answer('/data/received-by-service.json')
  expect(rows).toHaveLength(8 + 9)
  expect(rows[8]).toEqual({
    council: 'ambleford',
    council_name: 'Ambleford Council',
    gss_code: expect.any(String),
    authority_type: 'unitary',
    reporting_year: '2016-17',
    position: 1,
    service: 'Adult Care Services',
    value: 10,
    total: 51,
    other_source: null,
    source: expect.stringMatching(/^Letter of 20 July 2017, page \d+, line \d+$/),
    source_address: expect.stringMatching(/^\/councils\/ambleford\/2016-17#letter-\d+-\d+$/),
  })
})

test('the API gives a council’s rows of the file, of all years or of one', async () => {
  const { rows } = await answer('/data/received-by-service.json')
  const whole = await answer('/api/v1/councils/ambleford/received')
  expect(SCHEMAS.Received.safeParse(whole).error).toBeUndefined()
  expect(whole.services).toEqual(rows)
  const { services } = await answer('/api/v1/councils/ambleford/received?year=2016-17')
  expect(services).toEqual(rows.slice(8))
})

test('a council that nobody knows is told so', async () => {
  const response = await askRoute('/api/v1/councils/amblefrod/received')
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({ detail: expect.stringContaining('amblefrod') })
})
