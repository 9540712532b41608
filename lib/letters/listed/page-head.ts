import { type Copy, type CopyLine, nextFilled } from './copy'
import { nameLine, referencesIn } from './references'
import { isSectionTitle } from './sections'

/** A field at the head of a decision's own page, as 'Decision date : 28 Sep 2023'. */
export type HeadField = { value: string; at: CopyLine }

/** What stands above the summary of a decision's own page. */
export type PageHead = {
  /** The name with its reference or references; the first where there are several. */
  names: CopyLine[]
  category: HeadField[]
  outcome: HeadField[]
  decidedOn: HeadField[]
  /** Whether "The Ombudsman's final decision" follows, as in statements. */
  hasFinalDecision: boolean
  /** The line of the summary; null where there is none. */
  summary: { words: string; at: CopyLine; index: number } | null
}

const CATEGORY = /^Category\s*:\s*(.*)$/i
const OUTCOME = /^Decision\s*:\s*(.*)$/i
const DECIDED_ON = /^Decision date\s*:\s*(.*)$/i
export const FINAL_DECISION = /^The Ombudsman['’]?s final decision\s*:?$/i

/** Where a copy has the fields of the head in one line. */
const FIELD_WITHIN = /\s+(?=Decision(?: date)?\s*:)/i

/** Reads the head of a page; the fields of a text and sections below it say nothing more. */
export function pageHead({ lines, isHtml }: Copy): PageHead {
  const head: PageHead = {
    names: [],
    category: [],
    outcome: [],
    decidedOn: [],
    hasFinalDecision: false,
    summary: null,
  }
  head.summary = summaryOf(lines, isHtml)
  const above = head.summary ? lines.slice(0, head.summary.index) : lines
  const split = above.flatMap((at) =>
    CATEGORY.test(at.text) ? at.text.split(FIELD_WITHIN).map((text) => ({ ...at, text })) : [at],
  )
  for (const [i, at] of split.entries()) {
    const field = (pattern: RegExp): HeadField | null => {
      const [, value] = pattern.exec(at.text) ?? []
      if (value === undefined) return null
      const below = split[nextFilled(split, i)]
      return { value: value.trim() || (below && !isField(below.text) ? below.text : ''), at }
    }
    const [category, decidedOn, outcome] = [field(CATEGORY), field(DECIDED_ON), field(OUTCOME)]
    if (category) head.category.push(category)
    else if (decidedOn) head.decidedOn.push(decidedOn)
    else if (outcome) head.outcome.push(outcome)
    else if (FINAL_DECISION.test(at.text)) head.hasFinalDecision = true
    else if (nameLine(at.text)) head.names.push(at)
  }
  return head
}

function isField(text: string): boolean {
  return [CATEGORY, OUTCOME, DECIDED_ON, FINAL_DECISION].some((pattern) => pattern.test(text))
}

/** References that the head prints by themselves: 'References: 16 010 123, 16 010 124'. */
export function referencesBeside(lines: readonly CopyLine[]): string[] {
  return lines.flatMap(({ text }) => {
    const [, words] =
      /^(?:(?:case|complaint|our) )?(?:references?|reference numbers?)\s*:\s*(.+)$/i.exec(text) ?? []
    return words === undefined ? [] : referencesIn(words)
  })
}

/**
 * The summary: what follows "Summary:", or the first paragraph below the title "Summary". Where a page lists the titles
 * of its sections first, another title follows that one.
 */
function summaryOf(lines: readonly CopyLine[], isHtml: boolean): PageHead['summary'] {
  for (const [index, at] of lines.entries()) {
    const said = /^Summary\s*(?::\s*(.*))?$/i.exec(at.text)
    if (!said) continue
    const [, rest] = said
    if (rest) return { words: paragraphFrom(lines, index, rest, isHtml), at, index }
    const below = nextFilled(lines, index)
    const first = lines[below]
    if (!first || isSectionTitle(first.text) || isField(first.text)) continue
    return { words: paragraphFrom(lines, below, first.text, isHtml), at, index }
  }
  return null
}

function paragraphFrom(lines: readonly CopyLine[], index: number, start: string, isHtml: boolean): string {
  let words = start
  if (isHtml) return words
  for (let i = index + 1; i < lines.length; i++) {
    const { text, isMark } = lines[i] as CopyLine
    if (isMark || text === '' || isSectionTitle(text) || FINAL_DECISION.test(text)) break
    words = `${words} ${text}`
  }
  return words
}
