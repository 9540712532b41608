import type { ReportingYear } from '@/lib/domain/reporting-year'
import { database } from './client'
import { shownIn } from './editions'

export type LastChange = {
  slug: string
  year: ReportingYear
  /** The number of the edition that last brought in, replaced or withdrew a source of it. */
  edition: number
}

/** For each council and year that an edition shows, the edition that last changed what is published of it. */
export async function lastChanges(edition: number): Promise<LastChange[]> {
  const by = { by: ['councilSlug', 'reportingYear'] as ('councilSlug' | 'reportingYear')[] }
  const [shown, replaced] = await Promise.all([
    database().source.groupBy({ ...by, where: shownIn(edition), _max: { addedIn: true } }),
    database().source.groupBy({
      ...by,
      where: { replacedIn: { lte: edition } },
      _max: { replacedIn: true },
    }),
  ])
  const keyOf = (row: { councilSlug: string | null; reportingYear: string | null }) =>
    `${row.councilSlug} ${row.reportingYear}`
  const replacements = new Map(replaced.map((row) => [keyOf(row), row._max.replacedIn]))
  return shown.flatMap((row) => {
    const { councilSlug: slug, reportingYear: year } = row
    const { addedIn } = row._max
    // The database publishes nothing that lacks one of them.
    if (slug === null || year === null || addedIn === null) return []
    const last = Math.max(addedIn, replacements.get(keyOf(row)) ?? addedIn)
    return [{ slug, year: year as ReportingYear, edition: last }]
  })
}
