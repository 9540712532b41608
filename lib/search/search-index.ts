import type { AnnouncedChange } from '@/lib/domain/announced-changes'
import type { Council, CouncilAlias } from '@/lib/domain/council'
import type { OutcodePart } from './outcodes'

export type SearchedCouncil = Pick<
  Council,
  'slug' | 'name' | 'officialName' | 'type' | 'status' | 'years'
> & {
  /** The place in the index of the county that a district lies in; null for every other type. */
  county: number | null
  /** Whether anything is published of it. */
  hasFigures: boolean
}

/** All that a search needs, small enough to be sent to a browser. */
export type SearchIndex = {
  councils: SearchedCouncil[]
  /** The names that each council goes by, in the order of the councils, in the form in which names are compared. */
  names: string[][]
  /** For the first half of a postcode: places in the list of councils, each with its share in thousandths. */
  outcodes: Record<string, [council: number, share: number][]>
  announced: AnnouncedNames[]
}

/** Names of councils that are announced and not law, with the places of the councils of their area today. */
export type AnnouncedNames = Pick<AnnouncedChange, 'area' | 'effectiveFrom' | 'newCouncils'> & {
  councils: number[]
}

/**
 * Puts together what a search needs.
 * @param parts of postcode areas; those of councils that the register lacks are left out
 * @param published the slugs of the councils of which anything is published
 */
export function searchIndex(
  councils: Council[],
  aliases: CouncilAlias[],
  parts: readonly OutcodePart[],
  announced: AnnouncedChange[],
  published: ReadonlySet<string>,
): SearchIndex {
  const places = new Map(councils.map(({ slug }, place) => [slug, place]))
  const placeOfCode = new Map(councils.map(({ gssCode }, place) => [gssCode, place]))
  const names: string[][] = councils.map(() => [])
  for (const { slug, normalised } of aliases) {
    const place = places.get(slug)
    if (place !== undefined) names[place]?.push(normalised)
  }

  const outcodes: SearchIndex['outcodes'] = {}
  for (const { outcode, gssCode, share } of parts) {
    const place = placeOfCode.get(gssCode)
    if (place === undefined) continue
    outcodes[outcode] ??= []
    outcodes[outcode].push([place, Math.max(1, Math.round(share * 1000))])
  }
  return {
    councils: councils.map((council) => searched(council, councils, published)),
    names,
    outcodes,
    announced: announced.map(({ area, effectiveFrom, newCouncils, ends }) => ({
      area,
      effectiveFrom,
      newCouncils,
      councils: ends.flatMap(({ council }) => places.get(council) ?? []),
    })),
  }
}

function searched(council: Council, all: Council[], published: ReadonlySet<string>): SearchedCouncil {
  const { slug, name, officialName, type, status, years } = council
  const county = council.county
    ? all.findIndex((other) => other.type === 'county' && other.name === council.county)
    : -1
  return {
    slug,
    name,
    officialName,
    type,
    status,
    years,
    county: county < 0 ? null : county,
    hasFigures: published.has(slug),
  }
}
