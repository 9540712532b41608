import { Prisma } from './generated/client'

/** In SQL, of a row called `entry` of what the Ombudsman lists: whether nobody withheld it. */
export const isNotWithheld = Prisma.sql`NOT EXISTS (SELECT FROM "ListedWithheld" AS withheld
  WHERE withheld."reference" = entry."reference" AND withheld."restoredAt" IS NULL)`

/**
 * In SQL, of a row called `entry` of what the Ombudsman lists: whether an edition shows it. What a person withheld is
 * shown by none, so what is read with this is kept until anything changes, and not for as long as the edition.
 */
export function isListedIn(edition: number): Prisma.Sql {
  return Prisma.sql`entry."addedIn" <= ${edition} AND (entry."replacedIn" IS NULL OR entry."replacedIn" > ${edition})
    AND ${isNotWithheld}`
}

/** In SQL, of the key of an entry: the newest copy that lists it, of those that an edition has, as `listing`. */
export function newestListing(key: Prisma.Sql, edition: number): Prisma.Sql {
  return Prisma.sql`LEFT JOIN LATERAL (
    SELECT COALESCE(listed."listedAt", page."address") AS "address", page."seenOn" FROM "ListedListing" AS listed JOIN "ListedPage" AS page ON page."id" = listed."pageId"
    WHERE listed."entry" = ${key} AND page."addedIn" <= ${edition}
      AND (page."replacedIn" IS NULL OR page."replacedIn" > ${edition})
    ORDER BY page."seenOn" DESC NULLS LAST, page."id" DESC LIMIT 1
  ) AS listing ON true`
}

/** Which part of a long list: pages count from 1. */
export type ListedPart = { page: number; perPage: number }

export function partOf({ page, perPage }: ListedPart): Prisma.Sql {
  return Prisma.sql`LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`
}
