import type { FigureName } from '@/lib/domain/figure-names'
import { countsThatRoundTo } from '@/lib/domain/rounding'
import type { InventedPdfLetter } from './letter-type'
import { dealtWithOf, decisionsOf, figuresOf, per100kOf, receivedOf } from './printed-numbers'
import { lostFigures } from './table-cells'
import { hasTables, layoutNameOf } from './years'

type Figures = Partial<Record<FigureName, number>>

/**
 * The figures that a perfect reader gets from a letter, printed or worked out. Figures that the printing loses
 * for good are left out; misprints (`overrides`, `misprintedEarlyRemedyBase`) are not followed, as a reader
 * should tell them from the truth or hold the letter.
 */
export function expectedFigures(letter: InventedPdfLetter): Figures {
  if (letter.print?.withoutStatistics) return {}
  return hasTables(letter.year) ? figuresOfTables(letter) : figuresOfMeasures(letter)
}

function figuresOfTables(letter: InventedPdfLetter): Figures {
  const { counts, rates } = figuresOf(letter)
  const hasRemedies = layoutNameOf(letter.year) === 'tables-with-remedies'
  const hasRate = letter.year >= '2014-15' && rates.upheldRate !== null
  const figures: Figures = {
    investigations: counts.investigations,
    upheld: counts.upheld,
    ...(hasRate && rates.upheldRate !== null && { upheldRate: rates.upheldRate }),
    received: receivedOf(counts),
    decisions: decisionsOf(counts),
    ...(hasRemedies && {
      remediedByOmbudsman: counts.remediedByOmbudsman,
      earlyRemedies: counts.earlyRemedies,
    }),
  }
  for (const name of lostFigures(letter)) delete figures[name]
  return figures
}

function figuresOfMeasures(letter: InventedPdfLetter): Figures {
  const { year, print = {} } = letter
  const { counts, rates, averages } = figuresOf(letter)
  const hasPer100k = year >= '2023-24'
  const hasOverview = layoutNameOf(year) === 'complaint-overview'
  const isUpheldLost =
    (print.numerals === 'lost' || print.numerals === 'lost-upheld') &&
    !hasOverview &&
    !isOnlyCount(rates.upheldRate, counts.investigations)
  const isEarlyLost =
    (print.numerals === 'lost' || print.numerals === 'lost-early-remedies') &&
    !isOnlyCount(rates.earlyRemedyRate, counts.upheld)
  return {
    investigations: counts.investigations,
    ...(!isUpheldLost && { upheld: counts.upheld }),
    ...(rates.upheldRate !== null && { upheldRate: rates.upheldRate }),
    upheldRateTypeAverage: averages.upheldRateTypeAverage,
    ...(hasPer100k && {
      upheldPer100k: per100kOf(counts.upheld),
      upheldPer100kTypeAverage: averages.upheldPer100kTypeAverage,
    }),
    complianceOutcomes: counts.complianceOutcomes,
    ...(rates.complianceRate !== null && {
      complianceRate: rates.complianceRate,
      complianceRateTypeAverage: averages.complianceRateTypeAverage,
    }),
    ...(rates.earlyRemedyRate !== null && {
      ...(!isEarlyLost && { earlyRemedies: counts.earlyRemedies }),
      earlyRemedyRate: rates.earlyRemedyRate,
      earlyRemedyRateTypeAverage: averages.earlyRemedyRateTypeAverage,
    }),
    ...(hasOverview && {
      dealtWith: dealtWithOf(counts),
      notForUs: counts.notForUs,
      assessedAndClosed: counts.assessedAndClosed,
    }),
  }
}

/** Whether a count can be worked out from its rate: only one whole number fits, or there is nothing to count. */
function isOnlyCount(rate: number | null, base: number): boolean {
  return rate !== null && countsThatRoundTo(rate, base).length === 1
}
