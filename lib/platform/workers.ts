import path from 'node:path'

/** The scripts of worker threads: what scripts/setup/bundles bundles, and the app starts. */
export const WORKERS = {
  read: { entry: 'lib/ingest/read-worker.ts', output: '.build/read-worker.mjs' },
  page: { entry: 'lib/letter/page-worker.ts', output: '.build/page-worker.mjs' },
  text: { entry: 'lib/letter/text-worker.ts', output: '.build/text-worker.mjs' },
  workbook: { entry: 'lib/open-data/workbook-worker.ts', output: '.build/workbook-worker.mjs' },
  png: { entry: 'lib/platform/png-worker.ts', output: '.build/png-worker.mjs' },
  chart: { entry: 'components/sharing/draw-worker.tsx', output: '.build/chart-worker.mjs' },
} as const

export function workerScript(worker: keyof typeof WORKERS): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), WORKERS[worker].output)
}
