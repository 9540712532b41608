import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { councilYear } from '@/lib/data/council-years'
import { currentEdition } from '@/lib/data/editions'
import { figurePage } from '@/lib/data/figures'
import { loadRegister } from '@/lib/data/register'
import { openReviews } from '@/lib/data/reviews'
import { NO_AVERAGES } from '@/lib/data/type-averages'
import { ingest } from '@/lib/ingest/ingest'
import { confirmWithheld, correctPublished, discardWithheld } from '@/lib/ingest/record-decision'
import { letterView } from '@/lib/letter/letter-view'
import { figureRow } from '@/lib/open-data/figure-row'
import { type InventedLetter, letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase({ forEach: 'test' })

const register = inventedRegister([inventedCouncil({ name: 'Ambleford' })])
const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))
const PERSON = { by: 'A. Reader', why: 'The printed letter says so.' }

beforeEach(() => loadRegister(register, '0'.repeat(64)))
afterAll(() => rmSync(folder, { recursive: true }))

const letter = (given: Partial<InventedLetter> = {}) =>
  letterText({ council: 'Ambleford Council', year: '2023-24', ...given })

const TEN = {
  upheld: { count: 10, base: 13, rate: 77 },
  earlyRemedies: { count: 2, base: 10, rate: 20 },
}

/** Copies of one letter that say the same in other bytes: with 9 upheld, and with 10. */
const nine = (copy: number) => `${letter()}${'\n'.repeat(copy)}`
const ten = (copy: number) => `${letter(TEN)}${'\n'.repeat(copy)}`

function take(letters: Record<string, string>) {
  const files = Object.entries(letters).map(([file, text]) => {
    writeFileSync(path.join(folder, file), text)
    return file
  })
  return ingest(files, { from: folder, register, dryRun: false, threads: 1, onProgress: () => {} })
}

const outcomes = async (letters: Record<string, string>) =>
  (await take(letters)).files.map(({ outcome }) => outcome)

async function shown() {
  const edition = (await currentEdition())?.number ?? 0
  return councilYear('ambleford', '2023-24', edition)
}

const upheld = async () => (await shown())?.letter?.figures.upheld?.value ?? null

async function onlyReview() {
  const [review, another] = await openReviews()
  if (!review || another) throw new Error('There should be one withheld letter.')
  return review
}

/** What the page of the letter says of it in notes, in an edition; in the newest one where left out. */
async function notesOnPage(edition?: number) {
  const number = edition ?? (await currentEdition())?.number ?? 0
  const published = await councilYear('ambleford', '2023-24', number)
  const view = published && (await letterView('Ambleford', published, number, NO_AVERAGES))
  return view?.notes.map(({ message }) => message) ?? []
}

describe('two copies of one letter with other figures', () => {
  test('in one go are both withheld, and each says which figures differ', async () => {
    const report = await take({ 'a.txt': nine(0), 'b.txt': ten(0) })
    expect(report).toMatchObject({ edition: null, files: [{ outcome: 'review' }, { outcome: 'review' }] })
    expect(report.files[0]?.notes[0]?.message).toMatch(
      /^“b\.txt” gives different figures for Ambleford Council 2023-24\. /,
    )
    expect(report.files[0]?.notes[0]?.message).toContain('Complaints upheld: 9 here, 10 in “b.txt”.')
    expect(report.files[1]?.notes[0]?.message).toContain('Complaints upheld: 10 here, 9 in “a.txt”.')
    expect(report.files[1]?.notes[0]?.message).toContain('Upheld rate: 77% here, 69% in “a.txt”.')
    expect(await shown()).toBeNull()
  })

  test.each([[['a.txt', 'b.txt']], [['a.txt']], [['b.txt']]])(
    'stay withheld when they are taken in again: %s',
    async (again) => {
      const both: Record<string, string> = { 'a.txt': nine(0), 'b.txt': ten(0) }
      await take(both)
      const report = await take(Object.fromEntries(again.map((file) => [file, both[file] ?? ''])))
      expect(report.files.map(({ outcome }) => outcome)).toEqual(again.map(() => 'review'))
      expect(report.edition).toBeNull()
      expect(await openReviews()).toHaveLength(2)
    },
  )

  test('one of them is published once a person has said which', async () => {
    await take({ 'a.txt': nine(0), 'b.txt': ten(0) })
    const [a, b] = await openReviews()
    await confirmWithheld(b?.number ?? 0, PERSON)
    expect(await upheld()).toBe(10)
    await discardWithheld(a?.number ?? 0, PERSON)
    expect(await outcomes({ 'a.txt': nine(0), 'b.txt': ten(0) })).toEqual(['set-aside', 'unchanged'])
    expect(await upheld()).toBe(10)
  })

  test.each([
    ['the one', nine(0), ten(0), 9],
    ['the other', ten(0), nine(0), 10],
  ])('leave %s published that was published first', async (_, before, after, value) => {
    await take({ 'before.txt': before })
    const report = await take({ 'after.txt': after })
    expect(report.files[0]?.outcome).toBe('review')
    expect(report.files[0]?.notes[0]?.message).toContain(
      `“before.txt” gives different figures for Ambleford Council 2023-24, and is published. `,
    )
    expect(report.files[0]?.notes[0]?.message).toContain(
      `Complaints upheld: ${19 - value} here, ${value} in “before.txt”.`,
    )
    expect(await upheld()).toBe(value)
    for (const files of [
      { 'before.txt': before, 'after.txt': after },
      { 'after.txt': after, 'before.txt': before },
    ]) {
      const again = await take(files)
      expect(again.edition).toBeNull()
      expect(again.files.map(({ file, outcome }) => [file, outcome]).sort()).toEqual([
        ['after.txt', 'review'],
        ['before.txt', 'unchanged'],
      ])
    }
    expect(await upheld()).toBe(value)
    await onlyReview()
  })
})

describe('a published letter that another copy contradicts', () => {
  const MARK =
    'Another copy of this letter gives different figures. Complaints upheld: 9 here, 10 in the other copy.'

  test('says so on its page from the edition on in which that came to be known', async () => {
    await take({ 'a.txt': nine(0) })
    const { edition } = await take({ 'b.txt': ten(0) })
    expect(edition).toBe(2)
    expect((await currentEdition())?.summary).toBe('1 copy found that contradicts its letter.')
    expect(await notesOnPage(1)).toEqual([])
    expect(await notesOnPage(2)).toEqual([expect.stringContaining(MARK)])
    expect((await shown())?.letter?.contradicted).toContainEqual({ figure: 'upheld', here: 9, there: 10 })
  })

  test('says so beside the figure in the API and in the files, in that edition and not in the one before', async () => {
    await take({ 'a.txt': nine(0) })
    await take({ 'b.txt': ten(0) })
    const inEdition = async (edition: number) => {
      const { figures } = await figurePage(edition, { names: ['upheld', 'investigations'] }, null, 10)
      const council = register.councils[0]
      if (!council) throw new Error('The register is empty.')
      return figures.map(({ key, figure, source }) => {
        const {
          figure: name,
          value,
          contradicted_by,
        } = figureRow(council, key.year, figure, source, NO_AVERAGES)
        return [name, value, contradicted_by]
      })
    }
    expect(await inEdition(1)).toEqual([
      ['investigations', 13, null],
      ['upheld', 9, null],
    ])
    expect(await inEdition(2)).toEqual([
      ['investigations', 13, null],
      ['upheld', 9, '10'],
    ])
  })

  test('says so no more once the copy is discarded, but in the editions that said it', async () => {
    await take({ 'a.txt': nine(0) })
    await take({ 'b.txt': ten(0) })
    await discardWithheld((await onlyReview()).number, PERSON)
    expect(await notesOnPage(2)).toEqual([expect.stringContaining(MARK)])
    expect(await notesOnPage(3)).toEqual([])
    expect(await upheld()).toBe(9)
  })

  test('gives its place to the copy that a person confirms', async () => {
    await take({ 'a.txt': nine(0) })
    await take({ 'b.txt': ten(0) })
    await confirmWithheld((await onlyReview()).number, PERSON)
    expect(await upheld()).toBe(10)
    expect(await notesOnPage()).toEqual([])
    expect(await outcomes({ 'a.txt': nine(0), 'b.txt': ten(0) })).toEqual(['set-aside', 'unchanged'])
  })

  test('is marked though a person had put one of its figures right', async () => {
    await take({ 'a.txt': nine(0) })
    await correctPublished('ambleford', '2023-24', [{ figure: 'complianceOutcomes', value: 8 }], PERSON)
    await take({ 'b.txt': ten(0) })
    expect(await notesOnPage()).toEqual([expect.stringContaining(MARK)])
  })

  test('gives its place to a letter of a later date, without the mark', async () => {
    await take({ 'a.txt': nine(0) })
    await take({ 'b.txt': ten(0) })
    await take({ 'later.txt': letter({ ...TEN, date: '1 August 2024' }) })
    expect(await upheld()).toBe(10)
    expect(await notesOnPage()).toEqual([expect.stringMatching(/^The letter is dated 1 August 2024, but/)])
  })
})

describe('several copies of one letter', () => {
  test('three that agree are published, and the one that differs is withheld', async () => {
    expect(await outcomes({ 'a.txt': nine(0), 'b.txt': ten(0), 'c.txt': nine(1), 'd.txt': nine(2) })).toEqual(
      ['accepted', 'review', 'unchanged', 'unchanged'],
    )
    expect(await upheld()).toBe(9)
    expect((await onlyReview()).file.name).toBe('b.txt')
  })

  test.each([
    ['two against one', { 'a.txt': nine(0), 'b.txt': nine(1), 'c.txt': ten(0) }],
    ['three times the same bytes', { 'a.txt': nine(0), 'b.txt': nine(0), 'c.txt': nine(0), 'd.txt': ten(0) }],
    [
      'three against two that agree',
      { 'a.txt': nine(0), 'b.txt': nine(1), 'c.txt': nine(2), 'd.txt': ten(0), 'e.txt': ten(1) },
    ],
  ])('%s settles nothing', async (_, letters) => {
    expect(new Set(await outcomes(letters))).toEqual(new Set(['review']))
    expect(await shown()).toBeNull()
  })

  test('those that come later can settle it with those that were withheld', async () => {
    await take({ 'a.txt': nine(0), 'b.txt': ten(0) })
    const report = await take({ 'c.txt': nine(1), 'd.txt': nine(2) })
    expect(report.files.map(({ outcome }) => outcome)).toEqual(['accepted', 'unchanged'])
    expect(await upheld()).toBe(9)
    expect((await onlyReview()).file.name).toBe('b.txt')
    expect(await notesOnPage()).toEqual([expect.stringContaining('9 here, 10 in the other copy')])
  })

  test('one without its statistics page says nothing against one with it', async () => {
    const report = await take({ 'cut.txt': letter({ withoutStatistics: true }), 'whole.txt': nine(0) })
    expect(report.files.map(({ outcome }) => outcome)).toEqual(['review', 'accepted'])
    expect(report.files[0]?.notes[0]?.message).toBe(
      '“whole.txt” has its statistics page and this copy has none, so this one does not replace it.',
    )
  })
})
