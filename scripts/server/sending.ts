import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline, Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { type Answer, hasAlready, isText, weakTag } from './answer'
import { idHeader } from './answer-headers'
import type { Form } from './kept-answers'
import { answerBusy } from './plain-answers'

/** Sends an answer, or a 304 to who has it already; once it is made, where it is not yet. */
export function sendWhenMade(
  form: Form | Promise<Form>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (!(form instanceof Promise)) send(form, request, response)
  else
    form.then(
      (made) => send(made, request, response),
      () => answerBusy(response, 'failed'),
    )
}

const OF_CONTENT = new Set(['Content-Length', 'Content-Encoding', 'Content-Type', 'content-type'])

export function send(
  { status, headers, etag, body }: Form,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (status === 304 || (status === 200 && hasAlready(request, etag))) {
    response.writeHead(304, [...withoutContent(headers), ...idHeader(response)])
    response.end()
  } else {
    response.writeHead(status, [...headers, ...idHeader(response)])
    response.end(request.method === 'HEAD' ? undefined : body)
  }
}

function withoutContent(headers: string[]): string[] {
  const left: string[] = []
  for (let i = 0; i < headers.length; i += 2) {
    const [name = '', value = ''] = headers.slice(i, i + 2)
    if (!OF_CONTENT.has(name)) left.push(name, value)
  }
  return left
}

/** Passes on an answer as it is read from a renderer, no faster than its reader takes it. */
export function passOn(
  response: ServerResponse,
  { head, begun, rest }: { head: Omit<Answer, 'body'>; begun: Buffer[]; rest: IncomingMessage },
  takesGzip: boolean,
): void {
  const isGzip = takesGzip && isText(head.mediaType)
  const etag = isGzip && head.etag ? weakTag(head.etag) : head.etag
  response.writeHead(head.status, [
    ...head.headers.flat(),
    ...(etag ? ['ETag', etag] : []),
    ...(isGzip ? ['Content-Encoding', 'gzip'] : []),
    ...idHeader(response),
  ])
  if (response.req.method === 'HEAD') {
    rest.destroy()
    response.end()
    return
  }
  const whole = Readable.from(piecesOf(begun, rest))
  const ended = (error: Error | null | undefined) => error && rest.destroy()
  if (isGzip) pipeline(whole, createGzip(), response, ended)
  else pipeline(whole, response, ended)
}

async function* piecesOf(begun: Buffer[], rest: IncomingMessage) {
  yield* begun
  yield* rest
}
