import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { openLog } from '@/scripts/server/log'
import {
  type Answered,
  followRequest,
  networkOf,
  type Origin,
  requestId,
  requestLog,
} from '@/scripts/server/request-log'

const closings: (() => void)[] = []
afterEach(() => {
  for (const close of closings.splice(0)) close()
})

/** A log whose lines can be read. */
function logOf(settings: Partial<Parameters<typeof openLog>[0]> = {}) {
  const lines: string[] = []
  const log = openLog({ LOG_LEVEL: 'debug', LOG_FORMAT: 'json', ...settings }, (line) => {
    lines.push(line)
  })
  return { log, lines, read: () => lines.map((line) => JSON.parse(line)) }
}

const ANSWERED: Answered = {
  id: 'a1b2c3d4',
  method: 'GET',
  path: '/councils/luton',
  status: 200,
  ms: 3.2,
  bytes: 20_000,
  from: 'kept',
  isCutShort: false,
}

describe('The log', () => {
  test('has a JSON object in each line, with time and level', () => {
    const { log, read } = logOf()
    log.warn({ path: '/“a”\n\u001b[31m' }, 'Something')
    expect(read()).toEqual([
      {
        level: 'warn',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        path: '/“a”\n\u001b[31m',
        msg: 'Something',
      },
    ])
  })

  test('says nothing below its level', () => {
    const { log, lines } = logOf({ LOG_LEVEL: 'warn' })
    log.info('Little')
    log.error('Much')
    expect(lines).toHaveLength(1)
  })

  test('is a line of words for a terminal, into which no request can bring escape sequences', () => {
    const { log, lines } = logOf({ LOG_FORMAT: 'words' })
    log.info({ path: '/a\u001b[31m\nb', status: 200 }, 'answered')
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d {2}info {3}answered {2}path=\/a \[31m.b {2}status=200\n$/s)
    expect(lines[0]).not.toContain('\u001b')
  })

  test('shows where an error came from', () => {
    const { log, read } = logOf()
    log.error({ err: new Error('It broke') }, 'A page failed')
    expect(read()[0].err).toMatchObject({
      type: 'Error',
      message: 'It broke',
      stack: expect.stringContaining('at '),
    })
  })
})

describe('The id of a request', () => {
  const of = (given: string | undefined, isFromProxy: boolean) =>
    requestId({ headers: { 'x-request-id': given } } as never, isFromProxy)

  test('is that of a trusted proxy', () => {
    expect(of('f3a9c0e1-2b', true)).toBe('f3a9c0e1-2b')
  })

  test.each([
    ['someone else gives one', 'f3a9c0e1-2b', false],
    ['it is none', 'a b\n', true],
    ['it is too long', 'a'.repeat(65), true],
    ['there is none', undefined, true],
  ])('is a new one where %s', (_, given, isFromProxy) => {
    expect(of(given, isFromProxy)).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/)
  })
})

describe('A request', () => {
  async function answeredBy(
    answer: (response: import('node:http').ServerResponse) => void,
    ask: (port: number) => void,
  ): Promise<Answered> {
    const from: Origin = 'rendered'
    let tell: (one: Answered) => void
    const answered = new Promise<Answered>((resolve) => {
      tell = resolve
    })
    const server = createServer((asked, response) => {
      followRequest(asked, response, { id: 'a1b2c3d4', from: () => from, answered: tell })
      answer(response)
    }).listen(0, '127.0.0.1')
    closings.push(() => {
      server.closeAllConnections()
      server.close()
    })
    await once(server, 'listening')
    ask((server.address() as AddressInfo).port)
    return answered
  }

  test('is told of without what was searched for', async () => {
    const one = await answeredBy(
      (response) => response.writeHead(404).end('No'),
      (port) => void fetch(`http://127.0.0.1:${port}/search?q=my%20postcode`),
    )
    expect(one).toMatchObject({
      method: 'GET',
      path: '/search',
      status: 404,
      from: 'rendered',
      isCutShort: false,
    })
    expect(one.bytes).toBeGreaterThan(2)
    expect(JSON.stringify(one)).not.toContain('postcode')
  })

  test('is told of as cut short where its reader went', async () => {
    const one = await answeredBy(
      (response) => response.write('The first of it'),
      (port) => {
        const asking = request({ port, host: '127.0.0.1', path: '/' }, (answer) =>
          answer.once('data', () => asking.destroy()),
        )
        asking.on('error', () => {}).end()
      },
    )
    expect(one).toMatchObject({ path: '/', isCutShort: true })
  })
})

describe('Requests in the log', () => {
  test('are a line each, whose level says how much they matter', () => {
    const { log, read } = logOf()
    const note = requestLog(log)
    note(ANSWERED, '192.0.2.7')
    note({ ...ANSWERED, from: 'static' }, '192.0.2.7')
    note({ ...ANSWERED, from: 'rendered', status: 500 }, '192.0.2.7')
    note({ ...ANSWERED, from: 'refused', status: 429 }, '192.0.2.7')
    expect(read().map(({ level, status }) => [level, status])).toEqual([
      ['info', 200],
      ['debug', 200],
      ['error', 500],
      ['warn', 429],
    ])
  })

  test('name nobody: of those who were refused, they have the network', () => {
    const { log, lines, read } = logOf()
    const note = requestLog(log)
    note(ANSWERED, '192.0.2.7')
    note({ ...ANSWERED, from: 'refused', status: 429 }, '192.0.2.7')
    expect(lines.join('')).not.toContain('192.0.2.7')
    expect(read().map(({ client }) => client)).toEqual([undefined, '192.0.2.0/24'])
  })

  test('that were refused in great numbers do not fill the log, but are counted', () => {
    let now = 1_000_000
    const { log, read } = logOf()
    const note = requestLog(log, () => now)
    for (let i = 0; i < 500; i++) note({ ...ANSWERED, from: 'refused', status: 429 }, '192.0.2.7')
    expect(read()).toHaveLength(20)
    now += 1000
    note({ ...ANSWERED, from: 'refused', status: 429 }, '192.0.2.7')
    expect(read().at(-2)).toMatchObject({ count: 480 })
    expect(read()).toHaveLength(22)
  })
})

test('A network is one that many share', () => {
  expect(networkOf('192.0.2.77')).toBe('192.0.2.0/24')
  expect(networkOf('2001:db8:1:2')).toBe('2001:db8:1::/48')
})
