import { councilYearsOf } from '@/lib/data/council-years'
import { councilBySlug } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import type { Council } from '@/lib/domain/council'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { FoundCouncil } from './found-view'
import { searchResult } from './search-page'

/** How many of the nearest names are offered. */
const MOST_NEAREST = 8

/** What helps a reader who asked for something that is not published. */
export type NotPublishedPage = {
  /** The council, where the register has it. */
  council: Council | null
  /** What was asked for, as words; null where the address names no council. */
  name: string | null
  years: ReportingYear[]
  nearest: FoundCouncil[]
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
