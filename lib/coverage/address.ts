import { type AuthorityType, typeFromAddress, typeInAddress } from '@/lib/domain/authority-types'
import { parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'
import { onlyValue, type Query, writeQuery } from '@/lib/platform/query'

/** By what the list of councils can be sorted: never by a figure, which would read as a rank. */
export const COUNCIL_SORTS = ['name', 'type', 'region'] as const
export type CouncilSort = (typeof COUNCIL_SORTS)[number]

/** Which councils are listed, and how. */
export type CouncilFilters = {
  /** A part of the name, as typed; '' for every name. */
  name: string
  type: AuthorityType | null
  /** As it is in an address: 'east-of-england'. */
  region: string | null
  /** Only those with figures. */
  figures: boolean
  sort: CouncilSort
  /** From 1. */
  page: number
}

export const NO_FILTERS: CouncilFilters = {
  name: '',
  type: null,
  region: null,
  figures: false,
  sort: 'name',
  page: 1,
}

/**
 * The list of councils: '/councils?year=2023-24&type=unitary&figures=yes&page=2'. What is usual is left out.
 * @param year with it those of that year and its figures; without it those of today, each with its newest figures
 */
export function councilsAddress(year?: ReportingYear | null, filters: Partial<CouncilFilters> = {}): string {
  const { name, type, region, figures, sort, page } = { ...NO_FILTERS, ...filters }
  return `/councils${writeQuery({
    year,
    name: name.trim(),
    type: type && typeInAddress(type),
    region,
    figures: figures ? 'yes' : null,
    sort: sort === NO_FILTERS.sort ? null : sort,
    page: page === 1 ? null : page,
  })}`
}

export type CouncilsAsked = CouncilFilters & { year: ReportingYear | null }

/** Never fails: what there is not, or is said twice, is as if it were left out. */
export function readCouncilsAddress(query: Query): CouncilsAsked {
  return {
    year: onlyValue(query, 'year', parseReportingYear),
    name: onlyValue(query, 'name')?.trim() ?? '',
    type: onlyValue(query, 'type', typeFromAddress),
    region: onlyValue(query, 'region', (text) => (/^[a-z-]{1,40}$/.test(text) ? text : null)),
    figures: onlyValue(query, 'figures') === 'yes',
    sort: onlyValue(query, 'sort', (text) => COUNCIL_SORTS.find((one) => one === text) ?? null) ?? 'name',
    page: onlyValue(query, 'page', (text) => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : null)) ?? 1,
  }
}

export const COVERAGE_ADDRESS = '/coverage'

/** Where the councils of a type begin on the page of coverage. */
export const COVERAGE_OF_TYPE_ID = 'council-by-council'

/** What there is of each council of a type: '/coverage?type=london-borough'. */
export function coverageAddress(type?: AuthorityType): string {
  return `${COVERAGE_ADDRESS}${writeQuery({ type: type && typeInAddress(type) })}`
}

/** The type whose councils are listed; null where none is asked for. */
export function readCoverageAddress(query: Query): AuthorityType | null {
  return onlyValue(query, 'type', typeFromAddress)
}
