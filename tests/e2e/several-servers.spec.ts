import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type APIRequestContext, expect, test } from '@playwright/test'
import { withDatabase } from '../../scripts/database/folder'
import { createDatabase, dropDatabase, withClient } from '../../scripts/database/server-databases'
import { untilItAnswers } from '../../scripts/processes/answers'
import { type Served, serve, startOn } from './own-app'

/** Editions that each ingest publishes, one after the other. */
const ROUNDS = 3

const LETTERS = {
  luton: { file: 'luton-borough-council-2024.txt', page: '/councils/luton/2023-24' },
  maidstone: { file: 'maidstone-borough-council-2020.txt', page: '/councils/maidstone/2019-20' },
}

test.describe('two web servers on one database', { tag: '@long' }, () => {
  // Both use the same servers.
  test.describe.configure({ mode: 'default' })
  let database: string
  let servers: Served[] = []
  const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))

  test.beforeAll(async () => {
    const sample = process.env.SAMPLE_DATABASE_URL
    if (!sample) throw new Error('SAMPLE_DATABASE_URL is not set: run `npm run test:long`.')
    database = withDatabase(sample, `upheld_e2e_${randomBytes(6).toString('hex')}`)
    await createDatabase(database, undefined, sample)
    servers = await Promise.all([serve(database), serve(database, { RENDERERS: '2' })])
    for (const { address } of servers)
      await untilItAnswers(`${address}/api/health`, { healthy: true, patience: 120_000 })
  })
  test.afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()))
    if (database) await dropDatabase(database)
    rmSync(folder, { recursive: true })
  })

  const edition = async (request: APIRequestContext, { address }: Served) =>
    (await (await request.get(`${address}/api/health`)).json()).edition as number

  /** Publishes newer versions of a letter: the same with more line ends. */
  async function publishAgainAndAgain({ file }: { file: string }): Promise<void> {
    const own = path.join(folder, file)
    mkdirSync(own)
    const letter = readFileSync(`prisma/samples/${file}`, 'utf8')
    for (let round = 1; round <= ROUNDS; round++) {
      writeFileSync(path.join(own, 'letter.txt'), letter + '\n'.repeat(round))
      const { status, said } = await startOn(database, 'ingest', own)
      expect(said).toMatch(/Edition \d+ is published\./)
      expect(status).toBe(0)
    }
  }

  /**
   * In which edition a page's letter was first, as the page says, each time that it is asked for. On a very busy machine a
   * server may say that it cannot show the page right now: it is asked again.
   */
  async function watchPage(request: APIRequestContext, address: string, isDone: () => boolean) {
    const seen: number[] = []
    for (;;) {
      const isLast = isDone()
      const answer = await request.get(address)
      if (answer.status() === 503 && answer.headers()['retry-after']) continue
      expect(answer.status()).toBe(200)
      const words = (await answer.text()).replaceAll('<!-- -->', '')
      const first = /First in edition (\d+)/.exec(words)?.[1]
      expect(first, 'the page names the edition of its letter').toBeDefined()
      seen.push(Number(first))
      if (isLast) return seen
    }
  }

  test('show what two ingests publish at once, in order, and nothing old after that', async ({ request }) => {
    const [one, other] = servers as [Served, Served]
    const before = await edition(request, one)
    let isOver = false
    const watched = Object.values(LETTERS).flatMap(({ page }) =>
      servers.map(({ address }) => watchPage(request, address + page, () => isOver)),
    )
    const publishing = Promise.all(Object.values(LETTERS).map(publishAgainAndAgain))
    publishing.finally(() => (isOver = true)).catch(() => {})
    await publishing

    for (const seen of await Promise.all(watched)) {
      expect(seen.length).toBeGreaterThan(1)
      expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    }
    const newest = before + 2 * ROUNDS
    for (const server of [one, other]) await expect.poll(() => edition(request, server)).toBe(newest)
    const { rows } = await withClient(database, (client) =>
      client.query<{ slug: string; added: number }>(
        `SELECT "councilSlug" AS slug, max("addedIn") AS added FROM "Source" WHERE "kind" = 'letter' GROUP BY 1`,
      ),
    )
    for (const [slug, { page }] of Object.entries(LETTERS)) {
      const added = rows.find((row) => row.slug === slug)?.added
      expect(added).toBeGreaterThan(before)
      for (const { address } of servers)
        expect(await watchPage(request, address + page, () => true)).toEqual([added])
    }
  })

  test('know at once that something is withheld, though no edition is published', async ({ request }) => {
    const [one, other] = servers as [Served, Served]
    const waiting = async ({ address }: Served) =>
      (await (await request.get(`${address}/api/health`)).json()).waiting as number
    for (const server of [one, other]) await expect.poll(() => waiting(server)).not.toBeNull()
    const before = await waiting(one)
    const letter = readFileSync('prisma/samples/luton-borough-council-2024.txt', 'utf8')
    const file = path.join(folder, 'odd.txt')
    writeFileSync(file, letter.replace('69%', '96%'))
    const { said } = await startOn(database, 'ingest', file)
    expect(said).toContain('1 review.')
    for (const server of [one, other]) await expect.poll(() => waiting(server)).toBe(before + 1)
  })
})
