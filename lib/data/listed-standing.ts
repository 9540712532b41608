import { type Day, dayOf } from '@/lib/domain/day'
import { groupBy } from '@/lib/domain/group-by'
import type { ReadDecision, ReadImprovement } from '@/lib/domain/listed'
import { pageIn, wholeWithEarlier } from '@/lib/domain/listed-pages'
import {
  copyOf,
  decisionKey,
  improvementKey,
  type ListedCopy,
  type ListedFile,
  type ListedStanding,
  nothingListed,
  type PageOfList,
  referenceOfKey,
  reviewKey,
  type StandingCopy,
  type StandingEntry,
} from '@/lib/domain/listed-plan'
import { listWithoutDays } from '@/lib/domain/same-list'
import type { Db } from './client'
import { Prisma } from './generated/client'
import { reviewsWhere } from './listed-reviews'

/**
 * What the database has now that bears on lists that come.
 * @param again whether somebody loads files again on purpose of which an edition was undone
 */
export async function listedStandingNow(db: Db, files: ListedFile[], again = false): Promise<ListedStanding> {
  const today = dayOf(new Date())
  if (files.length === 0) return nothingListed(today)
  const coming = files.map((file) => copyOf(file, today))
  const sha256s = coming.map(({ sha256 }) => sha256)
  const all = await copiesWhere(
    db,
    Prisma.sql`"sha256" = ANY(${sha256s}::text[]) OR ${LIST} = ANY(${listsOf(coming)}::text[])`,
  )
  const copies = all.filter(({ isUndone }) => !isUndone)
  const current = new Set(copies.map(({ sha256 }) => sha256))
  const pages = await pagesBeside(db, coming)
  const unread = referencesWithheld(files)
  const keys = [
    ...new Set([
      ...keysOf(files),
      ...unread,
      ...(await keysOfImprovements(db, unread)),
      ...(await entriesOfLists(db, listsOf(wholeAmong(files, coming, pages)))),
    ]),
  ]
  const references = [...new Set(keys.map(referenceOfKey))]
  const listings = await listingsOf(db, keys)
  return {
    today,
    copies,
    pages,
    undone: new Map(
      all.flatMap(({ sha256, isUndone, seenOn }) =>
        isUndone && !current.has(sha256) ? [[sha256, seenOn] as const] : [],
      ),
    ),
    again,
    listings,
    whole: await wholeCopies(db, [...coming, ...[...listings.values()].flat()]),
    decisions: await decisionsNow(db, keys),
    improvements: await improvementsNow(db, keys),
    withheld: await withheldReferences(db),
    reviews: await reviewsWhere(
      db,
      Prisma.sql`"reference" = ANY(${references}::text[]) OR "key" = ANY(${reviewKeys(files)}::text[])`,
    ),
  }
}

/** The references of all that a person withheld, and nobody restored. */
export async function withheldReferences(db: Db): Promise<Set<string>> {
  const rows = await db.listedWithheld.findMany({ where: { restoredAt: null }, select: { reference: true } })
  return new Set(rows.map(({ reference }) => reference))
}

function keysOf(files: ListedFile[]): string[] {
  return files.flatMap(({ listed }) => [
    ...listed.decisions.map(decisionKey),
    ...listed.improvements.map(improvementKey),
  ])
}

/** Entries that are withheld as they are read may be published from another copy. */
function referencesWithheld(files: ListedFile[]): string[] {
  return files.flatMap(({ listed }) => listed.withheld.flatMap(({ read }) => read.reference ?? []))
}

async function keysOfImprovements(db: Db, references: string[]): Promise<string[]> {
  const rows = await db.listedImprovement.findMany({
    where: { reference: { in: references }, replacedIn: null },
    select: { reference: true, councilSlug: true },
  })
  return rows.map(({ reference, councilSlug }) =>
    improvementKey({ reference, council: { slug: councilSlug } }),
  )
}

function reviewKeys(files: ListedFile[]): string[] {
  return files.flatMap(({ listed }) => listed.withheld.map(reviewKey))
}

/** In SQL, of a row of copies: the key of its list, as `listWithoutDays` has it. */
const LIST = Prisma.sql`regexp_replace(
  regexp_replace("key", '(?<=[?&])(?:page=[0-9]{1,5}|[ft]d=[^&]*)(?:&|$)', '', 'g'), '[?&]$', '')`

function listsOf(copies: { key: string | null }[]): string[] {
  return [...new Set(copies.flatMap(({ key }) => (key === null ? [] : listWithoutDays(key))))]
}

function wholeAmong(files: ListedFile[], coming: ListedCopy[], pages: PageOfList[]): ListedCopy[] {
  const whole = wholeWithEarlier(files.map(pageIn), pages)
  const together = new Set(whole.flat().map(({ sha256 }) => sha256))
  return coming.filter(({ isWhole, sha256 }) => isWhole || together.has(sha256))
}

type PageRow = Omit<PageOfList, 'saidDay' | 'references'> & { seenOn: Date; entries: string[] }

/** What is published of the lists that come by some of their pages, and was saved on the same days. */
async function pagesBeside(db: Db, coming: ListedCopy[]): Promise<PageOfList[]> {
  const some = coming.filter(({ says, isWhole, saysDay }) => says !== null && !isWhole && saysDay)
  const lists = listsOf(some)
  if (lists.length === 0) return []
  const days = [...new Set(some.flatMap(({ seenOn }) => seenOn ?? []))]
  const rows = await db.$queryRaw<PageRow[]>`
    SELECT "kind" AS "page", "sha256", "address", "seenOn", "scope", "says", "ofOtherBodies",
      ARRAY(SELECT "entry" FROM "ListedListing" WHERE "pageId" = page."id" ORDER BY "entry") AS "entries"
    FROM "ListedPage" AS page
    WHERE "replacedIn" IS NULL AND "saysDay" AND "seenOn" = ANY(${days}::date[]) AND ${LIST} = ANY(${lists}::text[])
    ORDER BY page."id"`
  return rows.map(({ seenOn, entries, ...row }) => ({
    ...row,
    saidDay: dayOf(seenOn),
    references: entries.map(referenceOfKey),
  }))
}

type CopyRow = Omit<StandingCopy, 'seenOn'> & { seenOn: Date | null; isUndone: boolean }

async function copiesWhere(db: Db, which: Prisma.Sql): Promise<(StandingCopy & { isUndone: boolean })[]> {
  const rows = await db.$queryRaw<CopyRow[]>`
    SELECT "id", "sha256", "key", "seenOn", "saysDay", "isWhole", "replacedIn" IS NOT NULL AS "isUndone"
    FROM "ListedPage" WHERE ${which} ORDER BY "id"`
  return rows.map(({ seenOn, ...row }) => ({ ...row, seenOn: seenOn && dayOf(seenOn) }))
}

/** What earlier copies of lists have: a whole copy may have it no longer. */
async function entriesOfLists(db: Db, lists: string[]): Promise<string[]> {
  if (lists.length === 0) return []
  const rows = await db.$queryRaw<{ entry: string }[]>`
    SELECT DISTINCT listed."entry" FROM "ListedListing" AS listed JOIN "ListedPage" AS page ON page."id" = listed."pageId"
    WHERE page."replacedIn" IS NULL AND ${LIST} = ANY(${lists}::text[])`
  return rows.map(({ entry }) => entry)
}

async function listingsOf(db: Db, keys: string[]): Promise<Map<string, StandingCopy[]>> {
  const rows = await db.$queryRaw<{ entry: string; pageId: number }[]>`
    SELECT listed."entry", listed."pageId" FROM "ListedListing" AS listed
    WHERE listed."entry" = ANY(${keys}::text[])`
  const ids = [...new Set(rows.map(({ pageId }) => pageId))]
  const copies = await copiesWhere(db, Prisma.sql`"replacedIn" IS NULL AND "id" = ANY(${ids}::int[])`)
  const copyOfId = new Map(copies.map((copy) => [copy.id, copy]))
  const byEntry = groupBy(rows, ({ entry }) => entry)
  return new Map(
    [...byEntry].map(([entry, found]) => [entry, found.flatMap(({ pageId }) => copyOfId.get(pageId) ?? [])]),
  )
}

async function wholeCopies(db: Db, listing: { key: string | null }[]): Promise<StandingCopy[]> {
  const lists = listsOf(listing)
  return copiesWhere(db, Prisma.sql`"replacedIn" IS NULL AND "isWhole" AND ${LIST} = ANY(${lists}::text[])`)
}

type EntryRow<Entry> = Omit<Entry, 'decidedOn' | 'satisfiedOn' | 'listedAt'> & {
  decidedOn: Date | null
  satisfiedOn?: Date | null
  listedUntil: Date | null
  pageId: number
  seenOn: Date | null
}

async function decisionsNow(db: Db, keys: string[]): Promise<Map<string, StandingEntry<ReadDecision>>> {
  const rows = await db.$queryRaw<EntryRow<ReadDecision>[]>`
    SELECT entry."reference", entry."kind", entry."outcome", entry."outcomePrinted", entry."category",
      entry."subcategory", entry."decidedOn", entry."summary", entry."address", entry."recommendations",
      entry."satisfiedOn", entry."alsoReferences", entry."places", entry."listedUntil", entry."pageId", page."seenOn",
      (SELECT jsonb_agg(jsonb_build_object('slug', one."councilSlug", 'printed', one."printed") ORDER BY one."position")
        FROM "ListedCouncil" AS one WHERE one."decisionId" = entry."id") AS "councils"
    FROM "ListedDecision" AS entry JOIN "ListedPage" AS page ON page."id" = entry."pageId"
    WHERE entry."replacedIn" IS NULL AND entry."reference" = ANY(${keys}::text[])`
  return new Map(
    rows.map((row) => {
      const standing = standingFrom<ReadDecision>(row)
      return [decisionKey(standing.entry), standing]
    }),
  )
}

async function improvementsNow(db: Db, keys: string[]): Promise<Map<string, StandingEntry<ReadImprovement>>> {
  const rows = await db.$queryRaw<EntryRow<ReadImprovement>[]>`
    SELECT entry."reference", entry."category", entry."subcategory", entry."decidedOn", entry."summary",
      entry."improvements", entry."places", entry."listedUntil", entry."pageId", page."seenOn",
      jsonb_build_object('slug', entry."councilSlug", 'printed', entry."printed") AS "council"
    FROM "ListedImprovement" AS entry JOIN "ListedPage" AS page ON page."id" = entry."pageId"
    WHERE entry."replacedIn" IS NULL AND entry."reference" || ' ' || entry."councilSlug" = ANY(${keys}::text[])
      AND entry."reference" = ANY(${keys.map(referenceOfKey)}::text[])`
  return new Map(
    rows.map((row) => {
      const standing = standingFrom<ReadImprovement>(row)
      return [improvementKey(standing.entry), standing]
    }),
  )
}

/** On which page it is listed is of its listings, and not of the entry. */
function standingFrom<Entry>(row: EntryRow<Entry>): StandingEntry<Entry> {
  const { listedUntil, pageId, seenOn, ...entry } = row
  const days = Object.fromEntries(
    (['decidedOn', 'satisfiedOn'] as const).flatMap((name): [string, Day | null][] => {
      const day = entry[name as 'decidedOn']
      return day === undefined ? [] : [[name, day && dayOf(day)]]
    }),
  )
  return {
    entry: { ...entry, ...days, listedAt: null } as Entry,
    listedUntil: listedUntil && dayOf(listedUntil),
    copy: pageId,
    seenOn: seenOn && dayOf(seenOn),
  }
}
