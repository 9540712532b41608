import type { ListedReading, Reference } from '@/lib/domain/listed'
import { type Db, database } from './client'
import { DecisionError } from './decisions'
import { whileLocked } from './editions'
import type { Prisma } from './generated/client'

/** Who decides, and why: both are kept. */
type Person = { by: string; why: string }

/**
 * Withholds a decision that is published, with what the council agreed to after it: no page shows it, in whatever
 * edition, its words are deleted at once, and later copies do not bring it back.
 * @throws DecisionError where nothing of that reference is published, or it is withheld already
 */
export function withholdReference(reference: Reference, { by, why }: Person): Promise<void> {
  return whileLocked(async (db) => {
    const where = { reference }
    const published =
      (await db.listedDecision.count({ where })) + (await db.listedImprovement.count({ where }))
    if (published === 0) throw new DecisionError(`Nothing with the reference ${reference} is published.`)
    if (await db.listedWithheld.count({ where: { reference, restoredAt: null } }))
      throw new DecisionError(`${reference} is withheld already.`)
    await db.listedWithheld.create({ data: { reference, by, why } })
    await forgetWords(db, [reference])
  })
}

/**
 * Shows again what was withheld. Its words are gone: they come with the next copy that is loaded.
 * @throws DecisionError where it is not withheld
 */
export function restoreReference(reference: Reference, { by, why }: Person): Promise<void> {
  return whileLocked(async (db) => {
    const { count } = await db.listedWithheld.updateMany({
      where: { reference, restoredAt: null },
      data: { restoredBy: by, restoredWhy: why, restoredAt: new Date() },
    })
    if (count === 0) throw new DecisionError(`${reference} is not withheld.`)
  })
}

/** What persons withheld and nobody restored, oldest first. */
export function withheldNow(): Promise<{ reference: Reference; by: string; why: string; at: Date }[]> {
  return database().listedWithheld.findMany({
    where: { restoredAt: null },
    orderBy: { id: 'asc' },
    select: { reference: true, by: true, why: true, at: true },
  })
}

/** Deletes the words of what is withheld, wherever they stand: in editions, in reviews, in what was read of files. */
export async function forgetWords(db: Db, references: Reference[]): Promise<void> {
  if (references.length === 0) return
  await db.$executeRaw`
    UPDATE "ListedDecision" SET "summary" = NULL, "recommendations" = '{}', "places" = '{}'
    WHERE "reference" = ANY(${references}::text[]) AND ("summary" IS NOT NULL OR "recommendations" <> '{}' OR "places" <> '{}')`
  await db.$executeRaw`
    UPDATE "ListedImprovement" SET "summary" = NULL, "improvements" = '{}', "places" = '{}'
    WHERE "reference" = ANY(${references}::text[]) AND ("summary" IS NOT NULL OR "improvements" <> '{}' OR "places" <> '{}')`
  await forgetInReviews(db, references)
  await forgetInReadings(db, references)
}

async function forgetInReviews(db: Db, references: Reference[]): Promise<void> {
  const reviews = await db.listedReview.findMany({ where: { reference: { in: references } } })
  for (const { number, entry } of reviews) {
    const { what, read, place, reasons } = entry as unknown as ListedReading['withheld'][number]
    const kept = { what, read: wordless(read), place: { ...place, quote: '' }, reasons }
    await db.listedReview.update({
      where: { number },
      data: { entry: kept as unknown as Prisma.InputJsonValue },
    })
  }
}

/** Readings are kept so that files are not read again; what they have of other entries stays. */
async function forgetInReadings(db: Db, references: Reference[]): Promise<void> {
  const rows = await db.$queryRaw<{ sha256: string; reading: { reading: { listed: ListedReading } } }[]>`
    SELECT "sha256", "reading" FROM "Reading" AS kept
    WHERE kept."reading" #>> '{reading,kind}' = 'listed' AND EXISTS (
      SELECT FROM jsonb_array_elements(
        (kept."reading" #> '{reading,listed,decisions}') || (kept."reading" #> '{reading,listed,improvements}')
        || (SELECT COALESCE(jsonb_agg(one -> 'read'), '[]') FROM jsonb_array_elements(kept."reading" #> '{reading,listed,withheld}') AS one)
      ) AS entry WHERE entry ->> 'reference' = ANY(${references}::text[])
    )`
  for (const { sha256, reading } of rows) {
    const { listed } = reading.reading
    const without = <Entry extends { reference?: Reference }>(entry: Entry) =>
      entry.reference !== undefined && references.includes(entry.reference) ? wordless(entry) : entry
    const kept = {
      ...listed,
      decisions: listed.decisions.map(without),
      improvements: listed.improvements.map(without),
      withheld: listed.withheld.map((one) =>
        one.read.reference !== undefined && references.includes(one.read.reference)
          ? { ...one, read: wordless(one.read), place: { ...one.place, quote: '' } }
          : one,
      ),
    }
    const json = JSON.stringify({ ...reading, reading: { ...reading.reading, listed: kept } })
    await db.$executeRaw`UPDATE "Reading" SET "reading" = ${json}::jsonb WHERE "sha256" = ${sha256}`
  }
}

function wordless<Entry extends object>(entry: Entry): Entry {
  return {
    ...entry,
    ...('summary' in entry && { summary: null }),
    ...('recommendations' in entry && { recommendations: [] }),
    ...('improvements' in entry && { improvements: [] }),
    places: {},
  }
}
