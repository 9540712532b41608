import { allCouncils } from '@/lib/data/councils'
import { editionByNumber } from '@/lib/data/editions'
import { type FigureChange, figureChanges } from '@/lib/data/figure-changes'
import { type ListedChanges, listedChanges, listedChangesByEdition } from '@/lib/data/listed-changes'
import type { Council } from '@/lib/domain/council'
import type { Edition } from '@/lib/domain/edition'
import { groupBy } from '@/lib/domain/group-by'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { councilYearAddress } from '@/lib/letter/address'
import { councilDecisionsAddress } from '@/lib/listed/address'
import { changeInWords, changeReason } from './change-words'
import { listedChangesInSentences, listedChangesInWords, listedInTitle } from './listed-change-words'

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

/** What an edition did with what the Ombudsman lists. */
export type ListedSection = {
  sentences: string[]
  councils: { name: string; href: string; words: string }[]
}

export type EditionPage = {
  edition: Edition
  isFirst: boolean
  changed: ChangedYear[]
  added: { year: ReportingYear; councils: { name: string; href: string }[] }[]
  /** Null where it did nothing with it. */
  listed: ListedSection | null
}

/** Reads what an edition changed; null for an edition that does not exist. */
export async function editionPage(number: number): Promise<EditionPage | null> {
  const edition = await editionByNumber(number)
  if (!edition) return null
  const [changes, councils, inAll, byCouncil] = await Promise.all([
    figureChanges(number - 1, number),
    allCouncils(),
    listedChangesByEdition([number]),
    listedChanges(number),
  ])
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
    listed: listedSection(inAll.get(number) ?? [], byCouncil, bySlug),
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

function listedSection(
  inAll: ListedChanges[],
  byCouncil: (ListedChanges & { council: string })[],
  bySlug: Map<string, Council>,
): ListedSection | null {
  if (inAll.length === 0) return null
  const isOnlyNew = inAll.every(({ fate }) => fate === 'added')
  const councils = [...groupBy(byCouncil, ({ council }) => council)].map(([slug, changes]) => {
    const council = bySlug.get(slug)
    const words = isOnlyNew ? listedInTitle(changes) : listedChangesInWords(changes)
    if (!council || words === null) throw new Error(`A list names ${slug}, which the register does not have.`)
    return { name: council.officialName, href: councilDecisionsAddress(slug), words }
  })
  return {
    sentences: listedChangesInSentences(inAll),
    councils: councils.toSorted((a, b) => a.name.localeCompare(b.name)),
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
