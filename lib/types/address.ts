import { type AuthorityType, typeFromAddress, typeInAddress } from '@/lib/domain/authority-types'
import { MEASURES, type Measure, measureOf } from '@/lib/domain/measures'
import { parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'
import { allValues, lastValue, type Query, writeQuery } from '@/lib/platform/query'

/** By what the table of a type's councils can be sorted: never by rate, which would read as a rank. */
const SORTS = ['name', 'base', 'count'] as const
export type TypeSort = (typeof SORTS)[number]

export const TYPES_ADDRESS = '/types'

/** The councils of an authority type over the years, or in one: '/types/london-borough?year=2023-24'. */
export function typeAddress(
  type: AuthorityType,
  asked: { year?: ReportingYear; measure?: Measure['id']; sort?: TypeSort } = {},
): string {
  return `${TYPES_ADDRESS}/${typeInAddress(type)}${writeQuery(asked)}`
}

export type TypeAsked = {
  type: AuthorityType
  /** Null for all years. */
  year: ReportingYear | null
  measure: Measure
  sort: TypeSort
}

/**
 * Reads what an address such as '/types/london-borough?year=2023-24' asks for; of a choice that stands twice in it,
 * the last counts.
 * @param segment the type as it stands in the address
 * @returns null for a type, year or measure that does not exist
 */
export function readTypeAddress(segment: string, query: Query): TypeAsked | null {
  const type = typeFromAddress(segment)
  const namesYear = lastValue(query, 'year') !== null
  const year = lastValue(query, 'year', parseReportingYear)
  const measure = measureOf(allValues(query, 'measure').at(-1) ?? MEASURES[0].id)
  if (!type || !measure || (namesYear && !year)) return null
  const sort = SORTS.find((one) => one === lastValue(query, 'sort'))
  return { type, year, measure, sort: sort ?? 'name' }
}

/** Where proxy.ts takes the page from that helps with an address of a type that does not exist. */
export const UNKNOWN_TYPE_ADDRESS = '/types/unknown'
