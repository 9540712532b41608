import { connection } from 'next/server'
import pg from 'pg'

let pool

/** The least that a page made for each request can be: one row by its key, and nothing else. */
export default async function DatabasePage() {
  await connection()
  pool ??= new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
  const { rows } = await pool.query('SELECT "name" FROM "Council" WHERE "slug" = $1', ['testville-0001'])
  return <h1>{rows[0]?.name}</h1>
}
