import type { Council, CouncilAlias } from '@/lib/domain/council'
import { normaliseName } from '@/lib/domain/normalise-name'
import type { Register } from '@/lib/domain/register-files'

/** How many live in an invented council's area, unless a test says otherwise. */
export const INVENTED_POPULATION = 200_000

/** An invented council; anything left out is as for an ordinary unitary council of today. */
export function inventedCouncil(given: Partial<Council> & { name: string }): Council {
  const slug = given.slug ?? normaliseName(given.name).replaceAll(' ', '-')
  return {
    slug,
    officialName: `${given.name} Council`,
    gssCode: `X${slug.toUpperCase()}`,
    type: 'unitary',
    region: 'Nowhere',
    county: null,
    status: 'current',
    validFrom: '1974-04-01',
    validTo: null,
    years: { first: '2012-13', last: '2025-26' },
    population: INVENTED_POPULATION,
    ...given,
  }
}

/** A register of invented councils, each going by its short and its full name. */
export function inventedRegister(councils: Council[], moreAliases: Record<string, string[]> = {}): Register {
  const aliases = councils.flatMap(({ slug, name, officialName }) =>
    [name, officialName, ...(moreAliases[slug] ?? [])].map(
      (alias): CouncilAlias => ({ slug, alias, normalised: normaliseName(alias) }),
    ),
  )
  return {
    councils,
    codes: councils.flatMap(({ slug, gssCode }) =>
      gssCode ? [{ gssCode, slug, from: null, to: null, current: true }] : [],
    ),
    aliases,
    successions: [],
    neighbours: [],
    announced: [],
  }
}
