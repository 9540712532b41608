import type { Council } from '@/lib/domain/council'
import { FIRST_YEAR_OF_MEASURES, MEASURES, type Measure } from '@/lib/domain/measures'
import {
  FIRST_REPORTING_YEAR,
  parseReportingYear,
  type ReportingYear,
  reportingYearFrom,
  reportingYearsBetween,
  startOf,
} from '@/lib/domain/reporting-year'
import { MOST_COMPARED } from '@/lib/series/chart-address'
import { listInWords } from '@/lib/words/numbers'
import type { Asked, ComparisonAsked } from './address'

/** So many unknown names are said; an address can name hundreds. */
const MOST_SAID = 5

export type Selection = {
  councils: Council[]
  measure: Measure
  from: ReportingYear
  to: ReportingYear
  /** From the first to the last, oldest first. */
  years: ReportingYear[]
}

/** What is compared, and in sentences what could not be taken as it was asked. */
type Chosen = { selection: Selection; remarks: string[] }

/**
 * Chooses what is compared from what an address asks: what is unknown, named twice, too much or the wrong way
 * round is said, and the rest shown.
 * @param newest the newest reporting year that anything is published for
 */
export function select(asked: Asked, register: Council[], newest: ReportingYear): Chosen {
  const { councils, remarks: ofCouncils } = chooseCouncils(asked.councils, register)
  const { from, to, years, remarks: ofYears } = chooseYears(asked, newest)
  const measure: Measure = MEASURES.find(({ id }) => id === asked.measure) ?? MEASURES[0]
  const ofMeasure =
    asked.measure !== null && measure.id !== asked.measure
      ? [`There is no measure called “${asked.measure}”, so we show ${measure.title.toLowerCase()}.`]
      : []
  return {
    selection: { councils, measure, from, to, years },
    remarks: [...ofCouncils, ...ofMeasure, ...ofYears],
  }
}

/** The selection as its address has it, with every choice, so that a later default does not change an old link. */
export function asAddressed({ councils, measure, from, to }: Selection): ComparisonAsked {
  return {
    councils: councils.map(({ slug }) => slug),
    measure: measure.id,
    from,
    to,
  }
}

function chooseCouncils(slugs: string[], register: Council[]) {
  const bySlug = new Map(register.map((council) => [council.slug, council]))
  const known = slugs.flatMap((slug) => bySlug.get(slug) ?? [])
  const unknown = [...new Set(slugs.filter((slug) => !bySlug.has(slug)))]
  const once = [...new Set(known)]
  const twice = [...new Set(known.filter((council, at) => known.indexOf(council) !== at))]
  const { shown, left } = firstByName(once)
  return {
    councils: toldApart(shown),
    remarks: [
      ...(unknown.length > 0 ? [unknownInWords(unknown)] : []),
      ...(twice.length > 0
        ? [`The address names ${namesOf(twice)} twice. We show ${twice.length === 1 ? 'it' : 'each'} once.`]
        : []),
      ...(left.length > 0
        ? [
            `The address names ${once.length} councils. A page compares ${MOST_COMPARED} at most, so we show the first ${MOST_COMPARED} by name.`,
          ]
        : []),
    ],
  }
}

/** As many as a page compares, in the order given; of more, the first by name, never by a rate. */
function firstByName(councils: Council[]): { shown: Council[]; left: Council[] } {
  if (councils.length <= MOST_COMPARED) return { shown: councils, left: [] }
  const byName = councils.toSorted((a, b) => a.name.localeCompare(b.name) || a.slug.localeCompare(b.slug))
  return { shown: byName.slice(0, MOST_COMPARED), left: byName.slice(MOST_COMPARED) }
}

/** Councils that share a short name, as Dorset's county and the unitary after it, go by their full names. */
function toldApart(councils: Council[]): Council[] {
  const isShared = ({ name, slug }: Council) =>
    councils.some((other) => other.slug !== slug && other.name === name)
  return councils.map((council) => (isShared(council) ? { ...council, name: council.officialName } : council))
}

function unknownInWords(unknown: string[]): string {
  const said = unknown.slice(0, MOST_SAID).map((slug) => `“${slug}”`)
  const more = unknown.length - said.length
  return `We don’t know ${unknown.length === 1 ? 'this council' : 'these councils'}: ${listInWords(more > 0 ? [...said, `${more} more`] : said)}.`
}

const namesOf = (councils: Council[]) => listInWords(councils.map(({ name }) => name))

/** As many years as one axis names without its words touching. */
const MOST_YEARS = 8

/** The years that a comparison can be asked for, oldest first. */
export function yearsToChoose(newest: ReportingYear): ReportingYear[] {
  return reportingYearsBetween(FIRST_REPORTING_YEAR, newest)
}

/**
 * The years of a comparison, and in sentences what could not be taken as asked: without being asked, those of the
 * three measures to the newest published.
 */
function chooseYears(
  asked: { from: string | null; to: string | null },
  newest: ReportingYear,
): { from: ReportingYear; to: ReportingYear; years: ReportingYear[]; remarks: string[] } {
  const remarks: string[] = []
  const choices = yearsToChoose(newest)
  const known = (text: string | null): ReportingYear | null => {
    if (text === null) return null
    const year = parseReportingYear(text)
    if (year && choices.includes(year)) return year
    if (!year) remarks.push(`“${text}” is not a reporting year.`)
    else if (year > newest) remarks.push(`We have nothing for ${year} yet; ${newest} is the newest year.`)
    else remarks.push(`There are no letters before ${FIRST_REPORTING_YEAR}.`)
    return null
  }
  const ends = { from: known(asked.from), to: known(asked.to) }
  if (ends.from && ends.to && ends.from > ends.to) {
    remarks.push(`${ends.from} is after ${ends.to}, so we show the years from ${ends.to} to ${ends.from}.`)
    ;[ends.from, ends.to] = [ends.to, ends.from]
  }
  const to = ends.to ?? newest
  const usual = FIRST_YEAR_OF_MEASURES < to ? FIRST_YEAR_OF_MEASURES : to
  const from = later(ends.from ?? usual, firstOf(to))
  if (ends.from && ends.from < from)
    remarks.push(`A page shows ${MOST_YEARS} years at most. These are the last ${MOST_YEARS}, from ${from}.`)
  return { from, to, years: reportingYearsBetween(from, to), remarks }
}

function firstOf(to: ReportingYear): ReportingYear {
  return later(reportingYearFrom(startOf(to) - MOST_YEARS + 1), FIRST_REPORTING_YEAR)
}

function later(a: ReportingYear, b: ReportingYear): ReportingYear {
  return a > b ? a : b
}
