import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { councilYear } from '@/lib/data/council-years'
import { currentEdition } from '@/lib/data/editions'
import { loadRegister } from '@/lib/data/register'
import { openReviews, reviewByNumber } from '@/lib/data/reviews'
import { ingest } from '@/lib/ingest/ingest'
import {
  confirmWithheld,
  correctPublished,
  correctWithheld,
  discardWithheld,
  identifyWithheld,
  restorePublished,
} from '@/lib/ingest/record-decision'
import { type InventedLetter, letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase({ forEach: 'test' })

const NAMES = ['Ambleford', 'Wiltbridge', 'Oldminster', 'Eastley', 'Westley']
const register = inventedRegister(NAMES.map((name) => inventedCouncil({ name })))
const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))
const PERSON = { by: 'A. Reader', why: 'The printed letter says so.' }

beforeEach(() => loadRegister(register, '0'.repeat(64)))
afterAll(() => rmSync(folder, { recursive: true }))

function take(letters: Record<string, string>) {
  const files = Object.entries(letters).map(([file, text]) => {
    writeFileSync(path.join(folder, file), text)
    return file
  })
  return ingest(files, { from: folder, register, dryRun: false, threads: 1, onProgress: () => {} })
}

function letter(given: Partial<InventedLetter> = {}): string {
  return letterText({ council: 'Ambleford Council', year: '2023-24', ...given })
}

/** An average that is known of no unitary council from 2019-20 to 2021-22. */
const average = (percent: number) => ({ earlyRemedies: { count: 3, base: 9, rate: 33, average: percent } })

async function upheldOf(slug: string, year: InventedLetter['year'] = '2023-24') {
  const edition = await currentEdition()
  return (await councilYear(slug, year, edition?.number ?? 0))?.letter?.figures.upheld ?? null
}

async function onlyReview() {
  const [review, another] = await openReviews()
  if (!review || another) throw new Error('There should be one withheld letter.')
  return review
}

describe('a letter that fails a check', () => {
  const takeWrong = () =>
    take({ 'wrong.txt': letter({ upheld: { count: 8, base: 13, rate: 69 }, per100k: { value: '4.5' } }) })

  test('is put aside with its figures and the reasons, and publishes nothing', async () => {
    await takeWrong()
    const review = await onlyReview()
    expect(await upheldOf('ambleford')).toBeNull()
    expect(review).toMatchObject({
      council: { slug: 'ambleford' },
      reportingYear: '2023-24',
      figures: { upheld: { value: 8 } },
      steps: [{ kind: 'opened', by: null }],
    })
    expect(review.reasons.map(({ message }) => message)).toContain(
      'Upheld rate: 8 of 13 is not 69% (“69% of complaints we investigated were upheld”).',
    )
  })

  test('is put aside once, however often it is taken in', async () => {
    await takeWrong()
    const report = await takeWrong()
    expect(report.files[0]?.outcome).toBe('review')
    await onlyReview()
  })

  test('stays withheld when the figure that is put right leaves another wrong', async () => {
    await takeWrong()
    const { number } = await onlyReview()
    const { stillWithheld, edition } = await correctWithheld(number, [{ figure: 'upheld', value: 7 }], PERSON)
    expect(stillWithheld.map(({ code }) => code)).toContain('rate-disagrees')
    expect((await currentEdition())?.number).toBe(edition)
    expect(await upheldOf('ambleford')).toBeNull()
  })

  test('is published once every check is passed, with who, why and what is printed beside the figure', async () => {
    await takeWrong()
    const { number } = await onlyReview()
    await correctWithheld(number, [{ figure: 'upheld', value: 7 }], PERSON)
    const { stillWithheld } = await correctWithheld(number, [{ figure: 'upheld', value: 9 }], PERSON)
    expect(stillWithheld).toEqual([])
    expect(await upheldOf('ambleford')).toMatchObject({
      value: 9,
      base: 13,
      origin: { kind: 'corrected', printed: 8, by: 'A. Reader', reason: 'The printed letter says so.' },
    })
    expect(await openReviews()).toEqual([])
    const review = await reviewByNumber(number)
    expect(review?.state).toBe('corrected')
    expect(review?.steps.map(({ kind }) => kind)).toEqual(['opened', 'corrected', 'corrected'])
    expect(review?.steps.at(-1)).toMatchObject({ correction: { figure: 'upheld', printed: 8, value: 9 } })
  })

  test('keeps what the person decided when its file is taken in again', async () => {
    await takeWrong()
    await correctWithheld((await onlyReview()).number, [{ figure: 'upheld', value: 9 }], PERSON)
    const report = await takeWrong()
    expect(report).toMatchObject({
      edition: null,
      files: [{ outcome: 'unchanged', notes: [{ code: 'corrected' }] }],
    })
    expect(await upheldOf('ambleford')).toMatchObject({ value: 9 })
  })

  test('can be settled once only', async () => {
    await takeWrong()
    const { number } = await onlyReview()
    await correctWithheld(number, [{ figure: 'upheld', value: 9 }], PERSON)
    await expect(discardWithheld(number, PERSON)).rejects.toThrow(
      'Number 1 has been decided already: corrected.',
    )
    await expect(discardWithheld(99, PERSON)).rejects.toThrow('There is no review with the number 99.')
  })
})

describe('a letter that lost the number that a rate is a share of', () => {
  const takeLost = () =>
    take({ 'lost.txt': letter().replace('total of **7** compliance', 'total of compliance') })

  test('is withheld, and the rate is left out', async () => {
    await takeLost()
    const { reasons, figures } = await onlyReview()
    expect(reasons.map(({ code }) => code)).toEqual(['figure-missing', 'rate-without-base'])
    expect(figures.complianceRate).toBeUndefined()
  })

  test('is published once a person has given both, and says no more that the rate is left out', async () => {
    await takeLost()
    const both = [
      { figure: 'complianceOutcomes', value: 7 },
      { figure: 'complianceRate', value: 100 },
    ] as const
    const { stillWithheld } = await correctWithheld((await onlyReview()).number, [...both], PERSON)
    expect(stillWithheld).toEqual([])
    const edition = (await currentEdition())?.number ?? 0
    const published = await councilYear('ambleford', '2023-24', edition)
    expect(published?.letter?.figures.complianceRate).toMatchObject({ value: 100, base: 7 })
    expect(published?.letter?.notes).toEqual([])
  })

  test('stays withheld while the rate is still left out that can be given now', async () => {
    await takeLost()
    const outcomes = await correctWithheld(
      (await onlyReview()).number,
      [{ figure: 'complianceOutcomes', value: 7 }],
      PERSON,
    )
    expect(outcomes.stillWithheld.map(({ code }) => code)).toEqual(['rate-without-base'])
    const rate = await correctWithheld(
      (await onlyReview()).number,
      [{ figure: 'complianceRate', value: 100 }],
      PERSON,
    )
    expect(rate.stillWithheld).toEqual([])
  })

  test('is not published with a rate that the number does not allow', async () => {
    await takeLost()
    const { stillWithheld } = await correctWithheld(
      (await onlyReview()).number,
      [
        { figure: 'complianceOutcomes', value: 7 },
        { figure: 'complianceRate', value: 99 },
      ],
      PERSON,
    )
    expect(stillWithheld.map(({ code }) => code)).toEqual(['rate-disagrees'])
  })
})

describe('a person who looked', () => {
  const impossible = () =>
    take({
      'impossible.txt': letter({ year: '2021-22', upheld: { count: 14, base: 13, rate: 100 } }),
    })
  const odd = () =>
    take({
      'odd.txt': letter({
        year: '2022-23',
        earlyRemedies: { count: 3, base: 9, rate: 33, printedBase: 8 },
      }),
    })

  test('can confirm what the letter does print, and it is published as it stands', async () => {
    await odd()
    const { number } = await onlyReview()
    const { edition } = await confirmWithheld(number, PERSON)
    expect(await upheldOf('ambleford', '2022-23')).toMatchObject({ value: 9, origin: { kind: 'printed' } })
    expect((await currentEdition())?.summary).toBe('Letter of Ambleford Council, 2022-23, confirmed.')
    expect((await currentEdition())?.number).toBe(edition)
  })

  test('cannot confirm what cannot be', async () => {
    await impossible()
    const { number } = await onlyReview()
    await expect(confirmWithheld(number, PERSON)).rejects.toThrow('This cannot be confirmed.')
    expect((await reviewByNumber(number))?.state).toBe('open')
  })

  test('can discard it: it stays with who and why, and an edition says so', async () => {
    await impossible()
    const { number } = await onlyReview()
    const before = (await currentEdition())?.number ?? 0
    expect((await discardWithheld(number, PERSON)).edition).toBe(before + 1)
    const again = await impossible()
    expect(again).toMatchObject({
      edition: null,
      files: [{ outcome: 'set-aside', notes: [{ code: 'discarded' }] }],
    })
    expect(again.files[0]?.notes[0]?.message).toContain('A. Reader: The printed letter says so.')
    expect(await openReviews()).toEqual([])
  })

  test('can put a figure of a published letter right, but not so that it disagrees with the others', async () => {
    await odd()
    await confirmWithheld((await onlyReview()).number, PERSON)
    await expect(
      correctPublished('ambleford', '2022-23', [{ figure: 'upheld', value: 5 }], PERSON),
    ).rejects.toThrow('The figures would not agree.')
    await correctPublished('ambleford', '2022-23', [{ figure: 'complianceOutcomes', value: 6 }], PERSON)
    const edition = (await currentEdition())?.number ?? 0
    const published = await councilYear('ambleford', '2022-23', edition)
    expect(published?.letter?.figures.complianceOutcomes).toMatchObject({ value: 6, origin: { printed: 7 } })
    const before = await councilYear('ambleford', '2022-23', edition - 1)
    expect(before?.letter?.figures.complianceOutcomes?.value).toBe(7)
  })

  test('can say which letter it is where the letter does not', async () => {
    await take({ 'whose.txt': letter({ council: 'Nobody Council', year: '2020-21' }) })
    const review = await onlyReview()
    expect(review.council).toBeNull()
    const which = { council: 'eastley', year: '2020-21', date: '2021-07-22', url: null } as const
    await expect(
      identifyWithheld(review.number, { ...which, council: 'nowhere' }, PERSON, register),
    ).rejects.toThrow('The register has no council “nowhere”.')
    await identifyWithheld(review.number, which, PERSON, register)
    expect(await upheldOf('eastley', '2020-21')).toMatchObject({ value: 9 })
  })

  test('can bring back what a later version replaced by mistake', async () => {
    await take({ 'older.txt': letter({ council: 'Eastley Council', year: '2020-21' }) })
    const before = (await currentEdition())?.number ?? 0
    await take({
      'newer.txt': letter({
        year: '2020-21',
        council: 'Eastley Council',
        date: '30 September 2021',
        upheld: { count: 10, base: 13, rate: 77 },
        earlyRemedies: { count: 3, base: 10, rate: 30 },
      }),
    })
    expect(await upheldOf('eastley', '2020-21')).toMatchObject({ value: 10 })
    await restorePublished('eastley', '2020-21', before, PERSON)
    expect(await upheldOf('eastley', '2020-21')).toMatchObject({ value: 9 })
    await expect(restorePublished('eastley', '2020-21', before, PERSON)).rejects.toThrow(
      'shows the same file',
    )
  })
})

describe('a type average that others do not print', () => {
  const of = (name: string, percent: number) =>
    letter({ council: `${name} Council`, year: '2019-20', ...average(percent) })

  /** One that prints 11, then one that prints 12. */
  const takeTwo = async () => {
    await take({ 'a.txt': of('Ambleford', 11) })
    return take({ 'b.txt': of('Wiltbridge', 12) })
  }

  test('is published when it comes first, and holds the next that differs', async () => {
    const report = await takeTwo()
    expect(await upheldOf('ambleford', '2019-20')).not.toBeNull()
    expect(report.files[0]).toMatchObject({ outcome: 'review', notes: [{ code: 'type-average-differs' }] })
  })

  test('is re-opened by a later majority, which is published with the one that was withheld', async () => {
    await takeTwo()
    const report = await take({ 'c.txt': of('Oldminster', 12) })
    expect(report).toMatchObject({
      files: [{ outcome: 'accepted' }],
      reopened: [{ council: 'Ambleford Council', reportingYear: '2019-20' }],
      released: [{ council: 'Wiltbridge Council', reportingYear: '2019-20' }],
    })
    expect(report.reopened[0]?.notes[0]?.message).toContain('is 11 here')
    expect(await upheldOf('ambleford', '2019-20')).toBeNull()
    expect(await upheldOf('wiltbridge', '2019-20')).not.toBeNull()
    const review = await onlyReview()
    expect(review.steps).toMatchObject([{ kind: 'reopened', edition: report.edition }])
  })

  test('stays in the editions that showed it, and stays published once a person confirms it', async () => {
    await takeTwo()
    await take({ 'c.txt': of('Oldminster', 12) })
    const { number } = await onlyReview()
    const { edition } = await confirmWithheld(number, PERSON)
    expect((await councilYear('ambleford', '2019-20', edition - 2))?.letter).not.toBeNull()
    const report = await take({ 'd.txt': of('Eastley', 12) })
    expect(report).toMatchObject({ reopened: [], files: [{ outcome: 'accepted' }] })
    expect(await upheldOf('ambleford', '2019-20')).not.toBeNull()
  })

  test('in one go, only the odd one is withheld', async () => {
    const year = '2020-21' as const
    const report = await take(
      Object.fromEntries(
        NAMES.map((name, i) => [
          `${name}.txt`,
          letter({ council: `${name} Council`, year, ...average(i === 2 ? 10 : 11) }),
        ]),
      ),
    )
    expect(report.files.map(({ outcome }) => outcome)).toEqual([
      'accepted',
      'accepted',
      'review',
      'accepted',
      'accepted',
    ])
  })
})
