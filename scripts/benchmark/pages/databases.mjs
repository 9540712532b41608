import { applyMigrations } from '../../database/migrations.mjs'
import { runScriptQuietly } from '../../processes/run.mjs'
import { inProject } from '../../setup/project.mjs'
import { openTestServer } from '../../testing/test-server.mjs'
import { makeLetters } from '../letters.mjs'

/** So many letters the smaller database has: all to the council whose page is measured. */
const FEW = 5

/** The years of which letters are invented (prisma/factories/letter-pdf.ts), a letter to each council in each. */
const YEARS = 13

/** The first council has its newest letters in both databases, so that its page is the same. */
const SKIPPED = YEARS - FEW

async function fill(server, name, letters, { threads, councilsOf }) {
  const { folder } = await makeLetters(letters, SKIPPED)
  const env = { DATABASE_URL: await server.freshDatabase(name) }
  await applyMigrations(env.DATABASE_URL)
  const args = ['ingest', folder, '--threads', String(threads), '--councils-of', String(councilsOf)]
  await runScriptQuietly('Taking letters into Postgres', inProject('.build', 'bench.mjs'), args, { env })
  return env.DATABASE_URL
}

/**
 * Two databases with the same invented councils: one holds five letters, the other thousands, those five among
 * them. Both are gone at the end.
 * @param {number} letters of the larger one
 * @returns {Promise<{ few: string, many: string, councils: number, letters: { few: number, many: number } }>}
 *   their addresses
 */
export async function makeDatabases(letters, threads, say) {
  const server = await openTestServer(say)
  const councilsOf = letters + SKIPPED
  say(`${FEW} letters into a database, and ${letters} into another`)
  return {
    few: await fill(server, 'upheld_bench_few', FEW, { threads, councilsOf }),
    many: await fill(server, 'upheld_bench_many', letters, { threads, councilsOf }),
    councils: Math.floor(councilsOf / YEARS),
    letters: { few: FEW, many: letters },
  }
}
