import type { ServerResponse } from 'node:http'
import { setOwnHeaders } from './answer-headers'

/** In seconds: when to ask again. */
const RETRY_AFTER = { client: 2, all: 5, failed: 5, ending: 5, desk: 5 }

export type Busy = keyof typeof RETRY_AFTER

const WORDS: Record<Busy, { status: number; title: string; text: string }> = {
  client: {
    status: 429,
    title: 'Too many requests at once',
    text: 'You have asked for many pages at once. Please wait a moment and ask again.',
  },
  all: {
    status: 503,
    title: 'Sorry, many people are reading right now',
    text: 'We cannot make this page right now. Please try again in some seconds.',
  },
  failed: {
    status: 503,
    title: 'Sorry, we can’t show this page right now',
    text: 'No figures are lost. Please try again in some seconds.',
  },
  desk: {
    status: 503,
    title: 'Sorry, the desk does not answer',
    text: 'It may be starting again. Please wait some seconds and load the page again. Then look whether your last step is there.',
  },
  ending: {
    status: 503,
    title: 'Sorry, we are about to be back',
    text: 'The site is being started again. Please try again in some seconds.',
  },
}

/** Says that a page cannot be had right now, and when to ask again. */
export function answerBusy(response: ServerResponse, why: Busy): void {
  const { status, title, text } = WORDS[why]
  answerInWords(response, status, title, text, { 'Retry-After': String(RETRY_AFTER[why]) })
}

/** A small page of the server’s own. */
export function answerInWords(
  response: ServerResponse,
  status: number,
  title: string,
  text: string,
  headers: Record<string, string> = {},
): void {
  const body = Buffer.from(
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} - Upheld</title></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>\n`,
  )
  setOwnHeaders(response)
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    ...headers,
  })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}
