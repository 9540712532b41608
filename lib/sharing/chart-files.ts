import { creditedCsv } from '@/lib/open-data/credited-csv'
import { OMBUDSMAN_TERMS, termsCells } from '@/lib/open-data/licence'
import { MEASURE_COLUMNS } from '@/lib/open-data/measure-row'
import { csvwOf } from '@/lib/open-data/metadata'
import { siteAddress } from '@/lib/platform/site-address'
import {
  type ChartFile,
  chartAddress,
  chartFileName,
  PICTURE_BACKGROUNDS,
  PICTURE_WIDTHS,
} from '@/lib/series/chart-address'
import { citationOf } from '@/lib/words/citation'
import { type ChartPage, chartPage } from './chart-page'
import { chartPng, chartSvg, posterOf } from './chart-picture'
import { fileAnswer, fileTag, noFile, unlessBusy } from './chart-response'

export type ChartParams = { measure: string; subjects: string }

export async function chartFile(request: Request, params: ChartParams, file: ChartFile): Promise<Response> {
  const query = new URL(request.url).searchParams
  const page = await chartPage({ ...params, query: Object.fromEntries(query) })
  if (page.kind === 'help') return noFile(404, page.problem)
  const site = siteAddress(request.headers)
  switch (file) {
    case 'svg':
    case 'png':
      return picture(request, page, {
        file,
        site,
        width: query.get('width'),
        background: query.get('background'),
      })
    case 'csv':
      return answer(request, page, {
        file,
        mediaType: 'text/csv; charset=utf-8; header=present',
        make: () => csvOf(page),
      })
    case 'csvw':
      return answer(request, page, {
        file,
        mediaType: 'application/csvm+json',
        make: () => json(metadataOf(page, site)),
      })
    case 'json':
      return answer(request, page, {
        file,
        mediaType: 'application/json; charset=utf-8',
        make: () => json(dataOf(page, site)),
      })
  }
}

async function picture(
  request: Request,
  page: ChartPage,
  {
    file,
    site,
    width,
    background,
  }: { file: 'svg' | 'png'; site: string; width: string | null; background: string | null },
): Promise<Response> {
  const { chart } = page.content
  if (chart.kind === 'none') return noFile(404, chart.why)
  const wanted = width === null ? PICTURE_WIDTHS[0] : PICTURE_WIDTHS.find((one) => String(one) === width)
  if (wanted === undefined) return noFile(400, `A picture can be ${PICTURE_WIDTHS.join(', ')} pixels wide.`)
  const ground = background === null ? 'paper' : PICTURE_BACKGROUNDS.find((one) => one === background)
  if (ground === undefined)
    return noFile(400, `A picture’s background can be ${PICTURE_BACKGROUNDS.join(' or ')}.`)
  const poster = posterOf(page, chart, site, ground)
  return unlessBusy(() =>
    file === 'svg'
      ? answer(request, page, { file, mediaType: 'image/svg+xml', make: () => chartSvg(chart, poster) })
      : answer(request, page, { file, mediaType: 'image/png', make: () => chartPng(chart, poster, wanted) }),
  )
}

async function answer(
  request: Request,
  { at, edition }: ChartPage,
  {
    file,
    mediaType,
    make,
  }: { file: ChartFile; mediaType: string; make(): Promise<string | Uint8Array> | string | Uint8Array },
): Promise<Response> {
  return fileAnswer(request, {
    tag: await fileTag(request, edition.number),
    make,
    mediaType,
    isFixed: at.edition !== null,
    fileName: chartFileName({ state: at.state, edition: edition.number }, file),
    isDownload: file === 'csv' || new URL(request.url).searchParams.has('download'),
  })
}

function csvOf({ content }: ChartPage): string {
  return creditedCsv(MEASURE_COLUMNS, content.rows, OMBUDSMAN_TERMS)
}

function metadataOf(page: ChartPage, site: string) {
  const { at, edition, content } = page
  return csvwOf({
    file: chartFileName({ state: at.state, edition: edition.number }, 'csv'),
    title: content.title,
    description: content.finding,
    citation: chartCitation(page, site),
    edition,
  })
}

function dataOf(page: ChartPage, site: string) {
  const { edition, content } = page
  const citation = chartCitation(page, site)
  return {
    title: content.title,
    finding: content.finding,
    base: content.base,
    cautions: content.cautions.map(({ text }) => text),
    edition: { number: edition.number, published: edition.publishedOn },
    ...termsCells(OMBUDSMAN_TERMS),
    address: citation.csl.URL,
    citation: citation.text,
    csl: citation.csl,
    rows: content.rows,
  }
}

export function chartCitation({ at, edition, content }: ChartPage, site: string) {
  return citationOf({
    title: content.title,
    address: `${site}${chartAddress({ state: at.state, edition: edition.number })}`,
    edition: { number: edition.number, publishedOn: edition.publishedOn },
  })
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
