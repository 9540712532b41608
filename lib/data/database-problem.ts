/** What Postgres's error codes mean to whoever runs a command. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const MEANINGS: Record<string, string> = {
  '53100': "The database's disk is full. Make room on it and run the same command again.",
  '53200': 'The database is out of memory. Run the same command again when it is less busy.',
  '53300': 'The database takes no more connections. Run the same command again when it is less busy.',
  '57P01': 'The database was stopped. Start it and run the same command again.',
  '57P02': 'The database crashed. Start it and run the same command again.',
  '57P03': 'The database is starting or stopping. Run the same command again in a moment.',
  '25006': 'The database takes no changes: it is a copy that can only be read.',
  '42501': 'The database does not allow this user to make changes.',
}

const LOST =
  /connection (?:terminated|closed|ended|reset)|server has closed|can't reach database|ECONNREFUSED|ECONNRESET|EPIPE|not queryable|Transaction already closed/i

/** Says in a sentence what an error of the database means, and what to do; the error's own words for others. */
export function databaseProblem(error: unknown): string {
  const words = allWords(error)
  const code = Object.keys(MEANINGS).find((one) => new RegExp(`\\b${one}\\b`).test(words))
  if (code) return MEANINGS[code] as string
  if (/No space left on device|could not extend file|disk is full|ENOSPC/i.test(words))
    return MEANINGS['53100'] as string
  if (LOST.test(words)) {
    return 'The connection to the database was lost. Check that it is running, and run the same command again.'
  }
  return error instanceof Error ? error.message : String(error)
}

/** An error's words with those of its causes: Prisma wraps what Postgres said. */
function allWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code, meta } = error as { code?: unknown; meta?: unknown }
  const cause = error.cause === undefined ? '' : allWords(error.cause)
  return `${error.message} ${String(code ?? '')} ${JSON.stringify(meta ?? '')} ${cause}`
}
