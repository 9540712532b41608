import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { codeOf, isRunning } from '../run.mjs'
import { beginning } from './alive'

/** A lock is a file that holds who has it. It is stale once that process is gone, so kill -9 locks nobody out. */
export type Holder = {
  pid: number
  began?: string
  /** The command: "npm start". */
  what?: string
  /** Of an app: where it is served. */
  address?: string
  /** Of a database: the process that it belongs to, and whether others may join it. */
  launcher?: number
  shared?: boolean
}

/** What others may want to know of the holder. */
type Details = Omit<Holder, 'pid' | 'began'>

/** Thrown by takeLock; `holder` says who has the lock. */
export class LockHeld extends Error {
  constructor(readonly holder: Holder) {
    super(`held by process ${holder.pid}`)
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** Between its creation and its first write a lock is empty, and still a lock. */
const isBeingWritten = (file: string) =>
  Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < 2000

function liveHolder(file: string, text: string | undefined): Holder | undefined {
  let holder: Holder
  try {
    holder = JSON.parse(text ?? '')
  } catch {
    return text !== undefined && isBeingWritten(file) ? { pid: 0 } : undefined
  }
  if (!isRunning(holder.pid)) return undefined
  // Numbers are given out again: the same number with another beginning is another process.
  const began = beginning(holder.pid)
  return !holder.began || !began || holder.began === began ? holder : undefined
}

/** Who has the lock, or undefined when nobody (alive) does. */
export const holderOf = (file: string): Holder | undefined => liveHolder(file, readText(file))

/** Removes a stale lock, unless somebody else has replaced it since it was read. */
function clearAway(file: string, stale: string) {
  const aside = `${file}.${process.pid}.stale`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (readText(aside) === stale) rmSync(aside, { force: true })
  else renameSync(aside, file)
}

/**
 * Takes the lock, or throws LockHeld.
 * @returns a function that releases it
 */
export function takeLock(file: string, details?: Details): () => void {
  mkdirSync(path.dirname(file), { recursive: true })
  const mine = JSON.stringify({ pid: process.pid, began: beginning(process.pid), ...details })
  for (;;) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o600 })
      return () => {
        if (readText(file) === mine) rmSync(file, { force: true })
      }
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
    const found = readText(file)
    const holder = liveHolder(file, found)
    if (holder && holder.pid !== process.pid) throw new LockHeld(holder)
    if (found !== undefined) clearAway(file, found)
  }
}

/**
 * Takes the lock, waiting for whoever has it.
 * @param waiting called with each new holder that has to be waited for; may throw
 * @returns a function that releases it
 */
export async function waitForLock(file: string, details: Details, waiting?: (holder: Holder) => void) {
  let last: number | undefined
  for (;;) {
    try {
      return takeLock(file, details)
    } catch (error) {
      if (!(error instanceof LockHeld)) throw error
      if (error.holder.pid !== last) waiting?.(error.holder)
      last = error.holder.pid
    }
    await pause(200)
  }
}
