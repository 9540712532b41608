import type { AuthorityType } from '@/lib/domain/authority-types'
import { type ReportingYear, startOf } from '@/lib/domain/reporting-year'
import { averagesOf } from './averages'
import { dateOf } from './pdf/years'
import { INVENTED_POPULATION } from './register'

/** An invented letter: what it says. Anything left out is as in an ordinary letter of that year. */
export type InventedLetter = {
  council: string
  year: ReportingYear
  /** The council's authority type, whose averages are printed; a unitary council where left out. */
  type?: AuthorityType
  upheld?: Measured & { lostNumeral?: boolean }
  compliance?: { outcomes: number; rate: number; average?: number } | 'none due'
  earlyRemedies?: (Measured & { lostNumeral?: boolean; printedBase?: number }) | 'none upheld'
  per100k?: { value: string; average?: string }
  /** Leaves the statistics page out. */
  withoutStatistics?: boolean
  /** The day of the letter, in words. */
  date?: string
}

/** `average` is that of the type and year where left out. */
type Measured = { count: number; base: number; rate: number; average?: number }

/**
 * Writes the text of an invented letter in the layout of its year, from 2018-19 on. For tests only, and only
 * with councils that do not exist.
 */
export function letterText(letter: InventedLetter): string {
  const { council, year, date, withoutStatistics } = letter
  const end = startOf(year) + 1
  const title = year >= '2022-23' ? `Annual Review letter ${year}` : `Annual Review letter ${end}`
  const paragraphs = [
    date ?? dateOf(year),
    'By email',
    `Ms Example Chief Executive ${council}`,
    'Dear Ms Example',
    title,
    `I write to you with our annual summary of statistics on the decisions made by the Local Government and Social Care Ombudsman about your authority for the year ending 31 March ${end}.`,
    'Yours sincerely,',
    'Local Government and Social Care Ombudsman',
    'Chair, Commission for Local Administration in England',
    ...(withoutStatistics ? [] : statistics(letter)),
  ]
  return `${paragraphs.join('\n\n')}\n`
}

function statistics(letter: InventedLetter): string[] {
  const { year } = letter
  const body = year >= '2022-23' ? 'organisation' : 'authority'
  const bodies = year >= '2022-23' ? 'organisations' : 'authorities'
  const period = `for the period between 1 April ${startOf(year)} to 31 March ${startOf(year) + 1}`
  const averages = (average: number) => `This compares to an average of **${average}%** in similar ${bodies}.`
  return [
    ...upheldPanel(letter, averages, period),
    'Compliance with Ombudsman recommendations',
    ...compliancePanel(letter, body, averages, period),
    `Satisfactory remedies provided by the ${body}`,
    ...earlyRemedyPanel(letter, body, averages, period),
  ]
}

function upheldPanel(
  letter: InventedLetter,
  averages: (average: number) => string,
  period: string,
): string[] {
  const { count, base, rate, average, lostNumeral } = letter.upheld ?? UPHELD
  const cases = letter.year >= '2022-23' ? 'investigations' : 'detailed investigations'
  const usual = averagesOf(letter.year, letter.type)
  const per100k = letter.per100k?.value ?? String(Math.round((count / INVENTED_POPULATION) * 1_000_000) / 10)
  const per100kAverage = letter.per100k?.average ?? String(usual.upheldPer100kTypeAverage)
  return [
    'Complaints upheld',
    `${rate}% of complaints we investigated were upheld.`,
    averages(average ?? usual.upheldRateTypeAverage),
    lostNumeral ? 'upheld decisions' : `${count} upheld decisions`,
    ...(letter.year >= '2023-24'
      ? [
          `This is ${per100k} upheld decisions per 100,000 residents.`,
          `The average for authorities of this type is ${per100kAverage} upheld decisions per 100,000 residents.`,
        ]
      : []),
    `Statistics are based on a total of ${base} ${cases} ${period}`,
  ]
}

function compliancePanel(
  letter: InventedLetter,
  body: string,
  averages: (average: number) => string,
  period: string,
): string[] {
  const compliance = letter.compliance ?? ordinaryCompliance(letter.upheld?.count ?? UPHELD.count)
  if (compliance === 'none due') return ['No recommendations were due for compliance in this period']
  return [
    `In **${compliance.rate}%** of cases we were satisfied the ${body} had successfully implemented our recommendations.`,
    averages(compliance.average ?? averagesOf(letter.year, letter.type).complianceRateTypeAverage),
    `Statistics are based on a total of **${compliance.outcomes}** compliance outcomes ${period}`,
  ]
}

function earlyRemedyPanel(
  letter: InventedLetter,
  body: string,
  averages: (average: number) => string,
  period: string,
): string[] {
  const early = letter.earlyRemedies ?? EARLY_REMEDIES
  if (early === 'none upheld') return ['The Ombudsman did not uphold any complaints in this period']
  const numeral = early.lostNumeral ? '' : `${early.count} `
  return [
    `In ${early.rate}% of upheld cases we found the ${body} had provided a satisfactory remedy before the complaint reached the Ombudsman.`,
    averages(early.average ?? averagesOf(letter.year, letter.type).earlyRemedyRateTypeAverage),
    `${numeral}satisfactory remedy ${early.count === 1 ? 'decision' : 'decisions'}`,
    `Statistics are based on a total of **${early.printedBase ?? early.base}** upheld decisions ${period}`,
  ]
}

/** About as many outcomes as upheld complaints: a letter with far more or fewer is withheld. */
function ordinaryCompliance(upheld: number): NonNullable<InventedLetter['compliance']> {
  if (upheld === 0) return 'none due'
  return { outcomes: upheld >= 4 && upheld <= 15 ? 7 : upheld, rate: 100 }
}

const UPHELD = { count: 9, base: 13, rate: 69, average: undefined, lostNumeral: false }
const EARLY_REMEDIES = {
  count: 3,
  base: 9,
  rate: 33,
  average: undefined,
  lostNumeral: false,
  printedBase: undefined,
}
