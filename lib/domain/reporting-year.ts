import type { Day } from './day'

/** From 1 April to 31 March, written `2023-24`. The letter of July 2024 reports 2023-24. */
export type ReportingYear = `${number}-${number}`

/** The first year whose letters the register covers. */
export const FIRST_REPORTING_YEAR: ReportingYear = '2012-13'

/** 2023 -> '2023-24' */
export function reportingYearFrom(start: number): ReportingYear {
  return `${start}-${String((start + 1) % 100).padStart(2, '0')}` as ReportingYear
}

/** 2024 -> '2023-24' */
export function reportingYearEnding(end: number): ReportingYear {
  return reportingYearFrom(end - 1)
}

/** '2023-24' -> 2023 */
export function startOf(year: ReportingYear): number {
  return Number(year.slice(0, 4))
}

/** @returns null for anything else, such as `2023-25` or `2023/24` */
export function parseReportingYear(text: string): ReportingYear | null {
  const match = /^(20\d\d)-(\d\d)$/.exec(text)
  if (!match) return null
  const year = reportingYearFrom(Number(match[1]))
  return year === text ? year : null
}

export function reportingYearsBetween(first: ReportingYear, last: ReportingYear): ReportingYear[] {
  const count = startOf(last) - startOf(first) + 1
  return Array.from({ length: Math.max(0, count) }, (_, i) => reportingYearFrom(startOf(first) + i))
}

/** '2023-24' -> '2022-23' */
export function yearBefore(year: ReportingYear): ReportingYear {
  return reportingYearFrom(startOf(year) - 1)
}

/** '2018-19 to 2023-24', or '2023-24' where that is the only one. */
export function yearsInWords(years: ReportingYear[]): string {
  return [...new Set([years.at(0), years.at(-1)])].join(' to ')
}

/** '1 April 2023 to 31 March 2024' */
export function periodInWords(year: ReportingYear): string {
  return `1 April ${startOf(year)} to 31 March ${startOf(year) + 1}`
}

/** '2024-03-31' -> '2023-24' */
export function reportingYearOfDay(day: Day): ReportingYear {
  const [year, month] = day.split('-').map(Number) as [number, number]
  return reportingYearFrom(month < 4 ? year - 1 : year)
}
