import { readFileSync } from 'node:fs'
import { constants, deflateRawSync } from 'node:zlib'
import { type InventedLetter, letterText } from '@/prisma/factories/letter'
import { letterPdf } from '@/prisma/factories/letter-pdf'
import type { InventedPdfLetter } from '@/prisma/factories/pdf/letter-type'
import { rawPdf, rawStream } from '@/prisma/factories/pdf/raw-pdf'
import { type InventedEntry, zip } from '@/prisma/factories/zip'
import { MAP_PAGES } from '../accuracy/at-hand'

export const MEGABYTE = 1_000_000

/** Two invented councils whose letters are the hostile ones: nothing may ever be published of them. */
export const [EASTLEY, WESTLEY] = ['Eastley Council', 'Westley Council']

/** A letter that would be taken in if nothing were wrong with its file. */
export function eastley(given: Partial<InventedLetter> = {}): string {
  return letterText({ council: EASTLEY, year: '2023-24', ...given })
}

/** The same as a PDF. */
export function eastleyPdf(given: Partial<InventedPdfLetter> = {}): Promise<Uint8Array> {
  return letterPdf({ council: EASTLEY, year: '2023-24', ...given })
}

/** A page of the map about an invented council, with the averages of other invented letters. */
export function mapPage(council: string): string {
  const page = readFileSync(`${MAP_PAGES.folder}/luton-2024.txt`, 'utf8')
  const slug = council.toLowerCase().replaceAll(' ', '-')
  return page.replaceAll('Luton Borough Council', council).replaceAll('luton-borough-council', slug)
}

/** The first words of a letter, with a character that comes out as NUL, which no database keeps. */
export function pdfWithNul(): Uint8Array {
  const codes =
    '1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <7D> <0020> endbfrange 1 beginbfchar <7E> <0000> endbfchar'
  const lines = [
    'Annual Review letter 2024',
    'Local Government and Social Care Ombudsman',
    ...Array<string>(8).fill('A character ~ without meaning.'),
  ]
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    rawStream(lines.map((line, i) => `BT /F1 12 Tf 50 ${700 - 20 * i} Td (${line}) Tj ET`).join('\n')),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>',
    rawStream(
      `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Odd def /CMapType 2 def ${codes} endcmap end end`,
    ),
  ])
}

/** A letter one of whose objects cannot be found: a page's, or a font's. */
export async function pdfWithoutObject(number: number): Promise<Uint8Array> {
  const pdf = Buffer.from(await eastleyPdf()).toString('latin1')
  return new Uint8Array(Buffer.from(pdf.replace(`\n${number} 0 obj`, '\n98 0 obj'), 'latin1'))
}

/** More than is read of a PDF, behind the beginning of one. */
export function largePdf(): Uint8Array {
  const bytes = new Uint8Array(101 * MEGABYTE).fill(32)
  bytes.set(new TextEncoder().encode('%PDF-1.7\n'))
  return bytes
}

/** Some megabytes of PDF whose one page unpacks to gigabytes of spaces: one block of them, again and again. */
export function bombOfGigabytes(gigabytes: number): Uint8Array {
  const block = deflateRawSync(Buffer.alloc(MEGABYTE, ' '), { finishFlush: constants.Z_FULL_FLUSH })
  const [begin, end] = [Buffer.from([0x78, 0x9c]), Buffer.from([0x03, 0x00])]
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    {
      dictionary: '/Filter /FlateDecode',
      stream: Buffer.concat([begin, ...Array<Buffer>(gigabytes * 1000).fill(block), end]),
    },
  ])
}

/** An archive of one file. */
export function zipOf(entry: Partial<InventedEntry> = {}): Uint8Array {
  return zip([{ name: 'a.txt', content: eastley(), ...entry }])
}

/** An archive of some kilobytes whose entries share their bytes, and say that they are 4.9 GB. */
export function sharingZip(): Uint8Array {
  const first = { name: '0.txt', content: eastley(), claims: { size: 49 * MEGABYTE, packedSize: 400_000 } }
  const others = Array.from({ length: 99 }, (_, i) => ({ ...first, name: `${i + 1}.txt`, sharesDataOf: 0 }))
  return zip([first, ...others])
}

/** An archive whose list of files is there, and is not what it was. */
export function zipWithDamagedList(): Uint8Array {
  const bytes = Buffer.from(zipOf())
  bytes.write('XX', bytes.indexOf('PK\x01\x02'))
  return new Uint8Array(bytes)
}
