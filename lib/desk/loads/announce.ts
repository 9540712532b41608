import { writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { addFiles, changeFiles, type LoadFile, type NewFile, sameFile } from '@/lib/data/load-files'
import { bytesWaiting, type Load, LoadRefused } from '@/lib/data/loads'
import { tellChange } from './changes'
import { makeFolder, placeOf, shaOfFile } from './folder'
import { isTooMuchWaiting, LOAD_LIMITS, TOO_MUCH_WAITS } from './limits'
import { sentName } from './names'

/** So many files are announced at once at most. */
export const MOST_ANNOUNCED = 500

/** What a script announces: files by their paths, each with its length and the time of its last change. */
export const announcementSchema = z.object({
  files: z
    .array(
      z.object({
        path: z.string().min(1).max(4000),
        byteLength: z.int().min(0).max(2_000_000_000),
        modified: z.number(),
      }),
    )
    .max(MOST_ANNOUNCED),
})

export type Announced = z.infer<typeof announcementSchema>['files'][number]

/** Where sending a file goes on; null where nothing of it is wanted. */
export type Receipt = { number: number; received: number; isWanted: boolean } | null

/**
 * Takes note of files that are to come. Those that were announced before are the same: what has arrived of them is not
 * sent twice.
 * @returns a receipt a file, in their order
 * @throws LoadRefused where it is too much
 */
export async function announceFiles(load: Load, announced: Announced[]): Promise<Receipt[]> {
  if (isTooMuchWaiting(await bytesWaiting())) throw new LoadRefused(TOO_MUCH_WAITS)
  const names = announced.map(({ path }) => sentName(path))
  const files = announced.flatMap((one, i) => {
    const name = names[i]
    return name ? [{ ...newFile(name.path, one.byteLength, name.problem), key: keyOf(one) }] : []
  })
  await makeFolder(load.id)
  const rows = await addFiles(load.id, files, LOAD_LIMITS)
  for (const row of rows.filter(({ state, byteLength }) => state === 'arriving' && byteLength === 0)) {
    await writeFile(placeOf(load.id, row.number), '')
    await completeFile(load.id, row)
  }
  tellChange(load.id)
  let next = 0
  return names.map((name) => {
    const row = name && rows[next++]
    if (!row) return null
    const isWanted = row.state === 'arriving' && row.byteLength > 0
    return { number: row.number, received: row.received, isWanted }
  })
}

/** A file that is to come, or one that is refused for its name. */
export function newFile(path: string, byteLength: number, problem: string | null): NewFile {
  if (problem === null) return { path, key: null, byteLength }
  return { path, key: null, byteLength: 0, state: 'read', outcome: 'rejected', says: [problem] }
}

const keyOf = ({ path, byteLength, modified }: Announced) => `${byteLength} ${modified} ${path}`

/**
 * All bytes of a file are there: it waits to be read, unless an earlier file of the load is the same.
 * @param arrived how many bytes, where that was not known before
 */
export async function completeFile(loadId: string, file: LoadFile, arrived = file.byteLength): Promise<void> {
  const sha256 = await shaOfFile(placeOf(loadId, file.number))
  const whole = { number: file.number, byteLength: arrived, received: arrived, sha256 }
  const earlier = await sameFile(loadId, sha256, file.number)
  await changeFiles(
    loadId,
    [
      earlier
        ? { ...whole, state: 'same', says: [`It is the same file as “${earlier.path}”, so it counts once.`] }
        : { ...whole, state: 'waiting' },
    ],
    ['receiving'],
  )
}
