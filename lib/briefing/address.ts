import type { ReportingYear } from '@/lib/domain/reporting-year'
import { firstValue, type Query, slugList, typedValue, writeQuery } from '@/lib/platform/query'

/** What a briefing shows; what is left out is as the page chooses. */
type BriefingChoices = { year?: ReportingYear; with?: string[]; edition?: number }

/**
 * A council's briefing for a committee: '/councils/luton/briefing?year=2023-24&with=knowsley~milton-keynes&edition=3'.
 * @param file the same as a file
 */
export function briefingAddress(
  slug: string,
  { year, with: others, edition }: BriefingChoices = {},
  file?: 'pdf' | 'docx',
): string {
  const place = `/councils/${slug}/briefing${file ? `/briefing.${file}` : ''}`
  return `${place}${writeQuery({ year, with: others, edition })}`
}

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

/** Never fails; what an address says twice counts once. */
export function readBriefingAddress(query: Query): AskedBriefing {
  return {
    year: firstValue(query, 'year'),
    slugs: [...new Set(slugList(query, 'with', MOST_LOOKED_AT))],
    edition: firstValue(query, 'edition'),
    add: typedValue(query, 'add'),
  }
}
