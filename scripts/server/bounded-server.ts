import { createServer, type Server } from 'node:http'
import type { BlockList, Socket } from 'node:net'
import { connectionLimit } from './connection-limit'

/** What a client can make the server hold, in bytes, milliseconds and numbers. */
export type ServerBounds = {
  headBytes: number
  /** For the head of a request, from the first byte of its connection or from the request before. */
  headTime: number
  /** Between two requests of a connection: longer than proxies in front keep one. */
  idleTime: number
  /** While something is being answered and nothing moves. */
  stillTime: number
  connectionsOfOne: number
}

export const SERVER_BOUNDS: ServerBounds = {
  headBytes: 16 * 1024,
  headTime: 10_000,
  idleTime: 75_000,
  stillTime: 90_000,
  connectionsOfOne: 1024,
}

/**
 * A server that bounds what a client can make it hold: heads of requests, slow ones, connections. It speaks no other
 * protocol, so that a wish for one ends its connection.
 */
export function boundedServer(bounds: ServerBounds, trusted: BlockList): Server {
  const server = createServer({
    maxHeaderSize: bounds.headBytes,
    connectionsCheckingInterval: Math.min(2_000, bounds.headTime / 2),
    headersTimeout: bounds.headTime,
    // What has content is refused, or goes to the desk, which bounds how slowly it may come: see desk-bodies.ts.
    requestTimeout: 0,
    keepAliveTimeout: bounds.idleTime,
  })
  server.timeout = bounds.stillTime
  server.maxHeadersCount = 100
  server.on('upgrade', (_, socket) => socket.destroy())
  server.on('connect', (_, socket) => socket.destroy())
  server.on('checkContinue', (request, response) => server.emit('request', request, response))
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => refuse(error, socket as Socket))
  connectionLimit(server, trusted, bounds.connectionsOfOne)
  return server
}

const REFUSALS: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

function refuse({ code = '' }: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable) {
    socket.destroy()
    return
  }
  const status = REFUSALS[code] ?? '400 Bad Request'
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nCache-Control: no-store\r\nContent-Length: 0\r\n\r\n`,
  )
  socket.destroySoon()
}
