import type { ReportingYear } from '@/lib/domain/reporting-year'
import { consistentFigures, type InventedPdfLetter } from '@/prisma/factories/letter-pdf'
import type { PrintOptions } from '@/prisma/factories/pdf/letter-type'
import { oneOf, type Random, wholeNumber } from '@/prisma/factories/pdf/seeded-random'
import { hasTables, layoutNameOf } from '@/prisma/factories/pdf/years'
import { ODDLY_NAMED } from './councils'

const OWN_PASSAGES = [
  'During the year we issued a public report about your Council’s handling of 3 special guardianship orders. In 4 of 9 cases your Council did not complete the agreed actions on time.',
  'Across England 72% of the complaints that we looked into were upheld, and in 13% of those the council had put things right beforehand.',
  'We upheld 9 complaints about your housing service and recommended 1,250 pounds in one of them.',
] as const

/** A letter of some council in a year, with figures that add up. */
export function someLetter(random: Random, year: ReportingYear): { slug: string; letter: InventedPdfLetter } {
  const { slug, printed } = oneOf(random, ODDLY_NAMED)
  const letter: InventedPdfLetter = {
    council: oneOf(random, printed),
    year,
    chiefExecutive: oneOf(random, ['Ms Example', 'Dr Ann Example', 'Mr J. Sample OBE']),
    counts: consistentFigures(year, wholeNumber(random, 0, 2 ** 30)).counts,
    ...(random() < 0.3 && { heading: oneOf(random, printed) }),
    ...(random() < 0.4 && { ownPassages: [oneOf(random, OWN_PASSAGES)] }),
    print: someContent(random, year),
  }
  return { slug, letter }
}

/** What a letter prints and what it has lost, wherever it is printed. */
function someContent(random: Random, year: ReportingYear): PrintOptions {
  const is = (chance: number) => random() < chance
  if (is(0.04)) return { withoutStatistics: true }
  if (hasTables(year)) {
    return {
      councilInRows: is(0.2) && layoutNameOf(year) === 'tables-without-remedies',
      ...(is(0.15) && { lostCell: { table: 'decisions', column: wholeNumber(random, 0, 5) } }),
    }
  }
  return {
    singularBases: is(0.5),
    numerals: oneOf(random, ['text', 'text', 'text', 'lost', 'lost-upheld', 'lost-early-remedies']),
    ...(layoutNameOf(year) === 'three-measures-authority' &&
      is(0.2) && { misprintedEarlyRemedyBase: oneOf(random, ['investigations', 'upheld']) }),
    ...(year === '2024-25' && { strayPercent: is(0.2) }),
  }
}
