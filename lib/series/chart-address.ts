import { type AuthorityType, typeFromAddress, typeInAddress } from '@/lib/domain/authority-types'
import { parseEditionNumber } from '@/lib/domain/edition'
import { FIRST_YEAR_OF_MEASURES, type Measure, measureOf } from '@/lib/domain/measures'
import { FIRST_REPORTING_YEAR, parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'
import { writeQuery } from '@/lib/platform/query'
import { type ChartAddress, migratedAddress } from './address-migrations'

type Subjects =
  | { view: 'trend'; measure: Measure; council: string }
  | { view: 'compare'; measure: Measure; councils: string[] }
  /** Of one year the councils of the type around their average; of several the average across them. */
  | { view: 'type'; measure: Measure; type: AuthorityType }

/** From it alone the same chart can be made again, years later. */
export type ChartState = Subjects & { from: ReportingYear; to: ReportingYear }

/** A chart's state at an edition; null follows the newest data. */
export type ChartAt = { state: ChartState; edition: number | null }

/** A chart as an address asks for it; `to` is null where it states no last year. */
type AskedChart = {
  subjects: Subjects
  from: ReportingYear
  to: ReportingYear | null
  edition: number | null
}

type NoChart = { problem: string }

/** With more, charts and labels would be too small. */
export const MOST_COMPARED = 8

export const CHART_FILES = {
  svg: { file: 'chart.svg', extension: 'svg' },
  png: { file: 'chart.png', extension: 'png' },
  csv: { file: 'data.csv', extension: 'csv' },
  csvw: { file: 'data.csv-metadata.json', extension: 'csv-metadata.json' },
  json: { file: 'data.json', extension: 'json' },
} as const

export type ChartFile = keyof typeof CHART_FILES

/** In pixels; the first is that of a link's preview. */
export const PICTURE_WIDTHS = [1200, 800, 2400] as const

/** What a picture is drawn on; the first where its address does not say. */
export const PICTURE_BACKGROUNDS = ['paper', 'white'] as const

export type PictureBackground = (typeof PICTURE_BACKGROUNDS)[number]

const VIEWS = ['trend', 'compare', 'type'] as const

/**
 * The address of a chart, every choice stated: '/charts/upheld-rate/luton~knowsley?view=compare&from=2018-19&
 * to=2023-24&edition=7'. Letters, digits, hyphens and tildes only, so that mail and chat clients leave it alone.
 * @param at with an edition, the address shows for ever what it shows now; without, it follows new data
 */
export function chartAddress(at: ChartAt): string {
  return `/charts/${pathOf(at.state)}${writeQuery(choicesOf(at))}`
}

export function chartFileAddress(
  at: ChartAt,
  file: ChartFile,
  {
    width,
    background = 'paper',
    download = false,
  }: { width?: (typeof PICTURE_WIDTHS)[number]; background?: PictureBackground; download?: boolean } = {},
): string {
  const query = writeQuery({
    ...choicesOf(at),
    width,
    background: background === 'paper' ? null : background,
    download: download ? 1 : null,
  })
  return `/charts/${pathOf(at.state)}/${CHART_FILES[file].file}${query}`
}

export function embedAddress(at: ChartAt): string {
  return `/embed/${pathOf(at.state)}${writeQuery(choicesOf(at))}`
}

/** An address that came in, without its edition, whatever else is right or wrong with it. */
export function withoutEdition({ measure, subjects, query: { view, from, to } }: ChartAddress): string {
  return `/charts/${measure}/${subjects}${writeQuery({ view, from, to })}`
}

/** What a file of the chart is called: 'luton-upheld-rate-2018-19-to-2023-24-edition-7.png'. */
export function chartFileName({ state, edition }: ChartAt, file: ChartFile): string {
  const { from, to } = state
  const years = from === to ? from : `${from}-to-${to}`
  const of = edition === null ? '' : `-edition-${edition}`
  return `${slugsOf(state).join('-')}-${state.measure.id}-${years}${of}.${CHART_FILES[file].extension}`
}

function pathOf(state: ChartState): string {
  return `${state.measure.id}/${slugsOf(state).join('~')}`
}

function choicesOf({ state: { view, from, to }, edition }: ChartAt) {
  return { view, from, to, edition }
}

function slugsOf(subjects: Subjects): string[] {
  return subjects.view === 'type' ? [typeInAddress(subjects.type)] : councilsOf(subjects)
}

export function councilsOf(subjects: Subjects): string[] {
  switch (subjects.view) {
    case 'trend':
      return [subjects.council]
    case 'compare':
      return subjects.councils
    case 'type':
      return []
  }
}

/** Of today's form, or of any that was ever given out. It does not look whether councils and edition exist. */
export function readChartAddress(given: ChartAddress): AskedChart | NoChart {
  const { measure: measureId, subjects: slugs, query } = migratedAddress(given)
  const measure = measureOf(measureId)
  if (!measure) return { problem: `There is no measure called “${shown(measureId)}”.` }
  const view = query.view === undefined ? null : VIEWS.find((one) => one === query.view)
  if (view === undefined) return { problem: `There is no view called “${shown(query.view)}”.` }
  const edition = query.edition === undefined ? null : parseEditionNumber(query.edition)
  if (edition === null && query.edition !== undefined)
    return { problem: `“${shown(query.edition)}” is not the number of an edition.` }
  const from = query.from === undefined ? FIRST_YEAR_OF_MEASURES : parseReportingYear(query.from)
  if (!from || from < FIRST_REPORTING_YEAR)
    return { problem: `“${shown(query.from)}” is not a reporting year of which there are letters.` }
  const to = query.to === undefined ? null : parseReportingYear(query.to)
  if (to === null && query.to !== undefined)
    return { problem: `“${shown(query.to)}” is not a reporting year.` }
  const subjects = readSubjects(measure, view, [...new Set(slugs.split('~').filter((slug) => slug !== ''))])
  return 'problem' in subjects ? subjects : { subjects, from, to, edition }
}

/** @param newest of its edition: the chart ends there where the address states no last year */
export function chartAsked({ subjects, from, to, edition }: AskedChart, newest: ReportingYear): ChartAt {
  const last = to ?? newest
  return {
    state: { ...subjects, ...(from <= last ? { from, to: last } : { from: last, to: from }) },
    edition,
  }
}

function readSubjects(
  measure: Measure,
  view: (typeof VIEWS)[number] | null,
  slugs: string[],
): Subjects | NoChart {
  const [only] = slugs
  if (!only) return { problem: 'The address names no council.' }
  if (view === 'type') {
    const type = typeFromAddress(only)
    return type ? { view, measure, type } : { problem: `There is no authority type called “${shown(only)}”.` }
  }
  if (slugs.length > MOST_COMPARED)
    return { problem: `A chart compares up to ${MOST_COMPARED} councils; this names ${slugs.length}.` }
  return slugs.length === 1 && view !== 'compare'
    ? { view: 'trend', measure, council: only }
    : { view: 'compare', measure, councils: slugs }
}

function shown(text = ''): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
