import { INVENTED_CODE } from '@/lib/domain/invented-codes'
import { isPractice } from '@/lib/platform/practice'
import type { Db } from './client'

/** Whether the database has the practice site's invented councils; null where it has no councils yet. */
export const HAS_INVENTED = `SELECT bool_or("gssCode" LIKE '${INVENTED_CODE}%') FROM "CouncilCode"`

/** The database is that of the practice site, and this is not the practice site; or the other way round. */
class OtherKind extends Error {
  constructor() {
    super(
      isPractice()
        ? 'DESK=practice needs a database of its own, and this one has real councils. Name another in DATABASE_URL, or leave DATABASE_URL out.'
        : 'This database is that of the practice site: its councils are invented. Start with DESK=practice, or name another in DATABASE_URL.',
    )
  }
}

/**
 * @param hasInvented what `HAS_INVENTED` gives
 * @throws where invented councils would come among real ones, or be shown as real
 */
export function requireKind(hasInvented: boolean | null): void {
  if (hasInvented !== null && hasInvented !== isPractice()) throw new OtherKind()
}

/** Before anything is written. @throws as `requireKind` */
export async function requireOwnKind(db: Pick<Db, '$queryRawUnsafe'>): Promise<void> {
  const [row] = await db.$queryRawUnsafe<{ bool_or: boolean | null }[]>(HAS_INVENTED)
  requireKind(row?.bool_or ?? null)
}
