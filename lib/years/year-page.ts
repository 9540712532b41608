import { councilYearsIn, publishedYears } from '@/lib/data/council-years'
import { allCouncils } from '@/lib/data/councils'
import { currentEdition } from '@/lib/data/editions'
import { listedAgreed, listedSubjects } from '@/lib/data/listed-subjects'
import { type PrintedAverages, typeAverages } from '@/lib/data/type-averages'
import type { AuthorityType } from '@/lib/domain/authority-types'
import { type Caution, cautionsFor } from '@/lib/domain/cautions'
import type { Edition } from '@/lib/domain/edition'
import { MEASURES, type Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { averageInWords, usualAverage } from '@/lib/series/type-series'
import { inCount, inFull, percent } from '@/lib/words/numbers'
import { type SwitchLink, yearLinks } from '@/lib/words/switch-link'
import { earlyRemediesAddress, YEARS_ADDRESS, yearAddress } from './address'
import { type MeasuredType, measuredType, type TypeInYear, typesInYear } from './councils-in-year'
import { type DotPlot, dotPlot } from './dot-plot'
import { type FiguresTable, figuresTable } from './figures-table'
import { notDrawnInWords, outsideInWords, yearFinding } from './finding'
import { type MethodChanges, methodChanges } from './method-changes'
import { type NotCarriedOut, notCarriedOut } from './not-carried-out'
import { type OutsideList, outsideLists } from './outside-lists'
import { type MissingOfType, missingByType, missingTitle, shareInWords } from './share'
import { type TypeTotals, totalsOf, typeTotals } from './type-totals'
import { type YearListed, yearListed } from './year-listed'

const [UPHELD, , EARLY_REMEDIES] = MEASURES

/** What the letters of a year say: of England, of each authority type, and of which councils. */
export type YearPage = {
  edition: Edition | null
  year: ReportingYear
  title: string
  years: SwitchLink[]
  /** How many are outside their range in complaints upheld, and how many would be by chance. */
  answer: string
  /** Null while nothing is published of the year, which the answer says. */
  share: string | null
  added: string | null
  totals: TypeTotals | null
  /** Null where fewer than two councils can be compared. */
  upheld: YearMeasure | null
  /** In a sentence; its councils have a page of their own. Null where fewer than two can be compared. */
  earlyRemedies: { title: string; finding: string; link: { words: string; href: string } } | null
  notCarriedOut: NotCarriedOut
  /** Null before the first edition. */
  listed: YearListed | null
  method: MethodChanges
  missing: { words: string; types: MissingOfType[] }
  cautions: Caution[]
}

/** Early remedies of a year: which councils, around the averages of their types. */
export type EarlyRemediesPage = {
  edition: Edition | null
  year: ReportingYear
  title: string
  years: SwitchLink[]
  finding: string
  /** Null where fewer than two councils can be compared. */
  figure: YearMeasure | null
  cautions: Caution[]
}

/** A measure of all councils with enough cases, around the averages of their types. */
export type YearMeasure = {
  id: string
  title: string
  /** In what the councils are measured, and of what: the base of every rate shown. */
  meaning: string
  /** 'upheld', and 'investigations' */
  counted: string
  cases: string
  finding: string
  plot: DotPlot
  /** With each row of the plot: 'average 81%' and '14 of 36 shown'. */
  rows: Partial<Record<AuthorityType, { average: string; share: string }>>
  table: FiguresTable
  /** What the plot leaves out, and where sources print different averages. */
  notes: string[]
  lists: OutsideList[]
}

type PrintedOf = (type: AuthorityType, measure: Measure) => ReturnType<PrintedAverages['printed']>

export async function yearPage(year: ReportingYear): Promise<YearPage> {
  const [{ edition, shown, types, printedOf }, listed] = await Promise.all([readYear(year), readListed(year)])
  return {
    edition,
    listed,
    years: [
      ...yearLinks(shown, year, yearAddress),
      { words: 'All years', href: YEARS_ADDRESS, current: false },
    ],
    ...yearView(year, types, printedOf),
  }
}

export async function earlyRemediesPage(year: ReportingYear): Promise<EarlyRemediesPage> {
  const { edition, shown, types, printedOf } = await readYear(year)
  return {
    edition,
    year,
    title: `${EARLY_REMEDIES.title}: every council in ${year}`,
    years: [
      ...yearLinks(shown, year, earlyRemediesAddress),
      { words: 'All years', href: YEARS_ADDRESS, current: false },
    ],
    finding: findingOf(year, EARLY_REMEDIES, types),
    figure: yearMeasure(year, EARLY_REMEDIES, types, printedOf),
    cautions: hasFigures(types) ? cautionsFor([year], { about: 'every-figure' }) : [],
  }
}

async function readListed(year: ReportingYear): Promise<YearListed | null> {
  const edition = await currentEdition()
  if (!edition) return null
  const [subjects, agreed] = await Promise.all([
    listedSubjects(edition.number, year),
    listedAgreed(edition.number, year),
  ])
  return yearListed(year, subjects, agreed)
}

async function readYear(year: ReportingYear) {
  const edition = await currentEdition()
  const [councils, published, years] = await Promise.all([
    allCouncils(),
    edition ? councilYearsIn(year, edition.number) : [],
    edition ? publishedYears(edition.number) : [],
  ])
  const types = typesInYear(year, councils, published)
  const averages = new Map(
    await Promise.all(
      types.map(async ({ type }) => [type, edition && (await typeAverages(type, edition.number))] as const),
    ),
  )
  const printedOf: PrintedOf = (type, measure) => averages.get(type)?.printed(year, measure.average) ?? []
  return { edition, shown: [...new Set([...years, year])].toSorted().toReversed(), types, printedOf }
}

export function yearView(
  year: ReportingYear,
  types: TypeInYear[],
  printedOf: PrintedOf,
): Omit<YearPage, 'edition' | 'years' | 'listed'> {
  const isPublished = hasFigures(types)
  return {
    year,
    title: `What the Ombudsman’s letters say: ${year}`,
    answer: findingOf(year, UPHELD, types),
    share: isPublished ? shareInWords(year, types) : null,
    added: addedInWords(types),
    totals: isPublished
      ? typeTotals(year, types, (type, measure) => usualAverage(printedOf(type, measure)))
      : null,
    upheld: yearMeasure(year, UPHELD, types, printedOf),
    earlyRemedies: yearMeasure(year, EARLY_REMEDIES, types, printedOf) && {
      title: EARLY_REMEDIES.title,
      finding: findingOf(year, EARLY_REMEDIES, types),
      link: {
        words: `${EARLY_REMEDIES.title}: every council around the average of its type`,
        href: earlyRemediesAddress(year),
      },
    },
    notCarriedOut: notCarriedOut(year, types),
    method: methodChanges(year),
    missing: { words: missingTitle(types), types: missingByType(year, types) },
    cautions: isPublished ? cautionsFor([year], { about: 'every-figure' }) : [],
  }
}

function hasFigures(types: TypeInYear[]): boolean {
  return types.some(({ withFigures }) => withFigures.length > 0)
}

function findingOf(year: ReportingYear, measure: Measure, types: TypeInYear[]): string {
  return yearFinding(
    year,
    measure,
    types.map((one) => measuredType(one, measure)),
  )
}

function addedInWords(types: TypeInYear[]): string | null {
  const { count, base, councils } = totalsOf(types, UPHELD)
  if (councils === 0) return null
  if (types.reduce((sum, { withFigures }) => sum + withFigures.length, 0) === 1)
    return `The Ombudsman completed ${inCount(base, UPHELD.cases)} about it and upheld ${inFull(count)}.`
  const about = councils === 1 ? 'one' : inFull(councils)
  return `For ${about} of them we know both counts: the Ombudsman completed ${inCount(base, UPHELD.cases)} and upheld ${inFull(count)}.`
}

function yearMeasure(
  year: ReportingYear,
  measure: Measure,
  types: TypeInYear[],
  printedOf: PrintedOf,
): YearMeasure | null {
  const measured = types.map((one) => measuredType(one, measure))
  const drawn = measured.map(({ type, compared }) => ({
    type,
    average: usualAverage(printedOf(type, measure)),
    compared,
  }))
  const plot = dotPlot(measure, drawn)
  if (!plot) return null
  return {
    id: measure.id,
    title: `${measure.title}: every council around the average of its type`,
    meaning: measure.meaning,
    counted: measure.counted,
    cases: measure.cases.many,
    finding: outsideInWords(measured),
    plot,
    rows: Object.fromEntries(measured.map((one) => [one.type, rowWords(measure, one, printedOf)])),
    table: figuresTable(year, measure, measured),
    notes: [
      notDrawnInWords(measure, measured),
      ...measured
        .filter(({ type, compared }) => compared.length > 0 && printedOf(type, measure).length > 1)
        .map(({ type }) => averageInWords(type, year, printedOf(type, measure))),
    ].filter((note) => note !== null),
    lists: outsideLists(year, measure, measured),
  }
}

function rowWords(
  measure: Measure,
  { type, total, withFigures, compared }: MeasuredType,
  printedOf: PrintedOf,
) {
  const average = usualAverage(printedOf(type, measure))
  const councils = total ?? withFigures.length
  return {
    average: average === null ? 'no average printed' : `average ${percent(average)}`,
    share: `${inFull(compared.length)} of ${inFull(councils)} shown`,
  }
}
