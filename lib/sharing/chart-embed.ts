import { dayInWords } from '@/lib/domain/day'
import { siteAddress } from '@/lib/platform/site-address'
import { chartAddress } from '@/lib/series/chart-address'
import { legendOf } from '@/lib/series/legend'
import type { ChartParams } from './chart-files'
import { type ChartPage, chartPage } from './chart-page'
import { fileAnswer, noFile, unlessBusy } from './chart-response'
import { drawChart } from './draw'
import { embedPage } from './embed-page'
import { rowsTable } from './rows-table'

/** Answers with the page that shows a chart in a frame. */
export async function chartEmbed(request: Request, params: ChartParams): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const page = await chartPage({ ...params, query })
  if (page.kind === 'help') return noFile(404, page.problem)
  return unlessBusy(async () =>
    fileAnswer(request, {
      body: await embedOf(page, siteAddress(request.headers)),
      mediaType: 'text/html; charset=utf-8',
      fileName: 'chart.html',
      isFixed: page.at.edition !== null,
    }),
  )
}

async function embedOf({ at, edition, content }: ChartPage, site: string): Promise<string> {
  const { title, finding, chart, rows } = content
  const { rows: shown } = rowsTable(at.state.measure, title, rows)
  return embedPage({
    title,
    finding,
    pictures:
      chart.kind === 'none'
        ? { none: chart.why }
        : { wide: await drawChart(chart, 'wide', false), narrow: await drawChart(chart, 'narrow', false) },
    legend: chart.kind === 'none' ? '' : legendOf(chart),
    rows: shown.map(({ council, year, base, count, rate, typeAverage, status }) => ({
      of: `${council}, ${year}`,
      says: `${count} of ${base}, ${rate}; type average ${typeAverage}. ${status}`,
    })),
    address: `${site}${chartAddress({ state: at.state, edition: edition.number })}`,
    edition: `edition ${edition.number}, published ${dayInWords(edition.publishedOn)}`,
  })
}
