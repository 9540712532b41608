import { type AuthorityType, typeInAddress } from '@/lib/domain/authority-types'
import type { ReportingYear } from '@/lib/domain/reporting-year'

/** The councils of an authority type over the years, or in one: '/types/london-borough?year=2023-24'. */
export function typeAddress(
  type: AuthorityType,
  asked: { year?: ReportingYear; measure?: string; sort?: string } = {},
): string {
  const choices = Object.entries(asked).filter(([, value]) => value)
  const query = choices.map((pair) => pair.join('=')).join('&')
  return `/types/${typeInAddress(type)}${query && `?${query}`}`
}
