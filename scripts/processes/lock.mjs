import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isRunning } from '../run.mjs'
import { beginning } from './alive.mjs'

/**
 * A lock is a file that holds who has it. It is stale once that process is gone, so kill -9 locks nobody out.
 * @typedef {{ pid: number, began?: string, what?: string, [detail: string]: any }} Holder
 */

/** Thrown by takeLock; `holder` says who has the lock. */
export class LockHeld extends Error {
  /** @param {Holder} holder */
  constructor(holder) {
    super(`held by process ${holder.pid}`)
    this.holder = holder
  }
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {}
}

/** Between its creation and its first write a lock is empty, and still a lock. */
const isBeingWritten = (file) => Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < 2000

function liveHolder(file, text) {
  /** @type {Holder} */
  let holder
  try {
    holder = JSON.parse(text)
  } catch {
    return text !== undefined && isBeingWritten(file) ? { pid: 0 } : undefined
  }
  if (!isRunning(holder.pid)) return
  // Numbers are given out again: the same number with another beginning is another process.
  const began = beginning(holder.pid)
  return !holder.began || !began || holder.began === began ? holder : undefined
}

/**
 * Who has the lock, or undefined when nobody (alive) does.
 * @returns {Holder | undefined}
 */
export const holderOf = (file) => liveHolder(file, readText(file))

/** Removes a stale lock, unless somebody else has replaced it since it was read. */
function clearAway(file, stale) {
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
 * Takes the lock or throws LockHeld.
 * @param {string} file
 * @param {Record<string, unknown>} [details] what others may want to know of the holder
 * @returns {() => void} releases it
 */
export function takeLock(file, details) {
  mkdirSync(path.dirname(file), { recursive: true })
  const mine = JSON.stringify({ pid: process.pid, began: beginning(process.pid), ...details })
  for (;;) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o600 })
      return () => {
        if (readText(file) === mine) rmSync(file, { force: true })
      }
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const found = readText(file)
    const holder = liveHolder(file, found)
    if (holder && holder.pid !== process.pid) throw new LockHeld(holder)
    if (found !== undefined) clearAway(file, found)
  }
}

/**
 * Takes the lock, waiting for whoever has it.
 * @param {string} file
 * @param {Record<string, unknown>} details
 * @param {(holder: Holder) => void} [waiting] called with each new holder that has to be waited for; may throw
 */
export async function waitForLock(file, details, waiting) {
  let last
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
