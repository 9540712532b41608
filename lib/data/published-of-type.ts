import type { AuthorityType } from '@/lib/domain/authority-types'
import type { Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { database } from './client'
import { shownIn } from './editions'

/** Of which councils of a type an edition holds a measure, without the figures. */
export type PublishedOfType = {
  /** The slugs of the councils whose letter or publication of a year gives the measure. */
  of(year: ReportingYear, measure: Measure): string[]
}

/** Which councils of an authority type give each of some measures, year by year. */
export async function publishedOfType(
  type: AuthorityType,
  measures: readonly Measure[],
  edition: number,
): Promise<PublishedOfType> {
  const rows = await database().figure.findMany({
    where: {
      council: { type },
      ...shownIn(edition),
      AND: {
        // A rate is given with its base; where the base is zero, there is no rate to give.
        OR: [
          { measure: { in: measures.map(({ rate }) => rate) } },
          { measure: { in: measures.map(({ base }) => base) }, value: 0 },
        ],
      },
    },
    select: { councilSlug: true, reportingYear: true, measure: true },
  })
  return {
    of: (year, { rate, base }) => [
      ...new Set(
        rows.flatMap((row) =>
          row.reportingYear === year && (row.measure === rate || row.measure === base)
            ? [row.councilSlug]
            : [],
        ),
      ),
    ],
  }
}
