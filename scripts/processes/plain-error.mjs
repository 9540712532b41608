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
