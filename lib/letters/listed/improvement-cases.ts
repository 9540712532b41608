import { type Copy, type CopyLine, isPlain } from './copy'
import { areTooLong, isFooter, itemsIn } from './items'
import { isBrokenName, type NameLine, nameLine, referencesIn } from './references'

/** A case of a council's service improvements as it stands on a page. */
export type SeenCase = {
  at: CopyLine
  /** Only where the page prints it with each case. */
  name: NameLine | null
  reference: string | null
  category: { value: string; at: CopyLine } | null
  subcategory: { value: string; at: CopyLine } | null
  /** The words after "Date:"; null where the page prints none. */
  date: { value: string; at: CopyLine } | null
  summary: { words: string; at: CopyLine } | null
  improvements: { items: string[]; at: CopyLine } | null
  isPlain: boolean
  isTooLong: boolean
  /** Whether the line is missing with which a case begins. */
  lacksStart: boolean
}

const CASE = /^Case reference\s*:\s*(.*)$/i
const CATEGORY = /^Category\s*:\s*(.*?)(?:\s*Date\s*:\s*(.*))?$/i
const SUBCATEGORY = /^Sub[\s-]?category\s*:\s*(.*)$/i
const DATE = /^Date\s*:\s*(.*)$/i
const SUMMARY = /^Summary\s*(?::\s*(.*))?$/i
const IMPROVEMENTS = /^Service improvements?\s*:?$/i

const SENTENCE_OLD = /\bhas agreed to make the following improvements\b/i
const SENTENCE_NEW = /^Showing service improvements between\b/i
const COUNT = /^Showing (\d+)\s*[-–]\s*(\d+) of (\d+) cases?$/i

/** Whether lines are of a council's service improvements, and in which form. */
export function improvementsForm({ lines }: Copy): 'old' | 'new' | null {
  const has = (pattern: RegExp) => lines.some(({ text }) => pattern.test(text))
  if (has(SENTENCE_NEW) || has(COUNT)) return 'new'
  if (has(SENTENCE_OLD)) return 'old'
  return has(CASE) && has(SUBCATEGORY) ? 'old' : null
}

/** 'Showing 1 - 4 of 4 cases': null where the page does not say. */
export function casesSaid({ lines }: Copy): { from: number; to: number; of: number } | null {
  const said = lines.flatMap(({ text }) => {
    const [, from, to, of] = COUNT.exec(text) ?? []
    return of === undefined ? [] : { from: Number(from), to: Number(to), of: Number(of) }
  })
  return said[0] ?? null
}

/** The cases of a page, with what each of its lines says. */
export function casesIn(copy: Copy, form: 'old' | 'new'): SeenCase[] {
  const points = copy.points()
  const starts = startsOf(points, form)
  return starts.map((start, n) => {
    const next = starts[n + 1]
    return caseFrom(points.slice(start, next ?? points.length), next === undefined, form, copy.isHtml)
  })
}

/** What a case has, in this order: anything again, or before its turn, begins a case whose first line is missing. */
const IN_ORDER = [CATEGORY, SUBCATEGORY, SUMMARY, IMPROVEMENTS]

function startsOf(lines: CopyLine[], form: 'old' | 'new'): number[] {
  const starts: number[] = []
  let reached = -1
  for (const [i, { text, isMark }] of lines.entries()) {
    const field = IN_ORDER.findIndex((pattern) => pattern.test(text))
    const isFirst = starts.length === 0 && field === 0
    if (isFirst || (starts.length > 0 && field >= 0 && field <= reached) || begins(text, form)) {
      starts.push(i)
      reached = -1
    }
    reached = Math.max(reached, field)
    // In the old form nothing but improvements has marks.
    if (isMark && form === 'old' && starts.length > 0) reached = IN_ORDER.length
  }
  return starts
}

function begins(text: string, form: 'old' | 'new'): boolean {
  return form === 'old' ? CASE.test(text) : nameLine(text) !== null || isBrokenName(text)
}

function caseFrom(lines: CopyLine[], isLast: boolean, form: 'old' | 'new', isHtml: boolean): SeenCase {
  const at = lines[0] as CopyLine
  const name = form === 'new' ? nameLine(at.text) : null
  const [first = null] = name ? name.references : referencesIn(CASE.exec(at.text)?.[1] ?? '')
  const seen: SeenCase = {
    at,
    name,
    reference: first,
    category: null,
    subcategory: null,
    date: null,
    summary: null,
    improvements: null,
    isPlain: true,
    isTooLong: false,
    lacksStart: !begins(at.text, form),
  }
  let from = -1
  for (let i = begins(at.text, form) ? 1 : 0; i < lines.length; i++) {
    const line = lines[i] as CopyLine
    const { text } = line
    if (line.isMark || text === '') continue
    const field = (pattern: RegExp) => pattern.exec(text)?.slice(1)
    const [category, subcategory, date] = [field(CATEGORY), field(SUBCATEGORY), field(DATE)]
    if (category) {
      seen.category = { value: category[0]?.trim() ?? '', at: line }
      if (category[1] !== undefined) seen.date = { value: category[1], at: line }
    } else if (subcategory) {
      seen.subcategory = { value: subcategory[0] ?? '', at: line }
      if (form === 'old') from = i + 1
    } else if (date) seen.date = { value: date[0] ?? '', at: line }
    else if (IMPROVEMENTS.test(text)) from = i + 1
    else if (SUMMARY.test(text)) {
      const { words, last } = summaryFrom(lines, i)
      seen.summary = words === '' ? null : { words, at: line }
      i = last
      continue
    } else if (form === 'old' && from < 0) from = i - Number(lines[i - 1]?.isMark)
    if (from >= 0) break
  }
  const head = lines.slice(0, from < 0 ? lines.length : from)
  seen.isPlain = head.every(({ text }) => isPlain(text))
  if (from >= 0) {
    const items = itemsIn(linesOfItems(lines.slice(from), isLast, isHtml), isHtml)
    const first = lines.slice(from).find(({ text }) => text !== '')
    if (items.length > 0 && first) seen.improvements = { items, at: first }
    seen.isTooLong = areTooLong(items)
  }
  return seen
}

function summaryFrom(lines: CopyLine[], index: number): { words: string; last: number } {
  const words: string[] = []
  const [, beside] = SUMMARY.exec(lines[index]?.text ?? '') ?? []
  if (beside) words.push(beside)
  let last = index
  for (let i = index + 1; i < lines.length; i++) {
    const { text, isMark } = lines[i] as CopyLine
    if (isMark || IMPROVEMENTS.test(text)) break
    if (text === '' && words.length > 0) break
    if (text !== '') words.push(text)
    last = i
  }
  return { words: words.join(' '), last }
}

/** A heading or a link on a page's foot is short, and no sentence. */
const LONGEST_HEADING = 60

/**
 * The lines that are improvements. Where one has a mark, all have; below the last case of a page stands what is on
 * every page of the site.
 */
function linesOfItems(lines: CopyLine[], isLast: boolean, isHtml: boolean): CopyLine[] {
  const kept: CopyLine[] = []
  const isMarked = lines.find(({ text, isMark }) => isMark || text !== '')?.isMark === true
  let isPoint = false
  for (const line of lines) {
    if (line.isMark) isPoint = true
    else if (line.text === '') isPoint = isPoint && kept.at(-1)?.isMark === true
    else {
      if (isFooter(line.text) || IN_ORDER.some((pattern) => pattern.test(line.text))) break
      const isBeside = isPoint && !(isHtml && kept.at(-1)?.text)
      if (isMarked && !isBeside) break
      const before = kept.findLast(({ text }) => text !== '')?.text
      const isHeading = line.text.length < LONGEST_HEADING && !/[.;:!?]/.test(line.text)
      if (isLast && !isMarked && before !== undefined && isHeading && /\.$/.test(before)) break
    }
    kept.push(line)
  }
  return kept
}
