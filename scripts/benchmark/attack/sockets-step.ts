// Opens connections to a site that a browser never opens: upgrades, requests that are sent a byte at a time or not at
// all, and requests that are too large. Tells how they were answered, and how many were still open in the end.
import { connect, type Socket } from 'node:net'
import { percentile } from '../percentile'
import { tellStep, toldStep } from '../step'

/** How to open them. `seconds`: how long each is given to be closed by the site. */
export type Opening = {
  address: string
  kind: 'upgrade' | 'silent' | 'slow headers' | 'slow body' | 'huge header' | 'huge body'
  count: number
  atOnce: number
  seconds: number
}

/**
 * How many were opened, closed by the site, and still open when their time was over; the statuses of answers; the
 * milliseconds after which the slowest of 99 of 100 was closed; `refused`: not let in.
 */
export type Opened = {
  opened: number
  closed: number
  open: number
  refused: number
  statuses: Record<string, number>
  closedIn: number | null
}

const { address, kind, count, atOnce, seconds } = toldStep<Opening>()
const { hostname, port } = new URL(address)
const HEAD = `Host: ${hostname}\r\nUser-Agent: bench\r\n`
/** What is sent at first, and a little of it once a second. */
const SENT: Record<Opening['kind'], { first: string; later: string | null }> = {
  upgrade: {
    first: `GET /councils HTTP/1.1\r\n${HEAD}Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n`,
    later: null,
  },
  silent: { first: '', later: null },
  'slow headers': { first: `GET / HTTP/1.1\r\n${HEAD}`, later: 'X-A: b\r\n' },
  'slow body': { first: `POST / HTTP/1.1\r\n${HEAD}Content-Length: 1000000\r\n\r\n`, later: 'a' },
  'huge header': { first: `GET / HTTP/1.1\r\n${HEAD}X-A: ${'b'.repeat(1_000_000)}\r\n\r\n`, later: null },
  'huge body': {
    first: `POST /api/health HTTP/1.1\r\n${HEAD}Content-Length: 50000000\r\n\r\n${'b'.repeat(1_000_000)}`,
    later: null,
  },
}

const result: Opened = { opened: 0, closed: 0, open: 0, refused: 0, statuses: {}, closedIn: null }
const times: number[] = []
let next = 0

await Promise.all(
  Array.from({ length: Math.min(atOnce, count) }, async () => {
    while (next < count) {
      next++
      await openOne()
    }
  }),
)
tellStep<Opened>({ ...result, closedIn: percentile(times, 0.99) })

function openOne(): Promise<void> {
  const began = performance.now()
  const { first, later } = SENT[kind]
  return new Promise((resolve) => {
    let answer = ''
    let isOpen = false
    const socket: Socket = connect({ host: hostname, port: Number(port) }, () => {
      isOpen = true
      result.opened++
      socket.write(first)
    })
    const slowly = later === null ? undefined : setInterval(() => socket.write(later), 1000)
    const patience = setTimeout(() => {
      result.open++
      socket.removeAllListeners('close')
      over()
    }, seconds * 1000)
    const over = () => {
      clearInterval(slowly)
      clearTimeout(patience)
      socket.destroy()
      const [, status] = /^HTTP\/1\.1 (\d+)/.exec(answer) ?? []
      if (status) result.statuses[status] = (result.statuses[status] ?? 0) + 1
      resolve()
    }
    socket.setEncoding('latin1')
    socket.on('data', (text: string) => {
      answer = (answer + text).slice(0, 20)
    })
    socket.on('error', () => {})
    socket.once('close', () => {
      if (isOpen) {
        result.closed++
        times.push(performance.now() - began)
      } else result.refused++
      over()
    })
  })
}
