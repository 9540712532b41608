import { councilBySlug } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import { listedCounts, listedDecisions } from '@/lib/data/listed-decisions'
import { listedImprovements } from '@/lib/data/listed-improvements'
import type { Council } from '@/lib/domain/council'
import type { Edition } from '@/lib/domain/edition'
import {
  AGREED_NOT_DONE,
  DECISIONS,
  IMPROVEMENTS,
  LISTED_FOR_YEARS,
  LISTED_KIND_WORDS,
  NO_RATE_OF_LISTS,
} from '@/lib/words/listed-words'
import { inCount, inFull, listInWords } from '@/lib/words/numbers'
import type { SwitchLink } from '@/lib/words/switch-link'
import { type CouncilDecisionsAsked, councilDecisionsAddress } from './address'
import { searchThere, twoCountsOf } from './council-listed'
import { type Counted, sumOf } from './counts-table'
import { type DecisionView, decisionView, type ImprovementView, improvementView } from './entry-view'
import { type ListedFilters, listedFilters, namedCategory } from './filters'
import { ENTRIES_ON_A_PAGE, pagesAround } from './pages'

/** A council's decisions, or what it agreed to change, some fifty at a time. */
export type CouncilDecisionsPage = {
  council: Council
  edition: Edition | null
  title: string
  /** How much of it we have, in a sentence. */
  lead: string
  /** The year's two counts, where one year is shown. */
  twoCounts: string | null
  /** Null where nothing is listed of the council: then there is nothing to filter. */
  filters: ListedFilters | null
  /** What could not be taken as it was asked, in a sentence. */
  remark: string | null
  /** '28 decisions, page 1 of 2.'; null where there is nothing to find. */
  found: string | null
  decisions: DecisionView[]
  improvements: ImprovementView[]
  /** Null where pages are left out. */
  pages: (SwitchLink | null)[]
  /** The same list without filters; null where there are none. */
  whole: string | null
  /** How to read what is listed, a sentence or two each. */
  notes: string[]
  search: { words: string; href: string }
}

/** @returns null for a slug that the register does not have */
export async function councilDecisionsPage(
  slug: string,
  asked: CouncilDecisionsAsked,
): Promise<CouncilDecisionsPage | null> {
  const [council, edition] = await Promise.all([councilBySlug(slug), currentEdition()])
  if (!council) return null
  const counts = edition ? await listedCounts(edition.number, slug) : []
  const agreed = edition ? await listedImprovements(edition.number, { council: slug }, NONE) : NOTHING
  const isEmpty = counts.length === 0 && agreed.total === 0
  const category = namedCategory(asked.category, counts)
  const filter =
    asked.kind === 'improvements' ? onlyYear(asked) : { ...asked, category: category ?? undefined }
  const list = await listOf(slug, filter, edition?.number ?? null)
  const isFiltered = Boolean(filter.year ?? filter.category ?? filter.outcome ?? filter.kind)
  return {
    council,
    edition,
    title: `Decisions about ${council.officialName}`,
    lead: leadOf(council, counts, agreed.total),
    twoCounts:
      edition && asked.year && asked.kind !== 'improvements'
        ? await twoCountsOf(slug, asked.year, counts, edition.number)
        : null,
    filters: isEmpty ? null : listedFilters(slug, filter, counts, agreed.total),
    remark:
      asked.category && !category ? `We know no category “${asked.category}”, so we left it out.` : null,
    found: isEmpty ? null : foundInWords(list, filter),
    decisions: list.decisions,
    improvements: list.improvements,
    pages: list.last === 1 ? [] : pagesOf(slug, filter, list),
    whole: isFiltered ? councilDecisionsAddress(slug) : null,
    notes: isEmpty ? [] : notesOn(filter, counts),
    search: searchThere(council.officialName),
  }
}

const NONE = { page: 1, perPage: 1 }
const NOTHING = { improvements: [], total: 0 }

/** Lists of improvements do not always say more. */
function onlyYear({ year, page }: CouncilDecisionsAsked): CouncilDecisionsAsked {
  return { year, kind: 'improvements', page }
}

type List = {
  total: number
  page: number
  last: number
  decisions: DecisionView[]
  improvements: ImprovementView[]
}

/** The page that is asked for, or the last one where there are not so many. */
async function listOf(slug: string, filter: CouncilDecisionsAsked, edition: number | null): Promise<List> {
  const read = await readList(slug, filter, edition, filter.page)
  const last = Math.max(1, Math.ceil(read.total / ENTRIES_ON_A_PAGE))
  if (filter.page <= last) return { ...read, page: filter.page, last }
  return { ...(await readList(slug, filter, edition, last)), page: last, last }
}

async function readList(
  slug: string,
  { year, category, outcome, kind }: CouncilDecisionsAsked,
  edition: number | null,
  page: number,
): Promise<Pick<List, 'total' | 'decisions' | 'improvements'>> {
  if (edition === null) return { total: 0, decisions: [], improvements: [] }
  const part = { page, perPage: ENTRIES_ON_A_PAGE }
  if (kind === 'improvements') {
    const { total, improvements } = await listedImprovements(edition, { council: slug, year }, part)
    return { total, decisions: [], improvements: improvements.map((one) => improvementView(one, slug)) }
  }
  const filter = { council: slug, year, category, outcome, kind }
  const { total, decisions } = await listedDecisions(edition, filter, part)
  return { total, decisions: decisions.map((one) => decisionView(one, slug)), improvements: [] }
}

function leadOf({ officialName }: Council, counts: Counted[], improvements: number): string {
  const reports = sumOf(counts.filter(({ kind }) => kind === 'report'))
  const ofReports =
    reports === 0
      ? ''
      : ` (${inFull(reports)} of them ${reports === 1 ? 'a public report' : 'public reports'})`
  const parts = [
    ...(counts.length > 0 ? [`${inCount(sumOf(counts), DECISIONS)}${ofReports}`] : []),
    ...(improvements > 0 ? [inCount(improvements, IMPROVEMENTS)] : []),
  ]
  return parts.length === 0
    ? `We have no copies of the Ombudsman’s lists with decisions about ${officialName}.`
    : `From our copies of the Ombudsman’s lists, we have ${listInWords(parts)}.`
}

function foundInWords({ total, page, last }: List, filter: CouncilDecisionsAsked): string {
  const words = wordsOf(filter.kind)
  const count = total === 0 ? `No ${words.many}` : inCount(total, words)
  const year = filter.year ? ` of ${filter.year}` : ''
  return `${count}${year}${last === 1 ? '' : `, page ${page} of ${last}`}.`
}

function wordsOf(kind: CouncilDecisionsAsked['kind']): { one: string; many: string } {
  if (kind === undefined) return DECISIONS
  return kind === 'improvements' ? IMPROVEMENTS : LISTED_KIND_WORDS[kind]
}

function pagesOf(slug: string, filter: CouncilDecisionsAsked, { page, last }: List): (SwitchLink | null)[] {
  return pagesAround(page, last).map((number) =>
    number === null
      ? null
      : {
          words: String(number),
          href: councilDecisionsAddress(slug, { ...filter, page: number }),
          current: number === page,
        },
  )
}

function notesOn({ kind }: CouncilDecisionsAsked, counts: Counted[]): string[] {
  return [
    kind === 'improvements' ? AGREED_NOT_DONE : NO_RATE_OF_LISTS,
    ...(counts.length > 0 ? [LISTED_FOR_YEARS] : []),
  ]
}
