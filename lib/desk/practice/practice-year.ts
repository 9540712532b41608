import type { Council } from '@/lib/domain/council'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { PRACTICE_MARK } from '@/lib/words/practice-words'
import { averagesOf } from '@/prisma/factories/averages'
import type { InventedPdfLetter } from '@/prisma/factories/letter-pdf'
import { type Random, seededRandom, wholeNumber } from '@/prisma/factories/pdf/seeded-random'

/** Councils that send no letter for the year: who looks at its progress finds them missing. */
export const WITHOUT_LETTER: readonly string[] = ['madeupwick', 'imaginaryton', 'notionalton', 'fiction-lane']

/**
 * An invented letter to a council. Its figures agree with each other and with the residents of the register, and lie
 * around the averages of the council's type. The same council and year give the same letter.
 */
export function practiceLetter(council: Council, year: ReportingYear): InventedPdfLetter {
  const { type, population } = council
  if (population === null) throw new Error(`The practice register has no residents for ${council.name}.`)
  const random = seededRandom(seedOf(`${council.slug} ${year}`))
  const averages = averagesOf(year, type)
  const usual = (averages.upheldPer100kTypeAverage * population) / 100_000
  const upheld = Math.max(1, Math.round(around(random, usual, 0.35)))
  const share = Math.min(1, around(random, averages.upheldRateTypeAverage / 100, 0.25))
  const investigations = Math.max(upheld, Math.round(upheld / share))
  const complianceOutcomes = Math.max(1, Math.round(upheld * 0.9))
  const missed = complianceOutcomes > 8 && random() < 0.15 ? 1 : 0
  const early = around(random, averages.earlyRemedyRateTypeAverage / 100, 0.6)
  return {
    council: council.officialName,
    year,
    type,
    chiefExecutive: 'Ms Practice',
    signatory: 'Pat Practice',
    counts: {
      investigations,
      upheld,
      complianceOutcomes,
      compliedWith: complianceOutcomes - missed,
      earlyRemedies: Math.min(upheld, Math.round(upheld * early)),
      notForUs: investigations + wholeNumber(random, 2, 20),
      assessedAndClosed: investigations + wholeNumber(random, 4, 24),
    },
    overrides: { upheldPer100k: per100k(upheld, population) },
    print: { footers: 'page-of-pages', addressLine: true, stamp: PRACTICE_MARK },
  }
}

/** Upheld decisions per 100,000 residents, as a letter prints them. */
export function per100k(upheld: number, population: number): string {
  return String(Math.round((upheld / population) * 1_000_000) / 10)
}

function around(random: Random, value: number, spread: number): number {
  return value * (1 + (random() * 2 - 1) * spread)
}

function seedOf(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7)
}
