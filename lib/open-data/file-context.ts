import { publishedYears } from '@/lib/data/council-years'
import { allCouncils } from '@/lib/data/councils'
import { type PrintedAverages, typeAverages } from '@/lib/data/type-averages'
import type { AuthorityType } from '@/lib/domain/authority-types'
import { AUTHORITY_TYPE_ORDER } from '@/lib/domain/authority-types'
import type { Council } from '@/lib/domain/council'
import type { Edition } from '@/lib/domain/edition'
import type { ReportingYear } from '@/lib/domain/reporting-year'

/** What the rows of every file need to know of an edition. */
export type FileContext = {
  edition: Edition
  /** By slug. */
  councils: Council[]
  /** Of which something is published, newest first. */
  years: ReportingYear[]
  averagesOf(type: AuthorityType): PrintedAverages
}

/** Reads it. */
export async function fileContext(edition: Edition): Promise<FileContext> {
  const [councils, years, averages] = await Promise.all([
    allCouncils(),
    publishedYears(edition.number),
    Promise.all(
      AUTHORITY_TYPE_ORDER.map(async (type) => [type, await typeAverages(type, edition.number)] as const),
    ),
  ])
  const byType = new Map(averages)
  return {
    edition,
    councils: councils.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
    years,
    averagesOf: (type) => byType.get(type) as PrintedAverages,
  }
}
