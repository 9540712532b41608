import type { FigureName } from './figure-names'
import { FIRST_YEAR_OF_MEASURES } from './measures'
import type { ReportingYear } from './reporting-year'

/**
 * Figures that could be misprinted or misread without anything else in their letter, or on their page of the map,
 * contradicting it. No letter prints how many recommendations were complied with, so neither the outcomes nor their
 * rate can be reckoned; residents are counted in other years than the register's, so of a number per 100,000 the last
 * digit is not certain; and tables print no rate of the complaints remedied.
 */
export function isUnconfirmed(name: FigureName, year: ReportingYear): boolean {
  switch (name) {
    case 'complianceOutcomes':
    case 'complianceRate':
    case 'upheldPer100k':
    case 'remediedByOmbudsman':
      return true
    case 'earlyRemedies':
      return year < FIRST_YEAR_OF_MEASURES
    default:
      return false
  }
}
