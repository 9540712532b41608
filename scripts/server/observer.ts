import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Client } from './client-of'
import type { Log } from './log'
import type { PageError } from './messages'
import type { Metrics } from './metrics'
import { followRequest, type Origin, requestLog } from './request-log'

/** Whoever is told what the web server does. */
export type Observer = {
  /** A request came in, and is answered next. */
  began(request: IncomingMessage, response: ServerResponse, client: Client, id: string): void
  /** Where its answer comes from. */
  found(response: ServerResponse, origin: Origin): void
  /** A page could not be made. */
  failed(error: PageError): void
  /** Browsers will refuse to run so many scripts of a page: they are neither Next’s nor ours. */
  refusedScripts(path: string, count: number): void
  /** A renderer ended by itself. */
  died(): void
  /** A renderer printed a line. */
  said(line: string, isError: boolean): void
}

export const NOBODY: Observer = {
  began() {},
  found() {},
  failed() {},
  refusedScripts() {},
  died() {},
  said() {},
}

/**
 * Logs and counts what the web server does.
 * @param counted null where nobody asks for counts
 */
export function observer(log: Log, counted: Metrics | null): Observer {
  const origins = new WeakMap<ServerResponse, Origin>()
  const logged = requestLog(log)
  return {
    began(request, response, client, id) {
      followRequest(request, response, {
        id,
        from: () => origins.get(response) ?? null,
        answered(one) {
          logged(one, client.id)
          counted?.answered(one)
        },
      })
    },
    found: (response, origin) => void origins.set(response, origin),
    failed({ id, path, route, error }) {
      log.error({ id, path, route, err: error }, 'A page could not be made')
      counted?.failed()
    },
    refusedScripts: (path, count) =>
      log.warn({ path, count }, 'A page has inline scripts that are not ours: browsers will not run them'),
    died: () => counted?.died(),
    said: (line, isError) => (isError ? log.warn : log.debug).call(log, { renderer: true }, line),
  }
}
