import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs'
import path from 'node:path'
import { faultOfFiles } from '../run.mjs'

/** An error whose message is a sentence for whoever typed the command: shown without a stack trace. */
export class PlainError extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message)
    this.name = 'PlainError'
    this.exitCode = exitCode
  }
}

/**
 * What to say of an error to whoever typed the command; undefined where only a stack trace will do.
 * @param {Error & { code?: string, path?: string }} error
 * @returns {string | undefined}
 */
export function inPlainWords(error) {
  if (error instanceof PlainError) return error.message
  return faultOfFiles(error)
}

/** What programs say of a disk that is full. */
const FULL = /ENOSPC|no space left on device/i

/**
 * Does work that writes into a folder, perhaps by other programs, and tells a fault of its disk as a sentence.
 * @template Result
 * @param {string} folder
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function writingInto(folder, work) {
  try {
    return await work()
  } catch (error) {
    const words = isFull(error) ? fullDisk(folder) : faultOfFiles(faultOf(folder) ?? error, folder)
    throw words === undefined ? error : new PlainError(words)
  }
}

const fullDisk = (folder) => faultOfFiles(Object.assign(new Error(), { code: 'ENOSPC' }), folder)

const isFull = (error) => FULL.test(`${error.code} ${error.message}`)

/** What happens to whoever writes into a folder; undefined where all is well. */
function faultOf(folder) {
  try {
    mkdirSync(folder, { recursive: true })
    rmdirSync(mkdtempSync(path.join(folder, 'try-')))
  } catch (error) {
    return error
  }
}
