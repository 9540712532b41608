import { dayInWords } from '@/lib/domain/day'
import type { Chart } from '@/lib/series/chart'
import { chartAddress } from '@/lib/series/chart-address'
import { legendOf } from '@/lib/series/legend'
import { siteSource } from '@/lib/words/source-words'
import type { ChartPage } from './chart-page'
import type { Poster } from './poster'

/**
 * What stands around a chart's picture. Its address has the edition in it, so that whoever looks it up sees this very
 * chart.
 * @param site where the site stands
 */
export function posterOf({ at, edition, content }: ChartPage, chart: Chart, site: string): Poster {
  return {
    title: content.title,
    finding: content.finding,
    legend: legendOf(chart),
    base: content.base,
    cautions: content.cautions.filter(({ about }) => about === 'year').map(({ text }) => text),
    source: `Source: ${siteSource}.`,
    edition: `Upheld, edition ${edition.number}, published ${dayInWords(edition.publishedOn)}`,
    address: `${site}${chartAddress({ state: at.state, edition: edition.number })}`,
  }
}
