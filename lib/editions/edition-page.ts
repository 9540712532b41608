import { allCouncils } from '@/lib/data/councils'
import { editionByNumber } from '@/lib/data/editions'
import { type FigureChange, figureChanges } from '@/lib/data/figure-changes'
import type { Council } from '@/lib/domain/council'
import type { Edition } from '@/lib/domain/edition'
import { groupBy } from '@/lib/domain/group-by'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { councilYearAddress } from '@/lib/letter/address'
import { changeInWords, changeReason } from './change-words'

/** What changed of a council and year: new to the edition, with figures other than before, or put right. */
export type ChangedYear = {
  council: string
  year: ReportingYear
  href: string
  /** Whether the edition before shows nothing of it. */
  isNew: boolean
  /** Where the year is new only what was put right; everything else of it is new anyway. */
  changes: { words: string; reason: string }[]
}

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
  const groups = groupBy(changes, ({ slug, year }) => `${slug} ${year}`)
  const years = [...groups.values()].flatMap((group) =>
    group[0] ? changedYear(group[0], group, bySlug) : [],
  )
  return {
    edition,
    isFirst: number === 1,
    changed: years.filter(({ changes: some }) => some.length > 0),
    added: addedByYear(years.filter(({ isNew }) => isNew)),
  }
}

function changedYear(
  { slug, year }: FigureChange,
  group: FigureChange[],
  bySlug: Map<string, Council>,
): ChangedYear {
  const council = bySlug.get(slug)
  if (!council) throw new Error(`A figure of ${slug} changed, which the register does not have.`)
  const isNew = group.every(({ before }) => before === null)
  return {
    council: council.officialName,
    year,
    href: councilYearAddress(slug, year),
    isNew,
    changes: group
      .filter(({ correction }) => correction || !isNew)
      .map((change) => ({ words: changeInWords(change), reason: changeReason(change) })),
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
