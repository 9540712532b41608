import { svgToPng } from '@/lib/platform/svg-to-png'
import { isNotDone } from '@/lib/platform/threads'
import type { TrendChart } from '@/lib/series/chart'
import { PAGE_SHAPES } from '@/lib/series/chart-sizes'
import { drawChart } from './draw'
import { sitePictureSvg } from './preview-picture'

/** Nobody sees it: with it each thread loads all that a chart takes. */
const FIRST: TrendChart = {
  kind: 'trend',
  marked: null,
  title: 'A first chart',
  description: 'It shows nothing.',
  council: 'Nowhere',
  averageLabel: 'average',
  breakBefore: null,
  points: ['2022-23', '2023-24'].map((year) => ({
    year: year as TrendChart['points'][number]['year'],
    rate: 50,
    typeAverage: 60,
    expected: { from: 40, to: 80 },
    label: '5 of 10',
    axisNote: 'of 10',
    reading: '',
  })),
}

/**
 * Starts the threads that draw charts and pictures, so that the first who asks for a page does not wait for them. A
 * server whose threads do not start serves pages without charts, and its log says so.
 */
export async function startThreadsWithServer(): Promise<void> {
  const drawn = [...PAGE_SHAPES.map((shape) => drawChart(FIRST, shape)), svgToPng(sitePictureSvg(), 100)]
  for (const result of await Promise.allSettled(drawn)) {
    if (result.status === 'fulfilled') continue
    if (!isNotDone(result.reason)) throw result.reason
    // biome-ignore lint/suspicious/noConsole: whoever runs the site is to see it in its log.
    console.error(`Charts and pictures cannot be drawn, so pages are shown without: ${result.reason.message}`)
  }
}
