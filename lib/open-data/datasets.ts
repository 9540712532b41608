import { allCouncilYears, type PublishedCouncil, publishedYears } from '@/lib/data/council-years'
import { allCouncils } from '@/lib/data/councils'
import type { FigureSource } from '@/lib/data/figures'
import { listedYears } from '@/lib/data/listed-pages'
import { type PrintedAverages, typeAverages } from '@/lib/data/type-averages'
import { AUTHORITY_TYPE_ORDER, type AuthorityType } from '@/lib/domain/authority-types'
import type { Council } from '@/lib/domain/council'
import { type CouncilYear, sourcesInOrder, type YearSource } from '@/lib/domain/council-year'
import type { Edition } from '@/lib/domain/edition'
import type { Figures } from '@/lib/domain/figure'
import { inOrder } from '@/lib/domain/figure'
import { MEASURES, type Measure } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { seriesYears } from '@/lib/series/series-years'
import type { FilePart } from './address'
import { AVERAGE_COLUMNS, averageRows } from './average-rows'
import type { Column } from './column'
import { COUNCIL_ROW_COLUMNS, councilRow } from './council-row'
import type { Cell } from './csv'
import { BREAKDOWN_COLUMNS, breakdownRows, FIGURE_COLUMNS, figureRow } from './figure-row'
import { LETTER_COLUMNS, letterRow } from './letter-row'
import { OMBUDSMAN_TERMS, REGISTER_TERMS, type Terms } from './licence'
import { LISTED_DATASETS, type ListedDataset } from './listed-datasets'
import { MEASURE_COLUMNS, measureRow } from './measure-row'
import { SERVICE_COLUMNS, serviceRows } from './service-row'
import { TOGETHER_COLUMNS, togetherRows } from './together-row'

export type Row = Record<string, Cell>

export type Dataset = {
  /** As it stands in an address: 'upheld-rate'. */
  id: string
  title: string
  description: string
  columns: Column[]
  /** The columns that together tell one row from every other. */
  key: string[]
  terms: Terms
  /** Whether it can be had for one reporting year. */
  byYear: boolean
} & (
  | {
      from: 'councils'
      /** The rows of a council, from all that is published of it. */
      rowsOf(council: PublishedCouncil, context: FileContext): Row[]
    }
  | { from: 'edition'; rows(context: FileContext): Row[] }
  | Pick<ListedDataset, 'from' | 'rowsOf'>
)

/** Every file of the open data, in the order in which pages list them. */
export const DATASETS: Dataset[] = [
  ...MEASURES.map(measureDataset),
  {
    id: 'years-together',
    title: 'Years together',
    description:
      'Complaints upheld and early remedies of several years of a council added up, with the expected range of the sum. Years before 2022-23 are never added to later ones, because the Ombudsman’s method changed. A row for each council, measure and method with two years or more.',
    columns: TOGETHER_COLUMNS,
    key: ['council', 'measure', 'first_year'],
    terms: OMBUDSMAN_TERMS,
    byYear: false,
    from: 'councils',
    rowsOf: ({ council, published }) => togetherRows(council, published),
  },
  {
    id: 'figures',
    title: 'All figures',
    description:
      'Every figure of every letter, page of the map and row of a data file, with its place and the words it came from.',
    columns: FIGURE_COLUMNS,
    key: ['council', 'reporting_year', 'figure', 'source', 'source_address'],
    terms: OMBUDSMAN_TERMS,
    byYear: true,
    from: 'councils',
    rowsOf: ({ council, published }, { averagesOf }) =>
      figuresOf(published).map(({ year, figure, source }) =>
        figureRow(council, year, figure, source, averagesOf(council.type)),
      ),
  },
  {
    id: 'breakdowns',
    title: 'Breakdowns',
    description:
      'The parts of counts that sources break down: complaints received by service, and decisions by outcome.',
    columns: BREAKDOWN_COLUMNS,
    key: ['council', 'reporting_year', 'figure', 'source', 'position'],
    terms: OMBUDSMAN_TERMS,
    byYear: true,
    from: 'councils',
    rowsOf: ({ council, published }) =>
      figuresOf(published).flatMap(({ year, figure, source }) =>
        breakdownRows(council, year, figure, source.kind),
      ),
  },
  {
    id: 'received-by-service',
    title: 'Complaints received, by service',
    description:
      'What complaints were about: how many complaints and enquiries about each council the Ombudsman received, by service, as the council’s page shows them. Years without a source have no rows. A large number does not mean that a council did badly.',
    columns: SERVICE_COLUMNS,
    key: ['council', 'reporting_year', 'service'],
    terms: OMBUDSMAN_TERMS,
    byYear: true,
    from: 'councils',
    rowsOf: ({ council, published }) => published.flatMap((year) => serviceRows(council, year)),
  },
  {
    id: 'type-averages',
    title: 'Type averages',
    description:
      'The average of each authority type that letters, the map and data files print, and how many of them print it.',
    columns: AVERAGE_COLUMNS,
    key: ['authority_type', 'reporting_year', 'figure', 'value'],
    terms: OMBUDSMAN_TERMS,
    byYear: true,
    from: 'edition',
    rows: ({ averagesOf, years }) => averageRows(averagesOf, years),
  },
  {
    id: 'letters',
    title: 'Letters',
    description:
      'Every published letter, with its date, its address on this site and the fingerprint of its file.',
    columns: LETTER_COLUMNS,
    key: ['council', 'reporting_year'],
    terms: OMBUDSMAN_TERMS,
    byYear: true,
    from: 'councils',
    rowsOf: ({ council, published }) =>
      published.flatMap(({ year, letter }) => (letter ? [letterRow(council, year, letter)] : [])),
  },
  ...LISTED_DATASETS,
  {
    id: 'councils',
    title: 'Councils',
    description:
      'Every council of the register, including abolished ones, with the years it can have letters for.',
    columns: COUNCIL_ROW_COLUMNS,
    key: ['council'],
    terms: REGISTER_TERMS,
    byYear: false,
    from: 'edition',
    rows: ({ councils }) => councils.map(councilRow),
  },
]

export function datasetOf(id: string): Dataset | null {
  return DATASETS.find((dataset) => dataset.id === id) ?? null
}

/** What a file is said to be from where it is cited. */
export function citedFrom({ from }: Pick<Dataset, 'from'>): 'figures' | 'lists' {
  return from === 'lists' ? 'lists' : 'figures'
}

/** The reporting years that a file can be asked for, newest first. */
export async function yearsOf(dataset: Pick<Dataset, 'from'>, edition: number): Promise<ReportingYear[]> {
  const [published, listed] = await Promise.all([
    publishedYears(edition),
    dataset.from === 'lists' ? listedYears(edition) : [],
  ])
  return [...new Set([...published, ...listed])].toSorted().toReversed()
}

function measureDataset(measure: Measure): Dataset {
  return {
    id: measure.id,
    title: measure.title,
    description: `${measure.meaning} A row for each council and year. Where the figure is missing, the row gives the reason.`,
    columns: MEASURE_COLUMNS,
    key: ['council', 'reporting_year'],
    terms: OMBUDSMAN_TERMS,
    byYear: true,
    from: 'councils',
    rowsOf: ({ council, published }, { years: [newest], averagesOf }) => {
      if (!newest || (published.length === 0 && council.years === null)) return []
      return seriesYears(measure, council, published, averagesOf(council.type), newest).map((year) =>
        measureRow(measure, council, year),
      )
    },
  }
}

/** Every figure of a council, by year; those of the source that leads first. */
function figuresOf(published: CouncilYear[]) {
  return published.flatMap((one) =>
    sourcesInOrder(one).flatMap((source) => withSource(one.year, source.figures, figureSource(source))),
  )
}

function figureSource(one: YearSource): FigureSource {
  switch (one.kind) {
    case 'letter':
      return { kind: one.kind, ...one.source }
    case 'publication':
      return { kind: one.kind, ...one.source }
    case 'data-file':
      return { kind: one.kind, ...one.source }
  }
}

function withSource(year: ReportingYear, figures: Figures, source: FigureSource) {
  return inOrder(figures).map((figure) => ({ year, figure, source }))
}

/** What the rows of every file need to know of an edition. */
export type FileContext = {
  edition: Edition
  /** By slug. */
  councils: Council[]
  /** Of which something is published, newest first. */
  years: ReportingYear[]
  averagesOf(type: AuthorityType): PrintedAverages
}

export async function fileContext(edition: Edition): Promise<FileContext> {
  const [councils, years, averages] = await Promise.all([
    allCouncils(),
    publishedYears(edition.number),
    Promise.all(
      AUTHORITY_TYPE_ORDER.map(async (type) => [type, await typeAverages(type, edition.number)] as const),
    ),
  ])
  const byType = new Map(averages)
  return {
    edition,
    councils: councils.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
    years,
    averagesOf(type) {
      const found = byType.get(type)
      if (!found) throw new RangeError(`No averages were read of ${type}.`)
      return found
    },
  }
}

/**
 * The rows of a file, some at a time, so that thousands of letters are never in memory at once.
 * @param part which of them
 */
export async function* fileRows(
  dataset: Dataset,
  context: FileContext,
  { year, type }: FilePart = {},
): AsyncGenerator<Row[]> {
  const asked = (row: Row) => (!year || row.reporting_year === year) && (!type || row.authority_type === type)
  if (dataset.from === 'edition') {
    yield dataset.rows(context).filter(asked)
    return
  }
  const ofType = context.councils.filter((council) => !type || council.type === type)
  if (dataset.from === 'lists') {
    for await (const { rows } of listedRows([dataset], ofType, context.edition, year)) yield rows
    return
  }
  for await (const councils of allCouncilYears(ofType, context.edition.number)) {
    yield councils.flatMap((council) => dataset.rowsOf(council, context)).filter(asked)
  }
}

/** Some thousands of entries at a time: a council can have hundreds in a year, each with its summary. */
const COUNCILS_PER_BATCH = 20

/** The rows of files of lists, some councils at a time. */
export async function* listedRows<Of extends Pick<ListedDataset, 'rowsOf'>>(
  datasets: Of[],
  councils: Council[],
  { number }: Edition,
  year: ReportingYear | null = null,
): AsyncGenerator<{ dataset: Of; rows: Row[] }> {
  for (let from = 0; from < councils.length; from += COUNCILS_PER_BATCH) {
    const batch = councils.slice(from, from + COUNCILS_PER_BATCH)
    for (const dataset of datasets)
      yield { dataset, rows: await dataset.rowsOf(batch, number, year ?? undefined) }
  }
}
