import type { Note } from '@/lib/domain/figure'
import { type Copy, type CopyLine, endsSentence, nextFilled } from './copy'
import { beginsWithKind, type Details, isDetails, readDetails } from './details'
import { isHead } from './heads'
import {
  cutOff,
  detailsMissing,
  entriesDiffer,
  nameMissing,
  onlySummary,
  referenceUnclear,
  twoNames,
} from './reasons'
import { isBrokenName, type NameLine, nameLine } from './references'

/** A row of a list as it stands there, with what is wrong in its lines. */
export type Row = {
  /** Where it begins. */
  start: CopyLine
  name: (NameLine & { at: CopyLine }) | null
  details: (Details & { at: CopyLine }) | null
  summary: { words: string; at: CopyLine } | null
  problems: Note[]
  /** Which run of rows it is in: a page can have one of reports and one of statements. */
  section: number
}

const SUMMARY = /^Summary\s*:?\s*/
const IS_SUMMARY = /^Summary\s*(?::|$)/

/** Lines of a row's details that stand one below the other. */
const MOST_LINES_OF_DETAILS = 6
const LONGEST_PART = 80

/**
 * The rows of a list. A row is a name, its details and its summary, in this order; whatever comes in another order, or
 * twice, begins a row by itself. So no row ever gets the details of another whose name this copy lacks.
 */
export function rowsOf({ lines, isHtml }: Copy): Row[] {
  const rows: Row[] = []
  let row: Row | null = null
  let section = 0
  let lastOfRows = -1

  const begin = (start: CopyLine): Row => {
    row = { start, name: null, details: null, summary: null, problems: [], section }
    rows.push(row)
    return row
  }

  for (let i = 0; i < lines.length; i++) {
    const at = lines[i] as CopyLine
    const { text } = at
    if (at.isMark) {
      row = null
      continue
    }
    if (text === '') continue
    if (isHead(text)) {
      row = null
      section++
      continue
    }
    const current = row as Row | null
    const name = nameLine(text)
    if (name || isBrokenName(text)) {
      lastOfRows = i
      const isAgain = current?.name?.at.text === text && !current.details && !current.summary
      if (isAgain) continue
      // Of two names in a row either can be the one that belongs here.
      const before = rows.at(-1)
      const isSecond = before?.section === section && !before.details && !before.summary
      const begun = begin(at)
      if (isSecond) begun.problems.push(twoNames)
      if (name) begun.name = { ...name, at }
      else begun.problems.push(referenceUnclear)
      continue
    }
    const joined = detailsAt(lines, i)
    if (joined) {
      lastOfRows = joined.last
      i = joined.last
      const details = { ...readDetails(joined.text), at: { ...at, text: joined.text } }
      if (current && !current.details && !current.summary) current.details = details
      else if (current?.details && !current.summary) {
        if (current.details.at.text !== joined.text) current.problems.push(entriesDiffer)
      } else begin(at).details = details
      continue
    }
    if (IS_SUMMARY.test(text)) {
      const { words, last } = summaryAt(lines, i, isHtml)
      lastOfRows = last
      i = last
      if (current && !current.summary) current.summary = { words, at }
      else if (current?.summary?.words !== words) begin(at).summary = { words, at }
    }
  }

  const hasMore = lines.slice(lastOfRows + 1).some(({ text }) => text !== '')
  for (const one of rows) one.problems.push(...missingIn(one, !hasMore && one === rows.at(-1)))
  return rows
}

function missingIn(row: Row, isAtEnd: boolean): Note[] {
  const { name, details, summary, problems } = row
  if (isAtEnd && (!details || !summary || !endsSentence(summary.words))) return [cutOff]
  if (!name && !details && problems.length === 0) return [onlySummary]
  return [
    ...(name || problems.includes(referenceUnclear) ? [] : [nameMissing]),
    ...(details ? [] : [detailsMissing]),
  ]
}

/** The details that begin at a line; a page can have each of them in a line of its own. */
function detailsAt(lines: CopyLine[], from: number): { text: string; last: number } | null {
  const first = lines[from]?.text ?? ''
  if (isDetails(first)) return { text: first, last: from }
  if (!beginsWithKind(first) || first.length > LONGEST_PART) return null
  let text = first
  let parts = 1
  for (let i = from + 1; i < lines.length && parts < MOST_LINES_OF_DETAILS; i++) {
    const { text: next, isMark } = lines[i] as CopyLine
    if (isMark) break
    if (next === '') continue
    if (next.length > LONGEST_PART || IS_SUMMARY.test(next) || nameLine(next) || isBrokenName(next)) break
    if (beginsWithKind(next)) break
    text = `${text} ${next}`
    parts++
    if (isDetails(text)) return { text, last: i }
  }
  // Without a day, and with an outcome: the line of a row that lacks something.
  return /\s/.test(first) ? { text: first, last: from } : null
}

/** A summary is one paragraph; in a text it may be broken into lines. */
function summaryAt(lines: CopyLine[], from: number, isHtml: boolean): { words: string; last: number } {
  let words = (lines[from]?.text ?? '').replace(SUMMARY, '')
  let last = from
  if (words === '') {
    const next = nextFilled(lines, from)
    if (next < 0 || beginsSomething(lines, next)) return { words, last }
    words = lines[next]?.text ?? ''
    last = next
  }
  if (isHtml) return { words, last }
  const end = endOfParagraph(lines, last)
  const after = nextFilled(lines, end)
  // A line right above details would be their name, if a slip had not made it another.
  const to = after >= 0 && detailsAt(lines, after) ? end - 1 : end
  const isLastRow = to > last && isLastOf(lines, end)
  for (let i = last + 1; i <= to; i++) {
    if (isLastRow && endsSentence(words)) break
    words = `${words} ${lines[i]?.text}`
    last = i
  }
  return { words: words.trim(), last }
}

function isLastOf(lines: CopyLine[], end: number): boolean {
  for (let i = end + 1; i < lines.length; i++) if (beginsSomething(lines, i)) return false
  return true
}

function endOfParagraph(lines: CopyLine[], from: number): number {
  let end = from
  while (lines[end + 1]?.text && !beginsSomething(lines, end + 1)) end++
  return end
}

function beginsSomething(lines: CopyLine[], i: number): boolean {
  const { text, isMark } = lines[i] as CopyLine
  if (isMark) return true
  if (text === '') return false
  return (
    isHead(text) ||
    IS_SUMMARY.test(text) ||
    nameLine(text) !== null ||
    isBrokenName(text) ||
    detailsAt(lines, i) !== null
  )
}
