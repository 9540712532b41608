import type { Council } from '@/lib/domain/council'
import type { ListedPageKind, ListedReading } from '@/lib/domain/listed'
import { categoryInAddress } from '@/lib/domain/listed-categories'
import { readOmbudsmanAddress } from '@/lib/domain/ombudsman-address'
import { inCount } from '@/lib/words/numbers'
import type { ListedLink } from './listed-links'
import type { ListSays } from './read-list'

/** What a page is that a link called a list, a report or service improvements. */
export type JudgedList =
  | {
      kind: 'good'
      listed: ListedReading
      /** The slug of the council that it is kept under: a report through the page of one may be on another. */
      owner: string | null
      notes: string[]
    }
  /** A page of the Ombudsman's that is known, but not the one that the link spoke of. */
  | { kind: 'other'; problem: string }
  /** Something else than what is known of the site. Both problems go on a sentence that begins with the address. */
  | { kind: 'unlike'; problem: string }

/** A link to a page that has entries. */
export type LinkToList = ListedLink & { leadsTo: Exclude<ListedLink['leadsTo'], 'lists-page'> }

const EXPECTED: Record<LinkToList['leadsTo'], ListedPageKind> = {
  decisions: 'decisions',
  report: 'report',
  improvements: 'improvements',
}

const CALLED: Record<ListedPageKind, string> = {
  decisions: 'a list of decisions',
  decision: 'a decision statement',
  report: 'a public report',
  improvements: 'a page of service improvements',
  'report-links': 'a page with headlines of reports',
}

/**
 * Whether what was read of a page is what its link said: the kind of page, and the council, year, outcome and category
 * that its address names.
 * @param council null for a list of a category, which is of all councils
 */
export function judgeList(
  says: ListSays,
  { address, leadsTo }: LinkToList,
  council: Council | null,
): JudgedList {
  const expected = EXPECTED[leadsTo]
  if (says.kind === 'no-list') {
    const why = says.why.length === 0 ? '' : `: ${says.why.join(' ').replace(/\.$/, '')}`
    return { kind: 'unlike', problem: `is not ${CALLED[expected]}${why}` }
  }
  const { listed } = says
  if (listed.page !== expected) {
    return { kind: 'other', problem: `is ${CALLED[listed.page]}, not ${CALLED[expected]}` }
  }
  const owner = ownerOf(listed, council)
  const problem = owner.problem ?? wrongScope(listed, address)
  if (problem !== null) return { kind: 'other', problem }
  return { kind: 'good', listed, owner: owner.slug, notes: [...owner.notes, ...notesOn(listed)] }
}

type Owner = { slug: string | null; problem: string | null; notes: string[] }

function ownerOf(listed: ListedReading, council: Council | null): Owner {
  const named = councilsOf(listed)
  const [first] = named
  if (council === null) {
    return { slug: listed.page === 'report' ? (first ?? null) : null, problem: null, notes: [] }
  }
  if (named.size === 0 || named.has(council.slug)) {
    const isElsewhere = listed.scope.council !== null && listed.scope.council !== council.slug
    const problem = isElsewhere ? `is about ${listed.scope.council}, not ${council.officialName}` : null
    return { slug: council.slug, problem, notes: [] }
  }
  if (listed.page === 'report' && first !== undefined) {
    return {
      slug: first,
      problem: null,
      notes: [`It is on ${first}, found through the page of ${council.slug}.`],
    }
  }
  return {
    slug: null,
    problem: `is about ${[...named].slice(0, 3).join(', ')}, not ${council.officialName}`,
    notes: [],
  }
}

function councilsOf({ decisions, improvements }: ListedReading): Set<string> {
  return new Set([
    ...decisions.flatMap(({ councils }) => councils.map(({ slug }) => slug)),
    ...improvements.map(({ council }) => council.slug),
  ])
}

/** What the address asks for and the page says otherwise; what a page does not say is no contradiction. */
function wrongScope({ scope }: ListedReading, address: string): string | null {
  const page = readOmbudsmanAddress(address)
  if (page?.kind === 'decisions-of-year') {
    if (scope.year !== null && scope.year !== page.year)
      return `has decisions of ${scope.year}, not ${page.year}`
    if (scope.outcome !== null && scope.outcome !== page.outcome) {
      return `has decisions that are ${scope.outcome}, not ${page.outcome}`
    }
  }
  if (page?.kind === 'category' && scope.category !== null) {
    if (categoryInAddress(scope.category) !== page.category) {
      return `has decisions on ${scope.category}, not ${page.category}`
    }
  }
  return null
}

function notesOn({ withheld, ofOtherBodies }: ListedReading): string[] {
  return [
    ...(withheld.length > 0
      ? [
          `${inCount(withheld.length, ENTRIES)} will be withheld until a person reviews ${withheld.length === 1 ? 'it' : 'them'}.`,
        ]
      : []),
    ...(ofOtherBodies > 0
      ? [
          `${inCount(ofOtherBodies, ENTRIES)} ${ofOtherBodies === 1 ? 'is' : 'are'} on bodies that are no councils.`,
        ]
      : []),
  ]
}

const ENTRIES = { one: 'entry', many: 'entries' }
