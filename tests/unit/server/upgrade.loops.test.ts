import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cases } from '@/tests/support/long'
import { type ServerOfTests, say, serverOfTests } from '@/tests/support/server-of-tests'

let server: ServerOfTests

beforeAll(async () => {
  server = await serverOfTests({ page: (_, response) => response.end('a page') })
})
afterAll(() => server.stop())

describe('a wish for another protocol', () => {
  const WISH = 'GET /councils/luton HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'
  const descriptors = () => readdirSync('/proc/self/fd').length

  test('ends its connection at once', async () => {
    for (const upgrade of ['websocket', 'h2c', 'anything']) {
      expect(await say(server, WISH.replace('websocket', upgrade))).toBe('')
      expect(await say(server, WISH.replace('/councils/luton', '/_next/webpack-hmr'))).toBe('')
    }
    expect(await say(server, 'CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n')).toBe('')
    expect(server.asked).toEqual([])
  })

  test.runIf(process.platform === 'linux').each(cases([150], [20_000]))(
    'leaves no descriptor behind, %i times over',
    async (times) => {
      const own = server
      const page = () => fetch(`${own.address}/about`, { headers: { connection: 'close' } })
      await (await page()).text()
      const connections = () =>
        new Promise((resolve) => own.server.getConnections((_, count) => resolve(count)))
      await expect.poll(connections).toBe(0)
      const before = descriptors()
      for (let sent = 0; sent < times; sent += 50)
        await Promise.all(Array.from({ length: 50 }, () => say(own, WISH)))
      await expect.poll(connections).toBe(0)
      expect(descriptors()).toBeLessThanOrEqual(before)
      expect(await (await page()).text()).toBe('a page')
    },
  )
})
