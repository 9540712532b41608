import { councilAddress } from '@/lib/council/address'
import { type CoveredYear, councilYearsOfCouncils, coveredYears } from '@/lib/data/council-years'
import { allCouncils } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import { AUTHORITY_TYPE_ORDER, AUTHORITY_TYPES, type AuthorityType } from '@/lib/domain/authority-types'
import type { Council } from '@/lib/domain/council'
import type { Edition } from '@/lib/domain/edition'
import { groupBy } from '@/lib/domain/group-by'
import { normaliseName } from '@/lib/domain/normalise-name'
import { FIRST_REPORTING_YEAR, type ReportingYear, reportingYearsBetween } from '@/lib/domain/reporting-year'
import { capitalised, inCount, inFull } from '@/lib/words/numbers'
import type { SwitchLink } from '@/lib/words/switch-link'
import { COUNCIL_SORTS, type CouncilSort, type CouncilsAsked, councilsAddress } from './address'
import { type CouncilRow, councilRow } from './council-row'
import { existedIn, hasFigures } from './squares'

/** So few that a page is some screens long. */
export const ROWS_ON_A_PAGE = 50

export type CouncilsPage = {
  edition: Edition | null
  title: string
  /** How many councils there are or were, and for how many of these something is published. */
  totals: string
  filters: CouncilsAsked & {
    /** Newest first. */
    years: ReportingYear[]
    types: { id: AuthorityType; words: string }[]
    regions: { id: string; words: string }[]
  }
  sorts: SwitchLink[]
  /** '33 London boroughs with figures.', '317 councils, page 1 of 7.' */
  found: string
  rows: CouncilRow[]
  pages: SwitchLink[]
  /** The same list without filters; null where there are none. */
  whole: string | null
}

/** @returns the councils of a year, or those of today with the figures that their own pages show */
export async function councilsPage(asked: CouncilsAsked): Promise<CouncilsPage> {
  const edition = await currentEdition()
  const [councils, covered] = await Promise.all([allCouncils(), coveredYears(edition?.number ?? null)])
  const list = listOf(councils, covered, asked)
  const region = list.regions.find(({ id }) => id === asked.region)
  const filters = { ...asked, region: region?.id ?? null }
  const matching = list.councils.filter((council) => matches(council, filters, list.withFigures))
  const last = Math.max(1, Math.ceil(matching.length / ROWS_ON_A_PAGE))
  const page = Math.min(asked.page, last)
  const shown = sorted(matching, asked.sort).slice((page - 1) * ROWS_ON_A_PAGE, page * ROWS_ON_A_PAGE)
  const published = edition
    ? await councilYearsOfCouncils(
        shown.map(({ slug }) => slug),
        edition.number,
      )
    : new Map()
  const at = (changes: Partial<CouncilsAsked>) => councilsAddress(asked.year, { ...filters, ...changes })
  return {
    edition,
    title: asked.year === null ? 'Councils' : `Councils in ${asked.year}`,
    totals: totalsInWords(list, asked.year),
    filters: { ...filters, page, years: list.years, types: list.types, regions: list.regions },
    sorts: COUNCIL_SORTS.map((sort) => ({
      words: SORTED_BY[sort],
      href: at({ sort, page: 1 }),
      current: sort === asked.sort,
    })),
    found: foundInWords(matching.length, filters, region?.words ?? null, { page, last }),
    rows: shown.map((council) =>
      councilRow(council, published.get(council.slug) ?? [], {
        year: asked.year,
        href: councilAddress(council.slug, asked.year ?? undefined),
        hadEnded: hasEnded(council, asked.year),
        underReview: list.underReview.has(council.slug),
      }),
    ),
    pages:
      last === 1
        ? []
        : Array.from({ length: last }, (_, i) => i + 1).map((number) => ({
            words: String(number),
            href: at({ page: number }),
            current: number === page,
          })),
    whole: isFiltered(filters) ? councilsAddress(asked.year, { sort: asked.sort }) : null,
  }
}

const SORTED_BY: Record<CouncilSort, string> = {
  name: 'name',
  type: 'authority type',
  region: 'region',
}

type List = ReturnType<typeof listOf>

/** Every council that the list of a year, or of today, can show, and what is known of each. */
function listOf(councils: Council[], covered: CoveredYear[], { year }: CouncilsAsked) {
  const bySlug = groupBy(
    covered.filter((one) => year === null || one.year === year),
    ({ slug }) => slug,
  )
  const of = (is: (one: CoveredYear) => boolean) =>
    new Set([...bySlug].flatMap(([slug, years]) => (years.some(is) ? slug : [])))
  const published = of(({ letter, publication, dataFiles }) => letter || publication || dataFiles.length > 0)
  const listed = councils.filter(
    (council) =>
      published.has(council.slug) ||
      // Which of the other bodies get a letter is known only once one is published.
      (council.type !== 'other' && !hasEnded(council, year) && council.status !== 'planned'),
  )
  const regions = new Set(listed.flatMap(({ region }) => region ?? []))
  return {
    councils: listed,
    years: reportingYearsBetween(FIRST_REPORTING_YEAR, lastYearOf(councils)).toReversed(),
    types: AUTHORITY_TYPE_ORDER.filter((type) => listed.some((council) => council.type === type)).map(
      (type) => ({ id: type, words: capitalised(AUTHORITY_TYPES[type].plural) }),
    ),
    regions: [...regions].sort().map((name) => ({ id: regionInAddress(name), words: name })),
    published,
    withFigures: of(hasFigures),
    underReview: of((one) => one.underReview),
  }
}

function lastYearOf(councils: Council[]): ReportingYear {
  const years = councils.flatMap((council) => council.years?.last ?? [])
  return years.toSorted().at(-1) ?? FIRST_REPORTING_YEAR
}

/** Of a year: it did not exist then, but cases against it were still decided. */
function hasEnded(council: Council, year: ReportingYear | null): boolean {
  if (year === null) return council.status === 'abolished'
  return council.type !== 'other' && !existedIn(council, year)
}

function matches(
  { slug, name, officialName, type, region }: Council,
  filters: CouncilsAsked,
  withFigures: Set<string>,
): boolean {
  const typed = normaliseName(filters.name)
  return (
    (filters.type === null || type === filters.type) &&
    (filters.region === null || (region !== null && regionInAddress(region) === filters.region)) &&
    (!filters.figures || withFigures.has(slug)) &&
    [name, officialName].some((one) => normaliseName(one).includes(typed))
  )
}

function sorted(councils: Council[], sort: CouncilSort): Council[] {
  const byName = (a: Council, b: Council) => a.name.localeCompare(b.name) || a.slug.localeCompare(b.slug)
  const place = ({ type, region }: Council) => {
    if (sort === 'type') return String(AUTHORITY_TYPE_ORDER.indexOf(type))
    // Bodies of no region come last.
    return sort === 'region' ? (region ?? '~') : ''
  }
  return councils.toSorted((a, b) => place(a).localeCompare(place(b)) || byName(a, b))
}

function totalsInWords({ councils, published }: List, year: ReportingYear | null): string {
  const existing = councils.filter((council) => !hasEnded(council, year))
  const ended = councils.length - existing.length
  const hasOthers = existing.some(({ type }) => type === 'other')
  const have = inFull(existing.filter(({ slug }) => published.has(slug)).length)
  const total = inFull(existing.length)
  return year === null
    ? `There are ${total} councils${hasOthers ? ' and other bodies in this list' : ''}. We have a letter or figures for ${have} of them${
        ended > 0 ? `, and for ${inFull(ended)} that no longer exist` : ''
      }.`
    : `There were ${total} councils in ${year}. We have a letter or figures for ${have} of them${
        ended > 0 ? `, and for ${inFull(ended)} that had ended before` : ''
      }.`
}

const isFiltered = ({ name, type, region, figures }: CouncilsAsked) =>
  name !== '' || type !== null || region !== null || figures

function foundInWords(
  count: number,
  { name, type, figures }: CouncilsAsked,
  region: string | null,
  { page, last }: { page: number; last: number },
): string {
  const { singular, plural } = type ? AUTHORITY_TYPES[type] : { singular: 'council', plural: 'councils' }
  const found = [
    count === 0 ? `No ${plural}` : inCount(count, { one: singular, many: plural }),
    ...(region ? [`in ${region}`] : []),
    ...(figures ? ['with figures'] : []),
    ...(name === '' ? [] : [`with “${name}” in the name`]),
  ].join(' ')
  return `${found}${last === 1 ? '' : `, page ${page} of ${last}`}.`
}

/** 'yorkshire-and-the-humber', as the map's own addresses have it. */
function regionInAddress(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-')
}
