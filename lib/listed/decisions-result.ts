import {
  type ListedEntry,
  type ListedSearchCount,
  listedSearchCounts,
  searchListed,
} from '@/lib/data/listed-search'
import { stemsOf } from '@/lib/data/listed-words'
import type { Council } from '@/lib/domain/council'
import { wordsLookedFor } from '@/lib/domain/found-words'
import { LISTED_KINDS } from '@/lib/domain/listed'
import { readReference, readSearch } from '@/lib/domain/search-query'
import {
  AGREED_NOT_DONE,
  IMPROVEMENTS,
  LISTED_KIND_WORDS,
  LISTED_OUTCOME_WORDS,
} from '@/lib/words/listed-words'
import { inCount, inFull, listInWords } from '@/lib/words/numbers'
import type { SwitchLink } from '@/lib/words/switch-link'
import { type DecisionsAsked, decisionsAddress } from './address'
import { searchThere } from './council-listed'
import { councilMeant } from './council-meant'
import { sumOf } from './counts-table'
import { type FoundEntry, foundEntries } from './found-entry'
import { isWithin, type NarrowingLinks, narrowingLinks } from './narrowed'
import { pagesAround } from './pages'
import { inCurlyQuotes, type Understood, understand } from './understood'

/** So few that a page of them is light. */
export const FOUND_ON_A_PAGE = 25

type Way = { words: string; href: string }

/** What a search of the Ombudsman's lists found. */
export type DecisionsResult = {
  /** '44 decision statements and 3 public reports.'; what to do where nothing could be looked for. */
  found: string
  /** All that was asked for, where the form is not there to see: 'Looked for: bins; Testville Council; 2024-25.' */
  asked: string
  /** How what was typed was understood. */
  understood: string[]
  /** Other searches that may be meant. */
  ways: Way[]
  /** What to do where nothing is found. */
  advice: string[]
  narrowing: NarrowingLinks[]
  sorts: SwitchLink[]
  entries: FoundEntry[]
  /** Whether they are of all councils. */
  isOfAll: boolean
  /** Null where pages are left out. */
  pages: (SwitchLink | null)[]
  /** How to read what was found. */
  notes: string[]
}

/** What is known without the search: the councils of which something is listed, and the one that is chosen. */
export type Known = { listed: Council[]; council: Council | null }

export async function decisionsResult(
  edition: number,
  asked: DecisionsAsked,
  known: Known,
): Promise<DecisionsResult> {
  const { q } = asked
  const query = q === undefined ? null : readSearch(q)
  const stems = await stemsOf(query ? wordsLookedFor(query) : [])
  const understood = q === undefined ? NOTHING_TYPED : understand({ ...asked, q }, stems)
  const said = askedInWords(asked, known.council)
  if ('problem' in understood) return { ...NO_RESULT, found: understood.problem, asked: said }
  const { q: words, sort, council, year, category, subcategory, outcome, kind } = asked
  const search = { words, council, year, category, subcategory, outcome, kind }
  const partOf = (page: number) =>
    searchListed(edition, search, sort ?? 'newest', { page, perPage: FOUND_ON_A_PAGE })
  const [counts, first] = await Promise.all([
    listedSearchCounts(edition, { words, council, subcategory }),
    partOf(asked.page ?? 1),
  ])
  const within = counts.filter((one) => isWithin(one, asked))
  const total = sumOf(within)
  const last = Math.max(1, Math.ceil(total / FOUND_ON_A_PAGE))
  const page = Math.min(asked.page ?? 1, last)
  const entries = page === (asked.page ?? 1) ? first : await partOf(page)
  const meant = q === undefined || council ? null : councilMeant(q, known.listed)
  return {
    found: foundInWords(within, { page, last }),
    asked: said,
    understood: understood.sentences,
    ways: [
      ...(understood.exactly ? [understood.exactly] : []),
      ...(total === 0 && known.council ? [searchThere(known.council.officialName)] : []),
      ...(meant
        ? [{ words: meant.words, href: decisionsAddress({ ...asked, ...meant.asked, page: 1 }) }]
        : []),
    ],
    advice: total === 0 ? adviceOn(asked, counts) : [],
    narrowing: narrowingLinks(asked, counts),
    sorts: q === undefined || total < 2 ? [] : sortsOf(asked),
    entries: await foundEntries(entries, understood.query, council ?? null),
    isOfAll: council === undefined,
    pages: last === 1 ? [] : pagesOf(asked, page, last),
    notes: notesOn(entries),
  }
}

const NOTHING_TYPED: Understood = { query: null, sentences: [], exactly: null }

const NO_RESULT: Omit<DecisionsResult, 'found' | 'asked'> = {
  understood: [],
  ways: [],
  advice: [],
  narrowing: [],
  sorts: [],
  entries: [],
  isOfAll: true,
  pages: [],
  notes: [],
}

function foundInWords(within: ListedSearchCount[], { page, last }: { page: number; last: number }): string {
  if (within.length === 0) return 'We found nothing.'
  const part = last === 1 ? '' : `, page ${inFull(page)} of ${inFull(last)}`
  return `We found ${kindsInWords(within)}${part}.`
}

function askedInWords(
  { q, year, category, subcategory, outcome, kind }: DecisionsAsked,
  council: Council | null,
): string {
  const kinds = { ...LISTED_KIND_WORDS, improvements: IMPROVEMENTS }
  const all = [
    q && inCurlyQuotes(q),
    council?.officialName,
    year,
    category,
    subcategory,
    outcome && LISTED_OUTCOME_WORDS[outcome],
    kind && kinds[kind].many,
  ]
  return `Looked for: ${all.filter(Boolean).join('; ')}.`
}

function sortsOf(asked: DecisionsAsked): SwitchLink[] {
  const sorts = [
    { words: 'newest first', sort: undefined },
    { words: 'best match first', sort: 'match' as const },
  ]
  return sorts.map(({ words, sort }) => ({
    words,
    href: decisionsAddress({ ...asked, sort, page: 1 }),
    current: asked.sort === sort,
  }))
}

function pagesOf(asked: DecisionsAsked, page: number, last: number): (SwitchLink | null)[] {
  return pagesAround(page, last).map((number) =>
    number === null
      ? null
      : {
          words: inFull(number),
          href: decisionsAddress({ ...asked, page: number }),
          current: number === page,
        },
  )
}

/** @param counts of what the words find, without the other choices */
function adviceOn(
  { q, kind, outcome, category, subcategory, year, council }: DecisionsAsked,
  counts: ListedSearchCount[],
) {
  const isFiltered = [kind, outcome, category, subcategory, year, council].some((one) => one !== undefined)
  const others = sumOf(counts)
  return [
    ...(others > 0
      ? [`There are ${inFull(others)} with other choices. Take away one of your choices below.`]
      : []),
    ...(q === undefined || others > 0
      ? []
      : readReference(q) !== null
        ? ['Check the reference. It has two digits, then three, then three, such as “23 008 512”.']
        : [
            'Try fewer words, or other words for the same thing.',
            'Check the spelling. We look for whole words: “plan” also finds “plans”, but not “planet”.',
          ]),
    ...(isFiltered && others === 0 ? ['Try it without your other choices.'] : []),
    'We don’t have every decision. The Ombudsman’s own website may have more.',
  ]
}

function notesOn(entries: ListedEntry[]): string[] {
  return entries.some(({ what }) => what === 'improvement') ? [AGREED_NOT_DONE] : []
}

/** '44 decision statements, 3 public reports and 2 service improvements'. */
export function kindsInWords(counts: ListedSearchCount[]): string {
  const kinds = [
    ...LISTED_KINDS.map((kind) => ({ kind, words: LISTED_KIND_WORDS[kind] })),
    { kind: 'improvements' as const, words: IMPROVEMENTS },
  ]
  return listInWords(
    kinds.flatMap(({ kind, words }) => {
      const count = sumOf(counts.filter((one) => one.kind === kind))
      return count === 0 ? [] : [inCount(count, words)]
    }),
  )
}
