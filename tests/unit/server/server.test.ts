import { Agent, type ClientRequest, request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { TRY_AGAIN } from '@/scripts/server/messages'
import { NOBODY } from '@/scripts/server/observer'
import { type Page, type ServerOfTests, say, serverOfTests } from '@/tests/support/server-of-tests'

/** One that all tests use which need no other. */
let common: ServerOfTests
/** One of a test’s own. */
let server: ServerOfTests | undefined
let agent = new Agent()

beforeAll(async () => {
  common = await serverOfTests({ page })
})
afterAll(() => common.stop())

beforeEach(() => {
  common.asked.length = 0
})
afterEach(async () => {
  agent.destroy()
  agent = new Agent()
  await server?.stop()
  server = undefined
})

const page: Page = (asked, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html' })
  response.end(`${asked.url}`)
}

/** A page that is made when the test says so. */
function heldPages() {
  const held = new Map<string, (() => void)[]>()
  const gone: string[] = []
  const hold: Page = (asked, response) => {
    const url = asked.url ?? ''
    held.set(url, [...(held.get(url) ?? []), () => page(asked, response)])
    response.on('close', () => response.writableFinished || gone.push(url))
  }
  const release = (url: string) => {
    for (const go of held.get(url) ?? []) go()
    held.delete(url)
  }
  return { hold, release, isHeld: (url: string) => held.has(url), gone, count: () => held.size }
}

/** How many requests the server has heard to their end: it asks for their pages at once. */
function countingRequests() {
  let count = 0
  const observer = { ...NOBODY, began: () => void count++ }
  return { observer, begun: () => count }
}

type Answer = { status: number; headers: Record<string, string | undefined>; words: string }

function asking(
  { port }: { port: number },
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): { sent: ClientRequest; answer: Promise<Answer> } {
  const sent = request({ host: '127.0.0.1', port, path, method, headers, agent })
  const answer = new Promise<Answer>((resolve, reject) => {
    sent.on('error', reject).on('response', (message) => {
      let words = ''
      message.setEncoding('utf8').on('data', (text) => {
        words += text
      })
      message.on('end', () =>
        resolve({ status: message.statusCode ?? 0, headers: message.headers as Answer['headers'], words }),
      )
      message.on('error', reject)
    })
  })
  answer.catch(() => {})
  sent.end()
  return { sent, answer }
}

const ask = (...given: Parameters<typeof asking>) => asking(...given).answer

function opened({ port }: { port: number }, text = ''): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      if (text) socket.write(text)
      resolve(socket)
    }).on('error', reject)
  })
}

const closed = (socket: Socket) =>
  new Promise<void>((resolve) => {
    if (socket.closed) resolve()
    socket.on('error', () => {}).on('close', () => resolve())
    socket.resume()
  })

describe('a request that may not be answered', () => {
  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'OPTIONS', 'PROPFIND', 'QUERY'])(
    '%s is told what may be asked',
    async (method) => {
      const { status, headers } = await ask(common, '/councils/luton', { method })
      expect([status, headers.allow, headers['cache-control']]).toEqual([405, 'GET, HEAD', 'no-store'])
      expect(common.asked).toEqual([])
    },
  )

  test('OPTIONS is answered where pages of other sites may ask', async () => {
    const { status, headers } = await ask(common, '/api/v1/figures', { method: 'OPTIONS' })
    expect([status, headers['access-control-allow-origin'], headers.allow]).toEqual([
      204,
      '*',
      'GET, HEAD, OPTIONS',
    ])
    expect((await ask(common, '/api/v1', { method: 'POST' })).headers.allow).toBe('GET, HEAD, OPTIONS')
    expect(common.asked).toEqual([])
  })

  test('content is not taken in', async () => {
    for (const head of ['Content-Length: 1000000', 'Transfer-Encoding: chunked'])
      expect(await say(common, `GET / HTTP/1.1\r\nHost: a\r\n${head}\r\n\r\n`)).toMatch(/^HTTP\/1.1 413 /)
    expect(common.asked).toEqual([])
  })

  test.each([
    ['a head without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
    [
      'an address without end',
      `GET /${'x'.repeat(10_000)} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
      414,
    ],
    ['what is no HTTP', 'HELLO\r\n\r\n', 400],
    ['another site', 'GET http://elsewhere.example/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400],
  ])('%s is refused', async (_, text, status) => {
    const heard = await say(common, text)
    expect(heard).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(heard).toMatch(/cache-control: no-store/i)
  })

  test.each([
    ['no head at all', ''],
    ['half a head', 'GET / HTTP/1.1\r\nHost: a\r\n'],
  ])('a connection with %s is closed after a while', async (_, text) => {
    server = await serverOfTests({ page, bounds: { headTime: 200 } })
    const socket = await opened(server, text)
    await closed(socket)
  })

  test('a client has so many connections, and no more', async () => {
    server = await serverOfTests({ page, bounds: { connectionsOfOne: 5 } })
    const sockets = await Promise.all(Array.from({ length: 5 }, () => opened(server as ServerOfTests)))
    await closed(await opened(server))
    sockets[0]?.destroy()
    await expect
      .poll(() =>
        ask(server as ServerOfTests, '/about').then(
          ({ status }) => status,
          () => 0,
        ),
      )
      .toBe(200)
    for (const socket of sockets) socket.destroy()
  })
})

describe('pages to be made', () => {
  test('are made once for all who ask at the same time', async () => {
    const { hold, release, isHeld } = heldPages()
    const { observer, begun } = countingRequests()
    server = await serverOfTests({ page: hold, observer })
    const answers = Array.from({ length: 20 }, () => ask(server as ServerOfTests, '/councils/luton'))
    await expect.poll(() => isHeld('/councils/luton')).toBe(true)
    await expect.poll(begun).toBe(20)
    release('/councils/luton')
    expect((await Promise.all(answers)).map(({ words }) => words)).toEqual(Array(20).fill('/councils/luton'))
    expect(server.asked).toEqual(['/councils/luton'])
  })

  test('are refused at once to a client with too many, who is told when to come back', async () => {
    const { hold, release, count } = heldPages()
    const own = await serverOfTests({ page: hold, limits: { mostOfOne: 6, mostWaiting: 100 } })
    server = own
    const paths = [1, 2, 3, 4, 5, 6].map((i) => `/councils/${i}`)
    const answers = paths.map((path) => ask(own, path))
    await expect.poll(() => own.counts().running + own.counts().waiting).toBe(6)
    const refused = await ask(own, '/councils/7')
    expect([refused.status, refused.headers['retry-after'], refused.headers['cache-control']]).toEqual([
      429,
      '2',
      'no-store',
    ])
    expect((await ask(own, '/_next/static/chunks/one.js')).status).toBe(200)
    expect((await ask(own, '/api/health')).status).toBe(200)
    // Three of the four places: one is left to others.
    await expect.poll(count).toBe(3)
    for (const path of paths) {
      await expect.poll(() => own.asked.includes(path)).toBe(true)
      release(path)
    }
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(Array(6).fill(200))
  })

  test('are made in turns for clients behind a proxy that is trusted, and refused when all are too many', async () => {
    const { hold, release, isHeld } = heldPages()
    const own = await serverOfTests({
      page: hold,
      settings: { TRUSTED_PROXIES: '127.0.0.1' },
      limits: { mostOfOne: 50, mostWaiting: 4 },
    })
    server = own
    const from = (client: string) => ({ headers: { 'x-forwarded-for': client } })
    const many = Array.from({ length: 7 }, (_, i) => ask(own, `/councils/a${i}`, from('203.0.113.1')))
    await expect.poll(() => own.counts()).toMatchObject({ running: 3, waiting: 4 })
    const other = ask(own, '/councils/b', from('203.0.113.2'))
    await expect.poll(() => isHeld('/councils/b')).toBe(true)
    const third = ask(own, '/councils/c', from('203.0.113.3'))
    const displaced = await Promise.race(many)
    expect([displaced.status, displaced.headers['retry-after']]).toEqual([503, '5'])
    release('/councils/b')
    expect((await other).status).toBe(200)
    await expect.poll(() => isHeld('/councils/c')).toBe(true)
    release('/councils/c')
    expect((await third).status).toBe(200)
  })

  test('are not begun for who has gone; those begun keep their places until they are made', async () => {
    const { hold, release, count, isHeld } = heldPages()
    const requests = countingRequests()
    const own = await serverOfTests({ page: hold, observer: requests.observer })
    server = own
    const begun = ['/councils/1', '/councils/2', '/councils/3'].map((path) => asking(own, path))
    await expect.poll(count).toBe(3)
    const goes = asking(own, '/councils/4')
    const stays = asking(own, '/councils/5')
    await expect.poll(() => own.counts().waiting).toBe(2)
    goes.sent.destroy()
    await expect.poll(() => own.counts().waiting).toBe(1)
    const isThere = () => new Promise<number>((resolve) => own.server.getConnections((_, n) => resolve(n)))
    for (const { sent } of begun) sent.destroy()
    await expect.poll(isThere).toBe(1)
    expect(own.counts()).toMatchObject({ running: 3, waiting: 1 })
    expect(isHeld('/councils/5')).toBe(false)

    const again = asking(own, '/councils/1')
    await expect.poll(requests.begun).toBe(6)
    release('/councils/1')
    expect((await again.answer).words).toBe('/councils/1')
    await expect.poll(() => isHeld('/councils/5')).toBe(true)
    release('/councils/5')
    expect((await stays.answer).words).toBe('/councils/5')
    expect(own.asked.filter((path) => path === '/councils/1')).toHaveLength(1)
    expect(own.asked).not.toContain('/councils/4')
    for (const path of ['/councils/2', '/councils/3']) release(path)
    await expect.poll(() => own.counts().running).toBe(0)
  })

  test('are made on as long as one of several still waits', async () => {
    const { hold, release, isHeld } = heldPages()
    const { observer, begun } = countingRequests()
    const own = await serverOfTests({ page: hold, observer })
    server = own
    const first = asking(own, '/councils/luton')
    await expect.poll(() => isHeld('/councils/luton')).toBe(true)
    const second = asking(own, '/councils/luton')
    const isThere = () => new Promise<number>((resolve) => own.server.getConnections((_, n) => resolve(n)))
    await expect.poll(begun).toBe(2)
    first.sent.destroy()
    await expect.poll(isThere).toBe(1)
    release('/councils/luton')
    expect((await second.answer).words).toBe('/councils/luton')
  })

  test('do not keep waiting what is kept, nor files, nor health', async () => {
    const { hold, release, isHeld } = heldPages()
    const own = await serverOfTests({ page: hold })
    server = own
    const first = ask(own, '/about')
    await expect.poll(() => isHeld('/about')).toBe(true)
    release('/about')
    await first
    for (let i = 0; i < 70; i++) asking(own, `/compare?councils=${i}`)
    await expect.poll(() => own.counts().waiting).toBeGreaterThan(50)
    expect((await ask(own, '/about')).words).toBe('/about')
    expect((await ask(own, '/_next/static/chunks/one.js')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    )
    expect((await ask(own, '/_next/static/chunks/../../BUILD_ID')).status).toBe(404)
    expect(JSON.parse((await ask(own, '/api/health')).words)).toMatchObject({ ok: true })
  })

  test('that are large reach their reader whole, and are stopped when it goes', async () => {
    const large = 'x'.repeat(9_000_000)
    let ended = 0
    const own = await serverOfTests({
      page: (_, response) => {
        response.on('close', () => ended++)
        response.writeHead(200, { 'Content-Type': 'application/zip', ETag: '"z"' })
        response.end(large)
      },
    })
    server = own
    const { words, headers } = await ask(own, '/data/upheld.zip')
    expect(words === large).toBe(true)
    expect(headers.etag).toBe('"z"')
    const { sent } = asking(own, '/data/upheld.zip?edition=1')
    await new Promise((resolve) => sent.on('response', resolve))
    sent.destroy()
    await expect.poll(() => ended).toBe(2)
    await expect.poll(() => own.counts().streamed).toBe(0)
  })
})

describe('renderers', () => {
  test('that die are started again; what they were making is asked of another', async () => {
    const { hold, release } = heldPages()
    const makers: number[] = []
    const own = await serverOfTests({
      page: (asked, response) => {
        makers.push(Number(asked.headers['x-pid']))
        hold(asked, response)
      },
      settings: { RENDERERS: '2' },
    })
    server = own
    const answer = ask(own, '/councils/luton')
    await expect.poll(() => makers).toHaveLength(1)
    const next = own.nextStart()
    const pids = own.renderers.map(({ pid }) => pid)
    process.kill(makers[0] as number, 'SIGKILL')
    const started = await next
    expect(pids).not.toContain(started.pid)
    await expect.poll(() => makers).toHaveLength(2)
    expect(makers[1]).not.toBe(makers[0])
    release('/councils/luton')
    expect((await answer).words).toBe('/councils/luton')
    expect(own.warnings[0]).toMatch(/^A renderer ended by itself \(SIGKILL\)\. Another starts in 0\.25 s\.$/)
  })

  test('that are all gone leave what is kept, and others wait for the next', async () => {
    const own = await serverOfTests({ page })
    server = own
    await ask(own, '/about')
    const next = own.nextStart()
    for (const { pid } of own.renderers) process.kill(pid, 'SIGKILL')
    await expect.poll(async () => (await ask(own, '/api/health')).status).toBe(503)
    expect((await ask(own, '/about')).words).toBe('/about')
    const waits = ask(own, '/councils/luton')
    const { tell } = await next
    tell({ type: 'state', version: '1', edition: 1, databaseIsDown: false })
    tell({ type: 'ready' })
    expect((await waits).words).toBe('/councils/luton')
    expect(own.asked.filter((path) => path === '/about')).toHaveLength(1)
  })

  test('that hang are ended, and others start in their place', async () => {
    const { hold, count } = heldPages()
    const own = await serverOfTests({
      page: (asked, response) => (asked.url === '/about' ? page : hold)(asked, response),
      settings: { TRUSTED_PROXIES: '127.0.0.1' },
      // All four must have reached the renderer by then, however busy the machine.
      limits: { patience: 4000 },
    })
    server = own
    const next = own.nextStart()
    const answers = ['1', '2', '3', '4'].map((name) =>
      ask(own, `/councils/${name}`, { headers: { 'x-forwarded-for': `203.0.113.${name}` } }),
    )
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(Array(4).fill(503))
    expect(count()).toBe(4)
    const { tell } = await next
    tell({ type: 'state', version: '1', edition: 1, databaseIsDown: false })
    tell({ type: 'ready' })
    await expect.poll(async () => (await ask(own, '/about')).status).toBe(200)
  })

  test('of which one lags behind: it is not asked, and what it says makes nothing be forgotten', async () => {
    const from: number[] = []
    const own = await serverOfTests({
      page: (asked, response) => {
        from.push(Number(asked.headers['x-pid']))
        page(asked, response)
      },
      settings: { RENDERERS: '2' },
    })
    server = own
    const [one, other] = own.renderers
    const tell = (renderer: typeof one, edition: number) =>
      renderer?.tell({ type: 'state', version: String(edition), edition, databaseIsDown: false })
    tell(one, 2)
    await expect.poll(async () => JSON.parse((await ask(own, '/api/health')).words).edition).toBe(2)
    for (const path of ['/councils/a', '/councils/b', '/councils/c']) await ask(own, path)
    expect(from).toEqual(Array(3).fill(one?.pid))
    tell(other, 2)
    await expect
      .poll(async () => {
        for (const path of ['/councils/a', '/councils/b', '/councils/c']) await ask(own, path)
        await Promise.all(['/x', '/y'].map((path) => ask(own, path)))
        return from.at(-1) === other?.pid || from.at(-2) === other?.pid
      })
      .toBe(true)
    expect(own.asked.filter((path) => path === '/councils/a')).toHaveLength(1)
  })
})

describe('what pages may show', () => {
  const version = (name: string, edition: number, databaseIsDown = false) => ({
    type: 'state',
    version: name,
    edition,
    databaseIsDown,
  })
  const edition = async (own: ServerOfTests) => JSON.parse((await ask(own, '/api/health')).words).edition

  test('is what the renderer with most changes says, also after another has said less', async () => {
    const from: number[] = []
    const own = await serverOfTests({
      page: (asked, response) => {
        from.push(Number(asked.headers['x-pid']))
        page(asked, response)
      },
      settings: { RENDERERS: '2' },
    })
    server = own
    const [one, other] = own.renderers
    one?.tell(version('7.12', 7))
    await expect.poll(() => edition(own)).toBe(7)
    await ask(own, '/councils/kept')
    other?.tell(version('7.9', 7))
    one?.tell(version('7.12', 7))
    for (const path of ['/councils/kept', '/councils/a', '/councils/b']) await ask(own, path)
    expect(from).toEqual(Array(3).fill(one?.pid))
  })

  test('is not kept from what was begun before something was published', async () => {
    const { hold, release, isHeld } = heldPages()
    const own = await serverOfTests({ page: hold })
    server = own
    const [renderer] = own.renderers
    renderer?.tell(version('7.12', 7))
    await expect.poll(() => edition(own)).toBe(7)
    const begun = ask(own, '/councils/luton')
    await expect.poll(() => isHeld('/councils/luton')).toBe(true)
    renderer?.tell(version('8.13', 8))
    await expect.poll(() => edition(own)).toBe(8)
    release('/councils/luton')
    await begun
    const next = ask(own, '/councils/luton')
    await expect.poll(() => isHeld('/councils/luton')).toBe(true)
    release('/councils/luton')
    expect((await next).status).toBe(200)
  })

  test('goes back where all renderers say so: an earlier copy of the database is in its place', async () => {
    const own = await serverOfTests({ page })
    server = own
    own.renderers[0]?.tell(version('7.12', 7))
    await expect.poll(() => edition(own)).toBe(7)
    await ask(own, '/councils/kept')
    own.renderers[0]?.tell(version('6.9', 6))
    await expect.poll(() => edition(own)).toBe(6)
    await ask(own, '/councils/kept')
    expect(own.asked.filter((path) => path === '/councils/kept')).toHaveLength(2)
  })

  test('is not forgotten for a renderer that starts while the database is down', async () => {
    const own = await serverOfTests({ page })
    server = own
    await ask(own, '/about')
    const next = own.nextStart()
    process.kill(own.renderers[0]?.pid as number, 'SIGKILL')
    const { tell } = await next
    tell(version('unknown', 1, true))
    tell({ type: 'ready' })
    await expect.poll(async () => (await ask(own, '/api/health')).words).toContain('database')
    expect((await ask(own, '/about')).words).toBe('/about')
    expect(own.asked.filter((path) => path === '/about')).toHaveLength(1)
  })
})

describe('an answer that failed because the database did', () => {
  const failing =
    (times: number): Page =>
    (asked, response) => {
      if (times-- > 0) response.writeHead(500, { [TRY_AGAIN]: '1' }).end('a stack trace')
      else page(asked, response)
    }

  test('is tried again once, and its reader notices nothing', async () => {
    server = await serverOfTests({ page: failing(1) })
    expect(await ask(server, '/councils/luton')).toMatchObject({ status: 200, words: '/councils/luton' })
  })

  test('is 503 with when to ask again, where the second try fails too', async () => {
    server = await serverOfTests({ page: failing(2) })
    const { status, headers, words } = await ask(server, '/councils/luton')
    expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '5', 'no-store'])
    expect(words).not.toContain('stack')
  })
})

describe('health', () => {
  test('is bad where figures cannot be read, and says what is known', async () => {
    const own = await serverOfTests({ page })
    server = own
    const facts = { schema: 'newer', figuresAreReadable: false, waiting: 3 }
    own.renderers[0]?.tell({ type: 'state', version: '1', edition: 1, databaseIsDown: false, facts })
    await expect.poll(async () => (await ask(own, '/api/health')).status).toBe(503)
    expect(JSON.parse((await ask(own, '/api/health')).words)).toMatchObject({
      ok: false,
      error: 'The figures cannot be read.',
      edition: 1,
      ...facts,
    })
  })
})

describe('a server that is told to end', () => {
  test('finishes what it is answering, takes no more, and ends its renderers', async () => {
    const { hold, release, isHeld } = heldPages()
    const own = await serverOfTests({ page: hold })
    const pids = own.renderers.map(({ pid }) => pid)
    const answer = ask(own, '/councils/luton', { headers: { connection: 'keep-alive' } })
    await expect.poll(() => isHeld('/councils/luton')).toBe(true)
    const ending = own.end(0)
    await expect(opened(own)).rejects.toThrow(/ECONNREFUSED/)
    release('/councils/luton')
    expect((await answer).words).toBe('/councils/luton')
    await ending
    expect(await own.ended).toBe(0)
    for (const pid of pids) await expect.poll(() => isThere(pid)).toBe(false)
    await own.stop()
  })
})

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
