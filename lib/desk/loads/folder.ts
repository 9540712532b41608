import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { loadsIn } from '@/lib/data/loads'
import { environment } from '@/lib/platform/env'

/** The files of all loads: a folder a load by its id, in it a file by its number. No name that was sent is used. */
function loadsFolder(): string {
  return path.resolve(/* turbopackIgnore: true */ environment().DESK_FOLDER, 'loads')
}

const folderOf = (loadId: string) => path.join(loadsFolder(), loadId)

/** Where the bytes of a load's file wait. */
export const placeOf = (loadId: string, number: number) => path.join(folderOf(loadId), String(number))

export async function makeFolder(loadId: string): Promise<void> {
  await mkdir(folderOf(loadId), { recursive: true })
}

/** Removes the waiting bytes of loads; what was stored of them in the database stays. */
export async function removeBytes(loadIds: string[]): Promise<void> {
  await Promise.all(loadIds.map((id) => rm(folderOf(id), { recursive: true, force: true })))
}

/** Removes what no load waits for: of those that ended, and of those that the database does not know. */
export async function removeOrphans(): Promise<void> {
  const there = await readdir(loadsFolder()).catch(() => [])
  if (there.length === 0) return
  const waiting = new Set((await loadsIn(['receiving', 'waiting', 'reading', 'read'])).map(({ id }) => id))
  await removeBytes(there.filter((id) => !waiting.has(id)))
}

/** The sha256 of a file, which is read piece by piece: others are answered meanwhile. */
export async function shaOfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer)
  return hash.digest('hex')
}
