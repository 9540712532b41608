import type { ListedKind, ListedOutcome } from '@/lib/domain/listed'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { writeQuery } from '@/lib/platform/query'

/** The page that finds what the Ombudsman lists, and the field of its form that is asked for words. */
export const DECISIONS_ADDRESS = '/decisions'
export const WORDS_FIELD = 'q'

/** Which decisions a page lists; what is left out is not asked for. */
export type DecisionsAsked = {
  /** A council's slug. */
  council?: string
  year?: ReportingYear
  /** As `ListedDecision` has it. */
  category?: string
  outcome?: ListedOutcome
  kind?: ListedKind
  q?: string
  /** From 1, which is left out. */
  page?: number
}

/** The decisions of all councils, or of one: '/decisions?council=luton&year=2024-25&outcome=upheld&q=school'. */
export function decisionsAddress({ council, ...asked }: DecisionsAsked = {}): string {
  return `${DECISIONS_ADDRESS}${writeQuery({ council, ...choices(asked) })}`
}

/** The decisions on a council: '/councils/luton/decisions?year=2024-25'. */
export function councilDecisionsAddress(slug: string, asked: Omit<DecisionsAsked, 'council'> = {}): string {
  return `/councils/${slug}${DECISIONS_ADDRESS}${writeQuery(choices(asked))}`
}

function choices({ year, category, outcome, kind, q, page }: Omit<DecisionsAsked, 'council'>) {
  return { year, category, outcome, kind, [WORDS_FIELD]: q, page: page === 1 ? undefined : page }
}
