import { dayInWords } from '@/lib/domain/day'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { addressOf, headDay, type InventedRow, rowDay } from './rows'

/** How a copy of a list was made as text. */
export type ListTextForm = {
  /** Its address, which whoever saved it wrote above it. */
  address?: string
  head?: readonly string[]
  mark?: '•' | '-'
  /** Whether the mark stands in a line of its own. */
  isMarkAlone?: boolean
  hasBlankLines?: boolean
  links?: 'markdown' | 'angles' | 'numbers'
  /** The rows whose line with the name is missing, by their index. */
  nameless?: readonly number[]
  /** Lines of summaries are broken after so many characters. */
  wrapAt?: number
  foot?: readonly string[]
}

export const RECENT_STATEMENTS = 'Recent statements in this category are shown below:'

/** A list of decisions as text. */
export function listText(rows: readonly InventedRow[], form: ListTextForm = {}): string {
  const { address, head = [RECENT_STATEMENTS], mark, hasBlankLines = false, foot = [] } = form
  const lines = rows.flatMap((row, i) => {
    const name = form.nameless?.includes(i) ? [] : [nameIn(row, i, form)]
    const begun =
      form.isMarkAlone || name.length === 0 ? [...(mark ? [mark] : []), ...name] : marked(name, mark)
    return [...begun, detailsOf(row), ...wrapped(`Summary: ${row.summary}`, form.wrapAt)]
  })
  const above = address === undefined ? [] : [`# SOURCE: ${address}`]
  return [...above, ...head, ...lines, ...foot].join(hasBlankLines ? '\n\n' : '\n')
}

function marked([name = '']: string[], mark: string | undefined): string[] {
  return [mark ? `${mark} ${name}` : name]
}

function nameIn(row: InventedRow, index: number, { links }: ListTextForm): string {
  const name = `${row.name} (${row.reference})`
  if (links === 'markdown') return `[${name}](${addressOf(row)})`
  if (links === 'angles') return `${name} <${addressOf(row)}>`
  return links === 'numbers' ? `[${index + 12}]${name}` : name
}

export function detailsOf({ kind, outcome, subcategory, day }: InventedRow): string {
  return `${kind} ${outcome} ${subcategory} ${rowDay(day)}`
}

/** Words as lines of at most so many characters, joined by single ends of lines also where paragraphs stand apart. */
function wrapped(words: string, at: number | undefined): string[] {
  if (at === undefined) return [words]
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < at) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return [lines.join('\n')]
}

/** How a list stands on a page. */
export type ListPageForm = {
  address?: string
  head?: readonly string[]
  /** Whether each part of a row's details stands in a paragraph of its own. */
  isApart?: boolean
  isTable?: boolean
  savedOn?: string
}

/** The same as a saved page, whose names link to the decisions’ own pages. */
export function listHtml(rows: readonly InventedRow[], form: ListPageForm = {}): string {
  const { address, head = [RECENT_STATEMENTS], isApart = false, isTable = false, savedOn } = form
  const items = rows.map((row) => {
    const { kind, outcome, subcategory, day, summary } = row
    const parts = [kind, outcome, subcategory, rowDay(day)].map(escaped)
    const details = isTable
      ? `<table><tr>${parts.map((part) => `<td>${part}</td>`).join('')}</tr></table>`
      : isApart
        ? parts.map((part) => `<div>${part}</div>`).join('')
        : `<p>${parts.map((part) => `<span>${part}</span>`).join(' ')}</p>`
    const link = `<h3><a href="${new URL(addressOf(row)).pathname}">${escaped(row.name)} (${row.reference})</a></h3>`
    return `<li>${link}${details}<p><strong>Summary:</strong> ${escaped(summary)}</p></li>`
  })
  return pageHtml(
    `${head.map((line) => `<p>${escaped(line)}</p>`).join('')}<ul>${items.join('\n')}</ul>`,
    address,
    savedOn,
  )
}

/** What is on every page of a site stands around the words of one. */
export function pageHtml(main: string, address?: string, savedOn?: string): string {
  const note = savedOn === undefined ? '' : `<!-- saved on ${savedOn} -->\n`
  const canonical = address === undefined ? '' : `<link rel="canonical" href="${address}">`
  return `<!doctype html>\n${note}<html lang="en"><head><title>Decisions</title>${canonical}</head><body>
<nav><ul><li>Home</li><li>Make a complaint</li></ul></nav><main>${main}</main>
<footer><p>Privacy</p><p>© An invented ombudsman</p></footer></body></html>`
}

export function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** A page that a browser saved as one file. */
export function asMht(html: string, { address, date }: { address: string; date: string }): string {
  const lines = [
    'From: <Saved by Blink>',
    `Snapshot-Content-Location: ${address}`,
    'Subject: Decisions',
    `Date: ${date}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="part"',
    '',
    '--part',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    `Content-Location: ${address}`,
    '',
    html,
    '--part--',
    '',
  ]
  return lines.join('\r\n')
}

/** The head of a council's list of a year, whose oldest decision stands first. */
export function headOfYear(council: string, year: ReportingYear, count: number): string[] {
  const start = Number(year.slice(0, 4))
  return [
    `Decisions for ${council} between ${headDay(`${start}-04-01`)} and ${headDay(`${start + 1}-03-31`)}`,
    `There are ${count} results (please note that to maintain confidentiality, we do not publish all our decisions)`,
  ]
}

export function headOfArchive(subcategory: string, years: string, count: number): string[] {
  return [`${subcategory} archive ${years}`, `Archive has ${count} results`]
}

export function headOfSearch(count: number): string[] {
  return [`Your search has ${count} results`]
}

/** 'in the last nine years', with headlines that link to reports. */
export function councilReports(
  council: string,
  reports: readonly InventedRow[],
  words = 'In the last nine years, the Ombudsman has published the following public interest reports against',
): string {
  const items = reports.map(
    (row) =>
      `<li><a href="${addressOf(row)}">A bench was painted blue</a><p>The Council painted it.</p></li>`,
  )
  const none = reports.length === 0 ? '<p>No public reports published</p>' : `<ul>${items.join('')}</ul>`
  return pageHtml(`<h1>${escaped(council)}</h1><p>${words} ${escaped(council)}</p>${none}`)
}

/** Words of a day as the foot of a page has them. */
export function lastUpdated(day: Parameters<typeof dayInWords>[0]): string {
  return `Last updated: ${dayInWords(day)}`
}
