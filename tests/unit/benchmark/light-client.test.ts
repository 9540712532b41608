import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lightClient } from '@/scripts/benchmark/pages/light-client'

const LARGE = 'ä'.repeat(400_000)

const server = createServer((request, response) => {
  if (request.url === '/lost') response.socket?.destroy()
  else if (request.url === '/none') response.writeHead(404, { 'Content-Length': 4 }).end('none')
  else if (request.url === '/last')
    response.writeHead(200, { Connection: 'close', 'Content-Length': 2 }).end('ok')
  else if (request.url === '/pieces') {
    response.write('first')
    response.write(LARGE)
    response.end()
  } else response.end(request.headers['accept-encoding'] === 'gzip' ? 'gzip' : LARGE)
})
const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => server.close())

describe('the client of the bench', () => {
  test('counts what comes whole and what comes in pieces, one answer after the other', async () => {
    const client = lightClient(address(), {})
    for (const turn of [1, 2]) {
      expect(await client.get(`/?${turn}`)).toEqual({ status: 200, bytes: 800_000 })
      expect(await client.get('/none')).toEqual({ status: 404, bytes: 4 })
      const { status, bytes } = await client.get('/pieces')
      expect([status, bytes > 800_000, bytes < 801_000]).toEqual([200, true, true])
    }
    client.close()
  })

  test('says which headers it was given', async () => {
    const client = lightClient(address(), { 'accept-encoding': 'gzip' })
    expect(await client.get('/')).toEqual({ status: 200, bytes: 4 })
    client.close()
  })

  test('connects anew after a connection that was closed with an answer', async () => {
    const client = lightClient(address(), {})
    expect(await client.get('/last')).toEqual({ status: 200, bytes: 2 })
    expect(await client.get('/')).toEqual({ status: 200, bytes: 800_000 })
    client.close()
  })

  test('fails where the connection is lost, and goes on with another', async () => {
    const client = lightClient(address(), {})
    await expect(client.get('/lost')).rejects.toThrow('closed the connection')
    expect((await client.get('/')).status).toBe(200)
    client.close()
  })
})
