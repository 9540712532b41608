import { announcedOf } from '@/lib/data/announced-changes'
import { successionsOf } from '@/lib/data/councils'
import { cautionsFor } from '@/lib/domain/cautions'
import type { CouncilYear } from '@/lib/domain/council-year'
import type { Edition } from '@/lib/domain/edition'
import { MEASURES } from '@/lib/domain/measures'
import { periodInWords, type ReportingYear } from '@/lib/domain/reporting-year'
import type { TrendChart } from '@/lib/series/chart'
import { chartAddress } from '@/lib/series/chart-address'
import { legendOf } from '@/lib/series/legend'
import { type MeasureView, measureView } from '@/lib/series/measure-view'
import { moreFigures } from '@/lib/series/more-figures'
import { seriesView } from '@/lib/series/series-view'
import type { YearSpan } from '@/lib/series/series-years'
import { announcedSource, announcedWords } from '@/lib/words/announced-words'
import { councilFacts, reorganisationNote } from '@/lib/words/council-facts'
import { editionInWords } from '@/lib/words/edition-note'
import { yearHeadline } from '@/lib/words/headline'
import { listInWords } from '@/lib/words/numbers'
import { briefingAddress } from './address'
import type { Briefing, BriefingChart, BriefingListed } from './briefing'
import { type BriefedCouncil, measuredYears, spanOf } from './briefing-years'
import { listedOfYear } from './listed'
import { ownWordsOf, quotedWords } from './own-words'
import { questionFacts } from './question-facts'
import { questionsFrom } from './questions'
import { sourceAddresses, sourcesOf } from './sources'
import { besideTable, figuresTable, yearsTable } from './tables'

const BESIDE_AVERAGE =
  'We compare each council with the average of its own type, and not with the other councils. With counts like these, the order of the councils would mostly be chance.'

/**
 * Makes the briefing of a council's year.
 * @param published what the edition shows of that year
 * @param others the councils beside which the figures are set
 * @param made from which edition, for which site, and whether the newest edition shows another version of the letter
 */
export async function makeBriefing(
  briefed: BriefedCouncil,
  published: CouncilYear,
  others: BriefedCouncil[],
  { edition, site, letterIsReplaced }: { edition: Edition; site: string; letterIsReplaced: boolean },
): Promise<Briefing> {
  const { council } = briefed
  const { year } = published
  const span = spanOf(briefed, year)
  const series = measuredYears(briefed, span)
  const views = MEASURES.map((measure) => measureView(measure, council, year, published, briefed.averages))
  const more = moreFigures(council, published, briefed.averages)
  const [own, { listed, facts }, { predecessors, successors }, announced] = await Promise.all([
    ownWordsOf(council.name, published, edition.number),
    listedOfYear(council, year, edition.number, site),
    successionsOf(council.slug),
    announcedOf(council.slug),
  ])
  const reorganisation = reorganisationNote(council, predecessors, successors)
  const addresses = sourceAddresses(published, site, letterIsReplaced)
  const slugs = others.map((other) => other.council.slug)
  return {
    slug: council.slug,
    council: council.name,
    year,
    edition: { number: edition.number, publishedOn: edition.publishedOn },
    others: slugs,
    title: `${council.officialName}: complaints to the Ombudsman, ${year}`,
    headline: yearHeadline(council, year, published, false),
    introduction: `A briefing for committee. It shows what the Local Government and Social Care Ombudsman’s ${saidIn(published)} about ${periodInWords(year)}.`,
    facts: councilFacts(council).join(' · '),
    notes: [
      ...(reorganisation ? [reorganisation] : []),
      ...announced.map((change) => `${announcedWords(council, change)} Source: ${announcedSource(change)}.`),
    ],
    figures: figuresTable(council, year, views, series),
    sentences: [
      ...views.flatMap(sentenceOf),
      ...more.map(({ title, sentence }) => ({ title, words: sentence })),
    ],
    charts: chartsOf(briefed, span, edition.number, site),
    years: yearsTable(council, series),
    beside: others.length > 0 ? besideOf(briefed, others, year) : null,
    own: quotedWords(council.name, published, own, addresses, charactersOf(listed)),
    listed,
    questions: questionsFrom({
      ...questionFacts(council, published, series, own?.passages ?? []),
      listed: facts,
    }),
    cautions: cautionsFor(yearsShown(briefed, span)).map(({ text }) => text),
    sources: sourcesOf(
      council,
      published,
      views,
      more,
      others.map((other) => ({ council: other.council, published: inYear(other, year) })),
      addresses,
    ),
    editionInWords: `Upheld, ${editionInWords(edition)}`,
    address: `${site}${briefingAddress(council.slug, { year, with: slugs, edition: edition.number })}`,
  }
}

function charactersOf(listed: BriefingListed | null): number {
  const entries = listed ? [...listed.reports, ...listed.improvements] : []
  return entries.reduce(
    (sum, { lead, words, place }) => sum + lead.length + words.length + place.words.length,
    0,
  )
}

/** What the figures and words of a year were read from, as the beginning of a sentence. */
function saidIn({ letter, publication, dataFiles }: CouncilYear): string {
  const said = [
    ...(letter ? ['annual review letter'] : []),
    ...(publication ? [letter ? 'map' : 'map of councils’ performance'] : []),
    ...(dataFiles.length > 0 ? ['yearly data files'] : []),
  ]
  return `${listInWords(said)} ${said.length > 1 || dataFiles.length > 0 ? 'say' : 'says'}`
}

function besideOf(
  briefed: BriefedCouncil,
  others: BriefedCouncil[],
  year: ReportingYear,
): NonNullable<Briefing['beside']> {
  const ofYear = { from: year, to: year }
  const all = [briefed, ...others].map((one) => ({
    council: one.council,
    series: measuredYears(one, ofYear),
  }))
  return { bearing: BESIDE_AVERAGE, table: besideTable(year, all) }
}

/** What a figure can bear, how it was worked out and what a second source says; nothing where it is missing. */
function sentenceOf(view: MeasureView): Briefing['sentences'] {
  if (view.kind === 'missing') return []
  const { title, sentence, workedOut, others } = view
  const words = [sentence, workedOut, ...others.map((other) => other.words)].filter((part) => part)
  return words.length > 0 ? [{ title, words: words.join(' ') }] : []
}

/** The measures that are compared with what chance gives, across the years, where there is a rate to draw. */
function chartsOf(
  { council, published, averages }: BriefedCouncil,
  span: YearSpan,
  edition: number,
  site: string,
): BriefingChart[] {
  return MEASURES.filter(({ comparedByChance }) => comparedByChance).flatMap((measure) => {
    const options = { newest: span.to, marked: span.to, span }
    const series = seriesView(measure, council, published, averages, options)
    if (!series || series.chart.points.every(({ rate }) => rate === null)) return []
    const { id, title, finding, state } = series
    const chart = labelledAtLast(series.chart)
    return {
      id,
      title,
      finding,
      chart,
      alternative: `Chart: ${chart.title}. ${finding} The figures are in the table of the years.`,
      legend: legendOf(chart),
      address: `${site}${chartAddress({ state, edition })}`,
    }
  })
}

/** Counts stand in the table under the chart; in one so small they would stand on one another. */
function labelledAtLast(chart: TrendChart): TrendChart {
  const last = chart.points.length - 1
  const points = chart.points.map((point, at) => (at === last ? point : { ...point, label: null }))
  return { ...chart, points }
}

function yearsShown({ published }: BriefedCouncil, { from, to }: YearSpan): ReportingYear[] {
  return published.map(({ year }) => year).filter((year) => year >= from && year <= to)
}

function inYear({ published }: BriefedCouncil, year: ReportingYear): CouncilYear | null {
  return published.find((one) => one.year === year) ?? null
}
