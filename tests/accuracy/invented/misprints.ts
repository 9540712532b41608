import type { ReportingYear } from '@/lib/domain/reporting-year'
import { roundsTo } from '@/lib/domain/rounding'
import { consistentFigures, type InventedPdfLetter, type PrintedName } from '@/prisma/factories/letter-pdf'
import { printedNumbers } from '@/prisma/factories/pdf/printed-numbers'
import { oneOf, type Random, wholeNumber } from '@/prisma/factories/pdf/seeded-random'
import { hasTables, layoutNameOf } from '@/prisma/factories/pdf/years'
import { ODDLY_NAMED } from './councils'

/** A number that is printed wrong, and cannot be right beside the others that the letter prints. */
type Misprint = {
  name: PrintedName
  wrong: (right: number, letter: InventedPdfLetter, random: Random) => number
}

const byOne = (name: PrintedName): Misprint => ({
  name,
  wrong: (right, _, random) => (right === 0 ? 1 : right + oneOf(random, [-1, 1])),
})

const rate = (name: PrintedName): Misprint => ({
  name,
  wrong: (right, _, random) => {
    const by = wholeNumber(random, 2, 20)
    return right + by > 100 ? right - by : right + by
  },
})

const IN_MEASURES: Misprint[] = [
  rate('upheldRate'),
  byOne('upheld'),
  { name: 'investigations', wrong: (right) => right + Math.ceil(right / 10) + 1 },
  { name: 'complianceRate', wrong: (_, letter, random) => rateOfNoCount(letter, random) },
  rate('earlyRemedyRate'),
  byOne('earlyRemedies'),
  byOne('earlyRemedyBase'),
]

const FROM_2023: Misprint[] = [{ name: 'upheldPer100k', wrong: (right) => Math.round(20 * right) / 10 + 1 }]

const IN_OVERVIEW: Misprint[] = [
  byOne('dealtWith'),
  byOne('notForUs'),
  byOne('assessedAndClosed'),
  byOne('investigatedInOverview'),
  byOne('investigatedInSentence'),
  byOne('upheldInSentence'),
]

const IN_TABLES: Misprint[] = [byOne('received'), byOne('decisions'), byOne('upheld'), byOne('notUpheld')]
const WITH_RATE: Misprint[] = [rate('upheldRate')]
const WITH_REMEDIES: Misprint[] = [
  { name: 'remediedByOmbudsman', wrong: (_, letter) => Number(printedNumbers(letter).upheld) + 1 },
]

/** A letter for each number of a year's layout that can be misprinted so that others contradict it. */
export function misprintedLetters(
  year: ReportingYear,
  random: Random,
): { name: PrintedName; letter: InventedPdfLetter }[] {
  return misprintsOf(year).map(({ name, wrong }) => {
    const letter = ordinaryLetter(year, random)
    const right = Number(printedNumbers(letter)[name])
    return { name, letter: { ...letter, overrides: { [name]: String(wrong(right, letter, random)) } } }
  })
}

/** A letter with some of everything, in which each number can be checked by others. */
export function ordinaryLetter(year: ReportingYear, random: Random): InventedPdfLetter {
  for (;;) {
    const { counts } = consistentFigures(year, wholeNumber(random, 0, 2 ** 30))
    const { investigations, upheld, complianceOutcomes, earlyRemedies } = counts
    const isOrdinary =
      investigations <= 90 && upheld < investigations && earlyRemedies > 0 && earlyRemedies < upheld
    if (isOrdinary && complianceOutcomes > 3) {
      return { council: oneOf(random, ODDLY_NAMED).printed[0], year, counts }
    }
  }
}

function misprintsOf(year: ReportingYear): Misprint[] {
  if (hasTables(year)) {
    const hasRemedies = layoutNameOf(year) === 'tables-with-remedies'
    return [...IN_TABLES, ...(year >= '2014-15' ? WITH_RATE : []), ...(hasRemedies ? WITH_REMEDIES : [])]
  }
  const hasOverview = layoutNameOf(year) === 'complaint-overview'
  return [...IN_MEASURES, ...(year >= '2023-24' ? FROM_2023 : []), ...(hasOverview ? IN_OVERVIEW : [])]
}

/** A rate from 50 to 99 that no whole number of the compliance outcomes is. */
function rateOfNoCount(letter: InventedPdfLetter, random: Random): number {
  const outcomes = Number(printedNumbers(letter).complianceOutcomes)
  for (;;) {
    const candidate = wholeNumber(random, 50, 99)
    const counts = Array.from({ length: outcomes + 1 }, (_, count) => count)
    if (!counts.some((count) => roundsTo(count, outcomes, candidate))) return candidate
  }
}
