import type { Ingested } from '../../../tests/bench/ingest-folder'
import { applyMigrations } from '../../database/migrations'
import type { Say } from '../../setup/progress'
import { openTestServer, type TestServer } from '../../testing/test-server'
import { makeLetters } from '../letters'
import { runBench } from '../measure'

/** So many letters the smaller database has: all to the council whose page is measured. */
const FEW = 5

/** The years of which letters are invented (prisma/factories/letter-pdf.ts), a letter to each council in each. */
const YEARS = 13

/** The first council has its newest letters in both databases, so that its page is the same. */
const SKIPPED = YEARS - FEW

/** How long each took: the letters, and what the map and the yearly files say of the same. */
export type Took = Record<'letters' | 'list' | 'decided' | 'oneDecided', Ingested>

/** The addresses of both, how long the larger one's ingests took, and how many councils and letters there are. */
export type Databases = {
  few: string
  many: string
  took: Took
  councils: number
  letters: { few: number; many: number }
}

async function fill(
  server: TestServer,
  name: string,
  letters: number,
  { threads, councilsOf }: { threads: number; councilsOf: number },
) {
  const { folder, data } = await makeLetters(letters, SKIPPED, true)
  const env = { DATABASE_URL: await server.freshDatabase(name) }
  await applyMigrations(env.DATABASE_URL)
  if (!data) throw new Error('Letters were invented without the files that say the same.')
  const take = (what: string, from: string) =>
    runBench<Ingested>(
      `Taking ${what} into Postgres`,
      ['ingest', from, '--threads', threads, '--councils-of', councilsOf],
      null,
      env,
    )
  const took: Took = {
    letters: await take('letters', folder),
    list: await take('a list of the map', data.list),
    decided: await take('yearly files', data.decided),
    oneDecided: await take('a yearly file', data.oneDecided),
  }
  return { address: env.DATABASE_URL, took }
}

/**
 * Two databases with the same invented councils: one has five letters, the other thousands, those five among them,
 * and both what the Ombudsman's map and yearly files say of the same years. Both are gone at the end.
 * @param letters of the larger one
 */
export async function makeDatabases(letters: number, threads: number, say: Say): Promise<Databases> {
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
