import { NOT_TO_KEEP } from '@/lib/platform/incomplete'
import { siteAddress } from '@/lib/platform/site-address'
import { isNotDone } from '@/lib/platform/threads'
import type { Chart } from '@/lib/series/chart'
import { chartAddress } from '@/lib/series/chart-address'
import { legendOf } from '@/lib/series/legend'
import { SHORT_CREDIT } from '@/lib/words/credits'
import { editionInWords } from '@/lib/words/edition-note'
import { escaped } from '@/lib/words/escaped'
import type { ChartParams } from './chart-files'
import { type ChartPage, chartPage } from './chart-page'
import { fileAnswer, fileTag, noFile, unlessBusy } from './chart-response'
import { drawChart, NOT_DRAWN } from './draw'
import { EMBED_STYLE } from './embed-style'
import { rowsTable } from './rows-table'

export async function chartEmbed(request: Request, params: ChartParams): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const page = await chartPage({ ...params, query })
  if (page.kind === 'help') return noFile(404, page.problem)
  return unlessBusy(async () => {
    const pictures = await picturesOf(page.content.chart)
    return fileAnswer(request, {
      tag: await fileTag(request, page.edition.number),
      make: () => embedOf(page, pictures, siteAddress(request.headers)),
      mediaType: 'text/html; charset=utf-8',
      fileName: 'chart.html',
      isFixed: page.at.edition !== null,
      lacksChart: 'notDrawn' in pictures,
    })
  })
}

async function picturesOf(chart: ChartPage['content']['chart']): Promise<EmbedContent['pictures']> {
  if (chart.kind === 'none') return { none: chart.why }
  try {
    return await drawn(chart)
  } catch (error) {
    if (!isNotDone(error)) throw error
    return { notDrawn: NOT_DRAWN }
  }
}

async function drawn(chart: Chart): Promise<EmbedContent['pictures']> {
  return {
    wide: await drawChart(chart, 'wide', false),
    narrow: await drawChart(chart, 'narrow', false),
    isWhole: chart.kind === 'strips',
  }
}

function embedOf(
  { at, edition, content }: ChartPage,
  pictures: EmbedContent['pictures'],
  site: string,
): string {
  const { title, finding, chart, rows } = content
  const { rows: shown } = rowsTable(at.state.measure, title, rows)
  return embedPage({
    title,
    finding,
    pictures,
    legend: chart.kind === 'none' ? '' : legendOf(chart),
    rows: shown.map((row) => ({
      of: `${row.council}, ${row.year}`,
      says:
        row.kind === 'run'
          ? row.status
          : `${row.count} of ${row.base}, ${row.rate}; type average ${row.typeAverage}. ${row.status}`,
    })),
    address: `${site}${chartAddress({ state: at.state, edition: edition.number })}`,
    edition: editionInWords(edition),
  })
}

type EmbedContent = {
  title: string
  finding: string
  /** `isWhole`: whether it is as tall as it needs, and not what the frame leaves it. */
  pictures: { wide: string; narrow: string; isWhole: boolean } | { none: string } | { notDrawn: string }
  legend: string
  rows: { of: string; says: string }[]
  address: string
  edition: string
}

/**
 * Has no script. A chart takes the height that the frame leaves it, so that nothing is cut off; strips, whose words
 * would be too small to read, take their own.
 */
export function embedPage(content: EmbedContent): string {
  const { title, finding, pictures, legend, rows, address, edition } = content
  const drawn =
    'none' in pictures
      ? `<p>${escaped(pictures.none)}</p>`
      : 'notDrawn' in pictures
        ? `<p ${NOT_TO_KEEP}>${escaped(pictures.notDrawn)}</p>`
        : [
            `<div class="chart wide${pictures.isWhole ? ' whole' : ''}">${pictures.wide}</div>`,
            `<div class="chart narrow${pictures.isWhole ? ' whole' : ''}">${pictures.narrow}</div>`,
          ].join('')
  const items = rows.map(({ of, says }) => `<li>${escaped(of)}: ${escaped(says)}</li>`).join('')
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>${EMBED_STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(finding)}</p>
${drawn}
<p class="quiet">${escaped(legend)}</p>
<details${'notDrawn' in pictures ? ' open' : ''}><summary>The figures</summary><ul>${items}</ul></details>
<p class="quiet"><a href="${escaped(address)}" target="_blank" rel="noopener">Upheld</a>, ${escaped(edition)}. ${escaped(SHORT_CREDIT)}</p>
</main>
</body>
</html>
`
}
