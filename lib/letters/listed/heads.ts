import type { ListedKind } from '@/lib/domain/listed'
import { type ReportingYear, reportingYearFrom } from '@/lib/domain/reporting-year'
import type { CopyLine } from './copy'
import { dayIn } from './printed-day'

const RECENT = /^Recent (statements|reports|decisions) in this category are shown below\b/i
const ARCHIVE = /^(.{3,80}?) archive (20\d\d)\s*[-–]\s*(20\d\d)$/i
const OF_COUNCIL = /^Decisions for (.{3,120}?) between (.{6,20}) and (\d{1,2} \w+ \d{4})/i
const RESULTS =
  /^\W*(?:there (?:are|is)|your search has|archive has|search returned) (\d{1,3}(?:,\d{3})*|\d+|no) results?\b/i

const HEADS = [RECENT, ARCHIVE, OF_COUNCIL, RESULTS]

/** Whether a line stands at the head of a list. */
export function isHead(text: string): boolean {
  return text.length < 300 && HEADS.some((head) => head.test(text))
}

/** What the lines at the head of a list say of it; null for what they do not say. */
export type SaidAtHead = {
  council: string | null
  subcategory: string | null
  year: ReportingYear | null
  kind: ListedKind | null
  results: number | null
  /** Whether two heads say different things: then the copy is of two lists. */
  isOfTwo: boolean
}

export function saidAtHead(lines: CopyLine[]): SaidAtHead {
  const councils = new Set<string>()
  const subcategories = new Set<string>()
  const years = new Set<ReportingYear>()
  const kinds = new Set<ListedKind | 'both'>()
  const results = new Set<number>()
  for (const { text } of lines) {
    if (!isHead(text)) continue
    const [, what] = RECENT.exec(text) ?? []
    if (what) kinds.add(KINDS[what.toLowerCase()] ?? 'both')
    const [, subcategory, from, to] = ARCHIVE.exec(text) ?? []
    if (subcategory) {
      subcategories.add(subcategory)
      if (Number(to) === Number(from) + 1) years.add(reportingYearFrom(Number(from)))
    }
    const [, council, first = '', last = ''] = OF_COUNCIL.exec(text) ?? []
    if (council) {
      councils.add(council)
      const year = yearOfPeriod(first, last)
      if (year) years.add(year)
    }
    const [, count] = RESULTS.exec(text) ?? []
    if (count) results.add(/^no$/i.test(count) ? 0 : Number(count.replaceAll(',', '')))
  }
  return {
    council: only(councils),
    subcategory: only(subcategories),
    year: only(years),
    kind: kinds.has('both') ? null : (only(kinds as Set<ListedKind>) ?? null),
    results: only(results),
    isOfTwo: [councils, subcategories, years, results].some(({ size }) => size > 1),
  }
}

const KINDS: Readonly<Record<string, ListedKind>> = { statements: 'statement', reports: 'report' }

function yearOfPeriod(first: string, last: string): ReportingYear | null {
  const [from, to] = [dayIn(first), dayIn(last)]
  const start = Number(from?.slice(0, 4))
  const isYear = from === `${start}-04-01` && to === `${start + 1}-03-31`
  return isYear ? reportingYearFrom(start) : null
}

function only<Value>(values: Set<Value>): Value | null {
  const [value, another] = values
  return value !== undefined && another === undefined ? value : null
}
