import type { IncomingMessage } from 'node:http'
import { describe, expect, test } from 'vitest'
import { clientOf } from '@/scripts/server/client-of'
import { serverSettings } from '@/scripts/server/settings'

const given = (more: Record<string, string>) => serverSettings({ NODE_ENV: 'test', PORT: '3000', ...more })

describe('the settings of the web server', () => {
  test('are a renderer at least, all addresses of the machine, and no trusted proxy', () => {
    const { RENDERERS, HOST } = given({ RENDERERS: '', HOST: '' })
    expect(RENDERERS).toBeGreaterThan(0)
    expect(HOST).toBeUndefined()
  })

  test.each([
    ['RENDERERS', '0', /RENDERERS must be at least 1/],
    ['RENDERERS', '1.5', /RENDERERS must be a whole number/],
    ['RENDERERS', 'many', /RENDERERS must be a number/],
    ['RENDERERS', '1000', /RENDERERS must be at most 64/],
    ['TRUSTED_PROXIES', '10.0.0.0/8, all', /TRUSTED_PROXIES must be addresses or networks.*“all” is neither/],
    ['TRUSTED_PROXIES', '10.0.0.0/64', /“10.0.0.0\/64” is neither/],
    ['TRUSTED_PROXIES', 'fd00::/x', /“fd00::\/x” is neither/],
  ])('%s=%s is refused in a sentence', (name, value, words) => {
    expect(() => given({ [name]: value })).toThrow(words)
  })
})

describe('who sent a request', () => {
  const asked = (remoteAddress: string, headers: Record<string, string> = {}) =>
    ({
      socket: { remoteAddress },
      headers: { host: 'upheld.example', ...headers },
    }) as unknown as IncomingMessage
  const forwarded = {
    'x-forwarded-for': '203.0.113.9, 198.51.100.7, 10.1.2.3',
    'x-forwarded-host': 'figures.example',
    'x-forwarded-proto': 'https',
  }
  const nobody = given({}).TRUSTED_PROXIES
  const proxies = given({ TRUSTED_PROXIES: '10.0.0.0/8,127.0.0.1, fd00::/8' }).TRUSTED_PROXIES

  test('is the other end of its connection, whatever it says, where no proxy is trusted', () => {
    expect(clientOf(asked('10.0.0.1', forwarded), nobody)).toEqual({
      id: '10.0.0.1',
      host: 'upheld.example',
      protocol: 'http',
      isProxied: false,
    })
  })

  test.each(['10.0.0.1', '::ffff:10.0.0.1', '127.0.0.1', 'fd00::1'])(
    'is the last that a trusted proxy heard from, and not what that one says: %s',
    (proxy) => {
      expect(clientOf(asked(proxy, forwarded), proxies)).toEqual({
        id: '198.51.100.7',
        host: 'figures.example',
        protocol: 'https',
        isProxied: true,
      })
    },
  )

  test('is the proxy itself where it names nobody', () => {
    expect(clientOf(asked('10.0.0.1'), proxies).id).toBe('10.0.0.1')
    expect(clientOf(asked('10.0.0.1', { 'x-forwarded-for': '10.9.9.9' }), proxies).id).toBe('10.0.0.1')
  })

  test('of IPv6 is the network that one client has for itself', () => {
    const ids = ['2001:db8::1', '2001:db8:0:0:9::1', '2001:db8:0:1::1'].map(
      (one) => clientOf(asked(one), nobody).id,
    )
    expect(ids).toEqual(['2001:db8:0:0', '2001:db8:0:0', '2001:db8:0:1'])
  })

  test.each(['evil.example/path', 'a b', 'x"onclick', ''])('asks for no site called “%s”', (host) => {
    expect(clientOf(asked('203.0.113.9', { host }), nobody).host).toBe('localhost')
  })
})
