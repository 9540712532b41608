import { listedOf } from '@/lib/data/listed-decisions'
import { publish } from '@/lib/data/publish'
import type { ListedFile } from '@/lib/domain/listed-plan'
import { reportOfList } from '@/lib/ingest/listed/listed-report'
import { makePlan } from '@/lib/ingest/make-plan'
import { ask } from './database-moments'

/** Publishes what some lists have, as they were read, and says what became of each. */
export async function loadLists(files: ListedFile[], how: { again?: boolean } = {}) {
  const { edition, plan } = await publish(
    { slugs: [], listed: files, ...how },
    (standing) => makePlan([], [], standing, files),
    { dryRun: false },
  )
  return { edition, reports: files.map((file) => reportOfList(file, plan.listed)) }
}

export async function newestEdition(): Promise<number> {
  const [row] = await ask<{ max: number }>('SELECT max("number") FROM "Edition"')
  return row?.max ?? 0
}

/** A decision as the newest edition shows it; null where it does not. */
export async function shownNow(reference: string) {
  return listedOf(await newestEdition(), reference)
}
