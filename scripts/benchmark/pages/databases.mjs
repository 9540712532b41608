import { applyMigrations } from '../../database/migrations'
import { openTestServer } from '../../testing/test-server'
import { makeLetters } from '../letters.mjs'
import { runBench } from '../measure.mjs'

/** So many letters the smaller database has: all to the council whose page is measured. */
const FEW = 5

/** The years of which letters are invented (prisma/factories/letter-pdf.ts), a letter to each council in each. */
const YEARS = 13

/** The first council has its newest letters in both databases, so that its page is the same. */
const SKIPPED = YEARS - FEW

async function fill(server, name, letters, { threads, councilsOf }) {
  const { folder, data } = await makeLetters(letters, SKIPPED, true)
  const env = { DATABASE_URL: await server.freshDatabase(name) }
  await applyMigrations(env.DATABASE_URL)
  const took = {}
  for (const [what, from] of Object.entries({ letters: folder, ...data })) {
    const args = ['ingest', from, '--threads', threads, '--councils-of', councilsOf]
    const [result] = await runBench(`Taking ${what} into Postgres`, args, null, env)
    took[what] = result
  }
  return { address: env.DATABASE_URL, took }
}

/**
 * Two databases with the same invented councils: one has five letters, the other thousands, those five among them,
 * and both what the Ombudsman's map and yearly files say of the same years. Both are gone at the end.
 * @param {number} letters of the larger one
 * @returns {Promise<{ few: string, many: string, took: object, councils: number,
 *   letters: { few: number, many: number } }>} their addresses, and how long the larger one's ingests took
 */
export async function makeDatabases(letters, threads, say) {
  const server = await openTestServer(say)
  const councilsOf = letters + SKIPPED
  say(`${FEW} letters into a database, and ${letters} into another`)
  const few = await fill(server, 'upheld_bench_few', FEW, { threads, councilsOf })
  const many = await fill(server, 'upheld_bench_many', letters, { threads, councilsOf })
  return {
    few: few.address,
    many: many.address,
    took: many.took,
    councils: Math.floor(councilsOf / YEARS),
    letters: { few: FEW, many: letters },
  }
}
