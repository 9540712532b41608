import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { SERVER_BOUNDS } from '@/scripts/server/bounded-server'
import { type ServerOptions, startServer } from '@/scripts/server/server'
import { serverSettings } from '@/scripts/server/settings'

export type Page = (request: IncomingMessage, response: ServerResponse) => void

type Given = {
  /** What renderers answer with. */
  page: Page
  settings?: Record<string, string>
  bounds?: Partial<ServerOptions['bounds']>
  limits?: ServerOptions['limits']
  deskLimits?: ServerOptions['deskLimits']
  observer?: ServerOptions['observer']
}

/** A renderer that has started: what it tells the server, and its process. */
export type ToldRenderer = { pid: number; isDesk: boolean; tell(message: object): void }

/**
 * The web server, in this process, with renderers in processes of their own that answer what the test says.
 */
export async function serverOfTests({
  page,
  settings = {},
  bounds = {},
  limits,
  deskLimits,
  observer,
}: Given) {
  const folder = mkdtempSync(path.join(tmpdir(), 'upheld-pages-'))
  mkdirSync(path.join(folder, 'static', 'chunks'), { recursive: true })
  writeFileSync(path.join(folder, 'static', 'chunks', 'one.js'), `// ${'a script of Next '.repeat(100)}`)

  const renderers: ToldRenderer[] = []
  const starts: ((renderer: ToldRenderer) => void)[] = []
  const asked: string[] = []
  const teller = createServer((request, response) => {
    const pid = Number(request.headers['x-pid'])
    if (request.url !== '/what-to-tell') {
      asked.push(request.url ?? '')
      page(request, response)
      return
    }
    const renderer = {
      pid,
      isDesk: request.headers['x-is-desk'] === '1',
      tell: (message: object) => response.write(`${JSON.stringify(message)}\n`),
    }
    renderers.push(renderer)
    response.on('close', () => renderers.splice(renderers.indexOf(renderer), 1))
    starts.shift()?.(renderer)
  })
  await new Promise<void>((resolve) => teller.listen(0, '127.0.0.1', resolve))
  process.env.UPHELD_TOLD_BY = `http://127.0.0.1:${(teller.address() as AddressInfo).port}`

  const nextStart = () => new Promise<ToldRenderer>((resolve) => starts.push(resolve))
  const hasDesk = settings.DESK === 'on' || settings.DESK === 'practice'
  const firsts = Array.from({ length: Number(settings.RENDERERS ?? 1) + (hasDesk ? 1 : 0) }, nextStart)
  const warnings: string[] = []
  let hasEnded: (code: number) => void
  const ended = new Promise<number>((resolve) => {
    hasEnded = resolve
  })
  const started = startServer({
    settings: {
      ...serverSettings({
        NODE_ENV: 'test',
        RENDERERS: '1',
        ...settings,
        PORT: '1',
        UPHELD_DIST_DIR: folder,
      }),
      PORT: 0,
      HOST: '127.0.0.1',
    },
    renderer: path.resolve('tests/support/told-renderer.mjs'),
    bounds: { ...SERVER_BOUNDS, ...bounds },
    limits,
    deskLimits,
    observer,
    warn: (sentence) => warnings.push(sentence),
    ended: (code) => hasEnded(code),
  })
  const all = await Promise.all(firsts)
  const listens = new Promise<void>((resolve) => started.server.once('listening', resolve))
  for (const { tell } of all) {
    tell({ type: 'state', version: '1', edition: 1, databaseIsDown: false })
    tell({ type: 'ready' })
  }
  await listens
  const { port } = started.server.address() as AddressInfo

  return {
    ...started,
    port,
    address: `http://127.0.0.1:${port}`,
    renderers,
    warnings,
    ended,
    /** What renderers were asked for, in order. */
    asked,
    nextStart,
    async stop(): Promise<void> {
      started.server.closeAllConnections()
      await started.end(0)
      await ended
      teller.closeAllConnections()
      await new Promise((resolve) => teller.close(resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type ServerOfTests = Awaited<ReturnType<typeof serverOfTests>>

/** Sends text on a connection of its own, and gives what comes back until it is closed. */
export function say({ port }: { port: number }, text: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.setEncoding('latin1').on('data', (part) => {
      heard += part
    })
    socket.on('error', () => {}).on('close', () => resolve(heard))
  })
}
