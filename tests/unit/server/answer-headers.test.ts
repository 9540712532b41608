import { request } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { sourceOf } from '@/scripts/server/inline-scripts'
import { openLog } from '@/scripts/server/log'
import { observer } from '@/scripts/server/observer'
import { type Page, type ServerOfTests, serverOfTests } from '@/tests/support/server-of-tests'

let server: ServerOfTests
afterEach(() => server.stop())

const DATA = 'self.__next_f.push([1,"figures"])'
const page: Page = (asked, response) => {
  if (asked.url === '/no/such/page') response.statusCode = 404
  if (asked.url?.endsWith('.csv')) {
    response.setHeader('Content-Type', 'text/csv; charset=utf-8')
    response.end('slug,figure\n')
    return
  }
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('X-Asked-As', String(asked.headers['x-request-id']))
  response.end(
    `<!doctype html><p>${asked.url}</p><script>${DATA}</script>${asked.url === '/about' ? '<script>alert(1)</script>' : ''}`,
  )
}

type Got = { status: number; headers: Record<string, string | undefined> }

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  return new Promise((resolve, reject) => {
    request(`${server.address}${path}`, { method, headers }, (answer) => {
      answer.resume()
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers as Got['headers'] }),
      )
    })
      .on('error', reject)
      .end()
  })
}

const SECURITY = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'permissions-policy',
  'referrer-policy',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
]
const securityOf = ({ headers }: Got) => Object.fromEntries(SECURITY.map((name) => [name, headers[name]]))

describe('Answers', () => {
  test('allow the inline scripts of their page, in each of their forms: made, kept, compressed, and unchanged', async () => {
    server = await serverOfTests({ page })
    const made = await ask('/councils/luton')
    expect(made.headers['content-security-policy']).toContain(`script-src 'self' ${sourceOf(DATA)};`)
    const forms = [
      await ask('/councils/luton'),
      await ask('/councils/luton', { 'accept-encoding': 'gzip' }),
      await ask('/councils/luton', {}, 'HEAD'),
      await ask('/councils/luton', { 'if-none-match': String(made.headers.etag) }),
    ]
    expect(forms.map(({ status }) => status)).toEqual([200, 200, 200, 304])
    for (const form of forms) expect(securityOf(form)).toEqual(securityOf(made))
    expect(server.asked).toEqual(['/councils/luton'])
  })

  test('do not allow a script that is neither Next’s nor ours, and the log says so', async () => {
    const lines: string[] = []
    const log = openLog({ LOG_LEVEL: 'warn', LOG_FORMAT: 'json' }, (line) => void lines.push(line))
    server = await serverOfTests({ page, observer: observer(log, null) })
    const { headers } = await ask('/about')
    expect(headers['content-security-policy']).toContain(`script-src 'self' ${sourceOf(DATA)};`)
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ level: 'warn', path: '/about', count: 1 }])
  })

  test('all have the same security headers and an id, whoever gives them and whatever they say', async () => {
    server = await serverOfTests({ page, settings: { SITE_ADDRESS: 'https://upheld.example' } })
    const answers = {
      '/no/such/page': await ask('/no/such/page'),
      '/api/health': await ask('/api/health'),
      '/_next/static/chunks/one.js': await ask('/_next/static/chunks/one.js'),
      '/_next/static/chunks/none.js': await ask('/_next/static/chunks/none.js'),
      'a method that is not there': await ask('/', {}, 'DELETE'),
      'what a browser asks beforehand': await ask('/data/figures.csv', {}, 'OPTIONS'),
      'a file': await ask('/data/figures.csv'),
    }
    for (const [what, { headers }] of Object.entries(answers)) {
      expect.soft(headers['x-content-type-options'], what).toBe('nosniff')
      expect.soft(headers['content-security-policy'], what).toContain("default-src 'self'")
      expect.soft(headers['content-security-policy'], what).not.toContain("script-src 'self' 'unsafe-inline'")
      expect.soft(headers['strict-transport-security'], what).toBe('max-age=31536000')
      expect.soft(headers['cross-origin-opener-policy'], what).toBe('same-origin')
      expect.soft(headers['x-request-id'], what).toMatch(/^[\da-f-]{36}$/)
    }
    expect(answers['a file'].headers['cross-origin-resource-policy']).toBe('cross-origin')
  })

  test('of a renderer that has none to give are refused with them too', async () => {
    server = await serverOfTests({ page, limits: { mostOfOne: 0, mostWaiting: 0 } })
    const { status, headers } = await ask('/councils/luton')
    expect(status).toBe(429)
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' })
    expect(headers['content-security-policy']).toContain("script-src 'self';")
  })
})

describe('The id of a request', () => {
  test('is in its answer and reaches the renderer; a kept answer has that of whoever asked now', async () => {
    server = await serverOfTests({ page })
    const first = await ask('/councils/luton')
    const second = await ask('/councils/luton')
    expect(first.headers['x-asked-as']).toBe(first.headers['x-request-id'])
    expect(second.headers['x-asked-as']).toBe(first.headers['x-request-id'])
    expect(second.headers['x-request-id']).not.toBe(first.headers['x-request-id'])
  })

  test('is a proxy’s where the settings name that proxy, and nobody else’s', async () => {
    server = await serverOfTests({ page, settings: { TRUSTED_PROXIES: '127.0.0.1' } })
    expect((await ask('/about', { 'x-request-id': 'f3a9c0e1-2b' })).headers['x-request-id']).toBe(
      'f3a9c0e1-2b',
    )
    await server.stop()
    server = await serverOfTests({ page })
    expect((await ask('/about', { 'x-request-id': 'f3a9c0e1-2b' })).headers['x-request-id']).not.toBe(
      'f3a9c0e1-2b',
    )
  })
})

describe('What renderers tell', () => {
  test('of a page that could not be made is logged with its address, its id, and where it happened', async () => {
    const lines: string[] = []
    let logged: (line: string) => void = () => {}
    const next = new Promise<string>((resolve) => {
      logged = resolve
    })
    const log = openLog({ LOG_LEVEL: 'error', LOG_FORMAT: 'json' }, (line) => {
      lines.push(line)
      logged(line)
    })
    server = await serverOfTests({ page, observer: observer(log, null) })
    const [renderer] = server.renderers
    renderer?.tell({
      type: 'error',
      id: 'f3a9c0e1-2b',
      path: '/councils/luton',
      route: '/councils/[slug]',
      error: {
        type: 'TypeError',
        message: 'It broke',
        stack: 'TypeError: It broke\n  at a.js:1',
        digest: '123',
      },
    })
    expect(JSON.parse(await next)).toMatchObject({
      level: 'error',
      time: expect.any(String),
      id: 'f3a9c0e1-2b',
      path: '/councils/luton',
      route: '/councils/[slug]',
      err: { type: 'TypeError', stack: expect.stringContaining('a.js:1') },
    })
    expect(lines).toHaveLength(1)
  })
})

test('Balancers are told that the web server serves, also while the database is down', async () => {
  server = await serverOfTests({ page })
  server.renderers[0]?.tell({ type: 'state', version: '1', edition: 1, databaseIsDown: true })
  await expect.poll(async () => (await ask('/api/health')).status).toBe(503)
  expect((await ask('/api/health/server')).status).toBe(200)
})
