import type { Day } from '@/lib/domain/day'
import { dayInWords } from '@/lib/domain/day'
import { escaped, pageHtml } from './list-page'
import { addressOf, type InventedRow, pageDay } from './rows'

/** What differs between copies of decision statements. */
export type StatementForm = {
  address?: boolean
  hasBlankLines?: boolean
  /** Whether the lines with the category, the outcome and the day are missing. */
  lacksHead?: boolean
  isHeadInOneLine?: boolean
  hasTitlesFirst?: boolean
  hasBackToTop?: boolean
  hasPrivacyFirst?: boolean
  finalDecision?: string
}

const SECTIONS: [title: string, text: string][] = [
  ['The complaint', 'Mx Q complained that the Council (the authority) lost a form.'],
  ['The Ombudsman’s role and powers', 'We investigate complaints about invented councils.'],
  ['How I considered this complaint', 'I read what Mx Q and the Council sent. Decision date: see below.'],
  ['What I found', 'The Council lost the form on 3 May 2022, and upheld Mx Q’s complaint (22 000 999).'],
  ['Final decision', 'I have completed my investigation.'],
]

/** The lines of a decision statement's own page. */
function statementLines(row: InventedRow, form: StatementForm): string[] {
  const head = [
    `Category : ${row.category} > ${row.subcategory}`,
    `Decision : ${row.outcome}`,
    `Decision date : ${pageDay(row.day)}`,
  ]
  return [
    ...(form.hasPrivacyFirst
      ? ['Your privacy', 'We use cookies to count visits. Summary of our policy: see below.']
      : []),
    `${row.name} (${row.reference})`,
    ...(form.lacksHead ? [] : form.isHeadInOneLine ? [head.join(' ')] : head),
    form.finalDecision ?? 'The Ombudsman’s final decision:',
    ...(form.hasTitlesFirst ? ['Summary', ...SECTIONS.map(([title]) => title)] : []),
    `Summary: ${row.summary}`,
    ...SECTIONS.flatMap(([title, text]) => [title, text, ...(form.hasBackToTop ? ['Back to top'] : [])]),
  ]
}

export function statementText(row: InventedRow, form: StatementForm = {}): string {
  const above = form.address ? [`# SOURCE: ${addressOf(row)}`] : []
  return [...above, ...statementLines(row, form)].join(form.hasBlankLines ? '\n\n' : '\n')
}

export function statementHtml(row: InventedRow, form: StatementForm = {}): string {
  const lines = statementLines(row, form).map((line) => `<p>${escaped(line)}</p>`)
  return pageHtml(lines.join('\n'), form.address ? addressOf(row) : undefined)
}

/** The five wordings in which reports of 2016 to 2019 say that the council has done what it was to do. */
export const SATISFIED: ((day: Day) => string)[] = [
  (day) => `Ombudsman satisfied with council response: ${dayInWords(day)}`,
  (day) => `Ombudsman satisfied with council's response: ${dayInWords(day)}`,
  (day) => `Ombudsman satisfied with the council's response: ${dayInWords(day)}`,
  (day) => `Ombudsman satisfied with Council's response: ${dayInWords(day)}.`,
  (day) => `Ombudsman satisfied with council response: ${dayInWords(day)}.`,
]

export type ReportForm = {
  era?: '2016' | '2025'
  address?: boolean
  hasBlankLines?: boolean
  recommendations?: readonly string[]
  mark?: '•' | '-' | null
  satisfied?: string
  /** More references of cases that the same text is the report on. */
  alsoOn?: readonly string[]
  furtherReport?: readonly string[]
}

export const RECOMMENDATIONS = [
  'apologise to Mx Q in writing;',
  'pay Mx Q £250 for the distress (and £50 for the form); and',
  'review, within three months, how it keeps forms.',
]

/** The lines of a public report's own page, with a mark before each point. */
function reportLines(row: InventedRow, form: ReportForm): string[] {
  const { era = '2016', recommendations = RECOMMENDATIONS, mark = '•', alsoOn = [] } = form
  const references = [row.reference, ...alsoOn].join(', ')
  const points = recommendations.map((point) => (mark ? `${mark} ${point}` : point))
  const before =
    era === '2016'
      ? ['Summary', row.summary, 'The complaint', 'Mx Q complained that the Council lost a form.']
      : ['Overview', 'Key to names used', 'Mx Q The complainant', 'Summary', row.summary]
  return [
    `${row.name} (${references})`,
    `Category : ${row.category} > ${row.subcategory}`,
    `Decision : ${row.outcome}`,
    `Decision date : ${pageDay(row.day)}`,
    ...before,
    'Finding',
    'Fault found causing injustice and recommendations made.',
    'Recommendations',
    'The Council should:',
    ...points,
    ...(form.furtherReport ? ['Further report', ...form.furtherReport] : []),
    ...(form.satisfied ? [form.satisfied] : []),
  ]
}

export function reportText(row: InventedRow, form: ReportForm = {}): string {
  const above = form.address ? [`# SOURCE: ${addressOf(row)}`] : []
  return [...above, ...reportLines(row, form)].join(form.hasBlankLines ? '\n\n' : '\n')
}

export function reportHtml(row: InventedRow, form: ReportForm = {}): string {
  const lines = reportLines(row, { ...form, mark: '•' }).map((line) =>
    line.startsWith('• ') ? `<li>${escaped(line.slice(2))}</li>` : `<p>${escaped(line)}</p>`,
  )
  return pageHtml(lines.join('\n'), form.address ? addressOf(row) : undefined)
}
