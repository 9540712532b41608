import { councilYear } from '@/lib/data/council-years'
import { currentEdition } from '@/lib/data/editions'
import { listedCouncils } from '@/lib/data/listed-councils'
import { listedCounts, listedReports, newestDecisions } from '@/lib/data/listed-decisions'
import { listedImprovements } from '@/lib/data/listed-improvements'
import { wholeListOf } from '@/lib/data/listed-whole'
import type { Council } from '@/lib/domain/council'
import {
  LISTED_KINDS,
  type ListedDecision,
  type ListedImprovement,
  type ListedKind,
} from '@/lib/domain/listed'
import { measuredIn } from '@/lib/domain/measured'
import { MEASURES } from '@/lib/domain/measures'
import { ombudsmanAddress } from '@/lib/domain/ombudsman-address'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import {
  DECISIONS,
  IMPROVEMENTS,
  LISTED_KIND_WORDS,
  searchThereWords,
  twoCountsOfUpheld,
} from '@/lib/words/listed-words'
import { inCount, inFull, listInWords } from '@/lib/words/numbers'
import { councilDecisionsAddress } from './address'
import { type Counted, type CountsTable, countsTable, sumOf } from './counts-table'
import { type DecisionView, decisionView, type ImprovementView, improvementView } from './entry-view'

/** So many of each kind are shown on a page that is about more than lists. */
const A_FEW = 3

type Way = { words: string; href: string }

/** What the page of a council shows of what the Ombudsman lists about it. */
export type CouncilListed = {
  council: { slug: string; officialName: string }
  /** The second way to all of it, on the Ombudsman's site. */
  search: Way
  /** Null where nothing is listed of the council, in any year. */
  listed: ListedOfCouncil | null
}

export type ListedOfCouncil = {
  year: ReportingYear | null
  title: string
  /** How many there are of the year, in a sentence. */
  lead: string
  /** The letter's count next to the lists' one, and why they differ; null where one of them is not there. */
  twoCounts: string | null
  /** Null where there is none, of any year. */
  reports: Part<DecisionView> | null
  /** Null in the same way. */
  improvements: Part<ImprovementView> | null
  counts: CountsTable | null
  newest: DecisionView[]
  all: Way | null
}

/** The newest entries of a kind, with what is said where some or all are of other years. */
type Part<Entry> = { entries: Entry[]; note: string | null; more: Way | null }

/**
 * What the newest edition has of the Ombudsman's lists about a council.
 * @param year the one that the page shows; null for all
 */
export async function councilListed(council: Council, year: ReportingYear | null): Promise<CouncilListed> {
  const { slug, officialName } = council
  const edition = await currentEdition()
  return {
    council: { slug, officialName },
    search: searchThere(officialName),
    listed:
      edition && (await listedCouncils(edition.number)).has(slug)
        ? await listedOf(slug, year, edition.number)
        : null,
  }
}

export function searchThere(officialName: string): Way {
  return {
    words: searchThereWords(officialName),
    href: ombudsmanAddress({ kind: 'decisions', council: officialName }),
  }
}

async function listedOf(slug: string, year: ReportingYear | null, edition: number): Promise<ListedOfCouncil> {
  const [counts, improvements] = await Promise.all([
    listedCounts(edition, slug),
    listedImprovements(edition, { council: slug }, FIRST_FEW),
  ])
  const asked = { council: slug, ...(year && { year }) }
  const inYear = counts.filter((one) => year === null || one.year === year)
  const [statements, reports, improvementsInYear, twoCounts] = await Promise.all([
    hasKind(inYear, 'statement') ? newestDecisions(edition, { ...asked, kind: 'statement' }, FIRST_FEW) : [],
    hasKind(counts, 'report') ? listedReports(edition, slug) : [],
    improvements.total === 0 ? improvements : listedImprovements(edition, asked, FIRST_FEW),
    year && twoCountsOf(slug, year, counts, edition),
  ])
  return {
    year,
    title: year === null ? 'What the Ombudsman lists' : `What the Ombudsman lists for ${year}`,
    lead: listedLead(inYear, year),
    twoCounts,
    reports: reportsOf(slug, year, reports),
    improvements: improvementsOf(slug, year, improvementsInYear, improvements),
    counts: countsTable(slug, year, inYear),
    newest: statements.map((one) => decisionView(one, slug)),
    all: allOf(slug, year, sumOf(inYear), sumOf(counts)),
  }
}

/** What is counted already need not be asked for where there is none. */
function hasKind(counts: Counted[], kind: ListedKind): boolean {
  return counts.some((one) => one.kind === kind)
}

const FIRST_FEW = { page: 1, perPage: A_FEW }

/** How many decisions our copies have, and of which kinds, in a sentence. @param year null for all of them */
export function listedLead(inYear: Counted[], year: ReportingYear | null): string {
  const of = year === null ? '' : ` of ${year}`
  if (inYear.length === 0) return `Our copies of the Ombudsman’s lists have no decision${of}.`
  const kinds = LISTED_KINDS.flatMap((kind) => {
    const count = sumOf(inYear.filter((one) => one.kind === kind))
    return count === 0 ? [] : inCount(count, LISTED_KIND_WORDS[kind])
  })
  const total = inCount(sumOf(inYear), DECISIONS)
  const split = kinds.length > 1 ? `: ${listInWords(kinds)}` : ''
  return `Our copies of the Ombudsman’s lists have ${total}${of}${split}.`
}

function reportsOf(
  slug: string,
  year: ReportingYear | null,
  all: ListedDecision[],
): Part<DecisionView> | null {
  if (all.length === 0) return null
  const ofYear = all.filter(({ reportingYear }) => year === null || reportingYear === year)
  const entries = ofYear.slice(0, A_FEW).map((one) => decisionView(one, slug))
  return {
    entries,
    note: ofYear.length === 0 ? `We have no public report of ${year}.` : null,
    more:
      all.length > entries.length
        ? {
            words: `Every ${LISTED_KIND_WORDS.report.one} we have (${inFull(all.length)})`,
            href: councilDecisionsAddress(slug, { kind: 'report' }),
          }
        : null,
  }
}

type Improvements = { improvements: ListedImprovement[]; total: number }

/** Where none is of the year, those of any year: a list of the older form gives no dates. */
function improvementsOf(
  slug: string,
  year: ReportingYear | null,
  inYear: Improvements,
  all: Improvements,
): Part<ImprovementView> | null {
  if (all.total === 0) return null
  const areOfYear = inYear.total > 0
  const entries = (areOfYear ? inYear : all).improvements.map((one) => improvementView(one, slug))
  return {
    entries,
    note: areOfYear
      ? null
      : `We have no ${IMPROVEMENTS.one} with a date in ${year}. These are of other years, or have no date.`,
    more:
      all.total > entries.length
        ? {
            words: `Every ${IMPROVEMENTS.one} we have (${inFull(all.total)})`,
            href: councilDecisionsAddress(slug, { kind: 'improvements' }),
          }
        : null,
  }
}

function allOf(slug: string, year: ReportingYear | null, inYear: number, all: number): Way | null {
  if (all === 0) return null
  return year === null || inYear === 0
    ? { words: `Every decision we have (${inFull(all)})`, href: councilDecisionsAddress(slug) }
    : {
        words: `Every decision of ${year} we have (${inFull(inYear)})`,
        href: councilDecisionsAddress(slug, { year }),
      }
}

/**
 * The two counts of upheld decisions in a year, in a sentence.
 * @param counts of the council, of this year or more
 * @returns null where no source gives an exact count, or no list has a decision of the year
 */
export async function twoCountsOf(
  slug: string,
  year: ReportingYear,
  counts: Counted[],
  edition: number,
): Promise<string | null> {
  const inYear = counts.filter((one) => one.year === year)
  const [published, whole] = await Promise.all([
    councilYear(slug, year, edition),
    wholeListOf(edition, slug, year),
  ])
  const measured = measuredIn(published, MEASURES[0])
  if (!measured || measured.count === null || (inYear.length === 0 && !whole)) return null
  const ours = sumOf(inYear.filter(({ outcome }) => outcome === 'upheld'))
  const { count, source } = measured
  return twoCountsOfUpheld({ count, source }, whole?.upheld ?? ours, whole !== null)
}
