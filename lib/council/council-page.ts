import { announcedOf } from '@/lib/data/announced-changes'
import { councilYearsOf, newestYear } from '@/lib/data/council-years'
import { councilBySlug, successionsOf } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import { openReviewsOf } from '@/lib/data/reviews'
import { NO_AVERAGES, typeAverages } from '@/lib/data/type-averages'
import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import type { Edition } from '@/lib/domain/edition'
import { MEASURES } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { yearsTogether } from '@/lib/domain/years-together'
import { type SeriesView, seriesView } from '@/lib/series/series-view'
import { type ShareView, shareView } from '@/lib/series/share-view'
import { announcedSource, announcedWords } from '@/lib/words/announced-words'
import {
  councilFacts,
  reorganisationNote,
  type SuccessionView,
  successionView,
} from '@/lib/words/council-facts'
import type { TermId } from '@/lib/words/glossary'
import { councilHeadline, yearHeadline } from '@/lib/words/headline'
import { missingReason } from '@/lib/words/missing-words'
import { sourcesInWords } from '@/lib/words/source-words'
import { togetherSentence } from '@/lib/words/together-words'
import { withheldInWords } from '@/lib/words/withheld-words'
import { type FeaturedYear, featuredYear } from './featured-year'
import { type OmbudsmanPage, ombudsmanPage } from './ombudsman-page'
import { type ReadingNotes, readingNotes } from './reading-notes'
import { type ServicesView, servicesView } from './services-view'
import { type WithoutFigures, withoutFigures } from './without-figures'

export type CouncilPage = {
  council: Council
  /** The answer about the year that is shown, in sentences. */
  headline: string
  facts: string[]
  /** That its area was reorganised, or will be; null where neither. */
  reorganisation: string | null
  /** Reorganisations that are announced and not law. */
  announced: { words: string; source: { words: string; href: string | null } }[]
  edition: Edition | null
  /** The year that the page shows; null where nothing is published. */
  featured: FeaturedYear | null
  /** What is withheld because it needs a review, and why. */
  withheld: string[]
  /** What is known around a council of which nothing is published; null where something is. */
  without: WithoutFigures | null
  /** Every year of which something is published, newest first. */
  years: { year: ReportingYear; published: string }[]
  series: (SeriesView & {
    measureTitle: string
    /** Its place in the glossary. */
    term: TermId
    share: ShareView
    /** The years of one method added up, where one year has few cases: a sentence each. */
    together: string[]
  })[]
  /** The measures that no year published gives, with the reason in the newest year published. */
  absent: { id: string; title: string; reason: string }[]
  /** What complaints were about; null where no source says. */
  services: ServicesView | null
  /** Null where there are no figures to read. */
  reading: ReadingNotes | null
  ombudsman: OmbudsmanPage
  predecessors: SuccessionView[]
  successors: SuccessionView[]
}

/**
 * Reads all that a council's page shows.
 * @param asked the reporting year to show; null for the newest that gives as many measures as any
 * @returns null for a slug that the register does not have
 */
export async function councilPage(slug: string, asked: ReportingYear | null): Promise<CouncilPage | null> {
  const [council, edition] = await Promise.all([councilBySlug(slug), currentEdition()])
  if (!council) return null
  const [published, averages, newest, { predecessors, successors }, announced, reviews] = await Promise.all([
    edition ? councilYearsOf(slug, edition.number) : [],
    edition && typeAverages(council.type, edition.number),
    edition && newestYear(edition.number),
    successionsOf(slug),
    announcedOf(slug),
    openReviewsOf(slug),
  ])
  const featured = featuredYear(council, published, asked, averages ?? NO_AVERAGES)
  const marked = featured?.year ?? null
  const series =
    edition && averages && newest
      ? MEASURES.flatMap((measure) => {
          const view = seriesView(measure, council, published, averages, {
            newest,
            marked,
            underReview: new Set(reviews.flatMap(({ reportingYear }) => reportingYear ?? [])),
          })
          if (!view) return []
          const together = yearsTogether(measure, published)
            .filter(({ singleYearsSayLittle }) => singleYearsSayLittle)
            .map((one) => togetherSentence(measure, council.type, one))
          const { title: measureTitle, id: term } = measure
          return { ...view, measureTitle, term, share: sharingOf(view, edition), together }
        })
      : []
  const services = servicesView(published)
  return {
    council,
    edition,
    headline: headlineOf(council, published, asked, reviews),
    facts: councilFacts(council),
    reorganisation: reorganisationNote(council, predecessors, successors),
    announced: announced.map((change) => ({
      words: announcedWords(council, change),
      source: { words: announcedSource(change), href: change.sourceUrl },
    })),
    featured,
    withheld: reviews.map(withheldInWords),
    without: published.length === 0 ? await withoutFigures(council, edition?.number ?? null) : null,
    years: published.map((year) => ({ year: year.year, published: sourcesInWords(year) })),
    series,
    absent: absentSeries(published, series),
    services,
    reading: featured && readingNotes(series, services),
    ombudsman: ombudsmanPage(council, published),
    predecessors: predecessors.map(successionView),
    successors: successors.map(successionView),
  }
}

function headlineOf(
  council: Council,
  published: CouncilYear[],
  asked: ReportingYear | null,
  reviews: { reportingYear: ReportingYear | null }[],
): string {
  if (!asked || published.length === 0) return councilHeadline(council, published, reviews.length > 0)
  const isWithheld = reviews.some(({ reportingYear }) => reportingYear === asked)
  return yearHeadline(council, asked, published.find(({ year }) => year === asked) ?? null, isWithheld)
}

function sharingOf({ state, chart, finding }: SeriesView, { number }: Edition): ShareView {
  return shareView(state, { title: chart.title, finding, edition: number })
}

function absentSeries(published: CouncilYear[], series: SeriesView[]) {
  const [newest] = published
  if (!newest) return []
  return MEASURES.filter(({ id }) => series.every((one) => one.id !== id)).map((measure) => ({
    id: measure.id,
    title: measure.title,
    reason: missingReason(newest, newest.year, measure),
  }))
}
