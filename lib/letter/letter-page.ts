import { councilYearsOf } from '@/lib/data/council-years'
import { councilBySlug } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import { openReviewsOf } from '@/lib/data/reviews'
import { typeAverages } from '@/lib/data/type-averages'
import { type Caution, cautionsFor } from '@/lib/domain/cautions'
import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import type { Edition } from '@/lib/domain/edition'
import { inOrder } from '@/lib/domain/figure'
import { FIGURES } from '@/lib/domain/figure-names'
import { measuredIn } from '@/lib/domain/measured'
import { MEASURES } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { type MeasureView, measureView } from '@/lib/series/measure-view'
import { councilFacts } from '@/lib/words/council-facts'
import { disagreementNote } from '@/lib/words/disagreement-words'
import { valueInWords } from '@/lib/words/figure-words'
import { yearHeadline } from '@/lib/words/headline'
import { missingReason } from '@/lib/words/missing-words'
import { withheldInWords } from '@/lib/words/withheld-words'
import { type DataFileView, dataFileViews } from './data-file-view'
import { agreementsInWords, furtherSources } from './figure-rows'
import { type LetterView, letterView } from './letter-view'

export type PublishedFigureRow = { name: string; label: string; value: string; agreements: string[] }

export type PublicationView = {
  url: string
  addedIn: number
  figures: PublishedFigureRow[]
  /** What the further sources of the year are called: 'the data file'. */
  comparedWith: string[]
  /** Where printed numbers disagree: how. */
  disagreement: string | null
}

export type CouncilYearPage = {
  council: Council
  year: ReportingYear
  /** The answer about the year, in sentences. */
  headline: string
  facts: string[]
  edition: Edition
  years: ReportingYear[]
  measures: MeasureView[]
  missing: { title: string; reason: string }[]
  letter: LetterView | null
  publication: PublicationView | null
  dataFiles: DataFileView[]
  /** What of this year is withheld besides, because it needs a review, and why. */
  withheld: string[]
  cautions: Caution[]
}

/** Reads all that the page of a council's year shows; null where nothing is published of it. */
export async function councilYearPage(slug: string, year: ReportingYear): Promise<CouncilYearPage | null> {
  const [council, edition] = await Promise.all([councilBySlug(slug), currentEdition()])
  if (!council || !edition) return null
  const [allPublished, reviews, averages] = await Promise.all([
    councilYearsOf(slug, edition.number),
    openReviewsOf(slug),
    typeAverages(council.type, edition.number),
  ])
  const published = allPublished.find((one) => one.year === year)
  if (!published) return null
  return {
    council,
    year,
    edition,
    headline: yearHeadline(council, year, published, false),
    facts: councilFacts(council),
    years: allPublished.map((one) => one.year),
    measures: MEASURES.map((measure) => measureView(measure, council, year, published, averages)),
    missing: MEASURES.filter((measure) => measuredIn(published, measure) === null).map((measure) => ({
      title: measure.title,
      reason: missingReason(published, year, measure),
    })),
    letter: await letterView(council.name, published, edition.number, averages),
    withheld: reviews.filter(({ reportingYear }) => reportingYear === year).map(withheldInWords),
    publication: publicationView(published),
    dataFiles: dataFileViews(published, averages),
    cautions: cautionsFor([year]),
  }
}

function publicationView(published: CouncilYear): PublicationView | null {
  const { publication } = published
  if (!publication) return null
  const further = furtherSources(published, 'publication')
  return {
    url: publication.url,
    addedIn: publication.addedIn,
    disagreement: disagreementNote(publication.figures),
    figures: inOrder(publication.figures).map((figure) => ({
      name: figure.name,
      label: FIGURES[figure.name].label,
      value: valueInWords(figure),
      agreements: agreementsInWords(figure, further),
    })),
    comparedWith: further.map(({ called }) => called),
  }
}
