import { ofContent } from '@/lib/platform/cache'
import { FONT_FAMILIES } from '@/lib/platform/fonts'
import { svgToPng } from '@/lib/platform/svg-to-png'
import type { Chart } from '@/lib/series/chart'
import { chartAddress, type PictureBackground } from '@/lib/series/chart-address'
import { CHART_SIZES } from '@/lib/series/chart-sizes'
import { legendOf } from '@/lib/series/legend'
import { PALETTE, withOwnColours } from '@/lib/series/palette'
import { drawnSize } from '@/lib/series/strips-layout'
import { SHORT_CREDIT } from '@/lib/words/credits'
import { editionInWords } from '@/lib/words/edition-note'
import { escaped } from '@/lib/words/escaped'
import { siteSource } from '@/lib/words/source-words'
import type { ChartPage } from './chart-page'
import { drawChart } from './draw'
import { lineSvg, linesFrom, type Paragraph } from './picture-text'

/**
 * As an SVG file.
 * @throws TooBusy while too many drawings wait
 */
export async function chartSvg(chart: Chart, poster: Poster): Promise<string> {
  return posterSvg(poster, await drawChart(chart, 'wide', false), drawnSize(chart, 'wide').height)
}

/**
 * The same with the site's fonts in it, kept by content.
 * @param width in pixels
 * @throws TooBusy while too many drawings wait
 */
export async function chartPng(chart: Chart, poster: Poster, width: number): Promise<Uint8Array> {
  const svg = await chartSvg(chart, poster)
  return ofContent('png', `${width} ${svg}`, () => svgToPng(svg, width))
}

export type Poster = {
  title: string
  finding: string
  legend: string
  base: string
  cautions: string[]
  source: string
  edition: string
  address: string
  background: PictureBackground
}

const MARGIN = 40
const WIDTH = CHART_SIZES.wide.width + 2 * MARGIN
const PLACE = { x: MARGIN, width: CHART_SIZES.wide.width }

/**
 * @param drawing the wide chart as an <svg> element
 * @param drawn its height
 * @returns a whole SVG file; its fonts are named, and fall back to those of the system
 */
function posterSvg(poster: Poster, drawing: string, drawn: number): string {
  const above = linesFrom(PLACE, MARGIN + 22, [
    { words: poster.title, size: 27, font: 'serif', weight: 600, colour: PALETTE.ink, after: 8 },
    { words: poster.finding, size: 17, font: 'sans', weight: 400, colour: PALETTE.ink, after: 10 },
  ])
  const below = linesFrom(PLACE, above.end + drawn + 26, [
    ...[poster.legend, poster.base, ...poster.cautions].map((words) => small(words, 3)),
    small(poster.source, 3),
    small(SHORT_CREDIT, 10),
    { ...small(poster.edition, 3), weight: 600 },
    small(poster.address, 0),
  ])
  const height = Math.ceil(below.end + MARGIN - 10)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc" font-family="'${FONT_FAMILIES.sans}', system-ui, Arial, sans-serif">`,
    `<title id="title">${escaped(poster.title)}</title>`,
    `<desc id="desc">${escaped(poster.finding)}</desc>`,
    `<rect width="${WIDTH}" height="${height}" fill="${PALETTE[poster.background]}"/>`,
    ...above.lines.map(lineSvg),
    placed(drawing, above.end, drawn, poster.background),
    ...below.lines.map(lineSvg),
    '</svg>',
  ].join('\n')
}

function small(words: string, after: number): Paragraph {
  return { words, size: 13.5, font: 'sans', weight: 400, colour: PALETTE.quiet, after }
}

function placed(drawing: string, y: number, height: number, background: PictureBackground): string {
  const { width } = CHART_SIZES.wide
  const tag = `<svg x="${MARGIN}" y="${y.toFixed(1)}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`
  return withOwnColours(drawing, PALETTE[background]).replace(/<svg[^>]*>/, tag)
}

/** Its address has the edition in it, so that anyone who looks it up sees this very chart. */
export function posterOf(
  { at, edition, content }: ChartPage,
  chart: Chart,
  site: string,
  background: PictureBackground,
): Poster {
  return {
    title: content.title,
    finding: content.finding,
    legend: legendOf(chart),
    base: content.base,
    cautions: content.cautions.filter(({ about }) => about === 'year').map(({ text }) => text),
    source: `Source: ${siteSource}.`,
    edition: `Upheld, ${editionInWords(edition)}`,
    address: `${site}${chartAddress({ state: at.state, edition: edition.number })}`,
    background,
  }
}
