import { groupBy } from '@/lib/domain/group-by'
import { LISTED_OUTCOMES, type ListedOutcome } from '@/lib/domain/listed'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { LISTED_OUTCOME_WORDS, listedOutcomeWords, NO_CATEGORY } from '@/lib/words/listed-words'
import { inFull } from '@/lib/words/numbers'
import { councilDecisionsAddress } from './address'

/** How many decisions are listed of a category, a kind and an outcome. */
export type Counted = {
  year: ReportingYear
  category: string | null
  kind: 'statement' | 'report'
  outcome: ListedOutcome | null
  outcomePrinted: string
  count: number
}

/** A council's decisions by category and outcome: counts, each leading to the decisions. */
export type CountsTable = {
  outcomes: string[]
  rows: { category: string; cells: CountCell[]; total: CountCell }[]
  totals: CountCell[]
}

/** `href` is null where there is nothing to show, or where no address asks for it. */
export type CountCell = { words: string; href: string | null }

/** @returns null where nothing is counted */
export function countsTable(slug: string, year: ReportingYear | null, counts: Counted[]): CountsTable | null {
  if (counts.length === 0) return null
  const outcomes = outcomesOf(counts)
  const byCategory = [...groupBy(counts, ({ category }) => category)].sort(
    ([a, x], [b, y]) => sumOf(y) - sumOf(x) || (a ?? '~').localeCompare(b ?? '~'),
  )
  const cell = (some: Counted[], asked: { category?: string; outcome?: ListedOutcome } | null): CountCell => {
    const sum = sumOf(some)
    const href = sum > 0 && asked ? councilDecisionsAddress(slug, { ...(year && { year }), ...asked }) : null
    return { words: inFull(sum), href }
  }
  const cells = (some: Counted[], asked: { category?: string } | null) =>
    outcomes.map(({ words, outcome }) =>
      cell(
        some.filter((one) => listedOutcomeWords(one) === words),
        asked && outcome && { ...asked, outcome },
      ),
    )
  return {
    outcomes: outcomes.map(({ words }) => words),
    rows: byCategory.map(([category, some]) => {
      const asked = category === null ? null : { category }
      return { category: category ?? NO_CATEGORY, cells: cells(some, asked), total: cell(some, asked) }
    }),
    totals: [...cells(counts, {}), cell(counts, {})],
  }
}

/** Those that there are, in their usual order; words that are none of ours come last. */
function outcomesOf(counts: Counted[]): { words: string; outcome: ListedOutcome | null }[] {
  const known = LISTED_OUTCOMES.filter((one) => counts.some(({ outcome }) => outcome === one))
  const others = counts.flatMap((one) => (one.outcome === null ? one.outcomePrinted : []))
  return [
    ...known.map((outcome) => ({ words: LISTED_OUTCOME_WORDS[outcome], outcome })),
    ...[...new Set(others)].sort().map((words) => ({ words, outcome: null })),
  ]
}

export function sumOf(counts: Pick<Counted, 'count'>[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0)
}
