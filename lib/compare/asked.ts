import { z } from 'zod'
import { firstValue, namedSlugs, type Query, queryValues, typedValue } from '@/lib/platform/query-values'

/** What an address asks to compare, before anybody looked whether there is such a thing. */
export type Asked = {
  slugs: string[]
  measure: string | null
  from: string | null
  to: string | null
  view: 'apart' | 'together'
  /** The name of a council that somebody typed to add it; null where nobody did. */
  add: string | null
  /** Whether a form wrote the address: then the comparison has a plainer one. */
  byForm: boolean
}

/** More councils than there ever were. */
const MOST_LOOKED_AT = 500

const query = z.object({
  councils: queryValues,
  measure: queryValues,
  from: queryValues,
  to: queryValues,
  view: queryValues,
  add: queryValues,
  show: queryValues,
})

/**
 * Reads the address of a comparison: councils joined with `~`, or one parameter each as a form sends them. Never
 * fails; what an address says twice counts once.
 */
export function readAsked(given: Query): Asked {
  const { councils, measure, from, to, view, add, show } = query.parse(given)
  return {
    slugs: namedSlugs(councils, MOST_LOOKED_AT),
    measure: firstValue(measure),
    from: firstValue(from),
    to: firstValue(to),
    view: view[0] === 'together' ? 'together' : 'apart',
    add: typedValue(add),
    byForm: add.length + show.length > 0 || councils.length > 1,
  }
}
