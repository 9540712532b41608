import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noteStep } from '@/lib/data/desk-steps'
import { loadRegister } from '@/lib/data/register'
import { openReviews } from '@/lib/data/reviews'
import { historyAddress, readHistoryAddress } from '@/lib/desk/publishing/history-address'
import { historyFile } from '@/lib/desk/publishing/history-file'
import { historyPage, STEPS_ON_A_PAGE } from '@/lib/desk/publishing/history-page'
import { ukStartOf } from '@/lib/domain/uk-clock'
import { ingest } from '@/lib/ingest/ingest'
import { queryFrom } from '@/lib/platform/query'
import { letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { withFreshDatabase } from '../../../support/fresh-database'

withFreshDatabase()

const register = inventedRegister([
  ...['Ambleford', 'Combe', 'Oldminster'].map((name) => inventedCouncil({ name })),
  inventedCouncil({
    name: 'Oldminster',
    slug: 'oldminster-before',
    officialName: 'Oldminster County Council',
    status: 'abolished',
  }),
])
const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))
const ASHA = { id: 'p1', name: 'Asha Rao' }
const BEN = { id: 'p2', name: 'Ben Otley' }
const FORMULA = '=HYPERLINK("http://bad.invalid","look")'

/** What is asked for at an address with this query. */
const asked = (query: string) => readHistoryAddress(queryFrom(new URLSearchParams(query)))
const whatOf = async (query: string) => (await historyPage(asked(query))).steps.map(({ what }) => what)

beforeAll(async () => {
  await loadRegister(register, '0'.repeat(64))
  writeFileSync(path.join(folder, 'a.txt'), letterText({ council: 'Ambleford Council', year: '2023-24' }))
  writeFileSync(
    path.join(folder, 'c.txt'),
    letterText({ council: 'Combe Council', year: '2022-23', upheld: { count: 8, base: 13, rate: 69 } }),
  )
  await ingest(['a.txt', 'c.txt'], {
    from: folder,
    register,
    dryRun: false,
    threads: 1,
    onProgress: () => {},
  })
  const [review] = await openReviews()
  if (!review) throw new Error('The letter of Combe should be withheld.')
  await noteStep({ by: ASHA, kind: 'loaded', subject: { kind: 'load', id: 'abc' }, what: 'loaded 2 files' })
  await noteStep({
    by: ASHA,
    kind: 'proposed',
    subject: { kind: 'review', id: review.number },
    what: 'proposed to discard number 1',
    why: FORMULA,
  })
  await noteStep({
    by: BEN,
    kind: 'proposed',
    subject: { kind: 'council-year', id: 'ambleford/2023-24' },
    what: 'proposed to correct a figure',
    why: 'The page prints 69%',
  })
  await noteStep({
    by: BEN,
    kind: 'published',
    subject: { kind: 'edition', id: 1 },
    what: 'published edition 1',
    edition: 1,
  })
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the history', () => {
  test('offers each name of a council once, also where two share it', async () => {
    expect((await historyPage(asked(''))).filters.councils).toEqual(['Ambleford', 'Combe', 'Oldminster'])
  })

  test('names what people did, newest first, with links to what they did it to', async () => {
    const { steps, older, newest, whole, problem } = await historyPage(asked(''))
    expect(steps.map(({ by, what, links }) => [by, what, links.map(({ href }) => href)])).toEqual([
      ['Ben Otley', 'published edition 1', ['/editions/1']],
      ['Ben Otley', 'proposed to correct a figure', ['/councils/ambleford/2023-24']],
      ['Asha Rao', 'proposed to discard number 1', ['/desk/reviews/1']],
      ['Asha Rao', 'loaded 2 files', ['/desk/loads/abc']],
    ])
    expect({ older, newest, whole, problem }).toEqual({
      older: null,
      newest: null,
      whole: null,
      problem: null,
    })
  })

  test.each([
    ['person=Asha+Rao', ['proposed to discard number 1', 'loaded 2 files']],
    ['kind=proposed', ['proposed to correct a figure', 'proposed to discard number 1']],
    ['person=Ben+Otley&kind=proposed', ['proposed to correct a figure']],
    ['council=ambleford', ['published edition 1', 'proposed to correct a figure']],
    ['council=Combe+Council', ['proposed to discard number 1']],
    ['year=2023-24', ['published edition 1', 'proposed to correct a figure']],
    ['council=combe&year=2023-24', []],
    ['to=2020-01-01', []],
    ['from=2020-01-01&kind=loaded', ['loaded 2 files']],
  ])('is filtered by %s', async (query, expected) => {
    expect(await whatOf(query)).toEqual(expected)
  })

  test('says what cannot be looked for, and shows nothing then', async () => {
    expect(await historyPage(asked('council=Nowhere'))).toMatchObject({
      problem: 'The register has no council “Nowhere”. Check its name.',
      steps: [],
      whole: '/desk/history',
    })
    expect((await historyPage(asked('from=2026-05-02&to=2026-05-01'))).problem).toBe(
      'The last day is before the first day. Change one of them.',
    )
  })

  test('has an address for each choice, which reads as it was written; what there is not is left out', () => {
    const choice = asked(
      'person=Asha+Rao&kind=proposed&council=combe&year=2023-24&from=2026-05-01&to=2026-05-31&before=9',
    )
    expect(asked(historyAddress(choice).split('?')[1] ?? '')).toEqual(choice)
    expect(asked('kind=toString&year=2023-25&from=2026-02-30&before=-1')).toEqual(asked(''))
  })
})

describe('the file of the history', () => {
  const fileOf = async (query: string) => {
    const parts: string[] = []
    for await (const part of historyFile(asked(query))) parts.push(part)
    return parts.join('')
  }

  test('has the same steps, and no cell that a spreadsheet takes for a formula', async () => {
    const lines = (await fileOf('person=Asha+Rao')).split('\r\n')
    expect(lines[0]).toBe('step,at,person,kind,done,why,subject,edition')
    expect(lines).toHaveLength(4)
    expect(lines[1]).toMatch(
      /^\d+,\d{4}-\d\d-\d\dT[\d:.]+Z,Asha Rao,proposed a decision,proposed to discard number 1,"'=HYPERLINK\(""http:\/\/bad\.invalid"",""look""\)",review 1,$/,
    )
  })

  test('has what all pages have, and a council that is not known has none', async () => {
    for (let i = 0; i < STEPS_ON_A_PAGE; i++)
      await noteStep({
        by: ASHA,
        kind: 'signed-out',
        subject: { kind: 'person', id: 'p2' },
        what: `signed Ben out, ${i}`,
      })
    const first = await historyPage(asked(''))
    expect(first.steps).toHaveLength(STEPS_ON_A_PAGE)
    const older = await historyPage(asked(first.older?.split('?')[1] ?? ''))
    expect(older.steps).toHaveLength(4)
    expect(older).toMatchObject({ older: null, newest: '/desk/history' })
    expect((await fileOf('')).trimEnd().split('\r\n')).toHaveLength(STEPS_ON_A_PAGE + 5)
    expect(await fileOf('council=Nowhere')).toBe('step,at,person,kind,done,why,subject,edition\r\n')
  })
})

test('days are those of England: in summer a day begins an hour before that of UTC', () => {
  expect(ukStartOf('2026-07-01').toISOString()).toBe('2026-06-30T23:00:00.000Z')
  expect(ukStartOf('2026-12-01').toISOString()).toBe('2026-12-01T00:00:00.000Z')
  expect(ukStartOf('2026-03-29').toISOString()).toBe('2026-03-29T00:00:00.000Z')
  expect(ukStartOf('2026-03-30').toISOString()).toBe('2026-03-29T23:00:00.000Z')
  expect(ukStartOf('2026-10-25').toISOString()).toBe('2026-10-24T23:00:00.000Z')
})
