import type { Council } from '@/lib/domain/council'
import type { HeldYear } from '@/lib/domain/held-year'
import { heldYearsOfCouncils } from './held-years'

/** A council with all that an edition holds about it, oldest year first. */
export type HeldCouncil = { council: Council; held: HeldYear[] }

/** Some hundreds of letters at a time: thousands with their quotes and places would fill the memory. */
const COUNCILS_AT_A_TIME = 40

/** All that an edition holds, some councils at a time, in the order given. */
export async function* allHeldYears(councils: Council[], edition: number): AsyncGenerator<HeldCouncil[]> {
  for (let from = 0; from < councils.length; from += COUNCILS_AT_A_TIME) {
    const some = councils.slice(from, from + COUNCILS_AT_A_TIME)
    const held = await heldYearsOfCouncils(
      some.map(({ slug }) => slug),
      edition,
    )
    yield some.map((council) => ({ council, held: (held.get(council.slug) ?? []).toReversed() }))
  }
}
