const AGAIN = 'run the same command again.'
const NOT_LET_IN = 'The database refuses this user. Check the user and the password in DATABASE_URL.'
const AT_THE_SAME_TIME = `Another command was changing the same rows. Wait for it to finish, and ${AGAIN}`
const CUT_OFF = `The database was stopped, or it cut the connection. Check that it is running, and ${AGAIN}`
const LOST_CONNECTION = `The connection to the database was lost. Check that it is running, and ${AGAIN}`

const DISK_FULL = '53100'

/**
 * What the error codes of Postgres mean to whoever runs a command, and some of Prisma's own (P and four digits).
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const MEANINGS: Record<string, string> = {
  '25006': 'The database is read-only.',
  '25P03': CUT_OFF,
  '28000': NOT_LET_IN,
  '28P01': NOT_LET_IN,
  '3D000': 'There is no database of that name on the server. Check DATABASE_URL.',
  '40001': AT_THE_SAME_TIME,
  '40P01': AT_THE_SAME_TIME,
  '42501': 'The database does not allow this user to make changes.',
  '42P01':
    'The database is not up to date: a table is missing. Start the command with npm, which brings it up to date.',
  [DISK_FULL]: `The database’s disk is full. Make room on it and ${AGAIN}`,
  '53200': `The database is out of memory. When it is less busy, ${AGAIN}`,
  '53300': `The database takes no more connections. When it is less busy, ${AGAIN}`,
  '57014': `The database took too long and gave up, or someone stopped it. When it is less busy, ${AGAIN}`,
  '57P01': CUT_OFF,
  '57P02': `The database crashed. Start it and ${AGAIN}`,
  '57P03': `The database is starting or stopping. In a moment, ${AGAIN}`,
  ECONNREFUSED: `The database cannot be reached. Check that it is running and that DATABASE_URL is right, and ${AGAIN}`,
  P1001: `The database cannot be reached. Check that it is running and that DATABASE_URL is right, and ${AGAIN}`,
  P1017: LOST_CONNECTION,
  P2028: `The database took longer than ten minutes, perhaps for another command. When it is less busy, ${AGAIN}`,
}

/** The codes with which Postgres ends a connection, and Prisma's own for one that was ended. */
const GONE = new Set(['25P03', '57P01', '57P02', 'P1001', 'P1017'])

/** What nobody but the driver says of a connection that has gone: there is no code for it. */
const LOST =
  /connection (?:terminated|closed|ended|reset)|connection error|closed the connection|tim(?:ed out|eout)|ECONNRESET|EPIPE/i

/** Says in a sentence what an error of the database means, and what to do; the error's own words for others. */
export function databaseProblem(error: unknown): string {
  const { code, words } = toldBy(error)
  const meaning = MEANINGS[code]
  if (meaning) return code === DISK_FULL ? meaning + whereDataIs() : meaning
  return LOST.test(words) ? LOST_CONNECTION : words
}

/** The embedded database has a folder of the project; where others have theirs is not known here. */
function whereDataIs(): string {
  const folder = process.env.UPHELD_DATA_FOLDER
  return folder ? ` The database is in ${folder}.` : ''
}

/** Whether an error says that the connection has gone, so that nobody knows what became of the last thing said. */
export function connectionIsGone(error: unknown): boolean {
  const { code, words } = toldBy(error)
  return GONE.has(code) || (MEANINGS[code] === undefined && LOST.test(words))
}

/** What says that the database cannot be asked now, apart from a connection that has gone: it is no fault of ours. */
const NOT_NOW = new Set(['25P03', '53300', '57P03', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN'])

/** Whether an error says that the database does not answer or is too busy, so that the same may work in a minute. */
export function databaseIsUnavailable(error: unknown): boolean {
  return connectionIsGone(error) || NOT_NOW.has(toldBy(error).code)
}

/** As much as is needed of Prisma's errors, which have what Postgres said in them. */
type Wrapped = {
  message: string
  code?: unknown
  clientVersion?: string
  meta?: {
    driverAdapterError?: { cause?: { kind?: string; originalCode?: string; originalMessage?: string } }
  }
}

/** What Prisma says of its own queries; of raw ones it says only that they failed. */
const CODES: Record<string, string> = { DatabaseNotReachable: 'P1001', ConnectionClosed: 'P1017' }

function toldBy(error: unknown): { code: string; words: string } {
  if (!(error instanceof Error)) return { code: '', words: String(error) }
  const { message, code, clientVersion, meta } = error as Wrapped
  const { kind = '', originalCode, originalMessage } = meta?.driverAdapterError?.cause ?? {}
  // Prisma's own message begins with a piece of the code that asked.
  const last = clientVersion === undefined ? message : (message.trim().split('\n').at(-1) ?? message)
  return { code: String(originalCode ?? CODES[kind] ?? code ?? ''), words: originalMessage ?? last }
}
