import { dayInWords } from '@/lib/domain/day'
import type { ListedPageKind } from '@/lib/domain/listed'
import { inCount } from '@/lib/words/numbers'
import type { ListedFileReport, WithheldReport } from './listed-report'

const PAGES: Record<ListedPageKind, string> = {
  decisions: 'list of decisions',
  decision: 'decision',
  report: 'public report',
  improvements: 'service improvements',
  'report-links': 'links to public reports',
}

/** 'list of decisions of 3 June 2026: 20 decisions added, 4 unchanged; 2 of other bodies' */
export function listInWords(report: ListedFileReport): string {
  const { page, seenOn, decisions, improvements, ofOtherBodies, withheld } = report
  const counts = [
    ...countsInWords(decisions, { one: 'decision', many: 'decisions' }),
    ...countsInWords(improvements, { one: 'case with improvements', many: 'cases with improvements' }),
    ...(withheld.length > 0 ? [`${withheld.length} withheld`] : []),
    ...(ofOtherBodies > 0 ? [`${ofOtherBodies} of other bodies, left out`] : []),
  ]
  const what = seenOn ? `${PAGES[page]} of ${dayInWords(seenOn)}` : PAGES[page]
  return `${what}: ${counts.length > 0 ? counts.join(', ') : 'nothing in it'}`
}

function countsInWords(counts: ListedFileReport['decisions'], noun: { one: string; many: string }): string[] {
  const said = [
    [counts.added, 'added'],
    [counts.replaced, 'brought up to date'],
    [counts.unchanged, 'unchanged'],
    [counts.staysWithheld, 'still withheld by a person'],
  ] as const
  return said.flatMap(([count, what]) => (count > 0 ? [`${inCount(count, noun)} ${what}`] : []))
}

/** Enough to see what is wrong with a file. */
const MOST_ENTRIES = 20

/** What is said under a list: each entry that is withheld, with its line, reason and what to do, and words that are new. */
export function notesOnList({ withheld, unknown, says, isWhole }: ListedFileReport): string[] {
  const more = withheld.length - MOST_ENTRIES
  return [
    ...withheld.slice(0, MOST_ENTRIES).map(withheldInWords),
    ...(more > 0 ? [`And ${more} more entries (see --json).`] : []),
    ...(withheld.length > 0 ? ['Decide on these: npm run reviews -- listed'] : []),
    ...newWords('outcome', unknown.outcomes),
    ...newWords('category', unknown.categories),
    ...newWords('subcategory', unknown.subcategories),
    ...(says !== null && !isWhole
      ? [`The page says that it has ${inCount(says, RESULTS)}. This copy does not show all of them.`]
      : []),
  ]
}

const RESULTS = { one: 'result', many: 'results' }

function withheldInWords({ reference, line, quote, reasons }: WithheldReport): string {
  const what = reference ?? `“${quote}”`
  return `Line ${line}: ${what} is withheld. ${reasons.map(({ message }) => message).join(' ')}`
}

function newWords(what: string, words: string[]): string[] {
  if (words.length === 0) return []
  const named = words.map((word) => `“${word}”`).join(', ')
  return [`New to us as ${what === 'outcome' ? 'an' : 'a'} ${what}, kept as printed: ${named}.`]
}
