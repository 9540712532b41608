import { rmdirSync, rmSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import next from 'next'
import { byVersion } from './by-version'
import { END, type PageError, type RendererMessage, SOCKET_SETTING, TRY_AGAIN } from './messages'
import { withoutDatabaseErrors } from './printed-errors'

// Makes pages with Next, for the front process that started it and for nobody else: see front.ts.

/** What the parts of Next reach of this script; lib/data/watch-editions.ts is one. */
const shared = globalThis as {
  upheldShownState?: { version: string }
  upheldDatabaseFailedAt?: number
  upheldTellFront?: (state: Omit<Extract<RendererMessage, { type: 'state' }>, 'type'>) => void
  upheldTellError?: (error: PageError) => void
}

const socket = process.env[SOCKET_SETTING]
if (!socket || !process.send) throw new Error('A renderer is started by the front process alone.')

// It has the room that it was started with. Its threads, each of which would take as much, have limits of their own; those
// of the desk start others that have none.
if (process.env.UPHELD_DESK !== '1')
  for (const room of ['semi', 'old']) setFlagsFromString(`--max-${room}-space-size=0`)

const tell = (message: RendererMessage) => process.connected && process.send?.(message)
shared.upheldTellFront = (state) => tell({ type: 'state', ...state })
shared.upheldTellError = (error) => tell({ type: 'error', ...error })

// Ctrl-C and service managers signal every process of a group: the front process says when there is no more to do.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
process.on('message', (message) => {
  if (message === END) leave()
})
// The front process has gone, whatever it died of.
process.on('disconnect', leave)

function leave(): never {
  if (socket && process.platform !== 'win32') {
    rmSync(socket, { force: true })
    try {
      rmdirSync(path.dirname(socket))
    } catch {
      // Others still listen in the folder, or it has gone.
    }
  }
  process.exit(0)
}

console.error = withoutDatabaseErrors(console.error)
const app = next({ dev: false, port: Number(process.env.PORT) })
await app.prepare()
const handle = app.getRequestHandler()

/** The desk makes each page for one reader, and has streams that go on over any change: nothing there waits for them. */
const inTurns =
  process.env.UPHELD_DESK === '1'
    ? (make: () => Promise<unknown>) => make()
    : byVersion(() => shared.upheldShownState?.version)

/** What failed because the database did, in the meantime, is no fault of the site: it is tried again. */
function sayWhetherToTryAgain(response: ServerResponse): void {
  const began = performance.now()
  const { writeHead } = response
  response.writeHead = function (this: ServerResponse, ...given: Parameters<typeof writeHead>) {
    const failed = (shared.upheldDatabaseFailedAt ?? 0) >= began
    if (given[0] === 500 && failed) this.setHeader(TRY_AGAIN, '1')
    return writeHead.apply(this, given)
  } as typeof writeHead
}

const server = createServer((asked, response) => {
  sayWhetherToTryAgain(response)
  inTurns(() => handle(asked, response)).catch(() => response.destroy())
})
// The front process keeps its connections for as long as it lives, and sees to what a request may cost.
server.keepAliveTimeout = 0
server.requestTimeout = 0
server.headersTimeout = 0
server.listen(socket, () => tell({ type: 'ready' }))
