import net, { type AddressInfo } from 'node:net'

/** A way to a database that can be shut, as if the database had stopped, and opened again. */
export type Gate = { url: string; shut(): void; open(): void; close(): void }

/** @param url of the database */
export async function gateTo(url: string): Promise<Gate> {
  const target = new URL(url)
  const sockets = new Set<net.Socket>()
  let isOpen = true
  const server = net.createServer((program) => {
    if (!isOpen) {
      program.destroy()
      return
    }
    const postgres = net.connect(Number(target.port), target.hostname)
    program.pipe(postgres).pipe(program)
    for (const [one, other] of [
      [program, postgres],
      [postgres, program],
    ] as const) {
      sockets.add(one)
      one.on('error', () => {})
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const through = new URL(url)
  through.hostname = '127.0.0.1'
  through.port = String((server.address() as AddressInfo).port)
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: through.toString(),
    shut() {
      isOpen = false
      cut()
    },
    open() {
      isOpen = true
    },
    close() {
      server.close()
      cut()
    },
  }
}
