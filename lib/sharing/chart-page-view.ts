import { compareAddress } from '@/lib/compare/address'
import { councilAddress } from '@/lib/council/address'
import type { Caution } from '@/lib/domain/cautions'
import type { ChartState } from '@/lib/series/chart-address'
import { legendOf } from '@/lib/series/legend'
import { type ShareView, shareView } from '@/lib/series/share-view'
import { typeAddress } from '@/lib/types/address'
import { editionNote } from '@/lib/words/edition-note'
import { siteSource } from '@/lib/words/source-words'
import type { ChartContent } from './chart-content'
import type { ChartPage } from './chart-page'
import { type RowsTable, rowsTable } from './rows-table'
import type { SinceThen } from './since-then'

/** A chart's page in words, ready to be shown. */
export type ChartPageView = {
  title: string
  finding: string
  chart: ChartContent['chart']
  legend: string | null
  base: string
  source: string
  cautions: Caution[]
  table: RowsTable
  share: ShareView
  since: SinceThen | null
  editionNote: string
  /** The pages that the chart belongs to. */
  around: { words: string; href: string }[]
}

/** Puts a chart's page in words. */
export function chartPageView({ at: { state }, edition, content, since }: ChartPage): ChartPageView {
  const { title, finding, chart, base, cautions, rows } = content
  return {
    title,
    finding,
    chart,
    legend: chart.kind === 'none' ? null : legendOf(chart),
    base,
    source: siteSource,
    cautions,
    table: rowsTable(state.measure, title, rows),
    share: shareView(state, { title, finding, edition: edition.number }),
    since,
    editionNote: editionNote(edition),
    around: aroundOf(state),
  }
}

function aroundOf(state: ChartState): ChartPageView['around'] {
  const measure = state.measure.id
  switch (state.view) {
    case 'trend':
      return [
        { words: 'All measures of this council', href: councilAddress(state.council) },
        { words: 'Compare it with others', href: compareAddress({ councils: [state.council], measure }) },
      ]
    case 'compare': {
      const { councils, from, to } = state
      return [{ words: 'Change this comparison', href: compareAddress({ councils, measure, from, to }) }]
    }
    case 'type':
      return [
        { words: 'All of this authority type', href: typeAddress(state.type, { year: state.to, measure }) },
      ]
  }
}
