import { type ReportingYear, reportingYearsBetween, startOf } from '@/lib/domain/reporting-year'

/** The years of which letters can be invented. */
export const LETTER_YEARS: ReportingYear[] = reportingYearsBetween('2013-14', '2025-26')

export type LayoutName =
  | 'tables-without-remedies'
  | 'tables-with-remedies'
  | 'three-measures-authority'
  | 'three-measures-organisation'
  | 'per-100k'
  | 'complaint-overview'

/** The layout of a year's letters. */
export function layoutNameOf(year: ReportingYear): LayoutName {
  if (year < '2013-14' || year > '2025-26') throw new Error(`No letters are invented for ${year}.`)
  if (year <= '2014-15') return 'tables-without-remedies'
  if (year <= '2017-18') return 'tables-with-remedies'
  if (year <= '2021-22') return 'three-measures-authority'
  if (year <= '2022-23') return 'three-measures-organisation'
  return year <= '2023-24' ? 'per-100k' : 'complaint-overview'
}

/** Whether a year's letters have tables, not measures. */
export function hasTables(year: ReportingYear): boolean {
  return year <= '2017-18'
}

/** How a year's letters call the council, and councils. */
export function wordsFor(year: ReportingYear): { body: string; bodies: string } {
  return year >= '2022-23'
    ? { body: 'organisation', bodies: 'organisations' }
    : { body: 'authority', bodies: 'authorities' }
}

/** The services of the first table, in the order of its columns. */
export function servicesOf(year: ReportingYear): string[] {
  const services = [
    'Adult Care Services',
    'Benefits and Tax',
    'Corporate and Other Services',
    "Education and Children's Services",
    year <= '2013-14'
      ? 'Environmental Services and Public Protection and Regulation'
      : 'Environment Services',
    'Highways and Transport',
    'Housing',
    'Planning and Development',
  ]
  return year <= '2013-14' ? services : [...services, 'Other']
}

/** Who signed a year's letters, and as what. */
export function signatoryOf(year: ReportingYear): { name: string; titles: string[] } {
  const chair = 'Chair, Commission for Local Administration in England'
  const ombudsman = 'Local Government and Social Care Ombudsman'
  if (year <= '2015-16') return { name: 'Dr Jane Martin', titles: ['Local Government Ombudsman', chair] }
  if (year <= '2021-22') return { name: 'Michael King', titles: [ombudsman, chair] }
  if (year <= '2022-23')
    return { name: 'Paul Najsarek', titles: [`Interim ${ombudsman}`, `Interim ${chair}`] }
  return { name: 'Amerdeep Somal', titles: [ombudsman, chair] }
}

/** The title: letters of 2013-14 to 2021-22 name the year they are sent in, later ones the reporting year. */
export function titleOf(year: ReportingYear): string {
  return `Annual Review letter ${year >= '2022-23' ? year : startOf(year) + 1}`
}

/** The day of a year's letters. */
export function dateOf(year: ReportingYear): string {
  const days: Record<string, string> = {
    '2013-14': '7 July',
    '2014-15': '18 June',
    '2015-16': '21 July',
    '2016-17': '20 July',
    '2017-18': '18 July',
    '2018-19': '24 July',
    '2019-20': '22 July',
    '2020-21': '21 July',
    '2021-22': '20 July',
    '2022-23': '19 July',
    '2023-24': '17 July',
    '2024-25': '16 July',
    '2025-26': '20 May',
  }
  return `${days[year] ?? '20 July'} ${startOf(year) + 1}`
}
