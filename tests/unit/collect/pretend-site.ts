import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { afterEach, beforeEach } from 'vitest'

/** What is answered at a path. Anything left out is as a server usually has it. */
export type Reply = {
  status?: number
  type?: string
  headers?: Record<string, string>
  body?: string | Uint8Array
  /** Sends the head and nothing more, or half of the body and then ends the connection. */
  fault?: 'hangs' | 'cut' | 'cut-in-chunks' | 'cut-without-a-length'
}

type Asked = { path: string; headers: IncomingHttpHeaders; at: number }

/** A clock whose time passes only where somebody waits, or where a test says that a deadline has passed. */
export class VirtualClock {
  private time = Date.UTC(2026, 10, 29, 14)
  now = () => this.time
  sleep = async (milliseconds: number) => {
    this.time += milliseconds
  }
  private running = new AbortController()
  deadline = () => {
    this.running = new AbortController()
    return this.running.signal
  }
  passDeadline() {
    this.running.abort(new DOMException('', 'TimeoutError'))
  }
}

/** A server on loopback in the place of the Ombudsman's site. Each test has one of its own. */
export class PretendSite {
  readonly replies = new Map<string, Reply | ((headers: IncomingHttpHeaders) => Reply)>()
  readonly asked: Asked[] = []
  clock = new VirtualClock()
  origin = ''
  private readonly sockets = new Set<Socket>()
  private readonly server = createServer((request, response) => {
    const path = request.url ?? ''
    this.asked.push({ path, headers: request.headers, at: this.clock.now() })
    const reply = this.replies.get(path) ?? NOTHING
    const given = typeof reply === 'function' ? reply(request.headers) : reply
    send(response, given)
    if (given.fault === 'hangs') this.clock.passDeadline()
  })

  async open(): Promise<void> {
    this.server.on('connection', (socket) => {
      this.sockets.add(socket)
      socket.once('close', () => this.sockets.delete(socket))
    })
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    this.origin = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }
  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy()
    await new Promise((resolve) => this.server.close(resolve))
  }

  /** Answers a path with a page or file that has a tag, and with 304 whoever has it already. */
  has(path: string, body: string | Uint8Array, tag = `"${path.length}-${body.length}"`): void {
    const type = typeof body === 'string' ? 'text/html; charset=utf-8' : 'application/pdf'
    this.replies.set(path, (headers) => ({
      ...(headers['if-none-match'] === tag ? { status: 304 } : { body, type }),
      headers: { etag: tag },
    }))
  }
  paths(): string[] {
    return this.asked.map(({ path }) => path)
  }
  forget(): void {
    this.asked.length = 0
  }
}

/** A pretended site for each test of a file. */
export function withPretendSite(): { current: PretendSite } {
  const site = { current: new PretendSite() }
  beforeEach(async () => {
    site.current = new PretendSite()
    await site.current.open()
  })
  afterEach(() => site.current.close())
  return site
}

const NOTHING: Reply = { status: 404, body: '<html><body><h1>Page not found</h1></body></html>' }

function send(
  response: ServerResponse,
  { status = 200, type = 'text/html', headers = {}, body = '', fault }: Reply,
) {
  const bytes = Buffer.from(body)
  const half = bytes.subarray(0, bytes.length / 2)
  if (fault === 'cut-without-a-length') {
    // As an old server answers: the end of the connection is the end of the page.
    response.useChunkedEncodingByDefault = false
    response.writeHead(status, { 'content-type': type, connection: 'close', ...headers })
    response.end(half)
    return
  }
  if (fault === 'cut-in-chunks') {
    response.writeHead(status, { 'content-type': type, ...headers })
    response.write(half, () => response.destroy())
    return
  }
  response.writeHead(status, { 'content-type': type, 'content-length': bytes.length, ...headers })
  if (fault === 'hangs') response.flushHeaders()
  else if (fault === 'cut') response.write(half, () => response.destroy())
  else response.end(bytes)
}
