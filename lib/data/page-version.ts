import type { ShownState } from '@/lib/platform/cache'
import { database, present } from './client'
import { HAS_INVENTED } from './own-kind'

/** What `PAGE_VERSION` gives. */
export type PageVersionRow = {
  edition: number | null
  changes: number
  register: string | null
  /** Whether its councils are invented; null where it has none. */
  invented: boolean | null
}

/** In one statement, so that all of it is of one moment. */
export const PAGE_VERSION = `
  SELECT (SELECT max("number") FROM "Edition") AS "edition",
    (SELECT count(*)::int FROM "PageChange") AS "changes",
    (SELECT "sha256" FROM "RegisterVersion" WHERE "id" = 1) AS "register",
    (${HAS_INVENTED}) AS "invented"`

/** On which the database says that what pages may show has changed: see the migration page_changes. */
export const PAGES_CHANNEL = 'upheld_pages'

/** The number of changes only grows, and is the same for every server of a database. */
export function shownStateOf({ edition, changes, register }: Omit<PageVersionRow, 'invented'>): ShownState {
  return { version: `${edition ?? 'none'}.${changes}`, edition, register }
}

/** What pages may show at this moment, asked of the database itself: for what must not lag behind it. */
export async function shownNow(): Promise<ShownState> {
  const [row] = await database().$queryRawUnsafe<PageVersionRow[]>(PAGE_VERSION)
  return shownStateOf(present(row, 'version of pages'))
}
