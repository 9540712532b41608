import { NO_AVERAGES, type TypeAverages } from '@/lib/data/type-averages'
import { AUTHORITY_TYPES, hasTypeAverage } from '@/lib/domain/authority-types'
import type { ExpectedRange } from '@/lib/domain/compare'
import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import { FIGURES } from '@/lib/domain/figure-names'
import { type Compared, compareMeasured, type Measured, measuredIn } from '@/lib/domain/measured'
import { MEASURES, type Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { comparisonSentence, complianceSentence } from '@/lib/words/comparison-sentence'
import { disagreementSentence, printedAs } from '@/lib/words/disagreement-words'
import { countedWords, ofBaseWords, originInWords } from '@/lib/words/figure-words'
import { missingReason } from '@/lib/words/missing-words'
import { inCount, percent, uncapitalised } from '@/lib/words/numbers'
import { type FigureSource, furtherSourceWords, placeInSource, sourceOf } from '@/lib/words/source-words'
import { averageOfYear } from './series-years'

export type CasesView = {
  count: number
  base: number
  /** A percentage; null where nothing may be compared. */
  typeAverage: number | null
  expected: ExpectedRange | null
  description: string
}

export type MeasureView = { id: string; title: string } & (
  | { kind: 'missing'; reason: string }
  | {
      kind: 'published'
      /** '9', or the base's words alone where the count is not known. */
      count: string | null
      /** 'of 13 upheld' */
      ofBase: string
      /** '69%', or null where there is nothing to rate. */
      rate: string | null
      /** Too few cases for the percentage to stand out. */
      rateIsQuiet: boolean
      /** 'average of unitary councils 79%', or that none is printed */
      typeAverage: string | null
      /** 'only this letter gives it', of that average; null where something confirms it. */
      averageNote: string | null
      hasTypeAverage: boolean
      base: string
      cases: CasesView | null
      /** After the counts, where they give another rate than is printed: ', printed as 93%'; or nothing. */
      printedAs: string
      sentence: string
      workedOut: string | null
      source: FigureSource
      /** What further sources say of it. */
      others: OtherSource[]
    }
)

export type OtherSource = { agrees: boolean; words: string; source: FigureSource }

export type PublishedMeasure = Extract<MeasureView, { kind: 'published' }>

export function measureView(
  measure: Measure,
  council: Council,
  year: ReportingYear,
  published: CouncilYear | null,
  averages: TypeAverages,
): MeasureView {
  const { id, title } = measure
  const measured = measuredIn(published, measure)
  if (!published || !measured) {
    return { kind: 'missing', id, title, reason: missingReason(published, year, measure) }
  }
  const { count, base, rate, typeAverage } = measured
  const compared = compareMeasured(measure, measured)
  return {
    kind: 'published',
    id,
    title,
    count: count === null || base === 0 ? null : String(count),
    ofBase: ofBaseInWords(measure, measured),
    rate: base === 0 || rate === null ? null : percent(rate),
    rateIsQuiet: compared.outcome === 'counts-only' || measured.disagreement !== null,
    typeAverage: base === 0 ? null : typeAverageInWords(council, typeAverage),
    averageNote:
      base === 0 || typeAverage === null
        ? null
        : averageOfYear(measure, year, measured, averages).averageNote,
    hasTypeAverage: typeAverage !== null,
    base: `of ${inCount(base, measure.cases)} in the year`,
    cases: casesView(measure, measured, compared),
    printedAs: printedAs(measured),
    sentence: sentenceOf(measure, measured, compared, council),
    workedOut: workedOutWords(measured),
    source: sourceOf(published, measured),
    others: otherSources(measure, published, measured),
  }
}

export function headlineInWords({ count, ofBase, printedAs: also }: PublishedMeasure): string {
  return `${count === null ? ofBase : `${count} ${ofBase}`}${also}`
}

export type UpheldLine = { words: string; cases: CasesView | null; from: Measured['source'] }

/** Null where they are not known. */
export function upheldLine(council: Council, published: CouncilYear): UpheldLine | null {
  const [measure] = MEASURES
  const measured = measuredIn(published, measure)
  if (!measured) return null
  const view = measureView(measure, council, published.year, published, NO_AVERAGES)
  if (view.kind !== 'published') return null
  return {
    words: headlineInWords(view),
    cases: view.cases,
    from: measured.source,
  }
}

function ofBaseInWords(measure: Measure, { count, base }: Measured): string {
  if (base === 0) return measure.none
  return count === null ? inCount(base, measure.cases) : ofBaseWords(measure, count, base)
}

function typeAverageInWords({ type }: Council, typeAverage: number | null): string {
  const { plural } = AUTHORITY_TYPES[type]
  if (!hasTypeAverage(type)) return 'not compared with other bodies'
  return typeAverage === null
    ? `no average of ${plural} is printed`
    : `average of ${plural} ${percent(typeAverage)}`
}

function casesView(
  measure: Measure,
  { count, base, typeAverage, disagreement }: Measured,
  { expected }: Compared,
): CasesView | null {
  // Marks would show the counts as if they were right.
  if (disagreement || count === null || base === 0) return null
  return {
    count,
    base,
    typeAverage: expected ? typeAverage : null,
    expected,
    description: `${count} of ${inCount(base, measure.cases)} ${measure.counted}`,
  }
}

function sentenceOf(
  measure: Measure,
  { count, base, typeAverage, disagreement }: Measured,
  { outcome, expected }: Compared,
  council: Council,
): string {
  if (disagreement) return disagreementSentence(disagreement)
  if (!measure.comparedByChance) return complianceSentence(count, base)
  if (outcome === null) return ''
  return comparisonSentence({
    outcome,
    measure,
    count,
    base,
    expected,
    typeAverage,
    council: council.name,
    type: council.type,
  })
}

/** Who confirmed it, and when, is on the letter's page. */
const RECOGNISED = 'Recognised from a scan, confirmed by a person.'

function workedOutWords({ figures, count, countIsWorkedOut, base, rate }: Measured): string | null {
  const putRight = figures.filter(({ origin }) => origin.kind === 'corrected')
  if (putRight.length > 0) {
    return putRight.map((figure) => `${FIGURES[figure.name].label}: ${originInWords(figure)}`).join(' ')
  }
  if (figures.some(({ origin }) => origin.kind === 'recognised')) return RECOGNISED
  const reasons = figures.flatMap(({ origin }) => (origin.kind === 'worked-out' ? [origin.reason] : []))
  if (reasons.length > 0) return `Worked out: ${uncapitalised([...new Set(reasons)].join(' '))}`
  if (!countIsWorkedOut || base === 0 || rate === null) return null
  return `Worked out: only ${count} of ${base} rounds to the printed ${percent(rate)}.`
}

function otherSources(measure: Measure, published: CouncilYear, measured: Measured): OtherSource[] {
  return measured.others.map(({ agrees, measured: other }) => {
    const source = sourceOf(published, other)
    const otherwise = agrees ? [] : differences(measure, measured, other)
    return { agrees, words: furtherSourceWords(other.source, otherwise, placeInSource(source)), source }
  })
}

/** The numbers of the second that the first gives otherwise. What only one of them gives is no difference. */
function differences(measure: Measure, first: Measured, second: Measured): string[] {
  const other = (a: number | null, b: number | null, words: (b: number) => string) =>
    a !== null && b !== null && a !== b ? [words(b)] : []
  const counted = (count: number) => countedWords(measure, count, second.base)
  const counts =
    first.base === second.base
      ? other(first.count, second.count, counted)
      : [second.count === null ? inCount(second.base, measure.cases) : counted(second.count)]
  return [
    ...counts,
    ...other(first.rate, second.rate, percent),
    ...other(first.typeAverage, second.typeAverage, (average) => `type average ${percent(average)}`),
  ]
}
