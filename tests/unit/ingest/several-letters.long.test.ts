import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { councilYear } from '@/lib/data/council-years'
import { currentEdition } from '@/lib/data/editions'
import { keepReadings } from '@/lib/data/files'
import { loadRegister } from '@/lib/data/register'
import { allReviews, openReviews } from '@/lib/data/reviews'
import { NO_AVERAGES } from '@/lib/data/type-averages'
import { nameIndex } from '@/lib/domain/name-index'
import type { FilePart } from '@/lib/domain/source'
import { ingest } from '@/lib/ingest/ingest'
import type { FileReading, PlainSource } from '@/lib/ingest/ingest-file'
import { readFile } from '@/lib/ingest/read-file'
import { startReader } from '@/lib/ingest/reader'
import { correctWithheld, discardWithheld } from '@/lib/ingest/record-decision'
import { textReport } from '@/lib/ingest/text-report'
import { letterView } from '@/lib/letter/letter-view'
import { type InventedLetter, letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase({ forEach: 'test' })

const register = inventedRegister(
  ['Ambleford', 'Wiltbridge', 'Oldminster'].map((name) => inventedCouncil({ name })),
)
const names = nameIndex(register)
const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))
const PERSON = { by: 'A. Reader', why: 'The printed letter says so.' }
const reader = startReader(register, 1)

beforeEach(() => loadRegister(register, '0'.repeat(64)))
afterAll(async () => {
  await reader.close()
  rmSync(folder, { recursive: true })
})

const letter = (council: string, given: Partial<InventedLetter> = {}) =>
  letterText({ council: `${council} Council`, year: '2023-24', ...given })
const wrong = { upheld: { count: 8, base: 13, rate: 69 }, per100k: { value: '4.5' } }

/** A file of letters, a page each, kept as code reads it that tells its letters apart, or that did not yet. */
async function pack(texts: string[], apart: boolean): Promise<void> {
  const bytes = new TextEncoder().encode(texts.join('\f'))
  writeFileSync(path.join(folder, 'pack.txt'), bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const read = apart ? await readApart(texts) : readAsOne(texts)
  const { text, ...reading } = read
  await keepReadings([{ sha256, reading, text }], reader.version)
}

function readAsOne(texts: string[]): FileReading {
  const lines = texts.flatMap((text, i) => text.split('\n').map((line, n) => [i + 1, n + 1, line]))
  const source: PlainSource = {
    kind: 'letter',
    state: 'open',
    part: null,
    council: null,
    reportingYear: null,
    letterDate: null,
    layout: null,
    figures: {},
    reasons: [{ code: 'more-than-one-letter', message: 'The file seems to contain more than one letter.' }],
    notes: [],
  }
  const text = JSON.stringify({ pages: [], lines })
  return { mediaType: 'text/plain', reading: { kind: 'read', sources: [source] }, text }
}

async function readApart(texts: string[]): Promise<FileReading> {
  const sources: PlainSource[] = []
  const lines: unknown[] = []
  for (const [i, text] of texts.entries()) {
    const page = i + 1
    const { reading } = await readFile(new TextEncoder().encode(text), 'one.txt', names)
    if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.notes))
    const all = text.split('\n')
    lines.push(...all.map((line, n) => [page, n + 1, line]))
    const part: FilePart = { from: { page, line: 1 }, to: { page, line: all.length } }
    for (const source of reading.sources) {
      const figures = Object.fromEntries(
        Object.values(source.figures).map((figure) => [
          figure.name,
          { ...figure, place: { ...figure.place, page } },
        ]),
      )
      if (source.kind === 'letter') sources.push({ ...source, part, figures })
    }
  }
  const text = JSON.stringify({ pages: [], lines })
  return { mediaType: 'text/plain', reading: { kind: 'read', sources }, text }
}

const take = () =>
  ingest(['pack.txt'], { from: folder, register, dryRun: false, threads: 1, onProgress: () => {} })

async function upheldOf(slug: string) {
  const edition = (await currentEdition())?.number ?? 0
  return (await councilYear(slug, '2023-24', edition))?.letter?.figures.upheld?.value ?? null
}

describe('a file with several letters', () => {
  const three = () => pack([letter('Ambleford'), letter('Wiltbridge', wrong), letter('Oldminster')], true)

  test('has each published or withheld by itself', async () => {
    await three()
    const report = await take()
    expect(report).toMatchObject({ edition: 1, files: [{ outcome: 'review', council: null }] })
    expect(report.files[0]?.rows).toMatchObject([
      { page: 1, outcome: 'accepted', council: { slug: 'ambleford' } },
      { page: 2, outcome: 'review', council: { slug: 'wiltbridge' } },
      { page: 3, outcome: 'accepted', council: { slug: 'oldminster' } },
    ])
    expect(report.files[0]?.notes[0]?.message).toMatch(
      /^Page 2, lines 1 to 50: The letter gives 9 as the base of the early remedies/,
    )
    expect(textReport(report)).toContain(
      'page 3, lines 1 to 50: accepted, Oldminster Council, 2023-24, 12 figures',
    )
    expect(await upheldOf('ambleford')).toBe(9)
    expect(await upheldOf('wiltbridge')).toBeNull()
    expect(await openReviews()).toMatchObject([
      { council: { slug: 'wiltbridge' }, part: { from: { page: 2 } } },
    ])
  })

  test('changes nothing when it is taken in again', async () => {
    await three()
    await take()
    const again = await take()
    expect(again.edition).toBeNull()
    expect(again.files[0]?.rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'review', 'unchanged'])
    expect(await allReviews()).toHaveLength(1)
  })

  test('shows on the page of each letter the text of that letter alone, under the numbers of its pages', async () => {
    await three()
    await take()
    const published = await councilYear('oldminster', '2023-24', 1)
    if (!published) throw new Error('It is not published.')
    const view = await letterView('Ambleford', published, 1, NO_AVERAGES)
    expect(view?.text.map(({ page }) => page)).toEqual([3])
    const lines = view?.text[0]?.lines ?? []
    expect(lines.map(({ text }) => text).join('\n')).toBe(letter('Oldminster'))
    expect(lines.filter(({ marked }) => marked).length).toBeGreaterThan(3)
  })

  test('keeps what a person decided on one of them, and only on that one', async () => {
    await pack([letter('Ambleford', wrong), letter('Wiltbridge', wrong)], true)
    await take()
    const [first, second] = await openReviews()
    if (!first || !second) throw new Error('Two should be withheld.')
    await correctWithheld(first.number, [{ figure: 'upheld', value: 9 }], PERSON)
    expect(await upheldOf('ambleford')).toBe(9)
    const again = await take()
    expect(again.files[0]?.rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'review'])
    await discardWithheld(second.number, PERSON)
    expect((await take()).files[0]?.rows.map(({ notes }) => notes[0]?.code)).toEqual([
      'corrected',
      'discarded',
    ])
  })

  test('that holds one letter twice gives it once', async () => {
    await pack([letter('Ambleford'), letter('Ambleford')], true)
    const report = await take()
    expect(report.files[0]?.outcome).toBe('accepted')
    expect(report.files[0]?.rows.map(({ outcome, notes }) => [outcome, notes[0]?.message])).toEqual([
      ['accepted', undefined],
      ['unchanged', 'It gives the same figures as lines 1 to 50 of this file, which was loaded.'],
    ])
  })
})

describe('a file that was withheld as a whole', () => {
  const TEXTS = [letter('Ambleford'), letter('Wiltbridge', wrong)]
  const takeWhole = async () => {
    await pack(TEXTS, false)
    await take()
    expect(await openReviews()).toMatchObject([{ part: null, council: null }])
  }

  test('has a review for each letter that needs one, once its letters are told apart', async () => {
    await takeWhole()
    await pack(TEXTS, true)
    await take()
    expect(await upheldOf('ambleford')).toBe(9)
    expect((await allReviews()).map(({ state, council }) => [state, council?.slug])).toEqual([
      ['released', undefined],
      ['open', 'wiltbridge'],
    ])
  })

  test('has its letters withheld each, where none of them can be published', async () => {
    await pack([letter('Ambleford', wrong), letter('Wiltbridge', wrong)], false)
    await take()
    await pack([letter('Ambleford', wrong), letter('Wiltbridge', wrong)], true)
    await take()
    expect((await openReviews()).map(({ council }) => council?.slug)).toEqual(['ambleford', 'wiltbridge'])
  })

  test('stays discarded, if a person said so', async () => {
    await takeWhole()
    const [review] = await openReviews()
    await discardWithheld(review?.number ?? 0, PERSON)
    await pack(TEXTS, true)
    const report = await take()
    expect(report.edition).toBeNull()
    expect(report.files[0]?.rows.map(({ notes }) => notes.at(-1)?.code)).toEqual(['discarded', 'discarded'])
    expect(await upheldOf('ambleford')).toBeNull()
  })
})
