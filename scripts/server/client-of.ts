import type { IncomingMessage } from 'node:http'
import { type BlockList, isIPv4, isIPv6, type Socket } from 'node:net'

/** Who asks, and for which site. */
export type Client = {
  /** The client’s address; of IPv6 the network of 64 bits, which one client has for itself. */
  id: string
  host: string
  protocol: 'http' | 'https'
  /** Whether a proxy passes the request on that a setting names. */
  isProxied: boolean
}

/** A host as browsers send it, with or without a port. */
const HOST = /^[a-z0-9.-]{1,253}(:\d{1,5})?$|^\[[0-9a-f:]{2,39}\](:\d{1,5})?$/i

/**
 * Who sent a request. X-Forwarded-For, -Host and -Proto are believed only of proxies that a setting names.
 * @param trusted the setting TRUSTED_PROXIES
 */
export function clientOf(request: IncomingMessage, trusted: BlockList): Client {
  const peer = peerOf(request.socket, trusted)
  const { headers } = request
  if (!peer.isTrusted) return { id: peer.id, host: hostOf(headers.host), protocol: 'http', isProxied: false }
  const first = (name: string) =>
    String(headers[name] ?? '')
      .split(',')[0]
      ?.trim()
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((one) => plainAddress(one.trim()))
  // Each proxy adds whom it heard from: what stands left of the first that is not one of ours is hearsay.
  const client = forwarded.reverse().find((one) => !isTrusted(one, trusted)) || peer.address
  return {
    id: networkOf(client),
    host: hostOf(first('x-forwarded-host') || headers.host),
    protocol: first('x-forwarded-proto') === 'https' ? 'https' : 'http',
    isProxied: true,
  }
}

type Peer = { address: string; id: string; isTrusted: boolean }

/** A connection has many requests, and one other end. */
const peers = new WeakMap<Socket, Peer>()

function peerOf(socket: Socket, trusted: BlockList): Peer {
  const known = peers.get(socket)
  if (known) return known
  const address = plainAddress(socket.remoteAddress ?? '')
  const peer = { address, id: networkOf(address), isTrusted: isTrusted(address, trusted) }
  peers.set(socket, peer)
  return peer
}

export function isTrusted(address: string, trusted: BlockList): boolean {
  if (isIPv4(address)) return trusted.check(address, 'ipv4')
  return isIPv6(address) && trusted.check(address, 'ipv6')
}

const hostOf = (given: string | undefined) => (given && HOST.test(given) ? given : 'localhost')

/** IPv4 addresses come as '::ffff:127.0.0.1' to a server that listens for both. */
export const plainAddress = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '')

/** The network of 64 bits of an IPv6 address, as '2001:db8:0:1'; other addresses as they are. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [before = '', after] = (address.split('%')[0] ?? '').split('::')
  const groups = before === '' ? [] : before.split(':')
  if (after !== undefined) {
    const rest = after === '' ? [] : after.split(':')
    while (groups.length + rest.length < 8) groups.push('0')
    groups.push(...rest)
  }
  return groups.slice(0, 4).join(':')
}
