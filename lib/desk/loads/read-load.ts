import { isDeepStrictEqual } from 'node:util'
import { addFiles, changeFiles, type FileChange, filesIn, type LoadFile } from '@/lib/data/load-files'
import type { Load, LoadState } from '@/lib/data/loads'
import type { Council } from '@/lib/domain/council'
import { type Found, foundAt, isArchive } from '@/lib/ingest/find-files'
import { readFiles } from '@/lib/ingest/read-files'
import type { Reader } from '@/lib/ingest/reader'
import { tellChange } from './changes'
import { firstSaid } from './file-report'
import { placeOf } from './folder'
import { UNPACKED_LIMITS } from './limits'
import { foundOf } from './load-files-read'

const WHILE_READ: LoadState[] = ['reading']

/** What is known of files is stored so often, in milliseconds. */
const BETWEEN_CHANGES = 200

/**
 * Reads what is still to be read of a load, and says of each file what came of it as soon as that is known. A reading
 * that was interrupted goes on. What is read is stored as the command stores it.
 */
export async function readLoad(
  load: Load,
  { reader, councils }: { reader: Reader; councils: Map<string, Council> },
): Promise<void> {
  await unpackArchives(load.id)
  const files = await filesIn(load.id, ['waiting', 'reading'])
  const fileOf = new Map<Found, LoadFile>(files.map((file) => [foundOf(load.id, file), file]))
  const changes = gatherChanges(load.id)
  const numberOf = (found: Found) => fileOf.get(found)?.number ?? fail()
  try {
    await readFiles([...fileOf.keys()], {
      reader,
      councils,
      dryRun: false,
      onProgress: () => {},
      onStep: (found, step) =>
        changes.add({ number: numberOf(found), state: 'reading', step: step && shortStep(step, found) }),
      onRead: (found, file) => changes.add(firstSaid(numberOf(found), file)),
    })
  } finally {
    await changes.end()
  }
}

function fail(): never {
  throw new Error('A file was read that the load does not have.')
}

/** 'recognising page 3 of luton.pdf' next to that name */
const shortStep = (step: string, { name }: Found) => step.replace(` of ${name}`, '')

/** Lists what is in a load's archives beside its other files. What is wrong with an archive is said of it. */
async function unpackArchives(loadId: string): Promise<void> {
  const archives = (await filesIn(loadId, ['waiting'])).filter(
    ({ path, archive }) => archive === null && isArchive(path),
  )
  for (const { number, path } of archives) {
    const found = await foundAt(placeOf(loadId, number), path)
    const [only, another] = found
    if (only?.problem && !another && only.path === path) {
      await changeFiles(loadId, [rejected(number, only.problem.message)], WHILE_READ)
      continue
    }
    for (let from = 0; from < found.length; from += FILES_AT_ONCE)
      await addFiles(
        loadId,
        found.slice(from, from + FILES_AT_ONCE).map((one) => fileInArchive(number, one)),
        UNPACKED_LIMITS,
        WHILE_READ,
      )
    await changeFiles(loadId, [{ number, state: 'unpacked' }], WHILE_READ)
    tellChange(loadId)
  }
}

const FILES_AT_ONCE = 500

function fileInArchive(archive: number, { path, location: { entry }, problem }: Found) {
  const byteLength = entry?.uncompressedSize ?? 0
  // Listed again after an interruption, it is the same.
  const file = { path, key: `${archive} ${path}`, archive, byteLength, received: byteLength }
  return problem === null && entry !== null
    ? { ...file, entry, state: 'waiting' as const }
    : { ...file, state: 'read' as const, outcome: 'rejected', says: problem ? [problem.message] : [] }
}

const rejected = (number: number, message: string): FileChange => ({
  number,
  state: 'read',
  outcome: 'rejected',
  says: [message],
})

/** Stores changes of a load's files together, some times a second: the last of each file holds. */
export function gatherChanges(loadId: string) {
  let gathered = new Map<number, FileChange>()
  let timer: NodeJS.Timeout | undefined
  let storing = Promise.resolve()

  function store(): void {
    clearTimeout(timer)
    timer = undefined
    const changes = [...gathered.values()]
    gathered = new Map()
    if (changes.length === 0) return
    storing = storing.then(async () => {
      await changeFiles(loadId, changes, WHILE_READ)
      tellChange(loadId)
    })
    // It throws where it is waited for.
    storing.catch(() => {})
  }

  return {
    add(change: FileChange): void {
      const before = gathered.get(change.number)
      if (before && isDeepStrictEqual(before, change)) return
      gathered.set(change.number, { ...before, ...change })
      timer ??= setTimeout(store, BETWEEN_CHANGES)
    },
    async end(): Promise<void> {
      store()
      await storing
    },
  }
}
