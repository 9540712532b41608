import { z } from 'zod'
import { typeFromAddress } from '@/lib/domain/authority-types'
import { FIRST_YEAR_OF_MEASURES, measureOf } from '@/lib/domain/measures'
import { FIRST_REPORTING_YEAR, parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'
import { migratedAddress } from './address-migrations'
import { type ChartAt, type ChartState, MOST_COMPARED } from './chart-state'

/** The parts of a chart's address, as they came in. */
export type ChartAddress = { measure: string; subjects: string; query: Record<string, string> }

/** Why an address gives no chart, in a sentence, and what of it can be told. */
export type NoChart = { problem: string }

type Years = { from: ReportingYear; to: ReportingYear }

const query = z.object({
  view: z.enum(['trend', 'compare', 'type']).optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  edition: z.string().optional(),
})

/**
 * Reads a chart's address: of today's form, or of any that was ever given out.
 * @param newest the newest year that is published, for an address that states no years
 * @returns the chart that it names; whether its councils and its edition exist is for others to look
 */
export function readChartAddress(given: ChartAddress, newest: ReportingYear): ChartAt | NoChart {
  const { measure: measureId, subjects, query: asked } = migratedAddress(given)
  const measure = measureOf(measureId)
  if (!measure) return { problem: `There is no measure called “${shown(measureId)}”.` }
  const parsed = query.safeParse(asked)
  if (!parsed.success) return { problem: `There is no view called “${shown(asked.view ?? '')}”.` }
  const edition = editionOf(parsed.data.edition)
  if (edition === undefined)
    return { problem: `“${shown(parsed.data.edition ?? '')}” is no number of an edition.` }
  const slugs = [...new Set(subjects.split('~').filter((slug) => slug !== ''))]
  const { view = slugs.length > 1 ? 'compare' : 'trend' } = parsed.data
  const years = yearsOf(parsed.data, newest)
  if ('problem' in years) return years
  const state = stateIn(years)
  return 'problem' in state ? state : { state, edition }

  function stateIn(span: Years): ChartState | NoChart {
    const [only] = slugs
    if (!only || !measure) return { problem: 'The address names no council.' }
    if (view === 'type') {
      const type = typeFromAddress(only)
      if (!type) return { problem: `There is no authority type called “${shown(only)}”.` }
      return { view, measure, type, ...span }
    }
    if (slugs.length > MOST_COMPARED)
      return {
        problem: `A chart compares up to ${MOST_COMPARED} councils; this names ${slugs.length}.`,
      }
    return view === 'trend' && slugs.length === 1
      ? { view, measure, council: only, ...span }
      : { view: 'compare', measure, councils: slugs, ...span }
  }

  function yearsOf({ from, to }: { from?: string; to?: string }, last: ReportingYear): Years | NoChart {
    const first = from === undefined ? FIRST_YEAR_OF_MEASURES : parseReportingYear(from)
    const end = to === undefined ? last : parseReportingYear(to)
    if (!first || first < FIRST_REPORTING_YEAR)
      return { problem: `“${shown(from ?? '')}” is no reporting year of which there are letters.` }
    if (!end) return { problem: `“${shown(to ?? '')}” is no reporting year.` }
    return first <= end ? { from: first, to: end } : { from: end, to: first }
  }
}

/** Null where none is named; undefined for what is no number. */
function editionOf(text: string | undefined): number | null | undefined {
  if (text === undefined) return null
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined
}

/** What somebody typed, short enough for a sentence. */
function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
