import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'csv-parse/sync'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { councilPage } from '@/lib/council/council-page'
import { currentEdition } from '@/lib/data/editions'
import { loadRegister } from '@/lib/data/register'
import { openReviews } from '@/lib/data/reviews'
import { MEASURES } from '@/lib/domain/measures'
import { ingest } from '@/lib/ingest/ingest'
import { confirmWithheld } from '@/lib/ingest/record-decision'
import { councilYearPage } from '@/lib/letter/letter-page'
import { mapCouncils } from '@/lib/map/councils-on-map'
import { typePage } from '@/lib/types/type-page'
import { letterText } from '@/prisma/factories/letter'
import { publishedList } from '@/prisma/factories/published-list'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { askRoute } from '../../support/ask-route'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase()

const register = inventedRegister(
  ['Ambleford', 'Wiltbridge', 'Oldminster'].map((name) => inventedCouncil({ name })),
)
const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))
const PERSON = { by: 'A. Reader', why: 'Two copies of the page say so.' }
const [UPHELD, COMPLIANCE] = MEASURES

function take(file: string, from = folder) {
  return ingest([file], { from, register, dryRun: false, threads: 1, onProgress: () => {} })
}

/** The first as the Ombudsman printed it of Hounslow in 2023-24. */
const LIST = publishedList([
  {
    authority_id: 'ambleford',
    reporting_year: '2023-24',
    investigations: '24',
    upheld: '22',
    upheld_rate: '93',
    upheld_rate_type_average: '79',
  },
  {
    authority_id: 'wiltbridge',
    reporting_year: '2023-24',
    investigations: '27',
    upheld: '22',
    upheld_rate: '81',
    upheld_rate_type_average: '79',
    compliance_outcomes: '22',
    compliance_rate: '93',
    compliance_rate_type_average: '100',
  },
])

beforeAll(async () => {
  await loadRegister(register, '0'.repeat(64))
  writeFileSync(path.join(folder, 'list.csv'), LIST)
  await take('list.csv')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('before anybody has looked', () => {
  test('the page of the council says what is withheld and why, and none of its numbers', async () => {
    const page = await councilPage('ambleford', null)
    expect(page?.featured).toBeNull()
    expect(page?.withheld).toEqual([
      'For 2023-24 we have figures from the Ombudsman’s map that we do not show. Some of the numbers disagree with each other, and no one has compared them with the source yet.',
    ])
  })
})

describe('numbers that disagree, confirmed as they are printed', () => {
  beforeAll(async () => {
    for (const { number } of await openReviews()) await confirmWithheld(number, PERSON)
  })

  test('stand on the page of the council, both, with a sentence and no comparison', async () => {
    const page = await councilPage('ambleford', '2023-24')
    expect(page?.withheld).toEqual([])
    expect(page?.featured?.measures[0]).toMatchObject({
      kind: 'published',
      count: '22',
      ofBase: 'of 24 upheld',
      rate: '93%',
      rateIsQuiet: true,
      printedAs: ', printed as 93%',
      cases: null,
      sentence:
        'The Ombudsman prints 93% and 22 of 24, which is 92%. We show both as printed and compare neither.',
    })
    const [series] = page?.series ?? []
    expect(series?.finding).toBe('Ambleford had printed numbers that disagree in 2023-24.')
    expect(series?.chart.points.find(({ year }) => year === '2023-24')).toMatchObject({
      rate: null,
      expected: null,
      label: null,
      axisNote: 'disagree',
      reading: '2023-24: Ambleford 22 of 24 upheld, printed as 93%: the numbers disagree. Type average 79%.',
    })
    expect(series?.rows.find((row) => row.kind === 'year' && row.year === '2023-24')).toMatchObject({
      base: '24',
      count: '22',
      rate: '93%',
      interval: null,
      expected: '',
      outcome: expect.stringContaining('The printed numbers disagree: 22 of 24 is 92%, but 93% is printed.'),
    })
  })

  test('of compliance, where no count is printed, too', async () => {
    const page = await councilPage('wiltbridge', '2023-24')
    expect(page?.featured?.measures[1]).toMatchObject({
      count: null,
      ofBase: '22 compliance outcomes',
      rate: '93%',
      sentence:
        'The Ombudsman prints 93% of 22, which no whole number is. We show both as printed and compare neither.',
    })
    // The other measures of the same page agree, and are compared.
    expect(page?.featured?.measures[0]).toMatchObject({
      printedAs: '',
      cases: { expected: expect.anything() },
    })
  })

  test('are said on the page of the year', async () => {
    const page = await councilYearPage('ambleford', '2023-24')
    expect(page?.publication?.disagreement).toBe(
      'Some printed numbers disagree. Upheld rate: 22 of 24 is 92%, but 93% is printed. A person has checked that the Ombudsman prints these numbers. We show them as printed and do not compare them.',
    )
  })

  test('have no colour on the map, and say both in the list', async () => {
    const upheld = await mapCouncils('2023-24', UPHELD, await currentEdition())
    expect(upheld.get('ambleford')).toMatchObject({
      grade: 'uncounted',
      words: '22 of 24 upheld, printed as 93%: the numbers disagree',
    })
    const compliance = await mapCouncils('2023-24', COMPLIANCE, await currentEdition())
    expect(compliance.get('wiltbridge')).toMatchObject({
      grade: 'uncounted',
      words: '22 compliance outcomes, printed as 93%: the numbers disagree',
    })
  })

  test('stand in the files as they are printed, without interval and range', async () => {
    const csv = await (await askRoute('/data/upheld-rate.csv')).text()
    const rows = parse(csv, { columns: true, bom: true }) as Record<string, string>[]
    expect(rows.find((row) => row.council === 'ambleford' && row.reporting_year === '2023-24')).toMatchObject(
      {
        base: '24',
        count: '22',
        rate: '93',
        expected_from: '',
        interval_from: '',
        outcome: 'numbers-disagree',
        status: 'the printed numbers disagree: 22 of 24 is 92%, but 93% is printed',
      },
    )
  })

  test('are told of each figure in the API', async () => {
    const answer = await (await askRoute('/api/v1/figures?council=ambleford&year=2023-24')).json()
    const notes = Object.fromEntries(
      (answer.figures as { figure: string; value: number; origin_note: string }[]).map((row) => [
        row.figure,
        [row.value, row.origin_note],
      ]),
    )
    const said = 'printed, the printed numbers disagree: 22 of 24 is 92%, but 93% is printed'
    expect(notes).toMatchObject({ investigations: [24, said], upheld: [22, said], upheldRate: [93, said] })
    expect(notes.upheldRateTypeAverage?.[1]).not.toContain('disagree')
  })

  test('are not drawn among the councils of the type, and the table says why', async () => {
    const asked = { type: 'unitary', year: '2023-24', measure: UPHELD, sort: 'count' } as const
    const { page } = await typePage(asked)
    if (!('table' in page) || !page.table || page.chart.kind !== 'funnel')
      throw new Error('There is no chart.')
    expect(page.table.rows.map(({ slug, remark }) => [slug, remark])).toEqual([
      ['wiltbridge', 'Within the expected range.'],
      ['ambleford', 'The printed numbers disagree: 22 of 24 is 92%, but 93% is printed.'],
    ])
    expect(page.chart.points.flatMap(({ councils }) => councils.map(({ name }) => name))).toEqual([
      'Wiltbridge',
    ])
    expect(page.chartNotes).toContain(
      'Not drawn: 1 council with printed numbers that disagree. The table has it.',
    )
  })
})

describe('a letter whose numbers disagree', () => {
  test('is published as it is printed by the same decision, and says so among its notes', async () => {
    const text = letterText({
      council: 'Oldminster Council',
      year: '2020-21',
      upheld: { count: 8, base: 13, rate: 69 },
      earlyRemedies: { count: 3, base: 8, rate: 38 },
    })
    writeFileSync(path.join(folder, 'letter.txt'), text)
    await take('letter.txt')
    const [review] = await openReviews()
    await confirmWithheld(review?.number ?? 0, PERSON)
    const page = await councilYearPage('oldminster', '2020-21')
    expect(page?.letter?.notes).toContainEqual({
      code: 'numbers-disagree',
      message: expect.stringContaining('Upheld rate: 8 of 13 is 62%, but 69% is printed.'),
    })
    expect(page?.measures[0]).toMatchObject({ count: '8', rate: '69%', cases: null })
  })
})
