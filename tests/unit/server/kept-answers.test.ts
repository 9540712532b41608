import { request } from 'node:http'
import { createGunzip, gzipSync } from 'node:zlib'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { OldFigures } from '@/components/ui/old-figures'
import { NOT_TO_KEEP } from '@/lib/platform/incomplete'
import { type Answer, answerOf } from '@/scripts/server/answer'
import { formOfAnswer, keptAnswers } from '@/scripts/server/kept-answers'
import { type Page, type ServerOfTests, serverOfTests } from '@/tests/support/server-of-tests'

const WORDS = 'Complaints upheld. '.repeat(200)

let made = 0
let page: Page
let server: ServerOfTests

const html =
  (body: string, headers: Record<string, string> = {}): Page =>
  (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers })
    response.end(body)
  }

beforeAll(async () => {
  server = await serverOfTests({
    page: (request, response) => {
      made++
      page(request, response)
    },
  })
})
afterAll(() => server.stop())

let version = 1

/** Tells the server what is published, and waits until it knows. */
async function tell({ databaseIsDown = false, anew = true } = {}) {
  if (anew) version++
  server.renderers[0]?.tell({
    type: 'state',
    version: String(version),
    edition: version,
    databaseIsDown,
  })
  const known = { ok: !databaseIsDown, edition: version }
  await expect.poll(async () => JSON.parse((await ask('/api/health')).words)).toMatchObject(known)
}

beforeEach(async () => {
  made = 0
  page = (request, response) => html(`Page ${made} of ${request.url}: ●${WORDS}`)(request, response)
  await tell()
})

/** Asks as it is, without a browser's own compression and headers. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; words: string; bytes: number; headers: Record<string, string> }>(
    (resolve, reject) => {
      request(`${server.address}${path}`, { headers, method }, (answer) => {
        let bytes = 0
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => {
          bytes += part.length
        })
        const isGzip = answer.headers['content-encoding'] === 'gzip'
        const readable = isGzip && method !== 'HEAD' ? answer.pipe(createGunzip()) : answer
        readable.on('data', (part: Buffer) => parts.push(part))
        readable.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            words: Buffer.concat(parts).toString(),
            bytes,
            headers: answer.headers as Record<string, string>,
          }),
        )
      })
        .on('error', reject)
        .end()
    },
  )
}

const GZIP = { 'accept-encoding': 'gzip, deflate, br' }

describe('an answer that follows from its address and what is published', () => {
  test('is made once, and sent again as it was', async () => {
    const first = await ask('/councils/luton')
    const second = await ask('/councils/luton')
    expect(second.words).toBe(first.words)
    expect(second.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(second.headers['content-length']).toBe(String(second.bytes))
    expect(made).toBe(1)
  })

  test.each([
    '/',
    '/?year=2023-24&measure=upheld-rate&layout=hexagons',
    '/search?q=Luton',
    '/compare?councils=luton~knowsley&councils=bedford&show=1',
    '/map/view.json?year=2023-24&layout=map&region=london',
    '/api/v1/figures?council=luton&limit=10',
    '/councils/luton/briefing/briefing.pdf?year=2023-24',
    '/councils/luton/briefing/briefing.docx',
    '/charts/upheld-rate/luton/chart.png?view=trend&width=800&edition=2',
    '/embed/upheld-rate/luton',
    '/data/upheld-rate.csv?edition=1',
    '/icon.svg?icon.0f4x.svg',
  ])('is kept, whatever Next says of it: %s', async (path) => {
    page = html(WORDS, { 'Cache-Control': 'private, no-cache, no-store' })
    await ask(path)
    await ask(path)
    expect(made).toBe(1)
  })

  test('is not kept where its page lacks its chart, which another try may draw', async () => {
    page = html(`<p ${NOT_TO_KEEP}="">${WORDS}</p>`)
    const first = await ask('/councils/luton')
    expect(first.headers['cache-control']).toBe('no-store')
    page = html(WORDS)
    expect((await ask('/councils/luton')).words).toBe(WORDS)
    await ask('/councils/luton')
    expect(made).toBe(2)
  })

  test('is one answer for who takes it compressed and who does not, each in its own form', async () => {
    const plain = await ask('/councils/luton')
    const packed = await ask('/councils/luton', GZIP)
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(packed.words).toBe(plain.words)
    expect(packed.bytes).toBeLessThan(plain.bytes / 5)
    expect(packed.headers['content-length']).toBe(String(packed.bytes))
    expect(packed.headers.etag).toBe(`W/${plain.headers.etag}`)
    for (const { headers } of [plain, packed]) expect(headers.vary).toBe('Accept-Encoding')
    expect(
      (await ask('/councils/luton', { 'accept-encoding': 'gzip;q=0' })).headers['content-encoding'],
    ).toBeUndefined()
    expect(made).toBe(1)
  })

  test('asked for compressed first, is there for who does not take it so', async () => {
    const packed = await ask('/councils/luton', GZIP)
    expect((await ask('/councils/luton')).words).toBe(packed.words)
    expect(made).toBe(1)
  })

  test('is not sent again to who has it, in whatever form', async () => {
    const { headers } = await ask('/councils/luton', GZIP)
    for (const known of [headers.etag, `"other", ${headers.etag}`, headers.etag?.slice(2), '*']) {
      const again = await ask('/councils/luton', { 'if-none-match': known ?? '' })
      expect([again.status, again.words]).toEqual([304, ''])
      expect(again.headers['cache-control']).toBe('public, max-age=0, s-maxage=30')
      expect(again.headers['content-length']).toBeUndefined()
    }
    expect((await ask('/councils/luton', { 'if-none-match': '"other"' })).status).toBe(200)
    expect(made).toBe(1)
  })

  test('that is tagged before it is made is not made for who has it, where it is a file or data', async () => {
    const known: unknown[] = []
    page = (request, response) => {
      known.push(request.headers['if-none-match'])
      if (request.headers['if-none-match'] === '"one"') response.writeHead(304, { ETag: '"one"' }).end()
      else html(WORDS, { ETag: '"one"' })(request, response)
    }
    const has = { 'if-none-match': '"one"' }
    const again = await ask('/councils/luton/briefing/briefing.pdf', has)
    expect([again.status, again.words, again.headers['cache-control']]).toEqual([
      304,
      '',
      'public, max-age=0, s-maxage=30',
    ])
    expect((await ask('/councils/luton/briefing/briefing.pdf')).words).toBe(WORDS)
    expect((await ask('/councils/luton', has)).status).toBe(304)
    expect(known).toEqual(['"one"', undefined, undefined])
    await ask('/councils/luton')
    expect(made).toBe(3)
  })

  test('has the tag that it came with, or one that follows from its bytes', async () => {
    page = html(WORDS, { ETag: '"one"' })
    expect((await ask('/councils/luton')).headers.etag).toBe('"one"')
    page = html(WORDS)
    const [first, second, third] = [await ask('/councils/a'), await ask('/councils/b'), await ask('/about')]
    page = html(`${WORDS}!`)
    expect(second.headers.etag).toBe(first.headers.etag)
    expect(third.headers.etag).toBe(first.headers.etag)
    expect((await ask('/councils/c')).headers.etag).not.toBe(first.headers.etag)
  })

  test('is known to who asks for its head only, and made by that', async () => {
    const head = await ask('/councils/luton', {}, 'HEAD')
    const whole = await ask('/councils/luton')
    expect(head.words).toBe('')
    expect(head.headers['content-length']).toBe(String(whole.bytes))
    expect(head.headers.etag).toBe(whole.headers.etag)
    expect(made).toBe(1)
  })

  test('is a page as data too, apart for what the page that asks has already', async () => {
    const data = { rsc: '1', 'next-router-state-tree': 'a', 'next-url': '/councils' }
    page = (request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/x-component', Vary: 'rsc, Accept-Encoding' })
      response.end(`${request.headers.rsc} ${request.headers['next-router-state-tree']}`)
    }
    expect((await ask('/councils/luton?_rsc=1', data)).words).toBe('1 a')
    const again = await ask('/councils/luton?_rsc=1', data)
    expect(again.words).toBe('1 a')
    expect(again.headers.vary).toBe('rsc, Accept-Encoding')
    expect(made).toBe(1)
    expect((await ask('/councils/luton?_rsc=1', { ...data, 'next-router-state-tree': 'b' })).words).toBe(
      '1 b',
    )
    expect((await ask('/councils/luton')).words).toBe('undefined undefined')
  })

  test('is a way to elsewhere too', async () => {
    page = (_, response) => response.writeHead(307, { Location: '/councils/luton' }).end()
    for (const _ of [1, 2]) {
      const { status, headers } = await ask('/search?q=luton')
      expect([status, headers.location]).toEqual([307, '/councils/luton'])
    }
    expect(made).toBe(1)
  })

  test('is kept apart by the site that was asked for, which pictures and files name', async () => {
    await ask('/about', { host: 'one.example' })
    expect((await ask('/about', { host: 'two.example' })).words).toContain('Page 2')
    expect((await ask('/about', { host: 'one.example' })).words).toContain('Page 1')
  })

  test('follows from nothing else that a request says', async () => {
    const seen: unknown[] = []
    page = (request, response) => {
      const { cookie, authorization, referer, range, accept } = request.headers
      seen.push(cookie, authorization, referer, range, accept, request.headers['x-middleware-subrequest'])
      html(WORDS)(request, response)
    }
    const said = { cookie: 'a=b', authorization: 'c', referer: 'd', range: 'bytes=0-1', accept: 'e' }
    await ask('/councils/luton', { ...said, 'x-middleware-subrequest': 'proxy' })
    expect(seen.every((one) => one === undefined)).toBe(true)
    await ask('/councils/luton')
    expect(made).toBe(1)
  })

  test('is there for every parameter in whatever order, each order as asked', async () => {
    await ask('/compare?councils=luton&from=2020-21')
    expect((await ask('/compare?from=2020-21&councils=luton')).words).toContain('from=2020-21&councils')
  })
})

describe('never kept', () => {
  test.each<[string, string, Page | null]>([
    ['an address with a parameter that its page does not know', '/councils/luton?utm_source=mail', null],
    ['one with a known parameter and another', '/search?q=a&x=1', null],
    ['one that no route answers', '/no/such/page', null],
    ['a page that shows where its reader came from', '/tell-us', null],
    ['what is not there', '/councils/luton', (_, response) => response.writeHead(404).end('x')],
    ['what went wrong', '/councils/luton', (_, response) => response.writeHead(500).end('x')],
    ['what sets a cookie', '/councils/luton', html('x', { 'Set-Cookie': 'a=b' })],
    ['what is very large', '/data/figures.csv', html('x'.repeat(5_000_000))],
  ])('is %s', async (_, path, given) => {
    page = given ?? page
    const first = await ask(path)
    const second = await ask(path)
    expect(second.words.length).toBe(first.words.length)
    expect(made).toBe(2)
  })

  test('is an answer with a parameter of its page in another, of another name', async () => {
    await ask('/about?year=2023-24')
    await ask('/about?year=2023-24')
    expect(made).toBe(2)
  })
})

describe('what is published', () => {
  test('makes all that was kept be forgotten, as soon as it is known', async () => {
    await ask('/councils/luton')
    await tell()
    expect((await ask('/councils/luton')).words).toContain('Page 2')
  })

  test('makes what was being made then be sent, but not kept, nor given to who asks later', async () => {
    const held: (() => void)[] = []
    page = (request, response) => held.push(() => html(`Page ${made}${WORDS}`)(request, response))
    const before = ask('/councils/luton')
    await expect.poll(() => held.length).toBe(1)
    await tell()
    const after = ask('/councils/luton')
    await expect.poll(() => held.length).toBe(2)
    for (const answer of held) answer()
    await Promise.all([before, after])
    expect(made).toBe(2)
    page = html('anew')
    await ask('/councils/luton')
    expect(made).toBe(2)
  })

  test('is not told over HTTP: nobody can make the server forget', async () => {
    await ask('/councils/luton')
    expect((await ask('/api/new-edition', { authorization: 'a' }, 'POST')).status).toBe(405)
    await ask('/councils/luton')
    expect(made).toBe(1)
  })
})

describe('while the database does not answer', () => {
  const notice = renderToStaticMarkup(createElement(OldFigures))
  const whole = `<body>${notice}<main>${WORDS}</main></body>`
  const databaseIsDown = (isDown: boolean) => tell({ databaseIsDown: isDown, anew: false })

  test('a page that is kept says so in a line, in its length and in each form, and has no tag', async () => {
    page = html(whole)
    const before = await ask('/councils/luton', GZIP)
    expect(before.words).toContain('hidden=""')
    await databaseIsDown(true)
    for (const headers of [{}, GZIP]) {
      const during = await ask('/councils/luton', headers)
      expect(during.status).toBe(200)
      expect(during.words).toBe(whole.replace(' hidden=""', ''))
      expect(during.headers['content-length']).toBe(String(during.bytes))
      expect(during.headers.etag).toBeUndefined()
      expect(during.headers['cache-control']).toBe('no-store')
    }
    expect((await ask('/councils/luton', { 'if-none-match': before.headers.etag ?? '' })).status).toBe(200)
    await databaseIsDown(false)
    expect((await ask('/councils/luton', GZIP)).words).toBe(before.words)
    expect((await ask('/councils/luton', { 'if-none-match': before.headers.etag ?? '' })).status).toBe(304)
    expect(made).toBe(1)
  })

  test('nothing new is kept', async () => {
    await databaseIsDown(true)
    await ask('/about')
    await databaseIsDown(false)
    await ask('/about')
    expect(made).toBe(2)
  })
})

describe('the memory of kept answers', () => {
  const answer = (body: Buffer | string): Answer =>
    answerOf(
      { status: 200, headers: [['Content-Type', 'image/png']], mediaType: 'image/png', etag: null },
      Buffer.from(body),
    )
  async function keep(kept: ReturnType<typeof keptAnswers>, key: string, body: Buffer | string) {
    const one = answer(body)
    kept.keep(key, one, await formOfAnswer(one, { gzip: false, isOld: false }))
  }
  const has = (kept: ReturnType<typeof keptAnswers>, key: string) =>
    kept.find(key, { gzip: false, isOld: false }) !== undefined

  test('is no more than it may be, what was asked for longest ago going first', async () => {
    const kept = keptAnswers(40_000)
    for (const key of ['/1', '/2', '/3']) await keep(kept, key, 'x'.repeat(5_000))
    expect(has(kept, '/1')).toBe(true)
    await keep(kept, '/4', 'x'.repeat(5_000))
    expect(['/1', '/2', '/3', '/4'].map((key) => has(kept, key))).toEqual([true, false, true, true])
    expect(kept.counts().bytes).toBeLessThan(20_000)
  })

  test('counts addresses and headers: empty answers without end take no more either', async () => {
    const kept = keptAnswers(100_000)
    for (let i = 0; i < 1_000; i++) await keep(kept, `/${'long'.repeat(200)}${i}`, '')
    expect(kept.counts().answers).toBeLessThan(50_000 / 1_600)
  })

  test('has room of its own for addresses without choices, which others cannot take', async () => {
    const kept = keptAnswers(100_000)
    await keep(kept, '/councils/luton', 'x')
    for (let i = 0; i < 1_000; i++) await keep(kept, `/search?q=${i}`, 'x'.repeat(1_000))
    expect(has(kept, '/councils/luton')).toBe(true)
    expect(has(kept, '/search?q=1')).toBe(false)
    expect(has(kept, '/search?q=999')).toBe(true)
  })

  test('has no room of its own for sites without end', async () => {
    const kept = keptAnswers(100_000)
    await keep(kept, 'http://upheld.example/method', 'x')
    await keep(kept, '/_next/static/one.js', 'x')
    for (let i = 0; i < 1_000; i++) await keep(kept, `http://host-${i}.example/method`, 'x'.repeat(1_000))
    expect(has(kept, 'http://upheld.example/method')).toBe(true)
    expect(has(kept, '/_next/static/one.js')).toBe(true)
    expect(has(kept, 'http://host-999.example/method')).toBe(true)
    expect(has(kept, 'http://host-900.example/method')).toBe(false)
  })

  test('counts each form of an answer', async () => {
    const kept = keptAnswers()
    const text = answerOf(
      { status: 200, headers: [], mediaType: 'text/html', etag: null },
      Buffer.from(WORDS),
    )
    const form = await formOfAnswer(text, { gzip: true, isOld: false })
    kept.keep('/a', text, form)
    const { bytes } = kept.counts()
    expect(form.body.length).toBeLessThan(gzipSync(WORDS).length + 1)
    await kept.find('/a', { gzip: false, isOld: false })
    expect(kept.counts().bytes).toBeGreaterThan(bytes + WORDS.length)
  })
})
