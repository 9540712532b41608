import { availableParallelism } from 'node:os'
import { ofContent } from '@/lib/platform/cache'
import { taskQueue } from '@/lib/platform/task-queue'
import { isNotDone, runAgainOnce, startThreads, type Threads } from '@/lib/platform/threads'
import { workerScript } from '@/lib/platform/workers'
import type { Chart } from '@/lib/series/chart'
import type { ChartShape } from '@/lib/series/chart-sizes'

export type DrawRequest = { chart: Chart; shape: ChartShape }

/** A chart takes a thirtieth of a second, the first half a second. In milliseconds. */
const TIME_LIMIT = 15_000

/** In MB. */
const MEMORY_LIMIT = 512

const shared = globalThis as { upheldDrawingThreads?: Threads<DrawRequest, string> }

/** So many files may wait to be drawn before more are refused; pages are always drawn. */
const queueFile = taskQueue(40)

/**
 * Recharts draws nothing in react-dom/server (recharts issue 5997), so the component that draws in the browser runs in
 * threads that have a document of their own.
 * @param isForPage pages are always drawn; files are refused while too many wait
 * @returns an <svg> element as text
 * @throws TooBusy for a file, while too many wait; TaskFailed or TaskTooLong where the chart cannot be drawn, at a
 *   second try either
 */
export function drawChart(chart: Chart, shape: ChartShape, isForPage = true): Promise<string> {
  const draw = () => runAgainOnce(drawingThreads(), { chart, shape })
  return ofContent('chart', JSON.stringify([chart, shape]), () => (isForPage ? draw() : queueFile(draw)))
}

/** What stands in the place of a chart that cannot be drawn: the page is shown without it. */
export const NOT_DRAWN =
  'We could not draw this chart just now. The table has all of its figures. Load the page again to see the chart.'

/**
 * A chart for a page, in several shapes.
 * @returns null where it cannot be drawn, which is said in the log
 */
export async function drawShapes<Shape extends ChartShape>(
  chart: Chart,
  shapes: readonly Shape[],
): Promise<Record<Shape, string> | null> {
  try {
    const drawn = await Promise.all(
      shapes.map(async (shape) => [shape, await drawChart(chart, shape)] as const),
    )
    return Object.fromEntries(drawn) as Record<Shape, string>
  } catch (error) {
    if (!isNotDone(error)) throw error
    // biome-ignore lint/suspicious/noConsole: whoever runs the site is to see it in its log.
    console.error(`A chart could not be drawn, so its page is shown without it: ${error.message}`)
    return null
  }
}

function drawingThreads(): Threads<DrawRequest, string> {
  shared.upheldDrawingThreads ??= startThreads({
    script: workerScript('chart'),
    size: Math.min(2, availableParallelism()),
    timeLimit: TIME_LIMIT,
    memoryLimit: MEMORY_LIMIT,
  })
  return shared.upheldDrawingThreads
}
