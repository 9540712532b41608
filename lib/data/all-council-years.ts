import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import { councilYearsOfCouncils } from './council-years'

/** A council with all that an edition holds about it, oldest year first. */
export type PublishedCouncil = { council: Council; published: CouncilYear[] }

/** Some hundreds of letters at a time: thousands with their quotes and places would fill the memory. */
const COUNCILS_AT_A_TIME = 40

/** All that an edition holds, some councils at a time, in the order given. */
export async function* allCouncilYears(
  councils: Council[],
  edition: number,
): AsyncGenerator<PublishedCouncil[]> {
  for (let from = 0; from < councils.length; from += COUNCILS_AT_A_TIME) {
    const some = councils.slice(from, from + COUNCILS_AT_A_TIME)
    const published = await councilYearsOfCouncils(
      some.map(({ slug }) => slug),
      edition,
    )
    yield some.map((council) => ({ council, published: (published.get(council.slug) ?? []).toReversed() }))
  }
}
