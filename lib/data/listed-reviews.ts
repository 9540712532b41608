import type { ListedCopy, ListedPlan, ListedReview, ListedReviewState } from '@/lib/domain/listed-plan'
import { type Db, database, insertRows } from './client'
import { Prisma } from './generated/client'

/** Opens reviews of entries, and ends those that nothing hangs on any more. */
export async function withholdListed(
  db: Db,
  { withhold, release }: Pick<ListedPlan, 'withhold' | 'release'>,
): Promise<void> {
  const rows = withhold.map(({ key, entry, copy }) => ({
    what: entry.what,
    reference: entry.read.reference ?? null,
    key,
    state: 'open',
    entry,
    page: copy,
    reasons: entry.reasons,
    openedAt: new Date(),
  }))
  await insertRows(db, 'ListedReview', rows, ['number'])
  await db.listedReview.updateMany({
    where: { number: { in: release }, state: 'open' },
    data: { state: 'released', endedAt: new Date() },
  })
}

/** The entries that wait for a person, in the order in which they came. */
export function openListedReviews(db: Db = database()): Promise<ListedReview[]> {
  return reviewsWhere(db, Prisma.sql`"state" = 'open'`)
}

type Row = {
  number: number
  key: string
  state: ListedReviewState
  entry: unknown
  page: unknown
  by: string | null
  why: string | null
}

export async function reviewsWhere(db: Db, which: Prisma.Sql): Promise<ListedReview[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT "number", "key", "state"::text, "entry", "page", "by", "why" FROM "ListedReview"
    WHERE ${which} ORDER BY "number"`
  return rows.map(({ entry, page, ...row }) => ({
    ...row,
    entry: entry as ListedReview['entry'],
    // Of copies that came before it was kept, nobody knows whether they say their day.
    copy: { saysDay: false, ...(page as Omit<ListedCopy, 'saysDay'>) },
  }))
}
