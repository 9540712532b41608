import { compareAddress } from '@/lib/compare/address'
import { councilAddress } from '@/lib/council/address'
import { councilYear } from '@/lib/data/council-years'
import { councilBySlug, neighboursOf } from '@/lib/data/councils'
import { NO_AVERAGES, typeAverages } from '@/lib/data/type-averages'
import type { Council } from '@/lib/domain/council'
import type { Edition } from '@/lib/domain/edition'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { councilYearAddress } from '@/lib/letter/address'
import { MOST_COMPARED } from '@/lib/series/chart-address'
import { type MeasureView, measureView } from '@/lib/series/measure-view'
import { councilFacts } from '@/lib/words/council-facts'
import { absenceOf } from '@/lib/words/missing-words'
import { addressWith, type MapShown } from './address'
import { isOnTier, TIERS } from './choices'
import { type MapCouncils, mapCouncils } from './councils-on-map'
import { overlapOf } from './overlapping-councils'
import { REGIONS } from './regions'
import { regionInWords } from './words'

export type MapCard = {
  slug: string
  officialName: string
  facts: string[]
  year: ReportingYear
  measure: MeasureView
  note: { words: string; href: string | null; link: string } | null
  links: CardLink[]
  /** Its county, or its districts; null for a council of one tier. */
  related: { title: string; councils: CardLink[] } | null
}

type CardLink = { words: string; href: string }

/** The card as it is fetched: null where the register has no such council. `edition`: null while nothing is published. */
export type MapCardAnswer = { edition: number | null; card: MapCard | null }

/**
 * @param edition null while nothing is published
 * @returns null for a council that the register does not have
 */
export async function mapCard(
  slug: string,
  shown: MapShown,
  edition: Edition | null,
): Promise<MapCard | null> {
  const { year, measure, tier } = shown.asked
  const council = await councilBySlug(slug)
  if (!council) return null
  const [published, neighbours, ofYear, averages] = await Promise.all([
    edition ? councilYear(slug, year, edition.number) : null,
    neighboursOf(slug),
    mapCouncils(year, measure, edition),
    edition ? typeAverages(council.type, edition.number) : NO_AVERAGES,
  ])
  const isBesideCounties = isOnTier(council.type, tier) ? tier === 'counties' : tier === 'districts'
  const beside = among(ofYear, isBesideCounties ? neighbours.upper : neighbours.lower)
  return {
    slug,
    officialName: council.officialName,
    facts: councilFacts(council),
    year,
    measure: measureView(measure, council, year, published, averages),
    note: noteOf(council, shown),
    links: [
      { words: `${council.name} in ${year}`, href: councilAddress(slug, year) },
      ...(published
        ? [{ words: 'Every figure, with the words it came from', href: councilYearAddress(slug, year) }]
        : []),
      ...(beside.length > 0 ? [compareLink(slug, beside, measure)] : []),
      ...regionLink(council, shown),
    ],
    related: relatedTo(council, year, ofYear),
  }
}

function compareLink(slug: string, beside: Council[], measure: Measure): CardLink {
  const councils = [slug, ...beside.map((one) => one.slug)].slice(0, MOST_COMPARED)
  const words =
    beside.length < MOST_COMPARED
      ? 'Compare with its neighbours'
      : `Compare with ${MOST_COMPARED - 1} of its ${beside.length} neighbours`
  return { words, href: compareAddress({ councils, measure: measure.id }) }
}

function regionLink({ region }: Council, shown: MapShown): CardLink[] {
  const found = REGIONS.find(({ name }) => name === region)
  if (!found || found.slug === shown.region) return []
  return [
    { words: `Map of ${regionInWords(found.slug)}`, href: addressWith({ ...shown, region: found.slug }, {}) },
  ]
}

function noteOf(council: Council, shown: MapShown): MapCard['note'] {
  const { year, tier } = shown.asked
  const { years, type, slug, name } = council
  if (type === 'other')
    return {
      words: `${name} is not on any map, because it is not a principal council.`,
      href: null,
      link: '',
    }
  if (!years || year < years.first || year > years.last) {
    const why = absenceOf(council, year) ?? 'had been abolished'
    return { words: `${name} ${why} in ${year}, so it is not on this map.`, href: null, link: '' }
  }
  if (isOnTier(type, tier)) return null
  const other = TIERS.find(({ id }) => isOnTier(type, id))
  if (!other) return null
  const href = addressWith(shown, { tier: other.id, council: slug })
  return { words: 'This council is not on this map.', href, link: `Map of ${other.title.toLowerCase()}` }
}

function relatedTo({ slug }: Council, year: ReportingYear, ofYear: MapCouncils): MapCard['related'] {
  const overlap = overlapOf(slug, year)
  if (!overlap) return null
  const councils = among(ofYear, overlap.slugs)
  if (councils.length === 0) return null
  return {
    title: overlap.title,
    councils: councils.map((one) => ({ words: one.name, href: councilAddress(one.slug, year) })),
  }
}

function among(councils: MapCouncils, slugs: readonly string[]): Council[] {
  return slugs
    .flatMap((slug) => councils.get(slug)?.council ?? [])
    .toSorted((a, b) => a.name.localeCompare(b.name))
}
