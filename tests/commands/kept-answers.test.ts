import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keptAnswers } from '@/scripts/server/kept-answers.mjs'

let made = 0
let usable = true
let change: (response: ServerResponse) => unknown
let page: (request: IncomingMessage, response: ServerResponse) => void
let kept: {
  answer: typeof handled
  watch: (a: IncomingMessage, b: ServerResponse) => void
  forgetAll: () => void
}
let server: Server
let address: string

declare function handled(request: IncomingMessage, response: ServerResponse): boolean

beforeEach(async () => {
  made = 0
  usable = true
  change = () => {}
  page = (request, response) => {
    made++
    response.setHeader('Cache-Control', 's-maxage=31536000')
    response.setHeader('ETag', '"one"')
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    change(response)
    const words = `Page ${made} of ${request.url}: ●`
    if (request.headers['accept-encoding'] === 'gzip') {
      response.setHeader('Content-Encoding', 'gzip')
      response.end(gzipSync(words))
    } else {
      response.write(words.slice(0, 6))
      response.end(words.slice(6))
    }
  }
  kept = keptAnswers({ isUsable: () => usable, most: 100 })
  server = createServer((request, response) => {
    if (kept.answer(request, response)) return
    kept.watch(request, response)
    page(request, response)
  }).listen(0)
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(
  () =>
    new Promise((done) => {
      server.close(done)
      server.closeAllConnections()
    }),
)

async function ask(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${address}${path}`, { headers: { 'accept-encoding': 'identity', ...headers } })
  return { status: answer.status, words: await answer.text(), headers: answer.headers }
}

describe('answers of kept pages', () => {
  test('are given again as they were, without asking Next', async () => {
    const first = await ask('/councils/luton')
    const second = await ask('/councils/luton')
    expect(second.words).toBe(first.words)
    expect(second.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(made).toBe(1)
  })

  test('are kept apart by address and by compression', async () => {
    await ask('/a')
    expect((await ask('/b')).words).toContain('/b')
    const packed = await fetch(`${address}/a`, { headers: { 'accept-encoding': 'gzip' } })
    expect(await packed.text()).toContain('of /a: ●')
    expect(gunzipSync(gzipSync('●')).toString()).toBe('●')
    expect(made).toBe(3)
  })

  test('in another compression than was asked for are not kept', async () => {
    change = (response) => response.setHeader('Content-Encoding', 'gzip')
    page = ((ordinary) => (request, response) => {
      const write = response.end.bind(response)
      response.write = () => true
      response.end = (() => write(gzipSync('packed'))) as typeof response.end
      ordinary(request, response)
    })(page)
    await ask('/a')
    await ask('/a')
    expect(made).toBe(2)
  })

  test('are kept apart by the site that was asked for, which pictures and files name', async () => {
    await ask('/a', { 'x-forwarded-host': 'one.example' })
    expect((await ask('/a', { 'x-forwarded-host': 'two.example' })).words).toContain('Page 2')
  })

  test('are also files whose address names an edition, but none that is very large', async () => {
    change = (response) => response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
    await ask('/chart.svg')
    await ask('/chart.svg')
    expect(made).toBe(1)
    page = (_, response) => {
      made++
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
      response.end('x'.repeat(5_000_000))
    }
    await ask('/large.csv')
    await ask('/large.csv')
    expect(made).toBe(3)
  })

  test('are forgotten with a new edition, also those that were being made then', async () => {
    await ask('/a')
    kept.forgetAll()
    expect((await ask('/a')).words).toContain('Page 2')
    const ordinary = page
    page = (request, response) => {
      kept.forgetAll()
      ordinary(request, response)
    }
    await ask('/b')
    page = ordinary
    expect((await ask('/b')).words).toContain('Page 4')
  })

  test('are not given while the database is down', async () => {
    await ask('/a')
    usable = false
    expect((await ask('/a')).words).toContain('Page 2')
  })

  test.each([['"one"'], [['"one"']]])('are not sent again to who has them (%j)', async (etag) => {
    change = (response) => response.setHeader('ETag', etag)
    await ask('/a')
    const again = await ask('/a', { 'if-none-match': '"one"' })
    expect([again.status, again.words]).toEqual([304, ''])
  })

  test('take no more memory than they may, the oldest going first', async () => {
    for (const path of ['/1', '/2', '/3', '/4', '/5', '/6', '/7', '/8', '/9']) await ask(path)
    await ask('/9')
    expect(made).toBe(9)
    await ask('/1')
    expect(made).toBe(10)
  })
})

describe('never kept', () => {
  test.each<[string, (response: ServerResponse) => unknown, Record<string, string>]>([
    ['what Next does not keep', (response) => response.setHeader('Cache-Control', 'no-store'), {}],
    ['what is not there', (response) => Object.assign(response, { statusCode: 404 }), {}],
    ['what sets a cookie', (response) => response.setHeader('Set-Cookie', 'a=b'), {}],
    ['what was asked for with a cookie', () => {}, { cookie: 'a=b' }],
    ['what a script of Next asks for', () => {}, { rsc: '1' }],
  ])('is %s', async (_, sends, headers) => {
    change = sends
    await ask('/a', headers)
    await ask('/a', headers)
    expect(made).toBe(2)
  })
})
