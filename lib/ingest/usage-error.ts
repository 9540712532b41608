/** That what was asked for cannot be done as asked; the message says what to do. */
export class UsageError extends Error {}
