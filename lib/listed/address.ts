import { LISTED_KINDS, LISTED_OUTCOMES, type ListedKind, type ListedOutcome } from '@/lib/domain/listed'
import { categoryInAddress } from '@/lib/domain/listed-categories'
import { parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'
import { onlyValue, type Query, readSlug, typedValue, writeQuery } from '@/lib/platform/query'

/** The page that finds what the Ombudsman lists, and the field of its form that is asked for words. */
export const DECISIONS_ADDRESS = '/decisions'
export const WORDS_FIELD = 'q'

/** Decisions of one kind, or what councils agreed to change. */
export type ListedView = ListedKind | 'improvements'
const VIEWS: readonly ListedView[] = [...LISTED_KINDS, 'improvements']

/** Which decisions a page lists; what is left out is not asked for. */
export type DecisionsAsked = {
  /** A council's slug. */
  council?: string
  year?: ReportingYear
  /** As `ListedDecision` has it, or as an address has it. */
  category?: string
  /** In the same way; the same word may stand in several categories. */
  subcategory?: string
  outcome?: ListedOutcome
  kind?: ListedView
  q?: string
  /** Of what is found by words, most of them first; left out for newest first. */
  sort?: 'match'
  /** From 1, which is left out. */
  page?: number
}

/** The decisions of all councils, or of one: '/decisions?council=luton&year=2024-25&outcome=upheld&q=school'. */
export function decisionsAddress({ council, ...asked }: DecisionsAsked = {}): string {
  return `${DECISIONS_ADDRESS}${writeQuery({ council, ...choices(asked) })}`
}

/** The decisions on a council: '/councils/luton/decisions?year=2024-25'. */
export function councilDecisionsAddress(
  slug: string,
  asked: Omit<DecisionsAsked, 'council' | 'subcategory' | 'sort'> = {},
): string {
  return `/councils/${slug}${DECISIONS_ADDRESS}${writeQuery(choices(asked))}`
}

function choices({
  year,
  category,
  subcategory,
  outcome,
  kind,
  q,
  sort,
  page,
}: Omit<DecisionsAsked, 'council'>) {
  return {
    year,
    category: category && categoryInAddress(category),
    subcategory: subcategory && categoryInAddress(subcategory),
    outcome,
    kind,
    [WORDS_FIELD]: q,
    sort: q ? sort : undefined,
    page: page === 1 ? undefined : page,
  }
}

/** What an address asks of a council's decisions; its category is as it stands there. */
export type CouncilDecisionsAsked = Omit<DecisionsAsked, 'council' | 'subcategory' | 'q' | 'sort'> & {
  page: number
}

/** Never fails: what there is not, or is said twice, is as if it were left out. */
export function readCouncilDecisionsAddress(query: Query): CouncilDecisionsAsked {
  return {
    year: onlyValue(query, 'year', parseReportingYear) ?? undefined,
    category: readCategory(query, 'category'),
    outcome:
      onlyValue(query, 'outcome', (text) => LISTED_OUTCOMES.find((one) => one === text) ?? null) ?? undefined,
    kind: onlyValue(query, 'kind', (text) => VIEWS.find((one) => one === text) ?? null) ?? undefined,
    page: onlyValue(query, 'page', (text) => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : null)) ?? 1,
  }
}

function readCategory(query: Query, name: string): string | undefined {
  return onlyValue(query, name, (text) => (/^[a-z0-9-]{1,80}$/.test(text) ? text : null)) ?? undefined
}

/** Never fails, in the same way. */
export function readDecisionsAddress(query: Query): DecisionsAsked & { page: number } {
  return {
    q: readWords(query),
    sort: onlyValue(query, 'sort') === 'match' ? 'match' : undefined,
    council: onlyValue(query, 'council', readSlug) ?? undefined,
    subcategory: readCategory(query, 'subcategory'),
    ...readCouncilDecisionsAddress(query),
  }
}

/** What was typed, without characters that show nothing: Postgres takes no text with some of them. */
function readWords(query: Query): string | undefined {
  const typed = typedValue(query, WORDS_FIELD)
    ?.replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim()
  return typed === '' ? undefined : typed
}
