import { FIRST_YEAR_OF_MEASURES } from '@/lib/domain/measures'
import {
  FIRST_REPORTING_YEAR,
  parseReportingYear,
  type ReportingYear,
  reportingYearFrom,
  reportingYearsBetween,
  startOf,
} from '@/lib/domain/reporting-year'

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
export function chooseYears(
  asked: { from: string | null; to: string | null },
  newest: ReportingYear,
): { years: ReportingYear[]; remarks: string[] } {
  const remarks: string[] = []
  const choices = yearsToChoose(newest)
  const oldest = choices[0] ?? newest
  const known = (text: string | null): ReportingYear | null => {
    if (text === null) return null
    const year = parseReportingYear(text)
    if (year && choices.includes(year)) return year
    if (!year) remarks.push(`“${text}” is no reporting year.`)
    else if (year > newest) remarks.push(`Nothing is held of ${year} yet; ${newest} is the newest year.`)
    else remarks.push(`There are no letters before ${oldest}.`)
    return null
  }
  const ends = { from: known(asked.from), to: known(asked.to) }
  if (ends.from && ends.to && ends.from > ends.to) {
    remarks.push(`${ends.from} is after ${ends.to}, so the years from ${ends.to} to ${ends.from} are shown.`)
    ;[ends.from, ends.to] = [ends.to, ends.from]
  }
  const to = ends.to ?? newest
  const usual = FIRST_YEAR_OF_MEASURES < to ? FIRST_YEAR_OF_MEASURES : to
  const from = ends.from ?? later(usual, firstOf(to))
  const years = reportingYearsBetween(from, to)
  if (years.length <= MOST_YEARS) return { years, remarks }
  const shown = years.slice(-MOST_YEARS)
  remarks.push(
    `A page shows at most ${MOST_YEARS} years: these are the last ${MOST_YEARS}, from ${shown[0]}.`,
  )
  return { years: shown, remarks }
}

/** The first of as many years up to this one as a page shows. */
function firstOf(to: ReportingYear): ReportingYear {
  return later(reportingYearFrom(startOf(to) - MOST_YEARS + 1), FIRST_REPORTING_YEAR)
}

function later(a: ReportingYear, b: ReportingYear): ReportingYear {
  return a > b ? a : b
}
