import { groupBy } from '@/lib/collections/group-by'
import type { Council } from '@/lib/councils/council'
import type { Figures } from '@/lib/measures/figure'
import type { HeldLetter, HeldPublication, HeldYear } from '@/lib/measures/held-year'
import type { Note } from '@/lib/measures/note'
import { dayOf } from '@/lib/years/day'
import type { ReportingYear } from '@/lib/years/reporting-year'
import { database } from './client'
import { shownIn } from './editions'
import { heldFigures } from './held-figures'

/** A council with all that an edition holds about it, oldest year first. */
export type HeldCouncil = { council: Council; held: HeldYear[] }

/** Some hundreds of letters at a time: thousands with their quotes and places would fill the memory. */
const COUNCILS_AT_A_TIME = 40

/** All that an edition holds, some councils at a time, in the order given. */
export async function* allHeldYears(councils: Council[], edition: number): AsyncGenerator<HeldCouncil[]> {
  for (let from = 0; from < councils.length; from += COUNCILS_AT_A_TIME) {
    const some = councils.slice(from, from + COUNCILS_AT_A_TIME)
    const years = await heldYearsOfMany(
      some.map(({ slug }) => slug),
      edition,
    )
    const bySlug = groupBy(years, ({ slug }) => slug)
    yield some.map((council) => ({ council, held: bySlug.get(council.slug) ?? [] }))
  }
}

/** A few queries for many councils. */
async function heldYearsOfMany(slugs: string[], edition: number): Promise<HeldYear[]> {
  const db = database()
  const where = { councilSlug: { in: slugs }, ...shownIn(edition) }
  const [letters, publications] = await Promise.all([
    db.letter.findMany({ where }),
    db.publication.findMany({ where }),
  ])
  const [ofLetter, ofPublication] = await Promise.all([
    heldFigures(
      db,
      'letter',
      letters.map(({ id }) => id),
    ),
    heldFigures(
      db,
      'publication',
      publications.map(({ id }) => id),
    ),
  ])
  const letterOf = new Map(letters.map((row) => [keyOf(row), letterFrom(row, ofLetter.get(row.id) ?? {})]))
  const publicationOf = new Map(
    publications.map((row) => [keyOf(row), publicationFrom(row, ofPublication.get(row.id) ?? {})]),
  )
  const rows = [...letters, ...publications]
  return [...new Map(rows.map((row) => [keyOf(row), row]))]
    .map(([key, { councilSlug, reportingYear }]) => ({
      slug: councilSlug,
      year: reportingYear as ReportingYear,
      letter: letterOf.get(key) ?? null,
      publication: publicationOf.get(key) ?? null,
    }))
    .sort((a, b) => a.year.localeCompare(b.year))
}

type LetterRow = Omit<HeldLetter, 'letterDate' | 'notes' | 'figures'> & { letterDate: Date; notes: unknown }

function letterFrom(row: LetterRow, figures: Figures): HeldLetter {
  const { id, sha256, layout, hasStatistics, addedIn } = row
  const notes = row.notes as Note[]
  return { id, sha256, layout, hasStatistics, addedIn, letterDate: dayOf(row.letterDate), notes, figures }
}

function publicationFrom(
  { url, line, addedIn }: Omit<HeldPublication, 'figures'>,
  figures: Figures,
): HeldPublication {
  return { url, line, addedIn, figures }
}

function keyOf({ councilSlug, reportingYear }: { councilSlug: string; reportingYear: string }): string {
  return `${councilSlug} ${reportingYear}`
}
