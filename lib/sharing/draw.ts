import { availableParallelism } from 'node:os'
import { taskQueue } from '@/lib/platform/task-queue'
import { startThreads, type Threads } from '@/lib/platform/threads'
import { workerScript } from '@/lib/platform/workers'
import type { Chart } from '@/lib/series/chart'
import type { ChartShape } from '@/lib/series/chart-sizes'
import { keptDrawings } from './kept-drawings'

export type DrawRequest = { chart: Chart; shape: ChartShape }

/** A chart takes a thirtieth of a second, the first half a second; on a busy machine much longer. In milliseconds. */
const TIME_LIMIT = 60_000

/** In MB. */
const MEMORY_LIMIT = 512

const shared = globalThis as { upheldDrawingThreads?: Threads<DrawRequest, string> }

const drawings = keptDrawings()

/** So many files may wait to be drawn before more are refused; pages are always drawn. */
const queueFile = taskQueue(40)

/**
 * Recharts draws nothing in react-dom/server (recharts issue 5997), so the component that draws in the browser runs in
 * threads that have a document of their own.
 * @param isForPage pages are always drawn; files are refused while too many wait
 * @returns an <svg> element as text
 * @throws TooBusy for a file, while too many wait; else when the chart cannot be drawn
 */
export function drawChart(chart: Chart, shape: ChartShape, isForPage = true): Promise<string> {
  const draw = () => drawingThreads().run({ chart, shape })
  return drawings.of(JSON.stringify([chart, shape]), () => (isForPage ? draw() : queueFile(draw)))
}

export async function drawShapes<Shape extends ChartShape>(
  chart: Chart,
  shapes: readonly Shape[],
): Promise<Record<Shape, string>> {
  const drawn = await Promise.all(
    shapes.map(async (shape) => [shape, await drawChart(chart, shape)] as const),
  )
  return Object.fromEntries(drawn) as Record<Shape, string>
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
