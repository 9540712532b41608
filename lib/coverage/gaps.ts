import type { CoveredYear } from '@/lib/data/council-years'
import { hasTypeAverage } from '@/lib/domain/authority-types'
import type { Council } from '@/lib/domain/council'
import { monthsOfLetters } from '@/lib/domain/letter-days'
import { FIRST_YEAR_OF_MEASURES } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { layoutOf } from '@/lib/letters/layouts'
import { COUNCILS, inCount } from '@/lib/words/numbers'
import { existedIn, hasFigures } from './squares'

/** The files of a year that would give figures for councils that have none of it. */
export type Gap = {
  year: ReportingYear
  /** How many councils have no figures of the year: as many council-years would be filled. */
  fills: number
  /** Data files, the one that fills the gap first, each with what it would give. */
  dataFiles: string[]
  /** Null where letters of the year could not be read. */
  letters: string | null
}

/**
 * The files that would give figures for councils that have none, from the year in which they fill most council-years.
 * That is an order of files, never of councils.
 */
export function gapsOf(councils: Council[], covered: CoveredYear[], years: ReportingYear[]): Gap[] {
  const compared = councils.filter(({ type }) => hasTypeAverage(type))
  const known = new Map(covered.map((one) => [`${one.slug} ${one.year}`, one]))
  return years
    .toSorted()
    .toReversed()
    .map((year) => {
      const existing = compared
        .filter((council) => existedIn(council, year))
        .map(({ slug }) => known.get(`${slug} ${year}`))
      const fills = existing.filter((one) => !one || !hasFigures(one)).length
      return { year, fills, dataFiles: dataFilesOf(year, fills, existing), letters: lettersOf(year, fills) }
    })
    .filter(({ fills }) => fills > 0)
    .toSorted((a, b) => b.fills - a.fills)
}

function dataFilesOf(year: ReportingYear, fills: number, existing: (CoveredYear | undefined)[]): string[] {
  const withoutServices = existing.filter((one) => !tellsServices(one, year)).length
  const withoutCompliance = existing.filter((one) => !tellsCompliance(one, year)).length
  return [
    `“Complaints decided” for ${year}: decisions upheld and investigations for ${inCount(fills, COUNCILS)}`,
    ...(withoutCompliance > 0
      ? [`Remedies and compliance: compliance for ${inCount(withoutCompliance, COUNCILS)}`]
      : []),
    ...(withoutServices > 0
      ? [`“Complaints received”: what complaints were about, for ${inCount(withoutServices, COUNCILS)}`]
      : []),
  ]
}

/** None of a year whose letters have no layout that is known, so that they could not be read. */
function lettersOf(year: ReportingYear, fills: number): string | null {
  if (!layoutOf(year)) return null
  const count = inCount(fills, { one: 'letter', many: 'letters' })
  return `${count} for ${year} (published ${monthsOfLetters(year)}): load the PDF files`
}

/** Whether it is known what complaints were about: letters of earlier years and a data file say so. */
function tellsServices(one: CoveredYear | undefined, year: ReportingYear): boolean {
  if (!one) return false
  return (
    one.dataFiles.includes('received') || (year < FIRST_YEAR_OF_MEASURES && one.letter && hasFigures(one))
  )
}

/** Letters and pages of the map say so, and a data file; for the years of tables none is known to. */
function tellsCompliance(one: CoveredYear | undefined, year: ReportingYear): boolean {
  if (year < FIRST_YEAR_OF_MEASURES) return true
  if (!one) return false
  return one.dataFiles.includes('remedies') || ((one.letter || one.publication) && hasFigures(one))
}
