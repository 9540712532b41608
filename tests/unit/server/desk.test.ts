import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { pathForLog } from '@/scripts/server/desk-address'
import { deskEnvironment, publicEnvironment } from '@/scripts/server/desk-process'
import { NOBODY } from '@/scripts/server/observer'
import type { Answered } from '@/scripts/server/request-log'
import { followRequest } from '@/scripts/server/request-log'
import { type Page, type ServerOfTests, say, serverOfTests } from '@/tests/support/server-of-tests'

let server: ServerOfTests | undefined
let agent = new Agent()
afterEach(async () => {
  agent.destroy()
  agent = new Agent()
  await server?.stop()
  server = undefined
})

/** An observer that follows each request to its end, as the log does. */
const following = (lines: Answered[]) => ({
  ...NOBODY,
  began: ((asked, response, _, id) =>
    followRequest(asked, response, {
      id,
      from: () => null,
      answered: (one) => lines.push(one),
    })) as (typeof NOBODY)['began'],
})

/** Answers with who it is and what it was asked. */
const mirror: Page = (asked, response) => {
  let length = 0
  asked.on('data', (part) => {
    length += part.length
  })
  asked.on('end', () => {
    const { method, url, headers } = asked
    response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'public, max-age=60' })
    response.end(JSON.stringify({ isDesk: headers['x-is-desk'], method, url, headers, length }))
  })
}

type Options = { method?: string; headers?: Record<string, string>; body?: Buffer | string }
type Answer = { status: number; headers: IncomingMessage['headers']; words: string }

function asking({ port }: { port: number }, path: string, { body, ...options }: Options = {}) {
  const sent = request({ host: '127.0.0.1', port, path, agent, ...options })
  const head = new Promise<IncomingMessage>((resolve, reject) => {
    sent.on('error', reject).on('response', resolve)
  })
  head.catch(() => {})
  if (body !== undefined) sent.end(body)
  return { sent, head }
}

async function ask(at: { port: number }, path: string, options: Options = {}): Promise<Answer> {
  const { sent, head } = asking(at, path, options)
  sent.end()
  const message = await head
  let words = ''
  for await (const part of message.setEncoding('utf8')) words += part
  return { status: message.statusCode ?? 0, headers: message.headers, words }
}

const withDesk = (page: Page, more: Partial<Parameters<typeof serverOfTests>[0]> = {}) =>
  serverOfTests({ page, ...more, settings: { DESK: 'on', ...more.settings } })

const SIGNED_IN = { cookie: 'session=one' }

describe('a request for the desk', () => {
  test('reaches the desk’s process and no other, with what was typed and who sent it', async () => {
    server = await withDesk(mirror)
    const { status, words } = await ask(server, '/desk/loads?said=1', {
      method: 'POST',
      headers: {
        ...SIGNED_IN,
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'http://a.example',
        'x-forwarded-for': '203.0.113.7',
        'x-middleware-subrequest': 'proxy',
      },
      body: 'name=one',
    })
    const told = JSON.parse(words)
    expect(status).toBe(200)
    expect(told).toMatchObject({ isDesk: '1', method: 'POST', url: '/desk/loads?said=1', length: 8 })
    expect(told.headers).toMatchObject({
      ...SIGNED_IN,
      origin: 'http://a.example',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
    })
    expect(told.headers).not.toHaveProperty('x-middleware-subrequest')
    expect(JSON.parse((await ask(server, '/councils/luton')).words)).toMatchObject({ isDesk: '0' })
    expect(JSON.parse((await ask(server, '/desks')).words)).toMatchObject({ isDesk: '0' })
  })

  test('has its answer back whole, with all its cookies, and kept by nobody', async () => {
    let count = 0
    server = await withDesk((_, response) => {
      count++
      response.writeHead(303, [
        ...['Location', '/desk', 'Set-Cookie', 'a=1; HttpOnly', 'Set-Cookie', 'b=2'],
        ...['Cache-Control', 'public, max-age=60', 'ETag', '"1"'],
      ])
      response.end()
    })
    for (let i = 0; i < 2; i++) {
      const { status, headers } = await ask(server, '/desk/sign-in')
      expect(status).toBe(303)
      expect(headers).toMatchObject({
        location: '/desk',
        'set-cookie': ['a=1; HttpOnly', 'b=2'],
        'cache-control': 'no-store',
        'referrer-policy': 'same-origin',
        'x-robots-tag': 'noindex, nofollow',
        'x-frame-options': 'DENY',
      })
      expect(headers).not.toHaveProperty('etag')
    }
    expect(count).toBe(2)
  })

  test('has a page whose own scripts run, and no others', async () => {
    const push = '(self.__next_f=self.__next_f||[]).push([0])'
    server = await withDesk((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
      response.end(`<html><body><script>${push}</script><script>alert(1)</script></body></html>`)
    })
    const { headers } = await ask(server, '/desk')
    const [, scripts] = /script-src ([^;]*)/.exec(String(headers['content-security-policy'])) ?? []
    expect(scripts).toMatch(/^'self' 'sha256-[^']+'$/)
  })

  test.each(['GET', 'HEAD'])('is not sent on where it is a %s with content', async (method) => {
    server = await withDesk(mirror)
    expect(
      (await ask(server, '/desk', { method, body: 'x', headers: { 'content-length': '1' } })).status,
    ).toBe(413)
    expect(server.asked).toEqual([])
  })

  test.each(['TRACE', 'OPTIONS', 'PROPFIND'])('is refused where it is %s', async (method) => {
    server = await withDesk(mirror)
    expect((await ask(server, '/desk', { method })).status).toBe(405)
    expect(server.asked).toEqual([])
  })

  test('waits while the desk starts again, and other pages do not', async () => {
    server = await withDesk(mirror)
    const desk = server.renderers.find(({ isDesk }) => isDesk)
    const again = server.nextStart()
    process.kill(Number(desk?.pid), 'SIGKILL')
    const next = await again
    const waiting = ask(server, '/desk')
    expect((await ask(server, '/councils/luton')).status).toBe(200)
    next.tell({ type: 'ready' })
    expect(JSON.parse((await waiting).words)).toMatchObject({ isDesk: '1' })
  })
})

describe('where there is no desk', () => {
  test('its addresses are like any that nothing answers', async () => {
    server = await serverOfTests({ page: mirror })
    const told = JSON.parse((await ask(server, '/desk/sign-in')).words)
    expect(told).toMatchObject({ isDesk: '0', url: '/not-there' })
    expect((await ask(server, '/desk/sign-in', { method: 'POST' })).status).toBe(405)
  })

  test('there is one as soon as somebody may use it, and none once nobody may', async () => {
    server = await serverOfTests({ page: mirror })
    const [renderer] = server.renderers
    const started = server.nextStart()
    const state = { type: 'state', version: '1', edition: 1, databaseIsDown: false }
    renderer?.tell({ ...state, hasPeople: true })
    const desk = await started
    expect(desk.isDesk).toBe(true)
    desk.tell({ type: 'ready' })
    expect(JSON.parse((await ask(server, '/desk')).words)).toMatchObject({ isDesk: '1' })
    renderer?.tell({ ...state, hasPeople: false })
    await expect
      .poll(async () => JSON.parse((await ask(server as ServerOfTests, '/desk')).words).isDesk)
      .toBe('0')
  })

  test('with DESK=off there is none, whoever may use it', async () => {
    server = await serverOfTests({ page: mirror, settings: { DESK: 'off' } })
    server.renderers[0]?.tell({
      type: 'state',
      version: '2',
      edition: 2,
      databaseIsDown: false,
      hasPeople: true,
    })
    await expect.poll(() => server?.gauges().edition).toBe(2)
    expect(server.gauges().deskIsReady).toBeNull()
    expect(JSON.parse((await ask(server, '/desk')).words)).toMatchObject({ isDesk: '0' })
  })
})

describe('an upload', () => {
  const upload = (length: number) => ({
    method: 'PATCH',
    headers: { ...SIGNED_IN, 'content-type': 'application/octet-stream', 'content-length': String(length) },
  })

  test('is passed on whole', async () => {
    server = await withDesk(mirror)
    const body = Buffer.alloc(5_000_000, 'x')
    const { words } = await ask(server, '/desk/loads/1/files', { ...upload(body.length), body })
    expect(JSON.parse(words)).toMatchObject({ length: body.length })
  })

  test('is answered, and leaves Node nothing to warn of', async () => {
    const warnings: string[] = []
    const note = ({ message }: Error) => warnings.push(message)
    process.on('warning', note)
    try {
      const lines: Answered[] = []
      server = await withDesk(mirror, { observer: following(lines) })
      await ask(server, '/desk/loads/1/files', { ...upload(100_000), body: Buffer.alloc(100_000) })
      await expect.poll(() => lines).toHaveLength(1)
      expect(warnings).toEqual([])
    } finally {
      process.off('warning', note)
    }
  })

  test('is read as it comes, and answered before it is whole where it may not be', async () => {
    server = await withDesk((asked, response) => {
      asked.once('data', () => response.writeHead(403).end('no'))
    })
    const { sent, head } = asking(server, '/desk/loads/1/files', upload(5_000_000))
    sent.write(Buffer.alloc(1000))
    expect((await head).statusCode).toBe(403)
  })

  test('is refused at once where it is too large, and nothing large is taken of who has not signed in', async () => {
    server = await withDesk(mirror)
    const { headers } = upload(70 * 1024 * 1024)
    expect((await ask(server, '/desk/loads/1/files', { method: 'POST', headers, body: 'x' })).status).toBe(
      413,
    )
    const unknown = { method: 'POST', headers: { 'content-length': '70000' }, body: 'x' }
    expect((await ask(server, '/desk/sign-in', unknown)).status).toBe(413)
    const chunked = { method: 'POST', headers: { 'transfer-encoding': 'chunked' }, body: 'x' }
    expect((await ask(server, '/desk/sign-in', chunked)).status).toBe(413)
    expect(server.asked).toEqual([])
  })

  test('may be a whole load where it is a form with files', async () => {
    server = await withDesk(mirror, { deskLimits: { most: 100_000, mostOfForm: 300_000 } })
    const form = (length: number) => ({
      method: 'POST',
      headers: {
        ...SIGNED_IN,
        'content-type': 'multipart/form-data; boundary=a',
        'content-length': String(length),
      },
      body: Buffer.alloc(length),
    })
    expect((await ask(server, '/desk/loads/add', form(200_000))).status).toBe(200)
    expect((await ask(server, '/desk/loads/add', { ...form(300_001), body: 'x' })).status).toBe(413)
  })

  test('without a length is cut off where it grows too large', async () => {
    server = await withDesk(mirror, { deskLimits: { most: 100_000 } })
    const { sent, head } = asking(server, '/desk/loads/1/files', { method: 'POST', headers: SIGNED_IN })
    sent.write(Buffer.alloc(90_000))
    sent.write(Buffer.alloc(90_000))
    expect((await head).statusCode).toBe(413)
  })

  test('that stands still is told so, and one that goes on is not', async () => {
    server = await withDesk(mirror, { deskLimits: { span: 100, leastInSpan: 1 } })
    const still = asking(server, '/desk/loads/1/files', upload(100_000))
    still.sent.write('x')
    const goesOn = asking(server, '/desk/loads/1/files', upload(100_000))
    const writing = setInterval(() => goesOn.sent.write('x'), 10)
    expect((await still.head).statusCode).toBe(408)
    clearInterval(writing)
    goesOn.sent.destroy()
  })

  test('is one of a few of a client, and the others’ are not refused for it', async () => {
    server = await withDesk(mirror, {
      deskLimits: { uploads: { all: 9, ofOne: 1 } },
      settings: { TRUSTED_PROXIES: '127.0.0.1' },
    })
    const of = (client: string) => {
      const { method, headers } = upload(100_000)
      return { method, headers: { ...headers, 'x-forwarded-for': client } }
    }
    const first = asking(server, '/desk/loads/1/files', of('203.0.113.1'))
    first.sent.write('x')
    await expect.poll(() => server?.asked.length).toBe(1)
    const body = Buffer.alloc(100_000)
    expect((await ask(server, '/desk/loads/1/files', { ...of('203.0.113.1'), body })).status).toBe(429)
    expect((await ask(server, '/desk/loads/1/files', { ...of('203.0.113.2'), body })).status).toBe(200)
    first.sent.destroy()
  })
})

describe('events', () => {
  const events: Page = (asked, response) => {
    if (asked.url !== '/desk/loads/1/events') return void mirror(asked, response)
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    response.write('data: one\n\n')
    tellMore = (text) => response.write(text)
    response.on('close', () => {
      isHeard = false
    })
  }
  let tellMore: (text: string) => void = () => {}
  let isHeard = true

  test('come one by one, are not cut while nothing happens, and end with their reader', async () => {
    isHeard = true
    server = await withDesk(events, { bounds: { stillTime: 50 } })
    const { sent, head } = asking(server, '/desk/loads/1/events')
    sent.end()
    const stream = await head
    expect(stream.headers).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'text/event-stream' })
    expect(String((await once(stream, 'data'))[0])).toBe('data: one\n\n')
    // A connection on which nothing moves is closed meanwhile, and this one is not.
    expect(await say(server, '')).toBe('')
    tellMore('data: two\n\n')
    expect(String((await once(stream, 'data'))[0])).toBe('data: two\n\n')
    sent.destroy()
    await expect.poll(() => isHeard).toBe(false)
  })

  test('keep no other request from being answered, and end when the server is told to end', async () => {
    server = await withDesk(events, { deskLimits: { atOnce: 1 } })
    const { sent, head } = asking(server, '/desk/loads/1/events')
    sent.end()
    const stream = await head
    expect((await ask(server, '/desk')).status).toBe(200)
    const ended = once(stream.resume(), 'end')
    void server.end(0)
    await ended
    expect(await server.ended).toBe(0)
  })
})

describe('a flood on the desk', () => {
  test('of one client keeps no other from it, and reaches the desk in part only', async () => {
    const held: (() => void)[] = []
    server = await withDesk(
      (asked, response) => {
        if (asked.headers['x-forwarded-for'] === '203.0.113.1') held.push(() => mirror(asked, response))
        else mirror(asked, response)
      },
      { deskLimits: { atOnce: 3, mostOfOne: 10 }, settings: { TRUSTED_PROXIES: '127.0.0.1' } },
    )
    const at = server
    const of = (client: string) => ({ headers: { 'x-forwarded-for': client } })
    const statuses: number[] = []
    const flood = Array.from({ length: 50 }, async () => {
      statuses.push((await ask(at, '/desk/sign-in', of('203.0.113.1'))).status)
    })
    await expect.poll(() => held.length).toBe(2)
    expect((await ask(at, '/desk/sign-in', of('203.0.113.2'))).status).toBe(200)
    expect((await ask(at, '/councils/luton', of('203.0.113.2'))).status).toBe(200)
    expect(held).toHaveLength(2)
    // Who came later would find the places of those who are let go.
    await expect.poll(() => statuses).toEqual(Array(40).fill(429))
    const letGo = setInterval(() => held.shift()?.(), 1)
    await Promise.all(flood)
    clearInterval(letGo)
    expect(statuses.slice(40)).toEqual(Array(10).fill(200))
  })
})

describe('what is told of the desk', () => {
  test.each([
    ['/desk', '/desk'],
    ['/desk/loads/17/events', '/desk/loads/17/events'],
    ['/desk/history.csv', '/desk/history.csv'],
    ['/desk/set-password/abcdefgh', '/desk/set-password/…'],
    ['/desk/set-password/abc/def', '/desk/set-password/…'],
    ['/desk/auth/reset-password/abcdef', '/desk/auth/reset-password/…'],
    ['/desk/loads/3/files/Letter%20to%20Ann.pdf', '/desk/loads/3/files/…'],
    ['/desk/people/ann@example.org', '/desk/people/…'],
    ['/councils/luton', '/councils/luton'],
  ])('of %s is %s', (path, told) => {
    expect(pathForLog(path)).toBe(told)
  })

  test('in the log is without the token of a link', async () => {
    const lines: Answered[] = []
    server = await withDesk(mirror, { observer: following(lines) })
    await ask(server, '/desk/set-password/very-secret?name=Ann')
    await expect.poll(() => lines).toHaveLength(1)
    expect(JSON.stringify(lines)).not.toMatch(/very-secret|Ann/)
  })
})

describe('the environment', () => {
  const all = {
    NODE_ENV: 'production' as const,
    DATABASE_URL: 'postgresql://reads',
    DATABASE_READ_URL: 'postgresql://replica',
    DESK_DATABASE_URL: 'postgresql://writes',
    DESK_FOLDER: '/files',
  }

  test('of public renderers has nothing of the desk’s', () => {
    expect(publicEnvironment(all)).toEqual({
      NODE_ENV: 'production',
      DATABASE_URL: 'postgresql://reads',
      DATABASE_READ_URL: 'postgresql://replica',
    })
  })

  test('of the desk has the address that it may write to, and reads from there', () => {
    expect(deskEnvironment(all)).toMatchObject({ DATABASE_URL: 'postgresql://writes', UPHELD_DESK: '1' })
    expect(deskEnvironment(all)).not.toHaveProperty('DATABASE_READ_URL')
    expect(deskEnvironment({ ...all, DESK_DATABASE_URL: '' })).toMatchObject({
      DATABASE_URL: 'postgresql://reads',
    })
  })
})
