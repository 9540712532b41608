import { deflateSync } from 'node:zlib'

import { describe, expect, test } from 'vitest'
import { nameIndex } from '@/lib/domain/name-index'
import type { LetterReading } from '@/lib/letters/letter-reading'
import { readLetters } from '@/lib/letters/read-letter'
import { type InventedPdfLetter, LETTER_YEARS } from '@/prisma/factories/letter-pdf'
import { letterPages, packPdf } from '@/prisma/factories/pack'
import { letterContents } from '@/prisma/factories/pdf/letter-contents'
import { PAGE_HEIGHT, PAGE_WIDTH } from '@/prisma/factories/pdf/page'
import { rawStream } from '@/prisma/factories/pdf/raw-pdf'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { rawLetter } from '../../support/raw-letter'

const names = nameIndex(inventedRegister([inventedCouncil({ name: 'Ambleford' })]))
const LETTER: InventedPdfLetter = { council: 'Ambleford Council', year: '2023-24' }
const CONTENTS = letterContents(LETTER)

async function read(bytes: Uint8Array): Promise<LetterReading[]> {
  return (await readLetters(bytes, names)).letters.map(({ reading }) => reading)
}

function inShort(readings: LetterReading[]): string[] {
  return readings.map(({ outcome, notes }) => `${outcome}: ${notes.map(({ message }) => message).join(' ')}`)
}

/** A page of A4 that is enlarged so often would cover a football pitch. */
const TIMES = 400

const DAMAGED =
  'review: The PDF is damaged: parts of it could not be read, so its statistics page may be missing. Download it again from where it was published.'

/** A letter whose last page is packed, and broken off after its first words. */
function brokenOff(contents: string[]): Uint8Array {
  return rawLetter(contents, (content, page) => {
    if (page < contents.length) return rawStream(content)
    const packed = deflateSync(content, { level: 0 })
    return { dictionary: '/Filter /FlateDecode', stream: packed.subarray(0, packed.indexOf(' ET') + 4) }
  })
}

function changed(pdf: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  expect(text.split(from)).toHaveLength(2)
  return new Uint8Array(Buffer.from(text.replace(from, to), 'latin1'))
}

describe('a letter of which no statistics are found', () => {
  test('lacks its statistics page where the PDF is whole', async () => {
    for (const pdf of [rawLetter(CONTENTS.slice(0, 3)), await packPdf(letterPages(LETTER).slice(0, 3))]) {
      expect(inShort(await read(pdf))).toEqual([
        'without-figures: We have the letter, but our copy has no statistics page. So it gives no figures.',
      ])
    }
  })

  test('is withheld where what a page draws does not unpack whole', async () => {
    const said: string[] = []
    for (const year of LETTER_YEARS)
      said.push(...inShort(await read(brokenOff(letterContents({ ...LETTER, year })))))
    expect(said.filter((one) => one.startsWith('without-figures'))).toEqual([])
    expect(said).toContain(DAMAGED)
  })

  test('is withheld where the list of what is in the PDF had to be mended', async () => {
    const whole = rawLetter(CONTENTS.slice(0, 3))
    expect(inShort(await read(changed(whole, 'startxref\n', 'startxref\n9')))).toEqual([DAMAGED])
  })

  test('is withheld where it breaks off before its signature, and a page after that draws nothing', async () => {
    const said: string[] = []
    for (const year of LETTER_YEARS) {
      const [first = ''] = letterContents({ ...LETTER, year })
      const drawn = first.split('\n')
      for (let end = drawn.length; end > 0; end -= 12) {
        said.push(...inShort(await read(rawLetter([drawn.slice(0, end).join('\n'), '', '', '']))))
      }
    }
    expect(said.filter((one) => one.startsWith('without-figures'))).toEqual([])
    expect(said).toContain(
      'review: The letter has no statistics that can be read, and its page 2 is empty. Download the letter again from where it was published.',
    )
  })
})

test('a letter whose pages are too large to be drawn is refused with what to do', async () => {
  const enlarged = CONTENTS.map((content) => `${TIMES} 0 0 ${TIMES} 0 0 cm\n${content}`)
  const [width, height] = [PAGE_WIDTH * TIMES, PAGE_HEIGHT * TIMES]
  const pdf = Buffer.from(rawLetter(enlarged)).toString('latin1')
  const large = pdf.replaceAll(
    /MediaBox \[.*?\]/g,
    `MediaBox [0 ${PAGE_HEIGHT - height} ${width} ${PAGE_HEIGHT}]`,
  )
  expect(inShort(await read(new Uint8Array(Buffer.from(large, 'latin1'))))).toEqual([
    'rejected: The PDF draws words or pages far larger than a letter has, or is damaged. Download it again from where it was published.',
  ])
})
