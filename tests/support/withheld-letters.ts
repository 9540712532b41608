import { letterPdf, scannedLetterPdf } from '@/prisma/factories/letter-pdf'

/**
 * Letters as PDFs, each withheld for a reason of its own, by the names of their files; and what is printed right in
 * them. The councils are real, so that the sample data's register has them; the letters are invented.
 */
export async function withheldLetters(): Promise<Record<string, Uint8Array>> {
  const year = '2022-23'
  const usual = { year, type: 'unitary' } as const
  return {
    'disagree.pdf': await letterPdf({ ...usual, council: 'Derby City Council', overrides: { upheld: '8' } }),
    'scan.pdf': await scannedLetterPdf({ ...usual, council: 'Plymouth City Council' }, { pages: [4] }),
    'whose.pdf': await letterPdf({ ...usual, council: 'Nowhere Borough Council' }),
    'missing.pdf': await letterPdf({
      ...usual,
      council: 'Leicester City Council',
      counts: {
        investigations: 380,
        upheld: 300,
        earlyRemedies: 21,
        complianceOutcomes: 290,
        compliedWith: 290,
      },
      print: { numerals: 'lost-early-remedies' },
    }),
    'unlikely.pdf': await letterPdf({
      ...usual,
      council: 'Southend-on-Sea City Council',
      averages: { upheldRateTypeAverage: 60 },
    }),
    'other-source.pdf': await letterPdf({
      ...usual,
      council: 'Milton Keynes Council',
      date: '19 July 2023',
      counts: { investigations: 20, upheld: 15 },
    }),
  }
}
