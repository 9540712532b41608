import type { Figures } from './figure'
import type { FigureName } from './figure-names'
import { FIRST_YEAR_OF_MEASURES } from './measures'
import type { ReportingYear } from './reporting-year'
import { basesThatRoundTo, countsThatRoundTo } from './rounding'

/**
 * Figures that could be misprinted or misread without anything else in their letter, or on their page of the map,
 * contradicting it. No letter prints how many recommendations were complied with, so neither the outcomes nor their
 * rate can be reckoned; residents are counted in other years than the register's, so of a number per 100,000 the last
 * digit is not certain; and tables print no rate of the complaints remedied. Of many cases, a rate in whole percent
 * leaves room for several counts.
 * @param figures of the same source
 */
export function isUnconfirmed(name: FigureName, year: ReportingYear, figures: Figures): boolean {
  switch (name) {
    case 'complianceOutcomes':
    case 'complianceRate':
    case 'upheldPer100k':
    case 'remediedByOmbudsman':
      return true
    case 'earlyRemedies':
      return year < FIRST_YEAR_OF_MEASURES || !isOnlyCount(figures.earlyRemedyRate)
    case 'upheld':
      return year >= FIRST_YEAR_OF_MEASURES && !isOnlyCount(figures.upheldRate) && !figures.earlyRemedyRate
    case 'investigations':
      return !isOverviewSummed(figures) && !isOnlyBase(figures)
    default:
      return false
  }
}

/** Whether a rate with its base leaves one count alone. */
function isOnlyCount(rate: Figures[FigureName]): boolean {
  return rate !== undefined && rate.base !== null && countsThatRoundTo(rate.value, rate.base).length === 1
}

function isOnlyBase({ upheld, upheldRate }: Figures): boolean {
  if (!upheld || !upheldRate || upheld.value === 0) return false
  return basesThatRoundTo(upheld.value, upheldRate.value).length === 1
}

function isOverviewSummed({ dealtWith, notForUs, assessedAndClosed }: Figures): boolean {
  return Boolean(dealtWith && notForUs && assessedAndClosed)
}
