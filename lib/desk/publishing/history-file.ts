import { allCouncils } from '@/lib/data/councils'
import { deskSteps, STEP_KINDS } from '@/lib/data/desk-steps'
import { csvHeader, csvLines } from '@/lib/open-data/csv'
import type { HistoryAsked } from './history-address'
import { filterOf } from './history-page'

const COLUMNS = [
  { name: 'step' },
  { name: 'at' },
  { name: 'person' },
  { name: 'kind' },
  { name: 'done' },
  { name: 'why' },
  { name: 'subject' },
  { name: 'edition' },
] as const

/** Steps read from the database at a time. */
const BATCH = 1000

/**
 * The steps asked for as CSV, newest first: header, then some lines at a time. `at` is in UTC. What people typed and a
 * spreadsheet would take for a formula has an apostrophe before it.
 */
export async function* historyFile(asked: HistoryAsked): AsyncGenerator<string> {
  yield csvHeader([...COLUMNS])
  const { filter } = filterOf({ ...asked, before: null }, await allCouncils())
  if (filter === null) return
  let before: number | undefined
  for (;;) {
    const steps = await deskSteps({ ...filter, ...(before !== undefined && { before }) }, BATCH)
    const last = steps.at(-1)
    if (!last) return
    yield csvLines(
      [...COLUMNS],
      steps.map(({ id, at, by, kind, what, why, subject, edition }) => ({
        step: id,
        at: at.toISOString(),
        person: by,
        kind: STEP_KINDS[kind],
        done: what,
        why,
        subject,
        edition,
      })),
    )
    before = last.id
  }
}
