import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Client } from './client-of'
import { pathForLog } from './desk-address'
import type { Log } from './log'
import type { PageError } from './messages'
import type { Metrics } from './metrics'
import { followRequest, type Origin, pathOf, requestLog } from './request-log'

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

/** A line of a stack, and what an error calls itself: neither has anything that a person typed. */
const FRAME = /^\s*at .{1,300}$/
const KIND = /\b([A-Z]\w*Error)\b/

/**
 * What is told of the desk: of an error where it happened and of which kind it is. Its message may have what a person
 * typed, and so may what it prints.
 */
export function ofDesk({ failed, said }: Observer): Pick<Observer, 'failed' | 'said'> {
  return {
    failed({ path, error, ...more }) {
      const stack = error.stack.split('\n').filter((line) => FRAME.test(line))
      const message = 'The message is not logged: it may have what a person typed.'
      failed({
        ...more,
        path: pathForLog(path),
        error: { ...error, message, stack: [error.type, ...stack].join('\n') },
      })
    },
    said(line, isError) {
      const told = FRAME.test(line) ? line : KIND.exec(line)?.[1]
      if (told !== undefined) said(told, isError)
    },
  }
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
      log.warn(
        { path: pathOf(path), count },
        'A page has inline scripts that are not ours: browsers will not run them',
      ),
    died: () => counted?.died(),
    said: (line, isError) => (isError ? log.warn : log.debug).call(log, { renderer: true }, line),
  }
}
