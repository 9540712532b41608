import { FONT_FAMILIES } from '@/lib/platform/fonts'
import { svgToPng } from '@/lib/platform/svg-to-png'
import { CHART_SIZES } from '@/lib/series/chart-sizes'
import { PALETTE, withOwnColours } from '@/lib/series/palette'
import { drawChart } from '@/lib/sharing/draw'
import type { Briefing, BriefingCell } from './briefing'
import { casesSvg, qrOf, qrSvg } from './drawings'

/** Pixels across a picture: enough for 300 to an inch at the width that it has on paper. */
const PIXELS = { chart: 1200, cases: 800, qr: 600 }

/** Room at the right for counts beside the last point, which a page shows beyond the chart's own edge. */
const BESIDE_LAST = 24

export const BRIEFING_SHAPE = {
  width: CHART_SIZES.small.width + BESIDE_LAST,
  height: CHART_SIZES.small.height,
}

export type BriefingPictures = {
  charts: Map<string, Uint8Array>
  /** By the cell that they stand in. */
  cases: Map<BriefingCell, Uint8Array>
  qrPng: Uint8Array
}

/**
 * Draws the pictures of a briefing at the resolution of print.
 * @throws TooBusy while too many drawings wait
 */
export async function briefingPictures({ charts, figures, address }: Briefing): Promise<BriefingPictures> {
  const cells = figures.rows.flatMap((row) => row.cells.filter(({ cases }) => cases))
  const qr = qrOf(address)
  const [ofCharts, ofCases, qrPng] = await Promise.all([
    Promise.all(
      charts.map(async ({ id, chart }) => {
        const svg = standingAlone(await drawChart(chart, 'small', false))
        return [id, await onWhite(svg, PIXELS.chart)] as const
      }),
    ),
    Promise.all(
      cells.flatMap(({ cases }, at) =>
        cases ? [onWhite(casesSvg(cases), PIXELS.cases).then((png) => [cells[at], png] as const)] : [],
      ),
    ),
    onWhite(qrSvg(qr), PIXELS.qr),
  ])
  return {
    charts: new Map(ofCharts),
    cases: new Map(ofCases.flatMap(([cell, png]) => (cell ? [[cell, png] as const] : []))),
    qrPng,
  }
}

/** A drawing on white, as a PNG with a palette: small, and without transparency, which PDFs keep apart at a cost. */
function onWhite(svg: string, width: number): Promise<Uint8Array> {
  const opaque = svg.replace(
    /<svg[^>]*>/,
    (tag) => `${tag}<rect width="100%" height="100%" fill="${PALETTE.white}"/>`,
  )
  return svgToPng(opaque, width, true)
}

/** A drawn chart without the style sheet of its page: on white paper, its colours and its font its own. */
function standingAlone(drawing: string): string {
  const { width, height } = BRIEFING_SHAPE
  return withOwnColours(drawing, PALETTE.white).replace(
    /<svg[^>]*>/,
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'${FONT_FAMILIES.sans}'" font-size="${CHART_SIZES.small.text}">`,
  )
}
