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
