import type { ReportingYear } from '@/lib/domain/reporting-year'
import { allValues, firstValue, type Query, slugList, typedValue, writeQuery } from '@/lib/platform/query'

export const COMPARE_ADDRESS = '/compare'

/** What a comparison shows; what is left out is as the page chooses. */
export type ComparisonAsked = {
  councils: string[]
  measure?: string
  from?: ReportingYear
  to?: ReportingYear
}

/** The comparison of councils: '/compare?councils=luton~milton-keynes&measure=upheld-rate'. */
export function compareAddress(asked: ComparisonAsked): string {
  return `${COMPARE_ADDRESS}${writeQuery(asked)}`
}

/** What an address asks to compare, before anybody looked whether there is such a thing. */
export type Asked = {
  councils: string[]
  measure: string | null
  from: string | null
  to: string | null
  /** The name of a council that somebody typed to add it; null where nobody did. */
  add: string | null
  /** Whether a form wrote the address: then the comparison has a plainer one. */
  byForm: boolean
}

/** More councils than there ever were. */
const MOST_LOOKED_AT = 500

/**
 * Reads the address of a comparison: councils joined with `~`, or one parameter each as a form sends them. Never
 * fails; of what an address says twice the first counts.
 */
export function readCompareAddress(query: Query): Asked {
  const isThere = (name: string) => allValues(query, name).length > 0
  return {
    councils: slugList(query, 'councils', MOST_LOOKED_AT),
    measure: firstValue(query, 'measure'),
    from: firstValue(query, 'from'),
    to: firstValue(query, 'to'),
    add: typedValue(query, 'add'),
    byForm: isThere('add') || isThere('show') || allValues(query, 'councils').length > 1,
  }
}
