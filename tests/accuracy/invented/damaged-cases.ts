import { letterPdf, pdfDamages } from '@/prisma/factories/letter-pdf'
import { seededRandom } from '@/prisma/factories/pdf/seeded-random'
import type { LabelledCase } from '../labelled-case'
import { INVENTED_NAMES } from './councils'
import { notToBeAccepted } from './labels'
import { ordinaryLetter } from './misprints'

/** Files that are no letter, or no longer one: all must be rejected. */
export async function damagedCases(seed: number): Promise<LabelledCase[]> {
  const letter = await letterPdf(ordinaryLetter('2023-24', seededRandom(seed)))
  const withoutHead = letter.slice()
  withoutHead.fill(0, 0, 2000)
  const files: [name: string, file: string, bytes: Uint8Array][] = [
    ['an encrypted PDF', 'a.pdf', await pdfDamages.encryptedPdf()],
    ['a scanned PDF', 'a.pdf', await pdfDamages.scannedPdf()],
    ['a PDF with scripts', 'a.pdf', await pdfDamages.pdfWithJavaScript()],
    ['a PDF of many pages', 'a.pdf', pdfDamages.manyPagesPdf(200)],
    ['a PDF of one huge page', 'a.pdf', pdfDamages.hugePagePdf()],
    ['a web page named .pdf', 'a.pdf', pdfDamages.notReallyAPdf()],
    ['a PDF that only begins as one', 'a.pdf', pdfDamages.onlyAPdfHeader()],
    ['a PDF whose head is lost', 'a.pdf', withoutHead],
    ...[0.05, 0.3, 0.6].map((share): [string, string, Uint8Array] => [
      `the first ${share} of a PDF`,
      'a.pdf',
      pdfDamages.truncated(letter, share),
    ]),
    ['a PDF named .txt that is cut', 'a.txt', pdfDamages.truncated(letter, 0.4)],
    ['an empty file', 'a.txt', new Uint8Array()],
    ['white space', 'a.txt', words(' \n\n\t\n')],
    ['bytes that are no text', 'a.txt', new Uint8Array([0x44, 0x65, 0x61, 0x72, 0x20, 0xe9, 0x81])],
    ['UTF-16', 'a.txt', new Uint8Array(Buffer.from('\ufeffAnnual Review letter 2024', 'utf16le'))],
    ['zeros', 'a.txt', new Uint8Array(5000)],
    ['far too much text', 'a.txt', new Uint8Array(2_000_001).fill(65)],
    ['a shopping list', 'a.txt', words('milk\neggs\n')],
    [
      'another letter',
      'a.txt',
      words(
        'By email\n\nMs Example\nChief Executive\nWiltbridge Council\n\nDear Ms Example\n\nThank you for the flowers.\n\nYours sincerely',
      ),
    ],
    ['a web page of something else', 'a.html', words('<!doctype html><title>News</title><p>Nothing here.')],
    ['a list of something else', 'a.csv', words('name,price\nmilk,1\n')],
    ['a file of no known kind', 'a.docx', words('PK\u0003\u0004 and so on')],
  ]
  return files.map(([name, file, bytes]) => ({
    kind: 'damaged files',
    name,
    file,
    bytes,
    label: notToBeAccepted('rejected'),
    names: INVENTED_NAMES,
  }))
}

function words(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
