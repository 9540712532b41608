import { type Db, present } from './client'

/** What an edition changed of what the Ombudsman lists. */
export type ListedOfEdition = {
  copies: number
  /** Entries that the edition before did not show. */
  withdrawn: number
  /** Entries that it showed otherwise. */
  shownAgain: number
}

export async function listedOfEdition(db: Db, edition: number): Promise<ListedOfEdition> {
  const [row] = await db.$queryRaw<ListedOfEdition[]>`
    SELECT (SELECT count(*)::int FROM "ListedPage" WHERE "addedIn" = ${edition} OR "replacedIn" = ${edition}) AS "copies",
      ((SELECT count(*) FROM "ListedDecision" WHERE "replacedIn" = ${edition})
        + (SELECT count(*) FROM "ListedImprovement" WHERE "replacedIn" = ${edition}))::int AS "shownAgain",
      ((SELECT count(*) FROM "ListedDecision" AS entry WHERE "addedIn" = ${edition} AND NOT EXISTS (
          SELECT FROM "ListedDecision" AS before WHERE before."replacedIn" = ${edition} AND before."reference" = entry."reference"))
        + (SELECT count(*) FROM "ListedImprovement" AS entry WHERE "addedIn" = ${edition} AND NOT EXISTS (
          SELECT FROM "ListedImprovement" AS before WHERE before."replacedIn" = ${edition}
            AND before."reference" = entry."reference" AND before."councilSlug" = entry."councilSlug")))::int AS "withdrawn"`
  return present(row, 'counts of an edition')
}

/**
 * Makes of an edition that undoes another what the one before that showed: what it brought in goes, and what it replaced
 * is shown again, as a copy, since what is published never changes. The same bytes are not taken again. What a person
 * published in it waits again; what they withheld stays so.
 */
export async function undoListed(db: Db, undone: number, edition: number): Promise<void> {
  for (const table of ['ListedPage', 'ListedDecision', 'ListedImprovement'])
    await db.$executeRawUnsafe(
      `UPDATE "${table}" SET "replacedIn" = ${edition} WHERE "addedIn" = ${undone} AND "replacedIn" IS NULL`,
    )
  const copies = await copyPages(db, undone, edition)
  await copyEntries(db, { undone, edition, copies })
  await db.listedReview.updateMany({
    where: { editionNumber: undone },
    data: { state: 'open', by: null, why: null, endedAt: null, editionNumber: null },
  })
}

/** Copies of pages that the undone edition withdrew, as one that itself undid another did. @returns their new ids */
async function copyPages(db: Db, undone: number, edition: number): Promise<Map<number, number>> {
  const rows = await db.$queryRaw<{ from: number; to: number }[]>`
    WITH before AS (
      SELECT *, nextval(pg_get_serial_sequence('"ListedPage"', 'id'))::int AS "newId" FROM "ListedPage" WHERE "replacedIn" = ${undone}
    ), made AS (
      INSERT INTO "ListedPage" ("id", "kind", "sha256", "fileName", "address", "key", "seenOn", "saysDay", "scope",
        "says", "isWhole", "ofOtherBodies", "addedIn")
      SELECT "newId", "kind", "sha256", "fileName", "address", "key", "seenOn", "saysDay", "scope", "says", "isWhole",
        "ofOtherBodies", ${edition}
      FROM before
    )
    SELECT "id" AS "from", "newId" AS "to" FROM before`
  const [from, to] = [rows.map((row) => row.from), rows.map((row) => row.to)]
  await db.$executeRaw`
    INSERT INTO "ListedListing" ("pageId", "entry", "listedAt")
    SELECT made."to", listed."entry", listed."listedAt"
    FROM unnest(${from}::int[], ${to}::int[]) AS made ("from", "to") JOIN "ListedListing" AS listed ON listed."pageId" = made."from"`
  return new Map(rows.map((row) => [row.from, row.to]))
}

/** Entries that stood on a page which is copied stand on the copy. */
async function copyEntries(
  db: Db,
  { undone, edition, copies }: { undone: number; edition: number; copies: Map<number, number> },
): Promise<void> {
  const [from, to] = [[...copies.keys()], [...copies.values()]]
  await db.$executeRaw`
    WITH before AS (
      SELECT entry.*, nextval(pg_get_serial_sequence('"ListedDecision"', 'id'))::int AS "newId", COALESCE(made."to", entry."pageId") AS "newPage"
      FROM "ListedDecision" AS entry
      LEFT JOIN unnest(${from}::int[], ${to}::int[]) AS made ("from", "to") ON made."from" = entry."pageId"
      WHERE entry."replacedIn" = ${undone}
    ), made AS (
      INSERT INTO "ListedDecision" ("id", "reference", "kind", "outcome", "outcomePrinted", "category", "subcategory",
        "decidedOn", "reportingYear", "summary", "address", "listedUntil", "recommendations", "satisfiedOn",
        "alsoReferences", "places", "pageId", "addedIn")
      SELECT "newId", "reference", "kind", "outcome", "outcomePrinted", "category", "subcategory", "decidedOn",
        "reportingYear", "summary", "address", "listedUntil", "recommendations", "satisfiedOn", "alsoReferences", "places",
        "newPage", ${edition} FROM before
    )
    INSERT INTO "ListedCouncil" ("decisionId", "position", "councilSlug", "printed")
    SELECT before."newId", one."position", one."councilSlug", one."printed"
    FROM before JOIN "ListedCouncil" AS one ON one."decisionId" = before."id"`
  await db.$executeRaw`
    INSERT INTO "ListedImprovement" ("reference", "councilSlug", "printed", "category", "subcategory", "decidedOn",
      "reportingYear", "summary", "improvements", "listedUntil", "places", "pageId", "addedIn")
    SELECT entry."reference", entry."councilSlug", entry."printed", entry."category", entry."subcategory", entry."decidedOn",
      entry."reportingYear", entry."summary", entry."improvements", entry."listedUntil", entry."places",
      COALESCE(made."to", entry."pageId"), ${edition}
    FROM "ListedImprovement" AS entry
    LEFT JOIN unnest(${from}::int[], ${to}::int[]) AS made ("from", "to") ON made."from" = entry."pageId"
    WHERE entry."replacedIn" = ${undone}`
}
