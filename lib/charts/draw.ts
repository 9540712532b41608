import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ChartView } from '@/lib/views/series-chart'
import type { ChartShape } from './chart-sizes'

/** What the drawing thread is asked, and what it answers. */
export type DrawRequest = { id: number; chart: ChartView; shape: ChartShape }
export type DrawAnswer = { id: number } & ({ svg: string } | { error: string })

type Drawing = { resolve: (svg: string) => void; reject: (error: Error) => void }
type Thread = { worker: Worker; drawings: Map<number, Drawing>; next: number }

const held = globalThis as { upheldDrawingThread?: Thread }

/**
 * Draws a chart as SVG, with the very component that draws it in the browser. Recharts draws nothing in
 * react-dom/server (recharts issue 5997), so it runs in a thread that has a document of its own.
 * @returns an <svg> element as text
 * @throws when the chart cannot be drawn
 */
export function drawChart(chart: ChartView, shape: ChartShape): Promise<string> {
  const thread = drawingThread()
  const id = thread.next++
  return new Promise((resolve, reject) => {
    thread.drawings.set(id, { resolve, reject })
    thread.worker.postMessage({ id, chart, shape } satisfies DrawRequest)
  })
}

function drawingThread(): Thread {
  held.upheldDrawingThread ??= startThread()
  return held.upheldDrawingThread
}

function startThread(): Thread {
  const worker = new Worker(/* turbopackIgnore: true */ path.join(process.cwd(), '.build/chart-worker.mjs'))
  const drawings = new Map<number, Drawing>()
  worker.on('message', (answer: DrawAnswer) => {
    const drawing = drawings.get(answer.id)
    drawings.delete(answer.id)
    if ('svg' in answer) drawing?.resolve(answer.svg)
    else drawing?.reject(new Error(answer.error))
  })
  worker.on('error', (error) => {
    held.upheldDrawingThread = undefined
    for (const { reject } of drawings.values()) reject(error)
  })
  worker.unref()
  return { worker, drawings, next: 0 }
}
