import { type ListedCount, listedCounts } from '@/lib/data/listed-decisions'
import type { Council } from '@/lib/domain/council'
import { MEASURES } from '@/lib/domain/measures'
import { ombudsmanAddress } from '@/lib/domain/ombudsman-address'
import { type ReportingYear, yearsInWords } from '@/lib/domain/reporting-year'
import { councilDecisionsAddress } from '@/lib/listed/address'
import { byCategory, listedOnInWords } from '@/lib/words/listed-counts'
import { NO_CATEGORY, searchThereWords } from '@/lib/words/listed-words'
import { inFull, listInWords } from '@/lib/words/numbers'
import type { ComparedCouncil } from './compare-years'
import type { Selection } from './selection'

const [UPHELD] = MEASURES

/** What the decisions of a year were about, council by council, or that nothing is listed of any of them. */
export type CompareListed =
  | { kind: 'listed'; title: string; finding: string; note: string; table: ListedTable }
  | { kind: 'nothing'; words: string; searches: { name: string; label: string; href: string }[] }

export type ListedTable = {
  councils: { slug: string; name: string; total: ListedCell; upheld: UpheldTwice | null }[]
  /** In the order of categories, never by their numbers. */
  rows: { category: string; cells: ListedCell[] }[]
}

/** How many are listed, where they are, and how long their bar is, in percent of the longest. */
export type ListedCell = { count: string; percent: number; href: string | null }

/** How many upheld decisions of the year are listed, and how many there are in the figures. */
export type UpheldTwice = { listed: string; inFigures: string }

/** What is listed of a council, of whatever years, and how many decisions were upheld in a year, where that is shown. */
type Counted = {
  council: Council
  counts: ListedCount[]
  upheldIn?: (year: ReportingYear) => number | null
}

/**
 * Reads what is listed of the councils that are compared.
 * @param compared their years of the measure that the comparison shows
 * @param spokenOf the year that the comparison speaks of; null where it speaks of none
 */
export async function compareListed(
  { measure, years }: Pick<Selection, 'measure' | 'years'>,
  compared: ComparedCouncil[],
  spokenOf: ReportingYear | null,
  edition: number,
): Promise<CompareListed> {
  const counted = compared.map(async ({ council, years: own }) => ({
    council,
    counts: await listedCounts(edition, council.slug),
    ...(measure === UPHELD && {
      upheldIn: (year: ReportingYear) => own.find((one) => one.year === year)?.measured?.count ?? null,
    }),
  }))
  return listedView(await Promise.all(counted), years, spokenOf)
}

/** Of the year that the comparison speaks of; where nothing is listed in it, of the newest in which something is. */
export function listedView(
  counted: Counted[],
  years: ReportingYear[],
  spokenOf: ReportingYear | null,
): CompareListed {
  const withAny = new Set(counted.flatMap(({ counts }) => counts.map(({ year }) => year)))
  const year =
    spokenOf !== null && withAny.has(spokenOf) ? spokenOf : years.findLast((one) => withAny.has(one))
  if (year === undefined) return nothingListed(counted, years)
  const ofYear = counted.map((one) => ({ ...one, counts: one.counts.filter((count) => count.year === year) }))
  return {
    kind: 'listed',
    title: `What the Ombudsman’s decisions were about, ${year}`,
    finding: listedOnInWords(
      ofYear.map(({ council, counts }) => ({ name: council.name, count: added(counts) })),
      year,
    ),
    note: 'We don’t work out rates from these counts, and they are not the figures of a letter. A large council has more cases than a small one.',
    table: tableOf(ofYear, year),
  }
}

function tableOf(ofYear: Counted[], year: ReportingYear): ListedTable {
  const categories = new Set(ofYear.flatMap(({ counts }) => counts.map(({ category }) => category)))
  const rows = [...categories].toSorted(byCategory).map((category) => ({
    category,
    counts: ofYear.map(({ counts }) => added(counts.filter((one) => one.category === category))),
  }))
  const knowsUpheld = ofYear.some(({ upheldIn }) => typeof upheldIn?.(year) === 'number')
  const most = Math.max(...rows.flatMap(({ counts }) => counts))
  return {
    councils: ofYear.map((one) => ({
      slug: one.council.slug,
      name: one.council.name,
      total: totalOf(one, year),
      upheld: knowsUpheld ? upheldTwice(one, year) : null,
    })),
    rows: rows.map(({ category, counts }) => ({
      category: category ?? NO_CATEGORY,
      cells: counts.map((count, at) => ({
        count: inFull(count),
        percent: Math.round((100 * count) / most),
        href:
          category === null ? null : placeOf(ofYear[at]?.council.slug as string, count, { year, category }),
      })),
    })),
  }
}

function totalOf({ council, counts }: Counted, year: ReportingYear): ListedCell {
  const total = added(counts)
  return { count: inFull(total), percent: 0, href: placeOf(council.slug, total, { year }) }
}

function upheldTwice({ counts, upheldIn }: Counted, year: ReportingYear): UpheldTwice {
  const inFigures = upheldIn?.(year)
  return {
    listed: inFull(added(counts.filter(({ outcome }) => outcome === 'upheld'))),
    inFigures: typeof inFigures === 'number' ? inFull(inFigures) : 'not known',
  }
}

function placeOf(slug: string, count: number, asked: { year: ReportingYear; category?: string }) {
  return count === 0 ? null : councilDecisionsAddress(slug, asked)
}

function nothingListed(counted: Counted[], years: ReportingYear[]): CompareListed {
  const councils = counted.map(({ council }) => council)
  return {
    kind: 'nothing',
    words: `We have no list of the Ombudsman’s decisions on ${listInWords(councils.map(({ name }) => name))} in ${yearsInWords(years)}.`,
    searches: councils.map(({ name, officialName }) => ({
      name,
      label: searchThereWords(officialName),
      href: ombudsmanAddress({ kind: 'decisions', council: officialName }),
    })),
  }
}

function added(counts: ListedCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0)
}
