import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type APIRequestContext, expect, test } from '@playwright/test'
import { withDatabase } from '../../scripts/database/folder'
import { createDatabase, dropDatabase } from '../../scripts/database/server-databases'
import { untilItAnswers } from '../../scripts/processes/answers'
import { type Gate, gateTo } from '../support/gate'
import { startNginx } from '../support/nginx'
import { runOn, type Served, serve } from './own-app'

const nginx = process.env.NGINX_PATH ?? ''

/** In a line that is not hidden: what a page says whose figures may be out of date. */
const OLD = /<aside id="old-figures"(?![^>]* hidden)/

test.describe('what a reader gets through a cache', { tag: '@long' }, () => {
  test.skip(nginx === '', 'There is no nginx on this machine.')
  test.describe.configure({ mode: 'serial' })

  let database: string
  let gate: Gate
  let site: Served
  let cache: Awaited<ReturnType<typeof startNginx>>

  test.beforeAll(async () => {
    const sample = process.env.SAMPLE_DATABASE_URL
    if (!sample) throw new Error('SAMPLE_DATABASE_URL is not set: run `npm run test:long`.')
    database = withDatabase(sample, `upheld_e2e_${randomBytes(6).toString('hex')}`)
    await createDatabase(database, undefined, sample)
    gate = await gateTo(database)
    site = await serve(gate.url)
    await untilItAnswers(`${site.address}/api/health`, { healthy: true, patience: 120_000 })
    cache = await startNginx(nginx, site.address)
  })
  test.afterAll(async () => {
    await cache?.stop()
    await site?.stop()
    gate?.close()
    if (database) await dropDatabase(database)
  })

  async function ask(request: APIRequestContext, address: string) {
    const answer = await request.get(cache.address + address)
    const { 'x-cache': from = '', 'cache-control': caching = '' } = answer.headers()
    return { status: answer.status(), from, caching, words: await answer.text() }
  }

  /** Asks over and over until the cache asks the site again: from then on what it gives must be right. */
  async function afterTheCache(request: APIRequestContext, address: string) {
    let last = await ask(request, address)
    await expect
      .poll(
        async () => {
          if (last.from === 'HIT') last = await ask(request, address)
          return last.from
        },
        { timeout: 120_000, intervals: [500] },
      )
      .not.toBe('HIT')
    return last
  }

  test('comes from the cache, for no longer than half a minute', async ({ request }) => {
    for (const address of ['/', '/councils/luton', '/search?q=lu', '/api/v1/figures?council=luton']) {
      const first = await ask(request, address)
      expect([first.status, first.from]).toEqual([200, 'MISS'])
      expect(first.caching).toBe('public, max-age=0, s-maxage=30')
      expect(await ask(request, address)).toMatchObject({ from: 'HIT', words: first.words })
    }
    const fixed = '/data/upheld-rate.csv?edition=1'
    expect((await ask(request, fixed)).caching).toBe('public, max-age=31536000, immutable')
    expect((await ask(request, fixed)).from).toBe('HIT')
  })

  test('is never what went wrong', async ({ request }) => {
    for (const address of [
      '/no/such/page',
      '/councils/atlantis',
      '/api/v1/figures?council=',
      '/data/nothing.csv',
    ])
      for (const _ of [1, 2]) {
        const { status, from, caching } = await ask(request, address)
        expect(status).toBeGreaterThanOrEqual(400)
        expect([address, from, caching]).toEqual([address, 'MISS', 'no-store'])
      }
    const posted = await request.post(`${cache.address}/councils/luton`)
    expect([posted.status(), posted.headers()['cache-control']]).toEqual([405, 'no-store'])
  })

  test('says so while the database is stopped, and no longer when it is back', async ({ request }) => {
    // Kept by the site, so that it can be shown without a database.
    await afterTheCache(request, '/councils/luton')
    gate.shut()
    await expect.poll(async () => (await ask(request, '/api/health')).status).toBe(503)
    const stopped = await afterTheCache(request, '/councils/luton')
    expect(stopped).toMatchObject({ status: 200, caching: 'no-store' })
    expect(stopped.words).toMatch(OLD)
    const unseen = await ask(request, '/councils/milton-keynes')
    expect([unseen.status, unseen.caching]).toEqual([503, 'no-store'])

    gate.open()
    await expect.poll(async () => (await ask(request, '/api/health')).status).toBe(200)
    const back = await ask(request, '/councils/luton')
    expect(back.status).toBe(200)
    expect(back.words).not.toMatch(OLD)
    await expect.poll(async () => (await ask(request, '/councils/milton-keynes')).status).toBe(200)
  })

  test('is the new edition once one is published', async ({ request }) => {
    const before = Number(/Edition (\d+)/.exec((await ask(request, '/councils/luton')).words)?.[1])
    await ask(request, '/councils/luton')
    const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))
    const letter = readFileSync('prisma/samples/luton-borough-council-2024.txt', 'utf8')
    writeFileSync(path.join(folder, 'letter.txt'), `${letter}\n`)
    const { said } = runOn(database, 'ingest', folder)
    rmSync(folder, { recursive: true })
    expect(said).toContain(`Edition ${before + 1} is published.`)
    await expect
      .poll(async () => JSON.parse((await ask(request, '/api/health')).words).edition)
      .toBe(before + 1)
    const after = await afterTheCache(request, '/councils/luton')
    expect(after.words).toContain(`Edition ${before + 1},`)
    expect(after.words).not.toContain(`Edition ${before},`)
  })

  test('is the right figure once one is corrected', async ({ request }) => {
    const address = '/api/v1/figures?council=luton&year=2023-24&figure=complianceOutcomes'
    // The Ombudsman's page gives it too, and is not corrected.
    const figureIn = (words: string) =>
      JSON.parse(words).figures.find(({ source }: { source: string }) => source === 'letter').value
    expect(figureIn((await afterTheCache(request, address)).words)).toBe(7)
    expect((await ask(request, address)).from).toBe('HIT')
    const edition = JSON.parse((await ask(request, '/api/health')).words).edition
    const person = ['--by', 'A. Reader', '--why', 'Misprinted.']
    const { said } = runOn(database, 'reviews', 'correct', 'luton/2023-24', 'complianceOutcomes=8', ...person)
    expect(said).toContain('is published.')
    await expect
      .poll(async () => JSON.parse((await ask(request, '/api/health')).words).edition)
      .toBe(edition + 1)
    expect(figureIn((await afterTheCache(request, address)).words)).toBe(8)
  })
})
