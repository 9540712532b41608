import { councilAddress } from '@/lib/council/address'
import { councilYearsOf, councilYearsOfCouncils } from '@/lib/data/council-years'
import { allCouncils, councilBySlug } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import { councilsUnderReview } from '@/lib/data/reviews'
import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { councilHeadline } from '@/lib/words/headline'
import { decisionsWith, type FoundCouncil, type FoundView, foundView, onlyMeant } from './found-view'
import { registerSearch } from './register-search'

/** What a search found, with the address of the one council that was meant, if it is plain which. */
type SearchResult = Omit<FoundView, 'found'> & {
  only: string | null
  found: AnsweredCouncil[]
  /** To what was typed in the Ombudsman's decisions; null where there are none, or it is a postcode. */
  decisions: { words: string; href: string } | null
}

/** A council that was found, with the answer that its own page begins with. */
export type AnsweredCouncil = FoundCouncil & { headline: string }

export async function searchResult(query: string): Promise<SearchResult> {
  const { search, hasDecisions } = await registerSearch()
  const finding = search(query)
  const view = foundView(query, finding)
  return {
    only: onlyMeant(query, finding),
    ...view,
    found: await withHeadlines(view.found),
    decisions: hasDecisions ? decisionsWith(query, finding) : null,
  }
}

async function withHeadlines(found: FoundCouncil[]): Promise<AnsweredCouncil[]> {
  const [councils, edition] = await Promise.all([allCouncils(), currentEdition()])
  const byAddress = new Map(councils.map((council) => [councilAddress(council.slug), council]))
  const answered = found.map((one) => {
    const council = byAddress.get(one.href)
    if (!council) throw new Error(`The council at ${one.href} was found, and the register does not have it.`)
    return { one, council }
  })
  const slugs = answered.map(({ council }) => council.slug)
  const [published, underReview] = await Promise.all([
    edition ? councilYearsOfCouncils(slugs, edition.number) : new Map<string, CouncilYear[]>(),
    councilsUnderReview(),
  ])
  return answered.map(({ one, council }) => {
    const years = published.get(council.slug) ?? []
    const isWithheld = years.length === 0 && underReview.has(council.slug)
    return { ...one, headline: councilHeadline(council, years, isWithheld) }
  })
}

const MOST_NEAREST = 8

type NotPublishedPage = {
  council: Council | null
  /** What was asked for, as words; null where the address names no council. */
  name: string | null
  years: ReportingYear[]
  nearest: AnsweredCouncil[]
}

/** @param slug the council's part of the address that was asked for; null where there was none */
export async function notPublishedPage(slug: string | null): Promise<NotPublishedPage> {
  if (slug === null) return { council: null, name: null, years: [], nearest: [] }
  const name = slug.replaceAll('-', ' ')
  const [council, edition] = await Promise.all([councilBySlug(slug), currentEdition()])
  if (council) {
    const published = edition ? await councilYearsOf(slug, edition.number) : []
    return { council, name, years: published.map(({ year }) => year), nearest: [] }
  }
  const { found } = await searchResult(name)
  return { council: null, name, years: [], nearest: found.slice(0, MOST_NEAREST) }
}
