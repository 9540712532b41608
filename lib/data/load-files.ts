import { type Db, database, present } from './client'
import type { DeskLoadFile as FileRow, Prisma } from './generated/client'
import { type LoadFileState, LoadRefused, type LoadState, PROBLEM_OUTCOMES } from './loads'

/** A file of a load. `sha256` is known once its bytes were looked at, `outcome` once it was read. */
export type LoadFile = Omit<FileRow, 'loadId'>

/** What became of a file; what is left out stays as it is. */
export type FileChange = { number: number } & Partial<
  Pick<LoadFile, 'byteLength' | 'received' | 'state' | 'sha256' | 'step' | 'outcome' | 'says'> & {
    instruction: Prisma.InputJsonValue
    columns: Prisma.InputJsonValue
  }
>

/** A file that is to come. `byteLength` is 0 where it is not known yet. */
export type NewFile = Pick<LoadFile, 'path' | 'key' | 'byteLength'> &
  Partial<Pick<LoadFile, 'archive' | 'state' | 'outcome' | 'says' | 'received'>> & {
    entry?: Prisma.InputJsonValue
  }

/** Only loads in these states take files, or changes of them. */
const RECEIVING: LoadState[] = ['receiving']

/**
 * Adds files to a load. One with the key of a file that is there already is that file.
 * @param most how many files the load may have, and bytes that its own files may have together
 * @returns the files, in the order in which they were given
 * @throws LoadRefused where the load takes no more
 */
export async function addFiles(
  loadId: string,
  files: NewFile[],
  most: { files: number; bytes: number; tooMany: string; tooLarge: string },
  states: LoadState[] = RECEIVING,
): Promise<LoadFile[]> {
  if (files.length === 0) return []
  return revising(loadId, states, async (db, revision) => {
    const keys = files.flatMap(({ key }) => key ?? [])
    const known = await db.deskLoadFile.findMany({ where: { loadId, key: { in: keys } } })
    const knownByKey = new Map(known.map((file) => [file.key, file]))
    const [so] = await db.$queryRaw<{ last: number; bytes: number }[]>`
      SELECT coalesce(max("number"), 0) AS "last",
        coalesce(sum("byteLength") FILTER (WHERE "archive" IS NULL), 0)::float8 AS "bytes"
      FROM "DeskLoadFile" WHERE "loadId" = ${loadId}::uuid`
    let { last: number, bytes } = present(so, 'sum of a load')
    const fresh: Prisma.DeskLoadFileCreateManyInput[] = []
    const numbers = files.map(({ key, ...file }) => {
      const before = key === null ? undefined : knownByKey.get(key)
      if (before) return before.number
      number++
      if (!file.archive) bytes += file.byteLength
      const { state = 'arriving', received = 0, says = [], ...rest } = file
      fresh.push({ ...rest, loadId, number, key, state, received, says, revision })
      return number
    })
    if (number > most.files) throw new LoadRefused(most.tooMany)
    if (bytes > most.bytes) throw new LoadRefused(most.tooLarge)
    await db.deskLoadFile.createMany({ data: fresh })
    const rows = await db.deskLoadFile.findMany({ where: { loadId, number: { in: numbers } } })
    const byNumber = new Map(rows.map((row) => [row.number, row]))
    return numbers.flatMap((one) => byNumber.get(one) ?? [])
  })
}

/**
 * Changes files of a load, in one transaction.
 * @param becomes the state that the load is in then, where it changes
 * @returns whether the load was in one of the states: where it was cancelled meanwhile, nothing is changed
 */
export async function changeFiles(
  loadId: string,
  changes: FileChange[],
  states: LoadState[],
  becomes?: 'read',
): Promise<boolean> {
  try {
    await revising(loadId, states, async (db, revision) => {
      await changeRows(db, loadId, changes, revision)
      if (becomes)
        await db.deskLoad.update({
          where: { id: loadId },
          data: { state: becomes, readAt: new Date(), problem: null },
        })
    })
    return true
  } catch (error) {
    if (error instanceof LoadRefused) return false
    throw error
  }
}

/** In one statement: one for each of some hundred files keeps whoever looks at the desk waiting. */
async function changeRows(db: Db, loadId: string, changes: FileChange[], revision: number): Promise<void> {
  if (changes.length === 0) return
  const rows = JSON.stringify(changes, (_, value) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  )
  const changed = await db.$executeRaw`
    UPDATE "DeskLoadFile" AS file
    SET ("byteLength", "received", "state", "sha256", "step", "outcome", "says", "instruction", "columns", "revision") = (
      SELECT now."byteLength", now."received", now."state", now."sha256", now."step", now."outcome", now."says",
        now."instruction", now."columns", ${revision}::int
      FROM jsonb_populate_record(file, change."to") AS now)
    FROM jsonb_array_elements(${rows}::jsonb) AS change ("to")
    WHERE file."loadId" = ${loadId}::uuid AND file."number" = (change."to"->>'number')::int`
  if (changed !== changes.length) throw new Error(`The load ${loadId} has not all of the files that changed.`)
}

/**
 * Changes a load's files one after the other with whoever else does, so that who follows it by its revisions misses
 * none.
 */
async function revising<Result>(
  loadId: string,
  states: LoadState[],
  run: (db: Db, revision: number) => Promise<Result>,
): Promise<Result> {
  return database().$transaction(
    async (db) => {
      const [row] = await db.$queryRaw<{ revision: number }[]>`
        UPDATE "DeskLoad" SET "revision" = "revision" + 1
        WHERE "id" = ${loadId}::uuid AND "state"::text = ANY (${states})
        RETURNING "revision"`
      if (!row) throw new LoadRefused(NO_LONGER)
      return run(db, row.revision)
    },
    { timeout: 60_000, maxWait: 60_000 },
  )
}

const NO_LONGER = 'This load takes no more files. Start another one.'

/** Which files of a load are wanted: those of a page, only those that somebody has to look at. */
export type FileFilter = { onlyProblems: boolean; skip: number; take: number }

/** Files of a load as people see them, in their order: what is unpacked stands there file by file. */
export async function filesShown(
  loadId: string,
  { onlyProblems, skip, take }: FileFilter,
): Promise<{ files: LoadFile[]; count: number }> {
  const where: Prisma.DeskLoadFileWhereInput = {
    loadId,
    state: { not: 'unpacked' },
    ...(onlyProblems && { outcome: { in: PROBLEM_OUTCOMES } }),
  }
  const [files, count] = await Promise.all([
    database().deskLoadFile.findMany({ where, orderBy: { number: 'asc' }, skip, take }),
    database().deskLoadFile.count({ where }),
  ])
  return { files, count }
}

/** Files that changed after a revision, in the order in which they did. */
export async function filesChangedAfter(loadId: string, revision: number, most: number): Promise<LoadFile[]> {
  return database().deskLoadFile.findMany({
    where: { loadId, revision: { gt: revision } },
    orderBy: [{ revision: 'asc' }, { number: 'asc' }],
    take: most,
  })
}

export async function filesIn(loadId: string, states: LoadFileState[]): Promise<LoadFile[]> {
  return database().deskLoadFile.findMany({
    where: { loadId, state: { in: states } },
    orderBy: { number: 'asc' },
  })
}

export async function fileOf(loadId: string, number: number): Promise<LoadFile | null> {
  return database().deskLoadFile.findUnique({ where: { loadId_number: { loadId, number } } })
}

export async function filesNumbered(loadId: string, numbers: number[]): Promise<LoadFile[]> {
  return database().deskLoadFile.findMany({
    where: { loadId, number: { in: numbers } },
    orderBy: { number: 'asc' },
  })
}

/** A file of the load with some bytes that is all there, other than the one with this number; null for none. */
export async function sameFile(loadId: string, sha256: string, number: number): Promise<LoadFile | null> {
  return database().deskLoadFile.findFirst({
    where: { loadId, sha256, number: { not: number }, state: { not: 'same' } },
    orderBy: { number: 'asc' },
  })
}

/** Forgets what is not all there: it is not coming any more. */
export async function forgetArriving(loadId: string): Promise<void> {
  await database().deskLoadFile.deleteMany({ where: { loadId, state: 'arriving' } })
}

/** Forgets one that did not arrive whole and that nobody could go on sending. */
export async function forgetFile(loadId: string, number: number): Promise<void> {
  await database().deskLoadFile.deleteMany({ where: { loadId, number, state: 'arriving' } })
}

/** The bytes of the files that were sent, as far as their lengths are known. */
export async function bytesOf(loadId: string): Promise<number> {
  const { _sum } = await database().deskLoadFile.aggregate({
    where: { loadId, archive: null },
    _sum: { byteLength: true },
  })
  return _sum.byteLength ?? 0
}

/** Files that another version of the reading code read wait again, as far as their bytes could be opened. */
export async function readFilesAgain(loadId: string): Promise<void> {
  await database().deskLoadFile.updateMany({
    where: { loadId, state: 'read', sha256: { not: null } },
    data: { state: 'waiting' },
  })
}
