import { PrismaPg } from '@prisma/adapter-pg'
import type { Pool } from 'pg'
import { environment } from '@/lib/platform/env'
import { Prisma, PrismaClient } from './generated/client'
import { openPool } from './pool'

const shared = globalThis as { upheldDatabase?: PrismaClient; upheldRawPool?: Pool; upheldOnlyReads?: true }

/** The client, or the same inside a transaction. */
export type Db = Prisma.TransactionClient

/** One client a process, kept over live reloads; made at first use, so that a build needs no database. */
export function database(): PrismaClient {
  shared.upheldDatabase ??= new PrismaClient({
    adapter: new PrismaPg(openPool(readAddress()), { disposeExternalPool: true }),
  })
  return shared.upheldDatabase
}

/** Lets this process read from DATABASE_READ_URL, where that is set: it writes nothing. */
export function onlyRead(): void {
  shared.upheldOnlyReads = true
}

/** The address that this process reads from. */
export function readAddress(): string {
  const { DATABASE_URL, DATABASE_READ_URL } = environment()
  return (shared.upheldOnlyReads && DATABASE_READ_URL) || DATABASE_URL
}

/** Ends the connections, so that a command can end. */
export async function closeDatabase(): Promise<void> {
  const pool = shared.upheldRawPool
  shared.upheldRawPool = undefined
  await pool?.end()
  await shared.upheldDatabase?.$disconnect()
  shared.upheldDatabase = undefined
}

/**
 * Runs a statement on a pool of the driver's own, past Prisma, which copies and checks each value on its way: for
 * megabytes of text that nothing else of a transaction hangs on.
 */
export async function runRaw(statement: string, values: unknown[]): Promise<void> {
  shared.upheldRawPool ??= openPool(environment().DATABASE_URL, 2)
  await shared.upheldRawPool.query(statement, values)
}

/** Rows of one statement: Prisma keeps what it was last asked, dozens of times over. */
const ROWS_PER_STATEMENT = 300

/**
 * Puts rows into a table, thousands in one statement: Prisma's createMany takes ten times as long over them.
 * @param rows each with the same columns, by the names that they have in the database
 * @param returning columns to give back of each row
 * @returns those, in the order of the rows
 */
export async function insertRows<Returned extends object>(
  db: Db,
  table:
    | 'Source'
    | 'Figure'
    | 'FigurePart'
    | 'ListedPage'
    | 'ListedListing'
    | 'ListedDecision'
    | 'ListedCouncil'
    | 'ListedImprovement'
    | 'ListedReview',
  rows: Record<string, unknown>[],
  returning: (keyof Returned & string)[],
): Promise<Returned[]> {
  const [first] = rows
  if (!first) return []
  const into = namesOf([table])
  const columns = namesOf(Object.keys(first))
  const inserted: Returned[] = []
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    const batch = JSON.stringify(rows.slice(from, from + ROWS_PER_STATEMENT))
    const returned = await db.$queryRaw<Returned[]>`
      INSERT INTO ${into} (${columns})
      SELECT ${columns} FROM jsonb_populate_recordset(NULL::${into}, ${batch}::jsonb)
      RETURNING ${namesOf(returning)}`
    for (const row of returned) inserted.push(row)
  }
  return inserted
}

/** Names that this code chose: they are put into the statement as they are. */
function namesOf(names: string[]): Prisma.Sql {
  return Prisma.raw(names.map((name) => `"${name}"`).join(', '))
}

/** What is never null, as a CHECK of the database sees to it. */
export function present<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Error(`The database has no ${what} where one must be.`)
  return value
}
