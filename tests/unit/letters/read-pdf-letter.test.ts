import { describe, expect, test } from 'vitest'
import { nameIndex } from '@/lib/domain/name-index'
import { readLetter } from '@/lib/letters/read-letter'
import { expectedFigures, type InventedPdfLetter, letterPdf, pdfDamages } from '@/prisma/factories/letter-pdf'
import { letterContents } from '@/prisma/factories/pdf/letter-contents'
import { writePdf } from '@/prisma/factories/pdf/write-pdf'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'

const names = nameIndex(
  inventedRegister([
    inventedCouncil({ name: 'Ambleford' }),
    inventedCouncil({
      name: 'Highmoor National Park Authority',
      officialName: 'Highmoor National Park Authority',
      type: 'other',
      region: null,
      population: null,
    }),
  ]),
)

async function read(letter: Partial<InventedPdfLetter> = {}) {
  const whole: InventedPdfLetter = { council: 'Ambleford Council', year: '2023-24', ...letter }
  return { reading: await readLetter(await letterPdf(whole), names), expected: expectedFigures(whole) }
}

function values(reading: Awaited<ReturnType<typeof readLetter>>) {
  if (reading.outcome !== 'accepted') throw new Error(JSON.stringify(reading))
  return Object.fromEntries(Object.entries(reading.figures).map(([name, { value }]) => [name, value]))
}

describe('a PDF letter', () => {
  test.each([
    ['panels one under another, each in two columns', 'stacked'],
    ['panels side by side', 'side-by-side'],
    ['a single column', 'single'],
  ] as const)('with %s is read, in whatever order its words are drawn', async (_, panels) => {
    for (const drawingOrder of ['natural', 'interleaved', 'shuffled'] as const) {
      const { reading, expected } = await read({ print: { panels, drawingOrder } })
      expect(values(reading)).toEqual(expected)
    }
  })

  test.each(['2013-14', '2014-15', '2015-16', '2016-17', '2017-18'] as const)(
    'with the tables of %s is read',
    async (year) => {
      for (const splitCells of [false, true]) {
        const { reading, expected } = await read({ year, print: { splitCells } })
        expect(values(reading)).toEqual(expected)
      }
    },
  )

  test('tells where on the page the words of a figure stand', async () => {
    const { reading } = await read({ print: { panels: 'stacked' } })
    if (reading.outcome !== 'accepted') throw new Error(reading.outcome)
    const { upheld, upheldRate } = reading.figures
    expect(upheld?.place).toMatchObject({ page: 4, quote: '9 upheld decisions' })
    const [numeral, words] = upheld?.place.boxes ?? []
    expect(numeral?.height).toBeGreaterThan(words?.height ?? 1000)
    expect((numeral?.x ?? 0) + (numeral?.width ?? 0)).toBeLessThan(words?.x ?? 0)
    const rate = upheldRate?.place.boxes[0]
    expect((rate?.x ?? 1000) + (rate?.width ?? 0)).toBeLessThan(numeral?.x ?? 0)
    expect(reading.text.pages).toHaveLength(4)
  })

  test('whose large numerals are drawings has them worked out', async () => {
    const { reading, expected } = await read({ print: { numerals: 'lost' } })
    expect(values(reading)).toEqual(expected)
    expect(reading.outcome === 'accepted' && reading.figures.upheld?.origin.kind).toBe('worked-out')
  })

  test('of a table with a lost number has it from the total, or is withheld', async () => {
    for (const column of [0, 3, 5]) {
      const { reading } = await read({ year: '2016-17', print: { lostCell: { table: 'received', column } } })
      if (reading.outcome !== 'accepted') expect(reading.outcome).toBe('review')
      else expect(reading.notes.map(({ code }) => code)).toContain('number-reckoned')
    }
  })

  test('to a body without an authority type needs no type average', async () => {
    const { reading } = await read({ council: 'Highmoor National Park Authority', year: '2022-23' })
    expect(reading.outcome).toBe('accepted')
  })
})

describe('a PDF with files attached', () => {
  const attach = (file: Uint8Array) => (document: PDFKit.PDFDocument) => {
    document.file(Buffer.from(file), { name: 'letter.pdf' })
  }

  test('is rejected with their names where its own pages are no letter', async () => {
    const letter = await letterPdf({ council: 'Ambleford Council', year: '2023-24' })
    const cover = await writePdf(
      ['BT 1 0 0 -1 50 100 Tm /F1 12 Tf (A portfolio of files) Tj ET'],
      'Helvetica',
      'Portfolio',
      attach(letter),
    )
    const reading = await readLetter(cover, names)
    expect(reading).toMatchObject({ outcome: 'rejected', notes: [{ code: 'letters-attached' }] })
    expect(reading.notes[0]?.message).toContain('“letter.pdf”')
  })

  test('is read as the letter that its own pages are', async () => {
    const letter = { council: 'Ambleford Council', year: '2023-24' } as const
    const pdf = await writePdf(letterContents(letter), 'Helvetica', 'Letter', attach(new Uint8Array([1])))
    expect(values(await readLetter(pdf, names))).toEqual(expectedFigures(letter))
  })
})

describe('a PDF that cannot be read is rejected with what is wrong and what to do', () => {
  test.each([
    ['locked with a password', () => pdfDamages.encryptedPdf(), 'encrypted', 'Save it without one'],
    ['scanned, without text', () => pdfDamages.scannedPdf(), 'scanned', 'without --no-ocr'],
    ['with scripts', () => pdfDamages.pdfWithJavaScript(), 'has-scripts', 'Print it to a new PDF'],
    [
      'cut off',
      async () =>
        pdfDamages.truncated(await letterPdf({ council: 'Ambleford Council', year: '2023-24' }), 0.5),
      'damaged',
      'Download it again',
    ],
    [
      'with hundreds of pages',
      () => pdfDamages.manyPagesPdf(700),
      'too-many-pages',
      'Save the letter as a separate file',
    ],
  ] as const)('%s', async (_, make, code, advice) => {
    const reading = await readLetter(await make(), names)
    expect(reading).toMatchObject({ outcome: 'rejected', notes: [{ code }] })
    expect(reading.notes[0]?.message).toContain(advice)
  })
})
