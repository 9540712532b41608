import { AUTHORITY_TYPE_ORDER } from '@/lib/councils/authority-types'
import type { ReportingYear } from '@/lib/years/reporting-year'
import { startOf } from '@/lib/years/reporting-year'
import { type InventedLetter, letterText } from '@/prisma/factories/letter'
import { letterPdf } from '@/prisma/factories/letter-pdf'
import type { InventedPdfLetter } from '@/prisma/factories/pdf/letter-type'
import { averagesOf } from '@/prisma/factories/pdf/years'
import { INVENTED_POPULATION } from '@/prisma/factories/register'
import { typeOf } from './councils'

/** What is said of a council and year. Rates and averages follow, unless they are given. */
export type Cases = {
  investigations?: number
  upheld?: number
  outcomes?: number
  complied?: number
  early?: number
  upheldRate?: number
  /** In place of the type average of upheld complaints. */
  average?: number
  /** The base that is printed below early remedies. */
  earlyBase?: number
}

/** Type averages: of each type and year others, and all letters of one type and year the same. */
export function averages(name: string, year: ReportingYear) {
  const of = averagesOf(year)
  const type = AUTHORITY_TYPE_ORDER.indexOf(typeOf(slugOf(name)))
  return { ...of, upheldRateTypeAverage: of.upheldRateTypeAverage + type }
}

export const slugOf = (name: string) => name.toLowerCase().replaceAll(' ', '-')
const rate = (count: number, base: number) => Math.round((100 * count) / base)
const per100k = (upheld: number) => String(Math.round((upheld / INVENTED_POPULATION) * 1_000_000) / 10)

/** A letter as text, of 2018-19 to 2023-24. */
export function text(
  name: string,
  year: ReportingYear,
  cases: Cases = {},
  more: Partial<InventedLetter> = {},
): string {
  const { investigations, upheld, outcomes, complied, early, upheldRate, average, earlyBase } = whole(cases)
  const { upheldRateTypeAverage, complianceRateTypeAverage, earlyRemedyRateTypeAverage } = averages(
    name,
    year,
  )
  return letterText({
    council: `${name} Council`,
    year,
    upheld: {
      count: upheld,
      base: investigations,
      rate: upheldRate ?? rate(upheld, investigations),
      average: average ?? upheldRateTypeAverage,
    },
    compliance:
      outcomes === 0
        ? 'none due'
        : { outcomes, rate: rate(complied, outcomes), average: complianceRateTypeAverage },
    earlyRemedies:
      upheld === 0
        ? 'none upheld'
        : {
            count: early,
            base: upheld,
            rate: rate(early, upheld),
            average: earlyRemedyRateTypeAverage,
            ...(earlyBase !== undefined && { printedBase: earlyBase }),
          },
    per100k: { value: per100k(upheld), average: '4.6' },
    ...more,
  })
}

/** The same letter, of which the numerals are lost that stand before some words. */
export function withoutNumerals(letter: string, ...words: string[]): string {
  return words.reduce((left, some) => replaced(left, new RegExp(`\\d+ (?=${some})`), ''), letter)
}

/** @throws where it is not there */
export function replaced(whole: string, what: string | RegExp, by: string): string {
  const changed = whole.replace(what, by)
  if (changed === whole) throw new Error(`${what} is not in the text.`)
  return changed
}

/** A letter as a PDF, of 2013-14 to 2025-26. */
export function pdf(name: string, year: ReportingYear, letter: Partial<InventedPdfLetter> = {}) {
  return letterPdf({ council: `${name} Council`, year, averages: averages(name, year), ...letter })
}

const pageOf = (name: string) =>
  `https://www.lgo.org.uk/your-councils-performance/${slugOf(name)}-council/statistics`

/** A saved page of the map, of 2023-24 or before. */
export function mapPage(name: string, year: ReportingYear, cases: Cases = {}): string {
  const { investigations, upheld, outcomes, complied, early, upheldRate } = whole(cases)
  const { upheldRateTypeAverage, complianceRateTypeAverage, earlyRemedyRateTypeAverage } = averages(
    name,
    year,
  )
  const period = `for the period between 1 April ${startOf(year)} to 31 March ${startOf(year) + 1}`
  return `# SOURCE: ${pageOf(name)}
${name} Council
Annual statistics
  • Complaints upheld
    ${upheldRate ?? rate(upheld, investigations)}% of complaints we investigated were upheld.
    This compares to an average of ${upheldRateTypeAverage}% in similar authorities.
    ${upheld} upheld decisions
    Adjusted for ${name} Council's population, this is
    ${per100k(upheld)} upheld decisions per 100,000 residents.
    The average for authorities of this type is
    4.6 upheld decisions per 100,000 residents.
    Statistics are based on a total of ${investigations} investigations ${period}
  • Compliance with Ombudsman recommendations
    ${rate(complied, outcomes)}% of cases we were satisfied the Council had successfully implemented our recommendations.
    This compares to an average of ${complianceRateTypeAverage}% in similar authorities.
    Statistics are based on a total of ${outcomes} compliance outcomes ${period}
  • Satisfactory remedies provided by the Council
    In ${rate(early, upheld)}% of upheld cases we found the Council had provided a satisfactory remedy before the complaint reached the Ombudsman.
    This compares to an average of ${earlyRemedyRateTypeAverage}% in similar authorities.
    ${early} satisfactory remedy decisions
    Statistics are based on a total of ${upheld} upheld decisions ${period}
`
}

const COLUMNS =
  'authority_id,gss_code,reporting_year,source_kind,source_url,complaints_received,dealt_with,not_for_us,assessed_and_closed,investigations,upheld,upheld_rate,upheld_rate_type_average,upheld_per_100k,upheld_per_100k_type_average,compliance_outcomes,compliance_rate,compliance_rate_type_average,early_remedies,early_remedy_rate,early_remedy_rate_type_average'

/** A list of figures that were published on the map. */
export function list(
  rows: [name: string, year: ReportingYear, cases: Cases & { dealtWith?: true }][],
): string {
  const lines = rows.map(([name, year, cases]) => {
    const { investigations, upheld, average, dealtWith } = { ...whole(cases), dealtWith: cases.dealtWith }
    const { upheldRateTypeAverage } = averages(name, year)
    const overview = dealtWith ? ['', investigations + 30, 10, 20] : ['', '', '', '']
    const cells = [
      slugOf(name),
      `X${slugOf(name).toUpperCase()}`,
      year,
      'ombudsman_map_page',
      pageOf(name),
      ...overview,
      investigations,
      upheld,
      rate(upheld, investigations),
      average ?? upheldRateTypeAverage,
      per100k(upheld),
    ]
    return `${cells.join(',')}${','.repeat(7)}`
  })
  return `${[COLUMNS, ...lines].join('\n')}\n`
}

function whole(cases: Cases) {
  return { investigations: 13, upheld: 9, outcomes: 7, complied: 7, early: 3, ...cases }
}
