import { allCouncils } from '@/lib/data/councils'
import { editionByNumber } from '@/lib/data/editions'
import { type FigureChange, figureChanges } from '@/lib/data/figure-changes'
import type { Council } from '@/lib/domain/council'
import type { Edition } from '@/lib/domain/edition'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { councilYearAddress } from '@/lib/letter/address'
import { changeInWords, changeReason } from './change-words'

/** What changed of a council and year: new to the edition, or with figures other than before. */
export type ChangedYear = {
  council: string
  year: ReportingYear
  href: string
  /** Null where all of the year is new. */
  changes: { words: string; reason: string }[] | null
}

/** What the page of an edition shows. */
export type EditionPage = {
  edition: Edition
  isFirst: boolean
  changed: ChangedYear[]
  added: { year: ReportingYear; councils: { name: string; href: string }[] }[]
}

/** Reads what an edition changed; null for an edition that does not exist. */
export async function editionPage(number: number): Promise<EditionPage | null> {
  const edition = await editionByNumber(number)
  if (!edition) return null
  const [changes, councils] = await Promise.all([figureChanges(number - 1, number), allCouncils()])
  const bySlug = new Map(councils.map((council) => [council.slug, council]))
  const years = groupedByYear(changes).map((group) => changedYear(group, bySlug))
  return {
    edition,
    isFirst: number === 1,
    changed: years.filter(({ changes: some }) => some !== null),
    added: addedByYear(years.filter(({ changes: some }) => some === null)),
  }
}

function groupedByYear(changes: FigureChange[]): FigureChange[][] {
  const groups = new Map<string, FigureChange[]>()
  for (const change of changes) {
    const key = `${change.slug} ${change.year}`
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  return [...groups.values()]
}

function changedYear(group: FigureChange[], bySlug: Map<string, Council>): ChangedYear {
  const [{ slug, year }] = group as [FigureChange]
  const isNew = group.every(({ before }) => before === null)
  return {
    council: bySlug.get(slug)?.officialName ?? slug,
    year,
    href: councilYearAddress(slug, year),
    changes: isNew
      ? null
      : group.map((change) => ({ words: changeInWords(change), reason: changeReason(change) })),
  }
}

function addedByYear(added: ChangedYear[]): EditionPage['added'] {
  const years = [...new Set(added.map(({ year }) => year))].sort().reverse()
  return years.map((year) => ({
    year,
    councils: added
      .filter((one) => one.year === year)
      .map(({ council, href }) => ({ name: council, href }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  }))
}
