import type { Db } from './client'
import { Prisma } from './generated/client'

/** The tables that grow by thousands of rows in one ingest. */
type Table = 'Letter' | 'Publication' | 'Figure' | 'FigurePart' | 'Review' | 'ReviewStep'

/** Rows that go into one statement: Prisma remembers what it was last asked, dozens of times over. */
const AT_ONCE = 300

/**
 * Puts rows into a table, thousands in one statement: Prisma's createMany takes ten times as long over them.
 * @param rows each with the same columns, by the names that they have in the database
 * @param returning columns to give back of each row
 * @returns those, in the order of the rows
 */
export async function insertRows<Returned extends object>(
  db: Db,
  table: Table,
  rows: Record<string, unknown>[],
  returning: (keyof Returned & string)[],
): Promise<Returned[]> {
  const [first] = rows
  if (!first) return []
  const into = namesOf([table])
  const columns = namesOf(Object.keys(first))
  const inserted: Returned[] = []
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = JSON.stringify(rows.slice(from, from + AT_ONCE))
    const returned = await db.$queryRaw<Returned[]>`
      INSERT INTO ${into} (${columns})
      SELECT ${columns} FROM jsonb_populate_recordset(NULL::${into}, ${some}::jsonb)
      RETURNING ${namesOf(returning)}`
    for (const row of returned) inserted.push(row)
  }
  return inserted
}

/** Names that this code chose: they are put into the statement as they are. */
function namesOf(names: string[]): Prisma.Sql {
  return Prisma.raw(names.map((name) => `"${name}"`).join(', '))
}
