import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { councilYear } from '@/lib/data/council-years'
import { currentEdition } from '@/lib/data/editions'
import { loadRegister } from '@/lib/data/register'
import { openReviews, reviewByNumber } from '@/lib/data/reviews'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { ingest } from '@/lib/ingest/ingest'
import {
  confirmWithheld,
  correctWithheld,
  discardWithheld,
  identifyWithheld,
} from '@/lib/ingest/record-decision'
import { type ListLine, publishedList } from '@/prisma/factories/published-list'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase({ forEach: 'test' })

const register = inventedRegister(
  ['Ambleford', 'Wiltbridge', 'Oldminster', 'Eastley'].map((name) =>
    inventedCouncil(
      name === 'Oldminster' ? { name, years: { first: '2012-13', last: '2017-18' } } : { name },
    ),
  ),
)
const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))
const PERSON = { by: 'A. Reader', why: 'The page says so.' }

beforeEach(() => loadRegister(register, '0'.repeat(64)))
afterAll(() => rmSync(folder, { recursive: true }))

/** Takes in a list and gives what became of it: the edition, and an outcome a line. */
async function take(lines: ListLine[], file = 'list.csv') {
  writeFileSync(path.join(folder, file), publishedList(lines))
  const options = { from: folder, register, dryRun: false, threads: 1, onProgress: () => {} }
  const { edition, files } = await ingest([file], options)
  const [report] = files
  if (!report) throw new Error('Nothing was taken in.')
  return { edition, report, outcomes: report.rows.map(({ outcome }) => outcome) }
}

async function upheldOf(slug: string, year: ReportingYear = '2019-20') {
  const edition = await currentEdition()
  if (!edition) return null
  return (await councilYear(slug, year, edition.number))?.publication?.figures.upheld?.value ?? null
}

async function onlyReview() {
  const [review, another] = await openReviews()
  if (!review || another) throw new Error('There should be one review.')
  return review
}

/** 22 of 24 is 92%. */
const MISPRINTED = { authority_id: 'ambleford', investigations: '24', upheld: '22', upheld_rate: '93' }
const RIGHT = { ...MISPRINTED, upheld_rate: '92' }
const GOOD = { authority_id: 'wiltbridge' }

describe('a list holds lines, each published or withheld by itself', () => {
  test('a bad line opens a review with its figures, its words and what is wrong, and the good ones are published', async () => {
    const { edition, outcomes } = await take([MISPRINTED, GOOD])
    expect(outcomes).toEqual(['review', 'accepted'])
    expect(edition).toBe(1)
    expect(await upheldOf('wiltbridge')).toBe(9)
    expect(await upheldOf('ambleford')).toBeNull()
    expect(await onlyReview()).toMatchObject({
      number: 1,
      council: { slug: 'ambleford' },
      reportingYear: '2019-20',
      line: 2,
      rowText: expect.stringContaining('investigations: 24; upheld: 22; upheld_rate: 93'),
      figures: { upheld: { value: 22 }, upheldRate: { value: 93 } },
      reasons: [{ code: 'rate-disagrees', message: 'Upheld rate: 22 of 24 is not 93% (“upheld_rate: 93”).' }],
      steps: [{ kind: 'opened', by: null }],
    })
  })

  test.each([
    [
      'a year that is none',
      { reporting_year: '2019-21' },
      'reporting_year “2019-21” is not a reporting year',
    ],
    [
      'a council that is none',
      { gss_code: 'X1' },
      'The register has no council “ambleford” with the code X1.',
    ],
    ['a number that is none', { upheld: 'nine' }, 'upheld “nine” is not a number of cases'],
    [
      'the address of another council',
      { source_url: 'https://www.lgo.org.uk/your-councils-performance/eastley-council/statistics' },
      'is not of the page on Ambleford Council.',
    ],
  ])('%s is a review, too', async (_, wrong, said) => {
    const { outcomes } = await take([{ authority_id: 'ambleford', ...wrong }, GOOD])
    expect(outcomes).toEqual(['review', 'accepted'])
    const { reasons } = await onlyReview()
    expect(reasons.map(({ message }) => message).join(' ')).toContain(said)
  })

  test('two lines of one council and year that differ are both withheld, even where one of them is bad by itself', async () => {
    const ten = { authority_id: 'ambleford', upheld: '10', upheld_rate: '77' }
    const { report, outcomes } = await take([
      { authority_id: 'ambleford' },
      ten,
      GOOD,
      { ...GOOD, upheld: '8' },
    ])
    expect(outcomes).toEqual(['review', 'review', 'review', 'review'])
    expect(report.rows[0]?.notes.map(({ message }) => message)).toEqual([
      expect.stringContaining('Line 3 of this file gives different figures for Ambleford Council 2019-20.'),
    ])
    expect(report.rows[3]?.notes.map(({ code }) => code)).toEqual(['rate-disagrees', 'two-of-one-year'])
    expect(await openReviews()).toHaveLength(4)
    expect(await currentEdition()).toBeNull()
  })

  test('two lines that say the same are one', async () => {
    const { outcomes } = await take([GOOD, GOOD])
    expect(outcomes).toEqual(['accepted', 'unchanged'])
    expect(await openReviews()).toEqual([])
  })

  test('of what is published, a list with a line that differs from another of its own changes nothing', async () => {
    await take([GOOD], 'first.csv')
    const { outcomes } = await take([GOOD, { ...GOOD, upheld: '10', upheld_rate: '77' }])
    expect(outcomes).toEqual(['review', 'review'])
    expect(await upheldOf('wiltbridge')).toBe(9)
  })
})

describe('a list that is loaded again', () => {
  test('opens no second review, though the bad line stands elsewhere in another list', async () => {
    await take([MISPRINTED, GOOD])
    expect((await take([MISPRINTED, GOOD])).outcomes).toEqual(['review', 'unchanged'])
    expect((await take([GOOD, { authority_id: 'eastley' }, MISPRINTED], 'more.csv')).outcomes).toEqual([
      'unchanged',
      'accepted',
      'review',
    ])
    expect((await onlyReview()).steps).toHaveLength(1)
  })

  test('put right, publishes the line and ends its review; what was published stays as it is', async () => {
    await take([MISPRINTED, GOOD])
    const { outcomes } = await take([RIGHT, GOOD], 'corrected.csv')
    expect(outcomes).toEqual(['accepted', 'unchanged'])
    expect(await upheldOf('ambleford')).toBe(22)
    expect(await openReviews()).toEqual([])
    expect(await reviewByNumber(1)).toMatchObject({
      state: 'released',
      steps: [{ kind: 'opened' }, { kind: 'released', by: null, edition: 2 }],
    })
  })

  test.each([
    ['whose year was none', { reporting_year: '2019-21' }],
    ['whose council was none', { authority_id: 'amblefort' }],
  ])('put right, ends the review of a line %s', async (_, wrong) => {
    await take([{ authority_id: 'ambleford', ...wrong }, GOOD])
    await take([{ authority_id: 'ambleford' }, GOOD], 'corrected.csv')
    expect(await openReviews()).toEqual([])
  })

  test('ends the reviews of two lines that differed once only one of them is there', async () => {
    await take([RIGHT, { ...RIGHT, upheld: '23', upheld_rate: '96' }])
    expect(await openReviews()).toHaveLength(2)
    expect((await take([RIGHT], 'corrected.csv')).outcomes).toEqual(['accepted'])
    expect(await openReviews()).toEqual([])
  })

  test('of an earlier day leaves the reviews of a later list open', async () => {
    await take([RIGHT], 'first.csv')
    await take([MISPRINTED, GOOD], 'later.csv')
    expect((await take([RIGHT], 'first.csv')).outcomes).toEqual(['unchanged'])
    expect(await onlyReview()).toMatchObject({ line: 2, rowText: expect.stringContaining('93') })
  })
})

describe('a person who looks at a line', () => {
  test('can confirm it as it is printed, and it is published and not withheld again in any list', async () => {
    await take([MISPRINTED, GOOD])
    await confirmWithheld((await onlyReview()).number, PERSON)
    expect(await upheldOf('ambleford')).toBe(22)
    expect((await take([MISPRINTED, GOOD])).outcomes).toEqual(['unchanged', 'unchanged'])
    expect((await take([GOOD, MISPRINTED], 'other.csv')).outcomes).toEqual(['unchanged', 'unchanged'])
    expect(await openReviews()).toEqual([])
  })

  test('can correct it, also a cell that could not be read', async () => {
    await take([{ authority_id: 'ambleford', upheld: 'nine' }, GOOD])
    const { number } = await onlyReview()
    const { stillWithheld } = await correctWithheld(number, [{ figure: 'upheld', value: 9 }], PERSON)
    expect(stillWithheld).toEqual([])
    expect(await upheldOf('ambleford')).toBe(9)
  })

  test('can discard it, and it is set aside in any list', async () => {
    await take([MISPRINTED, GOOD])
    await discardWithheld((await onlyReview()).number, PERSON)
    expect((await take([GOOD, MISPRINTED], 'other.csv')).outcomes).toEqual(['unchanged', 'set-aside'])
    expect(await upheldOf('ambleford')).toBeNull()
    expect(await openReviews()).toEqual([])
  })

  test('can confirm one of two lines that differ, and discard the other', async () => {
    await take([RIGHT, { ...RIGHT, upheld: '23', upheld_rate: '96' }])
    const [one, other] = await openReviews()
    await confirmWithheld(other?.number ?? 0, PERSON)
    await discardWithheld(one?.number ?? 0, PERSON)
    expect(await upheldOf('ambleford')).toBe(23)
    expect((await take([RIGHT, { ...RIGHT, upheld: '23', upheld_rate: '96' }])).outcomes).toEqual([
      'set-aside',
      'unchanged',
    ])
  })

  test('can say of which council and year it is', async () => {
    await take([{ authority_id: 'ambleford', gss_code: 'X1', reporting_year: 'last year' }, GOOD])
    const { number } = await onlyReview()
    await expect(confirmWithheld(number, PERSON)).rejects.toThrow(
      'We don’t know which council and year this is for.',
    )
    await identifyWithheld(
      number,
      { council: 'ambleford', year: '2019-20', date: null, url: null },
      PERSON,
      register,
    )
    expect(await upheldOf('ambleford')).toBe(9)
  })

  test('must say on which page it was seen, where the address is of none or of another council', async () => {
    const eastley = 'https://www.lgo.org.uk/your-councils-performance/eastley-council/statistics'
    await take([{ authority_id: 'ambleford', source_url: eastley }, GOOD])
    const { number } = await onlyReview()
    const which = { council: 'ambleford', year: '2019-20', date: null } as const
    await expect(confirmWithheld(number, PERSON)).rejects.toThrow('--url')
    await expect(identifyWithheld(number, { ...which, url: null }, PERSON, register)).rejects.toThrow('--url')
    await expect(identifyWithheld(number, { ...which, url: eastley }, PERSON, register)).rejects.toThrow(
      'is that of the page on Eastley Council.',
    )
    await expect(
      identifyWithheld(number, { ...which, url: 'https://example.org/' }, PERSON, register),
    ).rejects.toThrow('https://example.org/ is not the address of a council’s page on the map.')
    const url = 'http://lgo.org.uk/your-councils-performance/ambleford-council/statistics'
    await identifyWithheld(number, { ...which, url }, PERSON, register)
    const published = await councilYear('ambleford', '2019-20', 2)
    expect(published?.publication?.url).toBe(url.replace('http:', 'https:'))
  })

  test('cannot confirm figures of a council that did not exist, nor a count beyond its base', async () => {
    await take([{ authority_id: 'oldminster' }, { authority_id: 'ambleford', upheld: '14', upheld_rate: '' }])
    const [ended, beyond] = await openReviews()
    await expect(confirmWithheld(ended?.number ?? 0, PERSON)).rejects.toThrow(
      'Oldminster Council did not exist in 2019-20.',
    )
    await expect(confirmWithheld(beyond?.number ?? 0, PERSON)).rejects.toThrow('This cannot be confirmed.')
  })
})
