import { AUTHORITY_TYPES, hasTypeAverage } from '@/lib/domain/authority-types'
import type { Council } from '@/lib/domain/council'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { MOST_COMPARED } from '@/lib/series/chart-address'
import { capitalised } from '@/lib/words/numbers'

/** Councils that somebody may want beside one another, with what they are to one another. */
export type StartingSet = {
  title: string
  councils: Council[]
  /** How many more there are than a page compares. */
  left: number
}

/** The neighbours of a council among the counties or among the districts, with councils of one tier in both. */
type NeighbourSlugs = { lower: string[]; upper: string[] }

/**
 * The sets around a council: its neighbours, its type and region, its county's districts; of more councils than a
 * page compares, the first by name after the council itself.
 * @param year only councils of this reporting year, or of the last year of a council that ended before
 */
export function setsAround(
  council: Council,
  register: Council[],
  neighbours: NeighbourSlugs,
  year: ReportingYear,
): StartingSet[] {
  const last = council.years && council.years.last < year ? council.years.last : year
  const others = register.filter((other) => existedIn(other, last) && other.slug !== council.slug)
  const among = (slugs: string[]) => others.filter(({ slug }) => slugs.includes(slug))
  const { type, region, name } = council
  const county = type === 'county' ? name : council.county
  const sets = [
    ...neighbourSets(council, neighbours).map(({ title, slugs }) => ({ title, with: among(slugs) })),
    ...(region && hasTypeAverage(type)
      ? [
          {
            title: `${AUTHORITY_TYPES[type].plural} in ${regionInWords(region)}`,
            with: others.filter((other) => other.type === type && other.region === region),
          },
        ]
      : []),
    ...(county
      ? [
          {
            title: type === 'county' ? `${name} and its districts` : `districts of ${county}`,
            with: others.filter((other) => other.type === 'district' && other.county === county),
          },
        ]
      : []),
  ]
  return sets
    .filter((set) => set.with.length > 0)
    .map((set) => startingSet(capitalised(set.title), [council], set.with))
}

/** Sets to begin with where no council is chosen: each county's districts, and each type in each region. */
export function setsToBegin(
  register: Council[],
  year: ReportingYear,
): { title: string; sets: StartingSet[] }[] {
  const ofYear = register.filter((council) => existedIn(council, year))
  const counties = ofYear.filter(({ type }) => type === 'county')
  const compared = ofYear.filter(({ type, region }) => hasTypeAverage(type) && type !== 'district' && region)
  const kinds = [...new Set(compared.map(({ type }) => type))]
  return [
    {
      title: 'The districts of a county',
      sets: counties.map(({ name }) =>
        startingSet(
          name,
          [],
          ofYear.filter(({ type, county }) => type === 'district' && county === name),
        ),
      ),
    },
    ...kinds.map((type) => ({
      title: `${capitalised(AUTHORITY_TYPES[type].plural)} of a region`,
      sets: [...new Set(compared.filter((one) => one.type === type).flatMap(({ region }) => region ?? []))]
        .sort()
        .map((region) =>
          startingSet(
            region,
            [],
            compared.filter((one) => one.type === type && one.region === region),
          ),
        ),
    })),
  ]
    .map(({ title, sets }) => ({ title, sets: sets.filter(({ councils }) => councils.length > 1) }))
    .filter(({ sets }) => sets.length > 0)
}

function neighbourSets(
  { type, name }: Council,
  { lower, upper }: NeighbourSlugs,
): { title: string; slugs: string[] }[] {
  const plain = `${name} and its neighbours`
  if (type === 'district') return [{ title: plain, slugs: lower }]
  const same = lower.length === upper.length && lower.every((slug) => upper.includes(slug))
  if (type === 'county' || same) return [{ title: plain, slugs: upper }]
  return [
    { title: `${plain}, counties among them`, slugs: upper },
    { title: `${plain}, districts among them`, slugs: lower },
  ]
}

/** The first by name, behind those that stay. */
function startingSet(title: string, kept: Council[], others: Council[]): StartingSet {
  const byName = others.toSorted((a, b) => a.name.localeCompare(b.name) || a.slug.localeCompare(b.slug))
  const councils = [...kept, ...byName].slice(0, MOST_COMPARED)
  return { title, councils, left: kept.length + others.length - councils.length }
}

function existedIn({ years }: Council, year: ReportingYear): boolean {
  return years !== null && years.first <= year && year <= years.last
}

/** 'the East of England', 'London'. */
function regionInWords(region: string): string {
  return region === 'London' || region.startsWith('Yorkshire') ? region : `the ${region}`
}
