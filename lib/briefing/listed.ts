import { listedCounts, listedReports } from '@/lib/data/listed-decisions'
import { listedImprovements } from '@/lib/data/listed-improvements'
import type { Council } from '@/lib/domain/council'
import type { ListedDecision, ListedImprovement } from '@/lib/domain/listed'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { councilDecisionsAddress } from '@/lib/listed/address'
import { listedLead, searchThere, twoCountsOf } from '@/lib/listed/council-listed'
import { decisionView, type EntryView, improvementView } from '@/lib/listed/entry-view'
import { AGREED_NOT_DONE, IMPROVEMENTS, LISTED_KIND_WORDS, listedSubject } from '@/lib/words/listed-words'
import { inCount, listInWords } from '@/lib/words/numbers'
import type { BriefingListed, BriefingListedEntry } from './briefing'
import { cutAtSentence } from './own-words'

/** So many of each kind are named: a briefing is two pages. */
const MOST_ENTRIES = 3

/** So many characters of the Ombudsman's words are given of each. */
const MOST_CHARACTERS = 170

/** What questions can follow from. */
export type ListedFacts = { reports: ListedDecision[]; improvements: ListedImprovement[] }

/** More than a council agrees to in all the years that are listed. */
const ALL = { page: 1, perPage: 1_000 }

/** What an edition has of the Ombudsman's lists about a council's year; `listed` is null where it has nothing. */
export async function listedOfYear(
  council: Council,
  year: ReportingYear,
  edition: number,
  site: string,
): Promise<{ listed: BriefingListed | null; facts: ListedFacts }> {
  const { slug } = council
  const [counts, reports, agreed] = await Promise.all([
    listedCounts(edition, slug),
    listedReports(edition, slug, year),
    listedImprovements(edition, { council: slug }, ALL),
  ])
  const improvements = improvementsFor(year, agreed.improvements)
  const inYear = counts.filter((one) => one.year === year)
  if (inYear.length === 0 && improvements.length === 0)
    return { listed: null, facts: { reports: [], improvements: [] } }
  const shown = { reports: reports.slice(0, MOST_ENTRIES), improvements: improvements.slice(0, MOST_ENTRIES) }
  const search = searchThere(council.officialName)
  const left = [
    ...leftInWords(reports.length - shown.reports.length, LISTED_KIND_WORDS.report),
    ...leftInWords(improvements.length - shown.improvements.length, IMPROVEMENTS),
  ]
  return {
    listed: {
      title: `What the Ombudsman lists for ${year}`,
      counts: [listedLead(inYear, year), await twoCountsOf(slug, year, counts, edition)].filter(
        (words) => words !== null,
      ),
      reports: shown.reports.map((one) => {
        const view = decisionView(one, slug)
        return entryOf(view, [view.outcome, listedSubject(one)], [one.summary, view.satisfied], search)
      }),
      improvements: shown.improvements.map((one) => {
        const view = improvementView(one, slug)
        return entryOf(view, [listedSubject(one)], one.improvements, search)
      }),
      note: shown.improvements.length > 0 ? AGREED_NOT_DONE : null,
      left: left.length > 0 ? `There is no room here for ${listInWords(left)}.` : null,
      all: {
        words: `Every decision that we have from the lists, ${year}`,
        href: `${site}${councilDecisionsAddress(slug, { year })}`,
      },
    },
    facts: { reports, improvements: shown.improvements },
  }
}

/** Those of the year; a list of the older form gives no days, and then those without one. */
function improvementsFor(year: ReportingYear, all: ListedImprovement[]): ListedImprovement[] {
  const ofYear = all.filter(({ reportingYear }) => reportingYear === year)
  return ofYear.length > 0 ? ofYear : all.filter(({ decidedOn }) => decidedOn === null)
}

function leftInWords(count: number, words: { one: string; many: string }): string[] {
  return count === 0 ? [] : [inCount(count, { one: `${words.one} more`, many: `${words.many} more` })]
}

function entryOf(
  { day, reference, link, listed }: EntryView,
  about: (string | null)[],
  words: (string | null)[],
  search: { words: string; href: string },
): BriefingListedEntry {
  const what = about.filter((one) => one !== null)
  return {
    lead: `${[...what, day ?? 'no date given', reference].join(', ')}.`,
    words: cutAtSentence(words.filter((one) => one !== null).join(' '), MOST_CHARACTERS),
    place: {
      words: link ? `On the Ombudsman’s website, ${listed}` : search.words,
      href: link?.href ?? search.href,
    },
  }
}
