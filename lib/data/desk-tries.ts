import { createHash } from 'node:crypto'
import { database } from './client'

/** What may be tried a number of times in a while, as a text that tells it from all else. */
export type Tried = { what: string; most: number; minutes: number }

const keyOf = (what: string) => createHash('sha256').update(what).digest('hex')

/**
 * Counts one more try, for all processes of this database. It is counted before it is made: tries at the same time are
 * not more than those one after the other.
 * @returns null where it may be made, else when the next may be
 */
export async function countTry({ what, most, minutes }: Tried): Promise<Date | null> {
  const [row] = await database().$queryRaw<{ count: number; endsAt: Date }[]>`
    INSERT INTO "DeskTry" ("key", "count", "endsAt")
    VALUES (${keyOf(what)}, 1, now() + make_interval(mins => ${minutes}::int))
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN "DeskTry"."endsAt" <= now() THEN 1 ELSE "DeskTry"."count" + 1 END,
      "endsAt" = CASE WHEN "DeskTry"."endsAt" <= now() THEN EXCLUDED."endsAt" ELSE "DeskTry"."endsAt" END
    RETURNING "count", "endsAt"`
  if (!row) throw new Error('The database did not count a try.')
  if (row.count === 1) await forgetOld()
  return row.count > most ? row.endsAt : null
}

/** Forgets tries that led to where they should. */
export async function forgetTries(whats: string[]): Promise<void> {
  await database().deskTry.deleteMany({ where: { key: { in: whats.map(keyOf) } } })
}

/** What is over says nothing, and nobody shall fill the table with addresses that they make up. */
async function forgetOld(): Promise<void> {
  await database().deskTry.deleteMany({ where: { endsAt: { lte: new Date() } } })
}
