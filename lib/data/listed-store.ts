import type { ReadDecision, ReadImprovement } from '@/lib/domain/listed'
import type { ListedChange, ListedCopy, ListedPlan, NewCopy } from '@/lib/domain/listed-plan'
import { reportingYearOfDay } from '@/lib/domain/reporting-year'
import { type Db, insertRows, present } from './client'

/** What an edition shows of lists that the one before does not, or not so. */
export type ListedContent = Pick<ListedPlan, 'copies' | 'decisions' | 'improvements'> &
  Partial<Pick<ListedPlan, 'listings'>>

/** Stores what an edition shows of what the Ombudsman lists, inside the transaction that makes it. */
export async function storeListed(
  db: Db,
  { copies, listings = [], decisions, improvements }: ListedContent,
  edition: number,
): Promise<void> {
  const idOf = await addCopies(db, copies, edition)
  const besides = listings.map(({ copy, entry, listedAt }) => ({ pageId: copy, entry, listedAt }))
  await insertRows(db, 'ListedListing', besides, ['pageId'])
  const placed = <Entry>(changes: ListedChange<Entry>[]): Placed<Entry>[] =>
    changes.map(({ from, ...change }) => ({
      ...change,
      pageId: typeof from === 'number' ? from : present(idOf.get(from), 'copy of a page'),
    }))
  await addDecisions(db, placed(decisions), edition)
  await addImprovements(db, placed(improvements), edition)
  if (decisions.length + improvements.length >= MANY)
    await db.$executeRaw`ANALYZE "ListedDecision", "ListedCouncil", "ListedImprovement", "ListedListing"`
}

/**
 * After so many entries Postgres looks at once how its tables have changed. It would do so by itself, a minute later: until
 * then it sorts all decisions to find the newest.
 */
const MANY = 1000

type Placed<Entry> = Omit<ListedChange<Entry>, 'from'> & { pageId: number }

async function addCopies(db: Db, copies: NewCopy[], edition: number): Promise<Map<NewCopy, number>> {
  const made = await insertRows<{ id: number }>(
    db,
    'ListedPage',
    copies.map((copy) => ({ ...rowOfCopy(copy), addedIn: edition })),
    ['id'],
  )
  const idOf = new Map(copies.map((copy, i) => [copy, present(made[i], 'copy of a page').id]))
  const listings = copies.flatMap((copy) =>
    copy.lists.map(({ entry, listedAt }) => ({ pageId: idOf.get(copy), entry, listedAt })),
  )
  await insertRows(db, 'ListedListing', listings, ['pageId'])
  return idOf
}

/** A copy's columns, but for those of its editions. */
export function rowOfCopy({ page, ...copy }: ListedCopy) {
  const { sha256, fileName, address, key, seenOn, saysDay, scope, says, isWhole, ofOtherBodies } = copy
  return { kind: page, sha256, fileName, address, key, seenOn, saysDay, scope, says, isWhole, ofOtherBodies }
}

async function addDecisions(db: Db, changes: Placed<ReadDecision>[], edition: number): Promise<void> {
  const replaced = changes.flatMap(({ change, entry }) => (change === 'replaced' ? entry.reference : []))
  await db.$executeRaw`
    UPDATE "ListedDecision" SET "replacedIn" = ${edition}
    WHERE "replacedIn" IS NULL AND "reference" = ANY(${replaced}::text[])`
  const rows = changes.map(({ entry, listedUntil, pageId }) => {
    const { councils, listedAt, ...columns } = entry
    return {
      ...columns,
      reportingYear: reportingYearOfDay(entry.decidedOn),
      listedUntil,
      pageId,
      addedIn: edition,
    }
  })
  const made = await insertRows<{ id: number; reference: string }>(db, 'ListedDecision', rows, [
    'id',
    'reference',
  ])
  const idOf = new Map(made.map(({ id, reference }) => [reference, id]))
  const councils = changes.flatMap(({ entry }) =>
    entry.councils.map(({ slug, printed }, position) => ({
      decisionId: idOf.get(entry.reference),
      position,
      councilSlug: slug,
      printed,
    })),
  )
  await insertRows(db, 'ListedCouncil', councils, ['decisionId'])
}

async function addImprovements(db: Db, changes: Placed<ReadImprovement>[], edition: number): Promise<void> {
  const replaced = changes.flatMap(({ change, entry }) => (change === 'replaced' ? entry : []))
  await db.$executeRaw`
    UPDATE "ListedImprovement" AS entry SET "replacedIn" = ${edition}
    FROM unnest(${replaced.map(({ reference }) => reference)}::text[], ${replaced.map(({ council }) => council.slug)}::text[])
      AS one ("reference", "slug")
    WHERE entry."replacedIn" IS NULL AND entry."reference" = one."reference" AND entry."councilSlug" = one."slug"`
  const rows = changes.map(({ entry, listedUntil, pageId }) => {
    const { council, listedAt, ...columns } = entry
    return {
      ...columns,
      councilSlug: council.slug,
      printed: council.printed,
      reportingYear: entry.decidedOn && reportingYearOfDay(entry.decidedOn),
      listedUntil,
      pageId,
      addedIn: edition,
    }
  })
  await insertRows(db, 'ListedImprovement', rows, ['id'])
}
