import {
  parseReportingYear,
  type ReportingYear,
  reportingYearEnding,
  reportingYearFrom,
} from '@/lib/domain/reporting-year'

const SEPARATOR = String.raw`\s*(?:[-–—/_]|to)\s*`
/** '2025-26', '2025/26', '2025 to 2026' */
const WITH_CENTURY = new RegExp(String.raw`(?<!\d)(20\d\d)${SEPARATOR}(20\d\d|\d\d)(?!\d|[-–/]\d)`, 'gi')
/** '25-26' */
const WITHOUT_CENTURY = /(?<![\d]|\d[-–—/_])(\d\d)[-–—_](\d\d)(?!\d|[-–/_]\d)/g
/** 'April 2025 to March 2026' */
const MONTHS = /april\s+(20\d\d)\s*(?:[-–—]|to|and)\s*(?:31(?:st)?\s+)?march\s+(20\d\d)/gi
/** 'year ending 31 March 2026' */
const ENDING = /year\s+(?:ending|ended|to)\s+(?:31(?:st)?\s+)?march\s+(20\d\d)/gi

/** The reporting years that some words name, each once. */
export function yearsIn(text: string): ReportingYear[] {
  const found = [
    ...[...text.matchAll(WITH_CENTURY)].map(([, from = '', to = '']) => consecutive(from, to)),
    ...[...text.matchAll(MONTHS)].map(([, from = '', to = '']) => consecutive(from, to)),
    ...[...text.matchAll(ENDING)].map(([, end]) => reportingYearEnding(Number(end))),
  ]
  return [...new Set(found.filter((year) => year !== null))]
}

/** The same of a file's name, where the century may be left out. */
export function yearsInName(name: string): ReportingYear[] {
  const short = [...name.matchAll(WITHOUT_CENTURY)].map(([, from = '', to = '']) =>
    consecutive(`20${from}`, to),
  )
  return [...new Set([...yearsIn(name.replaceAll('_', ' ')), ...short.filter((year) => year !== null)])]
}

export function withoutYears(text: string): string {
  return text.replace(MONTHS, ' ').replace(WITH_CENTURY, ' ').trim()
}

function consecutive(from: string, to: string): ReportingYear | null {
  const year = reportingYearFrom(Number(from))
  const isNext = to.length === 4 ? Number(to) === Number(from) + 1 : year.endsWith(`-${to}`)
  return isNext ? parseReportingYear(year) : null
}

/** What says of which year a table is: the words where it stands, and the years that they name. */
export type YearSaid = { by: string; years: ReportingYear[] }

/** The year that all agree on, or a sentence on why none is taken. */
export function agreedYear(said: YearSaid[]): { year: ReportingYear } | { why: string } {
  const all = new Set(said.flatMap(({ years }) => years))
  const [only, another] = all
  if (only === undefined)
    return { why: 'Neither its title nor its name gives the year. Give it: --year 2025-26.' }
  if (another === undefined) return { year: only }
  const words = said.flatMap(({ by, years }) => (years.length > 0 ? `${by} ${years.join(' and ')}` : []))
  return {
    why: `It is not clear which year it is for: ${words.join('; ')}. Find out which is right, and remove the others.`,
  }
}
