import type { ReportingYear } from '@/lib/domain/reporting-year'
import { database, present } from './client'
import { shownIn } from './editions'

/** A letter of a year that came in, published or not. */
export type LetterIn = {
  slug: string
  hasStatistics: boolean | null
} & ({ state: 'published' } | { state: 'withheld' | 'set-aside'; review: number })

/**
 * The letters of a year whose council is known, however many of one council: those that an edition shows, those that
 * need a review, and those that a person set aside.
 * @param edition null where none is published yet
 */
export async function lettersIn(year: ReportingYear, edition: number | null): Promise<LetterIn[]> {
  const rows = await database().source.findMany({
    where: {
      kind: 'letter',
      reportingYear: year,
      councilSlug: { not: null },
      OR: [
        { state: { in: ['open', 'discarded'] } },
        ...(edition === null ? [] : [{ AND: shownIn(edition) }]),
      ],
    },
    select: { councilSlug: true, hasStatistics: true, state: true, reviewNumber: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ councilSlug, hasStatistics, state, reviewNumber }) => {
    const letter = { slug: present(councilSlug, 'councilSlug'), hasStatistics }
    if (state !== 'open' && state !== 'discarded') return { ...letter, state: 'published' }
    return {
      ...letter,
      state: state === 'open' ? 'withheld' : 'set-aside',
      review: present(reviewNumber, 'reviewNumber'),
    }
  })
}

/** How many letters need a review that says first of which council or year they are. */
export function unnamedLetters(): Promise<number> {
  return database().source.count({
    where: { kind: 'letter', state: 'open', OR: [{ councilSlug: null }, { reportingYear: null }] },
  })
}

/** The newest reporting year of which anything is published or needs a review, or null. */
export async function newestYearIn(): Promise<ReportingYear | null> {
  const newest = await database().source.aggregate({
    where: { OR: [{ addedIn: { not: null } }, { state: 'open' }] },
    _max: { reportingYear: true },
  })
  return newest._max.reportingYear as ReportingYear | null
}

/** The addresses of pages of the Ombudsman's map that figures were seen on, with their councils; the newest last. */
export async function mapPagesSeen(): Promise<{ slug: string; url: string }[]> {
  const rows = await database().source.findMany({
    where: { kind: 'publication', councilSlug: { not: null }, url: { not: null } },
    select: { councilSlug: true, url: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ councilSlug, url }) => ({
    slug: present(councilSlug, 'councilSlug'),
    url: present(url, 'url'),
  }))
}

/** The numbers of all reviews that wait for a decision, the oldest first. */
export async function openReviewNumbers(): Promise<number[]> {
  const rows = await database().source.findMany({
    where: { state: 'open' },
    select: { reviewNumber: true },
    orderBy: { reviewNumber: 'asc' },
  })
  return rows.map(({ reviewNumber }) => present(reviewNumber, 'reviewNumber'))
}
