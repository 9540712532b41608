import type { ReportingYear } from '@/lib/domain/reporting-year'
import { database } from './client'
import { shownIn } from './editions'

/** What is published of a council and a reporting year, without the figures themselves. */
export type CoveredYear = {
  slug: string
  year: ReportingYear
  letter: boolean
  /** The Ombudsman's map. */
  publication: boolean
  /** How many figures there are, of either source, and how each came to be known. */
  figures: { printed: number; workedOut: number; corrected: number }
  /** Whether a letter or page of it is published for a person to look at. */
  underReview: boolean
}

/**
 * Every council-year of which an edition publishes anything, or of which something needs a review.
 * @param edition null where none is published yet
 */
export async function coveredYears(edition: number | null): Promise<CoveredYear[]> {
  const key = { councilSlug: true, reportingYear: true } as const
  const shown = edition === null ? NOTHING : shownIn(edition)
  const [letters, publications, figures, reviews] = await Promise.all([
    database().letter.findMany({ where: shown, select: key }),
    database().publication.findMany({ where: shown, select: key }),
    database().figure.groupBy({
      by: ['councilSlug', 'reportingYear', 'origin'],
      where: shown,
      _count: { _all: true },
    }),
    database().review.findMany({ where: { state: 'open' }, select: key }),
  ])
  const covered = new Map<string, CoveredYear>()
  for (const row of letters) of(row).letter = true
  for (const row of publications) of(row).publication = true
  for (const { origin, _count, ...row } of figures) of(row).figures[NAMES[origin]] = _count._all
  for (const { councilSlug, reportingYear } of reviews) {
    if (councilSlug && reportingYear) of({ councilSlug, reportingYear }).underReview = true
  }
  return [...covered.values()]

  function of({ councilSlug, reportingYear }: { councilSlug: string; reportingYear: string }): CoveredYear {
    const id = `${councilSlug} ${reportingYear}`
    const one = covered.get(id) ?? {
      slug: councilSlug,
      year: reportingYear as ReportingYear,
      letter: false,
      publication: false,
      figures: { printed: 0, workedOut: 0, corrected: 0 },
      underReview: false,
    }
    covered.set(id, one)
    return one
  }
}

const NOTHING = { id: { in: [] } }

const NAMES = { printed: 'printed', worked_out: 'workedOut', corrected: 'corrected' } as const

/** How many letters and pages wait for a person who can say of which council or year they are. */
export function unnamedReviews(): Promise<number> {
  return database().review.count({
    where: { state: 'open', OR: [{ councilSlug: null }, { reportingYear: null }] },
  })
}
