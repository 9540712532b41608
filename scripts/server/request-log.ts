import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pathForLog } from './desk-address'
import type { Log } from './log'

/** Where the answer to a request came from. */
export type Origin = 'kept' | 'static' | 'rendered' | 'desk' | 'refused' | 'own'

/** A request that has been answered, or whose reader has gone. */
export type Answered = {
  id: string
  method: string
  /** Without what follows the question mark: what people search for is theirs. */
  path: string
  status: number
  ms: number
  /** As sent, with headers. */
  bytes: number
  from: Origin | null
  /** Whether the reader went before it was whole. */
  isCutShort: boolean
}

/** An id that a proxy may give. */
const ID = /^[\w.-]{8,64}$/

const LONGEST_PATH = 300

/** Of refusals: whoever floods the server is not to fill its disk too. */
const MOST_REFUSALS_A_SECOND = 20

/**
 * The id of a request: the one that a proxy gave it, or a new one.
 * @param isFromProxy whether its sender is one of TRUSTED_PROXIES
 */
export function requestId({ headers }: IncomingMessage, isFromProxy: boolean): string {
  const given = headers['x-request-id']
  return isFromProxy && typeof given === 'string' && ID.test(given) ? given : randomUUID()
}

/** Calls `answered` once the answer to a request has been sent, or cannot be. */
export function followRequest(
  request: IncomingMessage,
  response: ServerResponse,
  { id, from, answered }: { id: string; from: () => Origin | null; answered: (one: Answered) => void },
): void {
  const began = performance.now()
  const { socket } = request
  const before = socket.bytesWritten
  response.once('close', () =>
    answered({
      id,
      method: request.method ?? '',
      path: pathOf(request.url ?? ''),
      status: response.statusCode,
      ms: Math.round((performance.now() - began) * 10) / 10,
      bytes: socket.bytesWritten - before,
      from: from(),
      isCutShort: !response.writableFinished,
    }),
  )
}

export const pathOf = (url: string) => pathForLog(url.split(/[?#]/, 1)[0] ?? '').slice(0, LONGEST_PATH)

/**
 * Logs requests: a line each. Files of the build and questions about health are worth one to those who look closely only
 * (debug); what was refused, and what failed, is worth a warning or an error.
 */
export function requestLog(log: Log, now: () => number = Date.now) {
  let second = 0
  let refusals = 0

  /** Whether this refusal is one of the few of its second that are logged. */
  function isLogged(): boolean {
    const current = Math.floor(now() / 1000)
    if (current !== second) {
      const left = refusals - MOST_REFUSALS_A_SECOND
      if (left > 0) log.warn({ count: left }, 'More requests were refused, and not logged')
      second = current
      refusals = 0
    }
    refusals++
    return refusals <= MOST_REFUSALS_A_SECOND
  }

  /** @param client the network of whoever was refused; nobody else’s is logged */
  return ({ isCutShort, ...line }: Answered, client: string): void => {
    const told = isCutShort ? { ...line, cutShort: true } : line
    if (line.from === 'refused') {
      if (isLogged()) log.warn({ ...told, client: networkOf(client) }, 'refused')
    } else if (line.from === 'static' || line.from === 'own') log.debug(told, 'answered')
    else if (line.status >= 500) log.error(told, 'failed')
    else log.info(told, 'answered')
  }
}

/** A network that many share, so that a line names nobody: '192.0.2.0/24', '2001:db8:1::/48'. */
export function networkOf(address: string): string {
  if (address.includes(':')) return `${address.split(':').slice(0, 3).join(':')}::/48`
  return address.replace(/\.\d+$/, '.0/24')
}
