import { readdirSync } from 'node:fs'
import { closeDatabase } from '@/lib/data/client'
import { loadRegister } from '@/lib/data/register'
import { ingest } from '@/lib/ingest/ingest'
import { benchRegister } from './bench-register'
import { startClock, type Timed } from './clock'

/** How long an ingest took, what became of the files, and the most memory that it held, in bytes. */
export type Ingested = Timed & {
  letters: number
  /** How many sources were published. */
  published: number
  /** How many files came to each outcome. */
  outcomes: Record<string, number>
  peakWhileReading: number
  peak: number
}

/**
 * Takes a folder of invented letters the whole way into the database, as `npm run ingest` does.
 * @param councilsOf the register has the councils of so many letters; as many as there are where left out
 */
export async function ingestFolder(folder: string, threads: number, councilsOf?: number): Promise<Ingested> {
  const letters = readdirSync(folder).length
  const register = benchRegister(councilsOf ?? letters)
  await loadRegister(register, '0'.repeat(64))
  let peakWhileReading = 0
  const passed = startClock()
  const report = await ingest([folder], {
    from: folder,
    register,
    dryRun: false,
    threads,
    onProgress: ({ done, of }) => {
      if (done === of) peakWhileReading = mostMemory()
    },
  })
  const time = passed()
  await closeDatabase()
  const outcomes: Record<string, number> = {}
  for (const { outcome } of report.files) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
  const published = report.files.reduce((sum, { outcome, rows }) => sum + publishedIn(outcome, rows), 0)
  return { letters, ...time, published, outcomes, peakWhileReading, peak: mostMemory() }
}

/** The sources of a file that has several, or the file where it is one. */
function publishedIn(outcome: string, rows: { outcome: string }[]): number {
  const all = rows.length > 0 ? rows : [{ outcome }]
  return all.filter((one) => one.outcome === 'accepted').length
}

/** The most memory that this process, its threads among it, has held at once. */
function mostMemory(): number {
  return process.resourceUsage().maxRSS * 1024
}
