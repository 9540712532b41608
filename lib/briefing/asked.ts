import { z } from 'zod'
import { firstValue, namedSlugs, type Query, queryValues, typedValue } from '@/lib/platform/query-values'

/** What an address asks of a briefing, before anybody looked whether there is such a thing. */
export type AskedBriefing = {
  year: string | null
  /** The councils beside which the figures are set. */
  slugs: string[]
  edition: string | null
  /** The name of a council that somebody typed to add it; null where nobody did. */
  add: string | null
}

/** More councils than anybody means. */
const MOST_LOOKED_AT = 20

const query = z.object({ year: queryValues, with: queryValues, edition: queryValues, add: queryValues })

/** Reads the address of a briefing. Never fails; what it says twice counts once. */
export function readAskedBriefing(given: Query): AskedBriefing {
  const { year, with: others, edition, add } = query.parse(given)
  return {
    year: firstValue(year),
    slugs: [...new Set(namedSlugs(others, MOST_LOOKED_AT))],
    edition: firstValue(edition),
    add: typedValue(add),
  }
}
