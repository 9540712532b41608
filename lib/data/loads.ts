import { randomUUID } from 'node:crypto'
import { type Db, database } from './client'
import { DecisionError } from './decisions'
import { type Actor, noteStep } from './desk-steps'
import type { DeskFileState, DeskLoadState, DeskLoad as LoadRow } from './generated/client'

export type LoadState = DeskLoadState
export type LoadFileState = DeskFileState

/** Files that somebody brought to the desk together. */
export type Load = Pick<
  LoadRow,
  'id' | 'state' | 'by' | 'personId' | 'at' | 'queuedAt' | 'revision' | 'reader' | 'problem'
> & {
  edition: number | null
}

/** How far the files of a load are. Those of an archive count, and it does not; nor does what is there twice. */
export type LoadCounts = {
  files: number
  /** Not all of them are there yet. */
  arriving: number
  read: number
  /** How many of those read need a review or cannot be used. */
  problems: number
  bytes: number
  receivedBytes: number
}

/** A load does not take what was asked of it; the message says why, in a sentence for whoever asked. */
export class LoadRefused extends Error {}

/** The outcomes of lib/ingest that somebody has to look at. */
export const PROBLEM_OUTCOMES = ['review', 'rejected']

/** Begins a load; nothing is in it yet. */
export async function createLoad(person: Actor): Promise<Load> {
  return loadFromRow(
    await database().deskLoad.create({
      data: { id: randomUUID(), state: 'receiving', by: person.name, personId: person.id },
    }),
  )
}

export async function loadOf(id: string): Promise<Load | null> {
  const row = await database().deskLoad.findUnique({ where: { id } })
  return row && loadFromRow(row)
}

/** The newest loads first. */
export async function newestLoads(most: number): Promise<Load[]> {
  const rows = await database().deskLoad.findMany({ orderBy: { at: 'desc' }, take: most })
  return rows.map(loadFromRow)
}

/** All loads in some states, in the order in which they took their place; those without one by when they began. */
export async function loadsIn(states: LoadState[], db: Db = database()): Promise<Load[]> {
  const rows = await db.deskLoad.findMany({
    where: { state: { in: states } },
    orderBy: [{ queuedAt: { sort: 'asc', nulls: 'last' } }, { at: 'asc' }],
  })
  return rows.map(loadFromRow)
}

/** How far some loads are, by id. */
export async function countsOf(ids: string[]): Promise<Map<string, LoadCounts>> {
  const rows = await database().$queryRaw<({ loadId: string } & LoadCounts)[]>`
    SELECT "loadId",
      count(*) FILTER (WHERE "state" NOT IN ('same', 'unpacked'))::int AS "files",
      count(*) FILTER (WHERE "state" = 'arriving')::int AS "arriving",
      count(*) FILTER (WHERE "state" = 'read')::int AS "read",
      count(*) FILTER (WHERE "state" = 'read' AND "outcome" = ANY (${PROBLEM_OUTCOMES}))::int AS "problems",
      coalesce(sum("byteLength") FILTER (WHERE "archive" IS NULL), 0)::float8 AS "bytes",
      coalesce(sum("received") FILTER (WHERE "archive" IS NULL), 0)::float8 AS "receivedBytes"
    FROM "DeskLoadFile" WHERE "loadId" = ANY (${ids}::uuid[]) GROUP BY "loadId"`
  const counted = new Map(rows.map(({ loadId, ...counts }) => [loadId, counts]))
  return new Map(ids.map((id) => [id, counted.get(id) ?? NOTHING]))
}

const NOTHING: LoadCounts = { files: 0, arriving: 0, read: 0, problems: 0, bytes: 0, receivedBytes: 0 }

/** The bytes of all files that wait to be published. */
export async function bytesWaiting(): Promise<number> {
  const rows = await database().$queryRaw<{ bytes: number }[]>`
    SELECT coalesce(sum(file."byteLength"), 0)::float8 AS "bytes"
    FROM "DeskLoadFile" AS file JOIN "DeskLoad" AS load ON load."id" = file."loadId"
    WHERE file."archive" IS NULL AND load."state" NOT IN ('cancelled', 'published')`
  return rows[0]?.bytes ?? 0
}

/** Gives a load its place among those to be read, behind the others. @returns whether it did */
export async function queueLoad(id: string, from: LoadState[]): Promise<boolean> {
  const { count } = await database().deskLoad.updateMany({
    where: { id, state: { in: from } },
    data: { state: 'waiting', queuedAt: new Date(), readAt: null, problem: null, ...REVISED },
  })
  return count === 1
}

/** Takes a load into the state that follows. @returns whether it was in one of those before it */
export async function moveLoad(
  id: string,
  from: LoadState[],
  to: Extract<LoadState, 'reading' | 'read'>,
  { reader, problem = null }: { reader?: string; problem?: string | null } = {},
): Promise<boolean> {
  const { count } = await database().deskLoad.updateMany({
    where: { id, state: { in: from } },
    data: {
      state: to,
      problem,
      ...(reader !== undefined && { reader }),
      ...(to === 'read' && { readAt: new Date() }),
      ...REVISED,
    },
  })
  return count === 1
}

/** Loads that another version of the reading code read: what they say of their files may be said otherwise now. */
export async function queueReadByOthers(reader: string): Promise<number> {
  const { count } = await database().deskLoad.updateMany({
    where: { state: 'read', NOT: { reader } },
    data: { state: 'waiting', ...REVISED },
  })
  return count
}

/** Cancels a load, and notes who did. @returns whether there was anything to cancel */
export async function cancelLoad(id: string, person: Actor): Promise<boolean> {
  return database().$transaction(async (db) => {
    const { count } = await db.deskLoad.updateMany({
      where: { id, state: { in: ['receiving', 'waiting', 'reading', 'read'] } },
      data: { state: 'cancelled', endedAt: new Date(), ...REVISED },
    })
    if (count === 0) return false
    const what = 'cancelled a load; its files were not published'
    await noteStep({ by: person, kind: 'load-cancelled', subject: { kind: 'load', id }, what }, db)
    return true
  })
}

/**
 * Marks loads whose files an edition was made of; null where nothing of them changed anything.
 * @throws DecisionError where one of them was cancelled or is read again in the meantime
 */
export async function markLoadsPublished(db: Db, ids: string[], edition: number | null): Promise<void> {
  const { count } = await db.deskLoad.updateMany({
    where: { id: { in: ids }, state: 'read' },
    data: { state: 'published', endedAt: new Date(), editionNumber: edition, ...REVISED },
  })
  if (count !== ids.length) throw new DecisionError(LOAD_CHANGED)
}

const LOAD_CHANGED =
  'A load was cancelled or read again in the meantime, so nothing was published. Look at what would change now. Then publish it.'

/** So that whoever follows the load is told. */
const REVISED = { revision: { increment: 1 } }

function loadFromRow(row: LoadRow): Load {
  const { id, state, by, personId, at, queuedAt, revision, reader, problem, editionNumber } = row
  return { id, state, by, personId, at, queuedAt, revision, reader, problem, edition: editionNumber }
}
