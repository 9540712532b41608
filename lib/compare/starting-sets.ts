import { AUTHORITY_TYPES, hasTypeAverage } from '@/lib/domain/authority-types'
import type { Council } from '@/lib/domain/council'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { MOST_COMPARED } from '@/lib/series/chart-address'
import { capitalised } from '@/lib/words/numbers'

/** Councils to compare with one another, those with figures first. */
export type StartingSet = {
  title: string
  councils: Council[]
  /** How many of the councils have figures. */
  withFigures: number
  /** How many more there are than a page compares. */
  left: number
}

/** The neighbours of a council among the counties or among the districts, with councils of one tier in both. */
type NeighbourSlugs = { lower: string[]; upper: string[] }

type Known = {
  register: Council[]
  /** Only councils of this reporting year, or of the last year of a council that ended before. */
  year: ReportingYear
  /** The slugs of councils with figures in the years compared. */
  withFigures: ReadonlySet<string>
}

/**
 * The sets around a council: the nearest in population of its type that have figures, its neighbours, its county and its
 * region. The council itself is first; then those with figures, and among equals the nearest in population.
 */
export function setsAround(council: Council, neighbours: NeighbourSlugs, known: Known): StartingSet[] {
  const { register, year, withFigures } = known
  const last = council.years && council.years.last < year ? council.years.last : year
  const others = register.filter((other) => existedIn(other, last) && other.slug !== council.slug)
  const among = (slugs: string[]) => others.filter(({ slug }) => slugs.includes(slug))
  const { type, region, name } = council
  const { plural } = AUTHORITY_TYPES[type]
  const county = type === 'county' ? name : council.county
  const ofType = hasTypeAverage(type) ? others.filter((other) => other.type === type) : []
  const nearest =
    council.population === null
      ? []
      : ofType
          .filter(({ slug, population }) => population !== null && withFigures.has(slug))
          .toSorted(nearestTo(council))
          .slice(0, MOST_COMPARED - 1)
  const sets = [
    { title: `${plural} nearest in population that have figures`, with: nearest },
    ...neighbourSets(council, neighbours).map(({ title, slugs }) => ({ title, with: among(slugs) })),
    ...(county
      ? [
          {
            title: type === 'county' ? `${name} and its districts` : `districts of ${county}`,
            with: others.filter((other) => other.type === 'district' && other.county === county),
          },
        ]
      : []),
    ...(region
      ? [
          {
            title: `${plural} in ${regionInWords(region)}`,
            with: ofType.filter((other) => other.region === region),
          },
        ]
      : []),
  ]
  return sets
    .filter((set) => set.with.length > 0)
    .map((set) =>
      startingSet(capitalised(set.title), [council], set.with.toSorted(nearestTo(council)), withFigures),
    )
}

/** Sets to begin with where no council is chosen: each county's districts, and each type in each region. */
export function setsToBegin({
  register,
  year,
  withFigures,
}: Known): { title: string; sets: StartingSet[] }[] {
  const ofYear = register.filter((council) => existedIn(council, year)).toSorted(largestFirst)
  const counties = ofYear.filter(({ type }) => type === 'county').toSorted(byName)
  const compared = ofYear.filter(({ type, region }) => hasTypeAverage(type) && type !== 'district' && region)
  const kinds = [...new Set(compared.map(({ type }) => type))]
  const set = (title: string, councils: Council[]) => startingSet(title, [], councils, withFigures)
  return [
    {
      title: 'The districts of a county',
      sets: counties.map(({ name }) =>
        set(
          name,
          ofYear.filter(({ type, county }) => type === 'district' && county === name),
        ),
      ),
    },
    ...kinds.map((type) => ({
      title: `${capitalised(AUTHORITY_TYPES[type].plural)} of a region`,
      sets: [...new Set(compared.filter((one) => one.type === type).flatMap(({ region }) => region ?? []))]
        .sort()
        .map((region) =>
          set(
            region,
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

/** @param others in the order in which they come among those with figures, and among those without */
function startingSet(
  title: string,
  first: Council[],
  others: Council[],
  withFigures: ReadonlySet<string>,
): StartingSet {
  const hasFigures = ({ slug }: Council) => withFigures.has(slug)
  const ordered = [...others.filter(hasFigures), ...others.filter((council) => !hasFigures(council))]
  const councils = [...first, ...ordered].slice(0, MOST_COMPARED)
  return {
    title,
    councils,
    withFigures: councils.filter(hasFigures).length,
    left: first.length + others.length - councils.length,
  }
}

function nearestTo({ population }: Council) {
  const away = (one: Council) =>
    population === null || one.population === null
      ? Number.MAX_SAFE_INTEGER
      : Math.abs(one.population - population)
  return (a: Council, b: Council) => away(a) - away(b) || byName(a, b)
}

function largestFirst(a: Council, b: Council): number {
  const size = ({ population }: Council) => (population === null ? -1 : population)
  return size(b) - size(a) || byName(a, b)
}

function byName(a: Council, b: Council): number {
  return a.name.localeCompare(b.name) || a.slug.localeCompare(b.slug)
}

function existedIn({ years }: Council, year: ReportingYear): boolean {
  return years !== null && years.first <= year && year <= years.last
}

/** 'the East of England', 'London'. */
function regionInWords(region: string): string {
  return region === 'London' || region.startsWith('Yorkshire') ? region : `the ${region}`
}
