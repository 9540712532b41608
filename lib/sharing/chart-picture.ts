import { svgToPng } from '@/lib/platform/svg-to-png'
import type { Chart } from '@/lib/series/chart'
import { drawChart } from './draw'
import { keptDrawings } from './kept-drawings'
import { type Poster, posterSvg } from './poster'

const pngs = keptDrawings<Uint8Array>(200)

/**
 * A chart that stands alone, as an SVG file: drawn as its page draws it, with its words around it.
 * @throws TooBusy while too many drawings wait
 */
export async function chartSvg(chart: Chart, poster: Poster): Promise<string> {
  return posterSvg(poster, await drawChart(chart, 'wide', false))
}

/**
 * The same as a PNG with the site's fonts in it, kept by content.
 * @param width in pixels
 * @throws TooBusy while too many drawings wait
 */
export async function chartPng(chart: Chart, poster: Poster, width: number): Promise<Uint8Array> {
  const svg = await chartSvg(chart, poster)
  return pngs.of(`${width} ${svg}`, () => svgToPng(svg, width))
}
