import type { Server } from 'node:http'
import type { BlockList } from 'node:net'
import { isTrusted, networkOf, plainAddress } from './client-of'

/** All together: a process may have many more descriptors than this on any system of today. */
const MOST = 8192

/** Closes connections at once of whoever has too many; proxies that a setting names have as many as they like. */
export function connectionLimit(server: Server, trusted: BlockList, mostOfOne: number): void {
  server.maxConnections = MOST
  const open = new Map<string, number>()
  server.on('connection', (socket) => {
    const address = plainAddress(socket.remoteAddress ?? '')
    if (isTrusted(address, trusted)) return
    const client = networkOf(address)
    const before = open.get(client) ?? 0
    if (before >= mostOfOne) {
      socket.destroy()
      return
    }
    open.set(client, before + 1)
    socket.once('close', () => {
      const left = (open.get(client) ?? 1) - 1
      if (left === 0) open.delete(client)
      else open.set(client, left)
    })
  })
}
