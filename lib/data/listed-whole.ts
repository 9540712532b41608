import type { ListScope } from '@/lib/domain/listed'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { ofEdition } from '@/lib/platform/cache'
import { database } from './client'
import { shownIn } from './editions'

/** A copy of the Ombudsman's own list of what it upheld about a council in a year, with all that it says it has. */
export type WholeList = {
  year: ReportingYear
  /** How many upheld decisions it says that it has; null where it is of other outcomes too. */
  upheld: number | null
}

/**
 * The newest whole list of a council's upheld decisions in a year that an edition has; null where it has none, and then
 * nobody can say how many the Ombudsman lists.
 */
export async function wholeListOf(
  edition: number,
  council: string,
  year: ReportingYear,
): Promise<WholeList | null> {
  const whole = await ofEdition(edition, `whole lists of ${council}`, () => wholeListsOf(edition, council))
  return whole.find((one) => one.year === year) ?? null
}

/** Newest first. */
async function wholeListsOf(edition: number, council: string): Promise<WholeList[]> {
  const pages = await database().listedPage.findMany({
    where: {
      ...shownIn(edition),
      kind: 'decisions',
      isWhole: true,
      scope: { path: ['council'], equals: council },
    },
    select: { scope: true, says: true },
    orderBy: [{ seenOn: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
  })
  return pages.flatMap(({ scope, says }) => {
    const { year, category, subcategory, outcome, kind } = scope as ListScope
    const isOfAll = category === null && subcategory === null && kind === null
    if (year === null || !isOfAll || (outcome !== null && outcome !== 'upheld')) return []
    return { year, upheld: outcome === 'upheld' ? says : null }
  })
}
