import type { ListedOutcome, ListScope } from '@/lib/domain/listed'
import { OUTCOME_WORDS } from '@/lib/domain/listed-categories'
import type { NameFinding } from '@/lib/domain/name-index'
import { readOmbudsmanAddress } from '@/lib/domain/ombudsman-address'
import { type ReportingYear, reportingYearFrom, reportingYearOfDay } from '@/lib/domain/reporting-year'
import { type Context, NO_SCOPE } from './context'
import type { Copy } from './copy'
import { saidAtHead } from './heads'
import type { ListOrder } from './in-order'

/** What a list is of, by its address and its head. */
export type ListHead = {
  scope: ListScope
  says: number | null
  order: ListOrder
  /** Whether all of its entries must be of the council, the year and the outcome that it is of. */
  isStrict: boolean
  /** Whether the copy is of several lists, so that nothing can be said of all. */
  isOfTwo: boolean
}

/** @param copy of a list of decisions */
export function headOf(copy: Copy, { names, last, unknown }: Context): ListHead {
  const said = saidAtHead(copy.lines)
  const asked = copy.address === null ? {} : askedIn(copy.address)
  const year = said.year ?? asked.year ?? null
  const namesIn = year ?? reportingYearOfDay(last)
  const headed = said.council === null ? null : slugOf(names.find(said.council, namesIn))
  const addressed = asked.slug === undefined ? null : slugOf(names.findInAddress(asked.slug, namesIn))
  const searched = asked.name === undefined ? null : slugOf(names.find(asked.name, namesIn))
  const isOfTwo =
    said.isOfTwo ||
    (headed !== null && addressed !== null && headed !== addressed) ||
    (said.year !== null && asked.year !== undefined && said.year !== asked.year)
  const category = unknown.category(asked.category ?? null)
  const scope: ListScope = {
    council: headed ?? addressed ?? searched,
    category,
    subcategory: unknown.subcategory(asked.subcategory ?? said.subcategory, category),
    year,
    outcome: asked.outcome ?? null,
    kind: said.kind,
  }
  const isStrict = said.council !== null || asked.isOfYear === true
  const order = isStrict || asked.isAscending ? 'oldest-first' : 'newest-first'
  return isOfTwo
    ? { scope: NO_SCOPE, says: null, order, isStrict: false, isOfTwo }
    : { scope, says: said.results, order, isStrict, isOfTwo }
}

function slugOf(finding: NameFinding): string | null {
  return finding.kind === 'found' && finding.council.type !== 'other' ? finding.council.slug : null
}

/** What an address asks for. */
type Asked = {
  slug?: string
  /** A council's name, as somebody searched for it. */
  name?: string
  category?: string
  subcategory?: string
  year?: ReportingYear
  outcome?: ListedOutcome
  isOfYear?: boolean
  isAscending?: boolean
}

function askedIn(address: string): Asked {
  const page = readOmbudsmanAddress(address)
  const asked = new Map(
    [...new URL(address).searchParams].map(([name, value]) => [name.toLowerCase(), value]),
  )
  const order = { isAscending: /^asc/i.test(asked.get('sortorder') ?? '') }
  switch (page?.kind) {
    case 'category':
      return {
        ...order,
        category: page.category,
        ...(page.subcategory !== null && { subcategory: page.subcategory }),
      }
    case 'decisions-of-year':
      return { slug: page.slug, year: page.year, outcome: page.outcome, isOfYear: true }
    case 'decisions':
      return { ...order, ...searchedFor(asked), name: page.council }
    case 'archive': {
      // '4+School admissions': what the number means was not seen.
      const subcategory = /^\d+\+(.+)$/.exec(asked.get('c') ?? '')?.[1]
      return { ...order, ...searchedFor(asked), ...(subcategory && { subcategory }) }
    }
    default:
      return order
  }
}

/** 'u+' asks for one outcome, 'c+nu+u+' for all; from 2019-04-01 to 2020-03-31 is a year. */
function searchedFor(asked: Map<string, string>): Asked {
  const codes = (asked.get('dc') ?? '').split(/[+\s]+/).filter((code) => code !== '')
  const outcome = OUTCOME_WORDS.find(({ address }) => codes.length === 1 && address === codes[0])?.outcome
  const start = Number(/^(\d{4})-0?4-0?1$/.exec(asked.get('fd') ?? '')?.[1])
  const isYear = new RegExp(`^${start + 1}-0?3-31$`).test(asked.get('td') ?? '')
  return { ...(outcome && { outcome }), ...(isYear && { year: reportingYearFrom(start) }) }
}
