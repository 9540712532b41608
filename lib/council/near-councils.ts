import { councilYearsOfCouncils } from '@/lib/data/council-years'
import { allCouncils, neighboursOf } from '@/lib/data/councils'
import { councilsWithMeasure } from '@/lib/data/published-measures'
import { AUTHORITY_TYPES, hasTypeAverage } from '@/lib/domain/authority-types'
import type { Council } from '@/lib/domain/council'
import { MEASURES } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { type UpheldLine, upheldLine } from '@/lib/series/measure-view'
import { capitalised, inCount, inFull } from '@/lib/words/numbers'

/** Councils near another that have figures of complaints upheld. */
export type NearCouncils = {
  id: 'neighbours' | 'population'
  title: string
  /** How they were chosen, or that none has figures. */
  words: string
  councils: NearCouncil[]
}

export type NearCouncil = {
  slug: string
  name: string
  /** 'Unitary council, 231,000 residents' */
  facts: string
  year: ReportingYear
  upheld: UpheldLine
}

const MOST_NEIGHBOURS = 8
const MOST_BY_POPULATION = 5

const NEIGHBOURS = { one: 'neighbour', many: 'neighbours' }

/**
 * A council's neighbours and the councils of its type nearest in population, as far as they have figures.
 * @param year only figures of this year; null for the newest of each council
 */
export async function nearCouncils(
  council: Council,
  year: ReportingYear | null,
  edition: number,
): Promise<NearCouncils[]> {
  const [register, neighbours, byYear] = await Promise.all([
    allCouncils(),
    neighboursOf(council.slug),
    councilsWithMeasure(MEASURES[0], edition),
  ])
  const withFigures = new Set(
    [...byYear].flatMap(([one, slugs]) => (year === null || one === year ? [...slugs] : [])),
  )
  const bordering = neighbourSlugs(council, neighbours)
  const beside = register.filter(({ slug }) => bordering.has(slug))
  const ofType = nearestInPopulation(council, register, withFigures, bordering)
  const besideWith = beside.filter(({ slug }) => withFigures.has(slug)).slice(0, MOST_NEIGHBOURS)
  const published = await councilYearsOfCouncils(
    [...besideWith, ...ofType].map(({ slug }) => slug),
    edition,
  )
  const near = (some: Council[]): NearCouncil[] =>
    some.flatMap((one) => {
      for (const councilYear of published.get(one.slug) ?? []) {
        const upheld = year === null || councilYear.year === year ? upheldLine(one, councilYear) : null
        if (upheld) return { ...nameOf(one), year: councilYear.year, upheld }
      }
      return []
    })
  return [
    ...(beside.length > 0
      ? [
          {
            id: 'neighbours' as const,
            title: 'Neighbours with figures',
            words: neighboursInWords(
              beside.length,
              beside.filter(({ slug }) => withFigures.has(slug)).length,
              year,
            ),
            councils: near(besideWith),
          },
        ]
      : []),
    ...(ofType.length > 0 && council.population !== null
      ? [
          {
            id: 'population' as const,
            title: `${capitalised(AUTHORITY_TYPES[council.type].plural)} of about its size`,
            words: `These ${AUTHORITY_TYPES[council.type].plural} have figures${year === null ? '' : ` for ${year}`} and do not border it. They are nearest to its ${inFull(council.population)} residents.`,
            councils: near(ofType),
          },
        ]
      : []),
  ]
}

function neighbourSlugs(
  { type }: Council,
  { lower, upper }: { lower: string[]; upper: string[] },
): Set<string> {
  if (type === 'district') return new Set(lower)
  return new Set(type === 'county' ? upper : [...upper, ...lower])
}

function nearestInPopulation(
  { slug, type, population }: Council,
  register: Council[],
  withFigures: Set<string>,
  leftOut: Set<string>,
): Council[] {
  if (population === null || !hasTypeAverage(type)) return []
  const away = (one: Council) => Math.abs((one.population ?? Number.POSITIVE_INFINITY) - population)
  return register
    .filter(
      (one) =>
        one.type === type &&
        one.slug !== slug &&
        one.population !== null &&
        withFigures.has(one.slug) &&
        !leftOut.has(one.slug),
    )
    .toSorted((a, b) => away(a) - away(b) || a.slug.localeCompare(b.slug))
    .slice(0, MOST_BY_POPULATION)
}

function nameOf({ slug, name, type, population }: Council): Pick<NearCouncil, 'slug' | 'name' | 'facts'> {
  const residents = population === null ? '' : `, ${inFull(population)} residents`
  return { slug, name, facts: `${capitalised(AUTHORITY_TYPES[type].singular)}${residents}` }
}

function neighboursInWords(all: number, withFigures: number, year: ReportingYear | null): string {
  const when = year === null ? '' : ` for ${year}`
  const neighbours = inCount(all, NEIGHBOURS)
  if (withFigures === 0)
    return `We have no figures${when} for ${all === 1 ? 'its only neighbour' : `any of its ${neighbours}`} yet.`
  if (withFigures > MOST_NEIGHBOURS)
    return `We have figures${when} for ${withFigures} of its ${neighbours}. These are the first ${MOST_NEIGHBOURS} by name.`
  return `We have figures${when} for ${withFigures} of its ${neighbours}.`
}
