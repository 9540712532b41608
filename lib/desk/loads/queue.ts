import { availableParallelism } from 'node:os'
import { connectionIsGone, databaseProblem } from '@/lib/data/database-problem'
import { type Actor, noteStep } from '@/lib/data/desk-steps'
import { forgetArriving, readFilesAgain } from '@/lib/data/load-files'
import {
  cancelLoad,
  countsOf,
  type Load,
  loadOf,
  loadsIn,
  moveLoad,
  queueLoad,
  queueReadByOthers,
} from '@/lib/data/loads'
import { type Reader, startReader } from '@/lib/ingest/reader'
import { inCount } from '@/lib/words/numbers'
import { afterReading } from './after-reading'
import { tellChange } from './changes'
import { removeBytes, removeOrphans } from './folder'
import { readLoad } from './read-load'
import { deskRegister } from './register'

/**
 * The loads are read one at a time, in the order in which they were sent, in the process of the desk and in threads of
 * their own, which leave a busy machine to whoever asks for pages. What waits is in the database, so it goes on after a
 * restart.
 */
type Queue = {
  /** The load that is read, and what reads it. */
  now: { id: string; reader: Reader } | null
  /** Whether something has been added since the last look. */
  isWoken: boolean
  running: Promise<void> | null
  /** Whether what an earlier process left behind has been looked at. */
  isStarted: boolean
}

/** One for the process: Next has a copy of each module in several of its parts. */
const shared = globalThis as { upheldLoads?: Queue }

function queue(): Queue {
  shared.upheldLoads ??= { now: null, isWoken: false, running: null, isStarted: true }
  return shared.upheldLoads
}

/** Goes on with what waited when the desk last ended, and removes the bytes of what it does not know. */
export function startLoads(): void {
  queue().isStarted = false
  wakeLoads()
}

/** All files of a load are there: it takes its turn. What has not arrived whole is left out. */
export async function sendToReading(load: Load, person: Actor): Promise<boolean> {
  await forgetArriving(load.id)
  const files = (await countsOf([load.id])).get(load.id)?.files
  if (!files || !(await queueLoad(load.id, ['receiving']))) return false
  const what = `loaded ${inCount(files, { one: 'file', many: 'files' })}`
  await noteStep({ by: person, kind: 'loaded', subject: { kind: 'load', id: load.id }, what })
  tellChange(load.id)
  wakeLoads()
  return true
}

/** Files of a load that was read wait again, for what was said of one of them. */
export async function readAgain(loadId: string): Promise<void> {
  await queueLoad(loadId, ['read'])
  tellChange(loadId)
  wakeLoads()
}

/**
 * Cancels a load: its bytes are removed. What was stored of it before, readings and reviews, stays.
 * @returns whether there was anything to cancel
 */
export async function cancel(load: Load, person: Actor): Promise<boolean> {
  if (!(await cancelLoad(load.id, person))) return false
  const { now } = queue()
  if (now?.id === load.id) await now.reader.close()
  await removeBytes([load.id])
  tellChange(load.id)
  await tellAll()
  return true
}

/** Removes the bytes of loads that were published, and tells those who follow them. */
export async function endedLoads(ids: string[]): Promise<void> {
  await removeBytes(ids)
  for (const id of ids) tellChange(id)
}

/** Reads what waits, if nothing does already. */
export function wakeLoads(): void {
  const it = queue()
  it.isWoken = true
  it.running ??= readAll(it).finally(() => {
    it.running = null
    if (it.isWoken) wakeLoads()
  })
}

/** Until all that waits is read: for tests, and for an end in order. */
export async function loadsAreRead(): Promise<void> {
  while (queue().running) await queue().running
}

async function readAll(it: Queue): Promise<void> {
  while (it.isWoken) {
    it.isWoken = false
    try {
      if (!it.isStarted) await goOn(it)
      for (;;) {
        const [next] = await loadsIn(['reading', 'waiting'])
        if (!next) break
        await readNext(it, next)
        await tellAll()
      }
    } catch (error) {
      // The database cannot be reached: what waits is there when it comes back.
      process.stderr.write(`${databaseProblem(error)}\n`)
      setTimeout(wakeLoads, UNTIL_NEXT_TRY).unref()
    }
  }
}

async function goOn(it: Queue): Promise<void> {
  await removeOrphans()
  await queueReadByOthers(deskRegister().version)
  it.isStarted = true
}

/** In milliseconds. */
const UNTIL_NEXT_TRY = 5000

/** Tells those who follow any load: whose turn it is may have changed. */
async function tellAll(): Promise<void> {
  for (const { id } of await loadsIn(['receiving', 'waiting', 'reading'])) tellChange(id)
}

async function readNext(it: Queue, load: Load): Promise<void> {
  const { register, councils } = deskRegister()
  const reader = startReader(register, availableParallelism(), true, true)
  it.now = { id: load.id, reader }
  try {
    if (!(await moveLoad(load.id, ['reading', 'waiting'], 'reading', { reader: reader.version }))) return
    await tellAll()
    if (load.reader !== null && load.reader !== reader.version) await readFilesAgain(load.id)
    await readLoad(load, { reader, councils })
    if ((await loadOf(load.id))?.state !== 'reading') return
    await afterReading(load, { version: reader.version, councils })
  } catch (error) {
    if (connectionIsGone(error)) throw error
    await moveLoad(load.id, ['reading'], 'read', { problem: unreadable(error as Error) })
    tellChange(load.id)
  } finally {
    it.now = null
    await reader.close()
  }
}

function unreadable({ message }: Error): string {
  return `These files could not be read to the end (${message.replace(/\.$/, '')}). Cancel this load and send them again.`
}
