import { councilYearsIn, newestYear } from '@/lib/data/council-years'
import { allCouncils } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import { MEASURES } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { ofEdition } from '@/lib/platform/cache'
import { yearAddress } from './address'
import { measuredType, typesInYear } from './councils-in-year'
import { yearFinding } from './finding'

/** The newest year with figures and what its letters say, for pages that lead to its own. */
export type NewestYear = { year: ReportingYear; href: string; finding: string }

/** @returns null while nothing is published */
export async function newestYearInWords(): Promise<NewestYear | null> {
  const edition = await currentEdition()
  return edition && ofEdition(edition.number, 'newest year in words', () => readNewestYear(edition.number))
}

async function readNewestYear(edition: number): Promise<NewestYear | null> {
  const year = await newestYear(edition)
  if (!year) return null
  const [councils, published] = await Promise.all([allCouncils(), councilYearsIn(year, edition)])
  const [measure] = MEASURES
  const types = typesInYear(year, councils, published).map((one) => measuredType(one, measure))
  return { year, href: yearAddress(year), finding: yearFinding(year, measure, types) }
}
