import { connect, type Socket } from 'node:net'

/** In bytes: a page comes in a few pieces. */
const ROOM = 256 * 1024

const MOST_OF_HEAD = 16 * 1024

const END_OF_HEAD = '\r\n\r\n'
/** The last of an answer that comes in pieces of sizes that it names. */
const END_OF_PIECES = '\r\n0\r\n\r\n'

const lastOf = (text: string) => text.slice(-END_OF_PIECES.length)

/** An answer's status, and the bytes of its body as they were sent. */
export type Got = { status: number; bytes: number }

type Head = { status: number; length: number | null; closes: boolean }

function readHead(text: string): Head {
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? Number.NaN)
  const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1]
  if (Number.isNaN(status) || (length === undefined && !/\r\ntransfer-encoding: *chunked/i.test(text)))
    throw new Error(`An answer begins in a way that is not understood here: ${text.slice(0, 200)}`)
  return {
    status,
    length: length === undefined ? null : Number(length),
    closes: /\r\nconnection: *close/i.test(text),
  }
}

/**
 * Asks for one page after the other on a connection that is kept. All answers are read into the same room: a client
 * that makes room for each piece of a large page, as Node's does, works longer for it than the server that sends it.
 * @param address 'http://127.0.0.1:3000'
 */
export function lightClient(address: string, headers: Record<string, string>) {
  const { hostname, port, host } = new URL(address)
  const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  let socket: Socket | null = null
  let take: (bytes: Buffer) => void = () => {}
  let fail: (error: Error) => void = () => {}

  function open(): Socket {
    const callback = (length: number, room: Uint8Array) => {
      take(Buffer.from(room.buffer, room.byteOffset, length))
      return true
    }
    const opened = connect({
      host: hostname,
      port: Number(port),
      onread: { buffer: Buffer.alloc(ROOM), callback },
    })
    const closed = (error: Error) => {
      if (socket !== opened) return
      socket = null
      fail(error)
    }
    opened.on('error', closed)
    opened.on('close', () => closed(new Error(`${address} closed the connection.`)))
    return opened
  }

  return {
    get(path: string): Promise<Got> {
      socket ??= open()
      return new Promise((resolve, reject) => {
        let begun = ''
        let end = ''
        let head: Head | null = null
        let bytes = 0
        fail = reject
        const read = (part: Buffer) => {
          let rest = part
          if (!head) {
            // The body is not made a text: that would take longer than reading it.
            const text = begun + part.toString('latin1', 0, MOST_OF_HEAD)
            const place = text.indexOf(END_OF_HEAD)
            if (place === -1) {
              begun = text
              return
            }
            head = readHead(text.slice(0, place))
            rest = part.subarray(place + END_OF_HEAD.length - begun.length)
          }
          bytes += rest.length
          if (head.length === null)
            end = lastOf(end + rest.toString('latin1', Math.max(0, rest.length - END_OF_PIECES.length)))
          if (head.length === null ? end !== END_OF_PIECES : bytes < head.length) return
          if (head.closes) this.close()
          resolve({ status: head.status, bytes })
        }
        take = (part) => {
          try {
            read(part)
          } catch (error) {
            reject(error)
          }
        }
        socket?.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`)
      })
    },

    close(): void {
      const open = socket
      socket = null
      open?.destroy()
    },
  }
}
