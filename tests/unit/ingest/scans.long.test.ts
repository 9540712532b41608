import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { decode } from 'fast-png'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { councilYear } from '@/lib/data/council-years'
import { currentEdition } from '@/lib/data/editions'
import { loadRegister } from '@/lib/data/register'
import { openReviews } from '@/lib/data/reviews'
import type { Figures } from '@/lib/domain/figure'
import { ingest } from '@/lib/ingest/ingest'
import { confirmWithheld, correctWithheld } from '@/lib/ingest/record-decision'
import { writePictures } from '@/lib/ingest/review-pictures'
import { reviewInFull } from '@/lib/ingest/review-report'
import { originInWords } from '@/lib/words/figure-words'
import {
  expectedFigures,
  type InventedPdfLetter,
  pdfDamages,
  type Scan,
  scannedLetterPdf,
} from '@/prisma/factories/letter-pdf'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase()

const NAMES = ['Ambleford', 'Wiltbridge', 'Oldminster', 'Eastley']
const register = inventedRegister(NAMES.map((name) => inventedCouncil({ name })))
const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))
const PERSON = { by: 'A. Reader', why: 'The picture says so.' }

beforeAll(() => loadRegister(register, '0'.repeat(64)))
afterAll(() => rmSync(folder, { recursive: true }))

async function take(name: string, bytes: Uint8Array, ocr: boolean) {
  writeFileSync(path.join(folder, name), bytes)
  const steps: string[] = []
  const report = await ingest([name], {
    from: folder,
    register,
    dryRun: false,
    threads: 1,
    ocr,
    onProgress: ({ step }) => step && steps.push(step),
  })
  const [file] = report.files
  if (!file) throw new Error('There is no file.')
  return { ...file, steps, said: file.notes.map(({ message }) => message) }
}

const letterTo = (council: string, given: Partial<InventedPdfLetter> = {}): InventedPdfLetter => ({
  council: `${council} Council`,
  year: '2023-24',
  ...given,
})

const valuesOf = (figures: Figures) =>
  Object.fromEntries(Object.entries(figures).map(([name, { value }]) => [name, value]))

async function figuresOf(slug: string) {
  const edition = await currentEdition()
  return (await councilYear(slug, '2023-24', edition?.number ?? 0))?.letter?.figures
}

async function reviewOf(slug: string) {
  const review = (await openReviews()).find(({ council }) => council?.slug === slug)
  if (!review) throw new Error(`Nothing of ${slug} needs a review.`)
  return review
}

describe('a letter whose statistics page is a picture that a committee stamped', () => {
  const letter = letterTo('Ambleford')
  const made = () => scannedLetterPdf(letter, { pages: [4], stamps: ['Agenda Item 7', 'Page 50'], noise: 12 })

  test('is not one without figures: it is withheld, and says what to do', async () => {
    const { outcome, said, steps } = await take('ambleford.pdf', await made(), false)
    expect(outcome).toBe('review')
    expect(said).toEqual([
      'The letter has no statistics that can be read, and page 4 is a picture. Load the file again without --no-ocr, so that its words are recognised.',
    ])
    expect(steps).toEqual([])
  })

  test('is recognised when it is taken in again, and waits for a person', async () => {
    const { outcome, said, figures, steps } = await take('ambleford.pdf', await made(), true)
    expect(outcome).toBe('review')
    expect(steps).toEqual(['recognising page 4 of ambleford.pdf'])
    expect(said).toEqual([
      'The words of page 4 were recognised from its picture, and can be misread. Compare the figures with its picture. Then confirm or correct them.',
    ])
    expect(valuesOf(figures)).toEqual(expectedFigures(letter))
    expect(figures.upheld).toMatchObject({
      origin: { kind: 'recognised', confirmed: null },
      place: { page: 4, boxes: [expect.anything()] },
    })
    expect(await figuresOf('ambleford')).toBeUndefined()
  })

  test('is published once somebody has confirmed it, with who did', async () => {
    const review = await reviewOf('ambleford')
    const told = reviewInFull(review)
    expect(told).toContain('upheld = 9 (recognised)')
    expect(told).toContain(`npm run reviews -- pictures ${review.number} --to FOLDER`)
    const pictures = await writePictures(review, path.join(folder, 'pictures'))
    expect(pictures.map((file) => path.basename(file))).toContain('page-4-upheld.png')
    for (const file of pictures) {
      const { width, height, data } = decode(readFileSync(file))
      expect([width, height < width, data.some((shade) => shade < 100)]).toEqual([1489, true, true])
    }
    await confirmWithheld(review.number, PERSON)
    const upheld = (await figuresOf('ambleford'))?.upheld
    expect(upheld && originInWords(upheld)).toMatch(
      /^recognised from a picture of the page, confirmed by A\. Reader on \d+ \w+ \d{4}$/,
    )
  })
})

describe('text that others recognised and hid in the file', () => {
  test.each([
    ['Wiltbridge', 'not-drawn'],
    ['Oldminster', 'covered'],
  ] as const)('is recognised too: that of %s, which is %s', async (council, as) => {
    const letter = letterTo(council)
    const scan: Scan = { dpi: 100, hidden: { says: letter, as } }
    const { outcome, figures } = await take(`${council}.pdf`, await scannedLetterPdf(letter, scan), false)
    expect(outcome).toBe('review')
    expect(valuesOf(figures)).toEqual(expectedFigures(letter))
    expect(Object.values(figures).map(({ origin }) => origin.kind)).not.toContain('printed')
  })

  test('is set beside what is recognised now, and each figure that differs is named', async () => {
    const letter = letterTo('Eastley')
    const says = letterTo('Eastley', { overrides: { upheldRateTypeAverage: '70' } })
    const bytes = await scannedLetterPdf(letter, { pages: [4], hidden: { says, as: 'not-drawn' } })
    const { said } = await take('eastley.pdf', bytes, true)
    const { upheldRateTypeAverage: average } = expectedFigures(letter)
    expect(said).toContainEqual(
      expect.stringContaining(`the picture of page 4 was recognised once as ${average}% and once as 70%.`),
    )
    const { number } = await reviewOf('eastley')
    const { stillWithheld } = await correctWithheld(
      number,
      [{ figure: 'upheldRateTypeAverage', value: Number(average) }],
      PERSON,
    )
    expect(stillWithheld.map(({ code }) => code)).toEqual(['recognised'])
    await confirmWithheld(number, PERSON)
    const figure = (await figuresOf('eastley'))?.upheldRateTypeAverage
    expect(figure && originInWords(figure)).toMatch(
      /^put right by A\. Reader on .*; text recognition had read \d+%\./,
    )
  })
})

test('a file of pictures without words is said to be scanned, and not to be no letter', async () => {
  const { outcome, said } = await take('scribbles.pdf', await pdfDamages.scannedPdf(1), true)
  expect(outcome).toBe('rejected')
  expect(said).toEqual([
    expect.stringMatching(
      /^(?:We can’t read the file as it is: page 1 is a picture|No annual review letter was recognised in the picture of page 1)/,
    ),
  ])
})
