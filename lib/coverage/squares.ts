import type { CoveredYear } from '@/lib/data/council-years'
import {
  AUTHORITY_TYPE_ORDER,
  AUTHORITY_TYPES,
  type AuthorityType,
  hasTypeAverage,
} from '@/lib/domain/authority-types'
import type { Council } from '@/lib/domain/council'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { mapAddress } from '@/lib/map/address'
import { typeAddress } from '@/lib/types/address'
import { capitalised, inCount, inFull } from '@/lib/words/numbers'
import { councilsAddress } from './address'

/** The councils of a type and year, and for how many of them there are figures. */
export type Square = {
  year: ReportingYear
  href: string
  /** '98 of 153' */
  share: string
  /** 'London boroughs in 2024-25: figures for 19 of 33' */
  words: string
  /** How full it is, from 0 to 1: full or empty only where all or none have figures. */
  full: number
}

export type SquareRow = {
  id: AuthorityType | 'counties' | 'all'
  title: string
  squares: Square[]
}

export type Squares = {
  rows: SquareRow[]
  /** Of all the council-years there were, those with figures. */
  published: number
  possible: number
  /** Council-years with figures of councils that had ended before: no square counts them. */
  ended: number
}

/** Below this a share is drawn as a line, and above its rest to 1 as all but a line. */
const THINNEST = 0.1

/**
 * For how many councils there are figures, by authority type and year.
 * @param councils those of the register; bodies of no type are left out, as it is not known which get letters
 */
export function squaresOf(councils: Council[], covered: CoveredYear[], years: ReportingYear[]): Squares {
  const compared = councils.filter(({ type }) => hasTypeAverage(type))
  const withFigures = covered.filter(hasFigures)
  const keys = new Set(withFigures.map(keyOf))
  const countsOf = (group: Council[]) =>
    years.map((year) => {
      const existing = group.filter((council) => existedIn(council, year))
      const published = existing.filter(({ slug }) => keys.has(keyOf({ slug, year }))).length
      return { year, published, total: existing.length }
    })
  const all = countsOf(compared)
  const published = sum(all.map((count) => count.published))
  const slugs = new Set(compared.map(({ slug }) => slug))
  return {
    rows: groupsOf(compared).map(({ id, title, group, hrefIn }) =>
      squareRow(id, title, countsOf(group), hrefIn),
    ),
    published,
    possible: sum(all.map(({ total }) => total)),
    ended: withFigures.filter(({ slug }) => slugs.has(slug)).length - published,
  }
}

type Counts = { year: ReportingYear; published: number; total: number }
type HrefIn = (year: ReportingYear) => string

function groupsOf(compared: Council[]) {
  const types = AUTHORITY_TYPE_ORDER.filter(hasTypeAverage).map((type) => ({
    id: type,
    title: capitalised(AUTHORITY_TYPES[type].plural),
    group: compared.filter((council) => council.type === type),
    hrefIn: ((year) => typeAddress(type, { year })) as HrefIn,
  }))
  const maps = [
    {
      id: 'counties' as const,
      // The map's other tier leaves the counties out, and so does not show the most that there is.
      title: 'Counties and single-tier councils',
      group: compared.filter(({ type }) => type !== 'district'),
      hrefIn: ((year) => mapAddress({ year, tier: 'counties' })) as HrefIn,
    },
    {
      id: 'all' as const,
      title: 'All councils',
      group: compared,
      // No map shows counties and districts at once, so none has as many councils.
      hrefIn: ((year) => councilsAddress(year)) as HrefIn,
    },
  ]
  return [...types.filter(({ group }) => group.length > 0), ...maps]
}

function squareRow(id: SquareRow['id'], title: string, counts: Counts[], hrefIn: HrefIn): SquareRow {
  return {
    id,
    title,
    squares: counts.map(({ year, published, total }) => ({
      year,
      href: hrefIn(year),
      share: shareInWords(published, total),
      words: `${title} in ${year}: figures for ${shareInWords(published, total)}`,
      full: fullness(published, total),
    })),
  }
}

/** 'There is one set of figures for each council and year: 4,770 from 2012-13 to 2025-26. We have 176 of them.' */
export function squaresFinding({ rows, published, possible }: Squares, years: ReportingYear[]): string {
  const share = `There is one set of figures for each council and year: ${inFull(possible)} from ${years.at(-1)} to ${years[0]}. We have ${inFull(published)} of them.`
  const fullest = rows
    .find(({ id }) => id === 'all')
    ?.squares.reduce((most, square) => (square.full > most.full ? square : most))
  if (published === 0 || !fullest) return share
  return `${share} The fullest year is ${fullest.year}, with ${fullest.share} councils.`
}

/** Null where no council that had been abolished has figures. */
export function endedInWords({ ended }: Squares): string | null {
  if (ended === 0) return null
  const sets = inCount(ended, { one: 'set of figures', many: 'sets of figures' })
  const councils = ended === 1 ? 'a council that had been abolished' : 'councils that had been abolished'
  return `We also have ${sets} for ${councils}, because the Ombudsman was still deciding complaints. The squares do not count ${ended === 1 ? 'it' : 'them'}.`
}

export function hasFigures({ figures }: CoveredYear): boolean {
  return Object.values(figures).some((count) => count > 0)
}

export function existedIn({ years }: Council, year: ReportingYear): boolean {
  return years !== null && years.first <= year && year <= years.last
}

function shareInWords(published: number, total: number): string {
  return `${inFull(published)} of ${inFull(total)}`
}

function fullness(published: number, total: number): number {
  if (published === 0 || published === total) return published === 0 ? 0 : 1
  return Math.min(Math.max(published / total, THINNEST), 1 - THINNEST)
}

const keyOf = ({ slug, year }: { slug: string; year: ReportingYear }) => `${slug} ${year}`
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
