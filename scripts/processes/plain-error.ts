import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs'
import path from 'node:path'
import { codeOf, faultOfFiles } from '../run.mjs'

/** An error whose message is a sentence for whoever typed the command: shown without a stack trace. */
export class PlainError extends Error {
  constructor(
    message: string,
    public exitCode = 1,
  ) {
    super(message)
    this.name = 'PlainError'
  }
}

/** What to say of an error to whoever typed the command; undefined where only a stack trace will do. */
export const inPlainWords = (error: unknown): string | undefined =>
  error instanceof PlainError ? error.message : faultOfFiles(error)

/** What an error says of itself, in the words of whatever threw it. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** What programs say of a disk that is full. */
const FULL = /ENOSPC|no space left on device/i

/** Does work that writes into a folder, perhaps by other programs, and tells a fault of its disk as a sentence. */
export async function writingInto<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const words = isFull(error) ? fullDisk(folder) : faultOfFiles(faultOf(folder) ?? error, folder)
    throw words === undefined ? error : new PlainError(words)
  }
}

const fullDisk = (folder: string) => faultOfFiles(Object.assign(new Error(), { code: 'ENOSPC' }), folder)

const isFull = (error: unknown) => FULL.test(`${codeOf(error)} ${messageOf(error)}`)

/** What happens to whoever writes into a folder; undefined where all is well. */
function faultOf(folder: string): unknown {
  try {
    mkdirSync(folder, { recursive: true })
    rmdirSync(mkdtempSync(path.join(folder, 'try-')))
    return undefined
  } catch (error) {
    return error
  }
}
