import { type InventedPdfLetter, type Scan, scannedLetterPdf } from '@/prisma/factories/letter-pdf'
import { seededRandom } from '@/prisma/factories/pdf/seeded-random'
import type { LabelledCase } from '../labelled-case'
import { INVENTED_NAMES } from './councils'
import { labelOf } from './labels'
import { someLetter } from './some-letter'

/** How letters came to be pictures; of those without hidden text only the statistics page, which takes some seconds. */
const WAYS: [how: string, year: InventedPdfLetter['year'], scan: (says: InventedPdfLetter) => Scan][] = [
  [
    'text recognised by others, not drawn',
    '2019-20',
    (says) => ({ dpi: 72, hidden: { says, as: 'not-drawn' } }),
  ],
  ['text recognised by others, covered', '2022-23', (says) => ({ dpi: 72, hidden: { says, as: 'covered' } })],
  [
    'a statistics page at 150 dpi, stamped',
    '2018-19',
    () => ({ dpi: 150, pages: [4], stamps: ['Agenda Item 7'] }),
  ],
  ['a statistics page at 200 dpi, noisy', '2023-24', () => ({ dpi: 200, pages: [4], noise: 30 })],
]

/** Scanned letters: each must wait for a person, with nothing that was misread among its figures. */
export async function* scanCases(seed: number): AsyncGenerator<LabelledCase> {
  for (const [i, [how, year, scan]] of WAYS.entries()) {
    const { slug, letter } = someLetter(seededRandom(seed * 6131 + i), year)
    const whole = { ...letter, print: {} }
    const label = labelOf(whole, slug, true)
    const recognises = scan(whole).hidden === undefined
    yield {
      kind: 'scans',
      name: how,
      file: `${i}.pdf`,
      bytes: await scannedLetterPdf(whole, scan(whole)),
      label: { ...label, outcomes: ['review'] },
      names: INVENTED_NAMES,
      recognises,
    }
  }
}
