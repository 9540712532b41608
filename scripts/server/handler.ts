import type { IncomingMessage, ServerResponse } from 'node:http'
import { preflight } from '@/lib/platform/http'
import { askingOf, isFile, isKeptAddress } from './addresses'
import type { Answer } from './answer'
import { noteRequest, setOwnHeaders } from './answer-headers'
import { type Client, clientOf } from './client-of'
import { isOfDesk, NOT_THERE } from './desk-address'
import type { DeskProcess } from './desk-process'
import type { DeskRelay } from './desk-relay'
import { answerHealth, HEALTH_ADDRESS, SERVER_HEALTH_ADDRESS } from './health'
import { type Form, formOfAnswer, type KeptAnswers, type Wanted } from './kept-answers'
import { mayBeAsked } from './may-be-asked'
import type { Observer } from './observer'
import { answerBusy, answerInWords } from './plain-answers'
import type { Renderers } from './renderers'
import type { Rendering } from './rendering'
import { requestId } from './request-log'
import { passOn, send, sendWhenMade } from './sending'
import { isSecure, type ServerSettings } from './settings'
import type { StaticFiles } from './static-files'
import { turns } from './turns'

/** What makes Next answer with a page as data, for a page that is open. */
const DATA_HEADERS = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
]

/** Of `Accept-Encoding`: gzip, and not with q=0. */
const TAKES_GZIP = /(?:^|[\s,])gzip(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/

export type ServerParts = {
  settings: ServerSettings
  renderers: Renderers
  pages: Rendering
  kept: KeptAnswers
  files: StaticFiles
  desk: DeskProcess
  relay: DeskRelay
  /** Whether the server answers what was asked before, and then ends. */
  isEnding(): boolean
  observer: Observer
}

/** What is asked, by whom and how. */
type Asked = {
  request: IncomingMessage
  response: ServerResponse
  client: Client
  id: string
  path: string
  wanted: Wanted
}

/** Answers every request: from what is kept, or from a renderer, or at once where it may not be answered. */
export function handler(parts: ServerParts) {
  const { settings, renderers, desk, relay, isEnding, observer } = parts
  const inTurn = turns()

  return (request: IncomingMessage, response: ServerResponse): void => {
    const client = clientOf(request, settings.TRUSTED_PROXIES)
    inTurn(client.id, () => {
      // Whoever has gone meanwhile is not answered.
      if (!request.socket.destroyed) answer(request, response, client)
    })
  }

  function answer(request: IncomingMessage, response: ServerResponse, client: Client): void {
    const path = (request.url ?? '').split('?', 1)[0] ?? ''
    const id = requestId(request, client.isProxied)
    noteRequest(response, { id, path, isSecure: isSecure(settings) })
    observer.began(request, response, client, id)
    if (isEnding()) response.setHeader('Connection', 'close')
    const gzip = TAKES_GZIP.test(String(request.headers['accept-encoding'] ?? ''))
    if (isOfDesk(path) && desk.isThere())
      relay.answer({ request, response, client, id, site: siteOf(client, settings), takesGzip: gzip })
    else if (!mayBeAsked(request, response)) observer.found(response, 'refused')
    else if (path === HEALTH_ADDRESS || path === SERVER_HEALTH_ADDRESS) {
      observer.found(response, 'own')
      answerHealth(response, path, parts)
    } else if (request.method === 'OPTIONS') {
      observer.found(response, 'own')
      setOwnHeaders(response)
      response.writeHead(204, Object.fromEntries(preflight().headers)).end()
    } else {
      const wanted = { gzip, isOld: renderers.state()?.databaseIsDown ?? false }
      const asked: Asked = { request, response, client, id, path, wanted }
      if (parts.files.isAt(path)) void answerFile(asked, parts)
      else answerPage(asked, parts)
    }
  }
}

async function answerFile({ request, response, path, wanted }: Asked, parts: ServerParts): Promise<void> {
  parts.observer.found(response, 'static')
  const form = parts.kept.find(path, wanted)
  if (form) return sendWhenMade(form, request, response)
  const file = await parts.files.read(path)
  if (!file) {
    const text = 'The page that names it is an older one. Load the page again.'
    return answerInWords(response, 404, 'There is no such file', text)
  }
  const made = await formOfAnswer(file, wanted)
  parts.kept.keep(path, file, made)
  send(made, request, response)
}

function answerPage({ request, response, client, id, path, wanted }: Asked, parts: ServerParts): void {
  const { kept, pages } = parts
  const { found } = parts.observer
  const url = isFile(path) ? path : (request.url ?? '')
  const site = siteOf(client, parts.settings)
  const data = dataHeaders(request)
  const key = `${site.protocol}://${site.host}${url}${data ? ` ${JSON.stringify(data)}` : ''}`
  const form = kept.find(key, wanted)
  if (form) {
    found(response, 'kept')
    sendWhenMade(form, request, response)
    return
  }
  const isForAll = isKeptAddress(url)
  const known = askingOf(path)?.isTagged ? request.headers['if-none-match'] : undefined
  const { referer } = request.headers
  const headers: Record<string, string> = {
    host: site.host,
    'x-forwarded-host': site.host,
    'x-forwarded-proto': site.protocol,
    'x-request-id': id,
    ...data,
    ...(!isForAll && referer !== undefined && { referer }),
    ...(known !== undefined && { 'if-none-match': known }),
  }
  const give = async (answer: Answer, isCurrent: boolean) => {
    // While it is compressed, all may be forgotten.
    const times = kept.timesForgotten()
    const made = await sharedForm(answer, wanted)
    const isStillCurrent = isCurrent && kept.timesForgotten() === times
    if (isForAll && isStillCurrent && !wanted.isOld && isWorthKeeping(answer)) kept.keep(key, answer, made)
    send(made, request, response)
  }
  const leave = pages.ask(
    // A renderer would know the desk’s pages.
    {
      path: isOfDesk(path) ? NOT_THERE : url,
      headers,
      client: client.id,
      isForAll,
      key: isForAll && known === undefined ? key : null,
    },
    {
      whole(answer, isCurrent) {
        found(response, 'rendered')
        void give(answer, isCurrent)
      },
      streamed(head, begun, rest) {
        found(response, 'rendered')
        passOn(response, { head, begun, rest }, wanted.gzip)
      },
      refused(why) {
        found(response, 'refused')
        answerBusy(response, why)
      },
    },
  )
  response.on('close', leave)
}

/** Compressed once for all who wait for the same answer. */
const formsOf = new WeakMap<Answer, Map<string, Promise<Form>>>()

function sharedForm(answer: Answer, wanted: Wanted): Promise<Form> {
  const forms = formsOf.get(answer) ?? new Map<string, Promise<Form>>()
  formsOf.set(answer, forms)
  const name = `${wanted.gzip} ${wanted.isOld}`
  const form = forms.get(name) ?? formOfAnswer(answer, wanted)
  forms.set(name, form)
  return form
}

/** Pictures, files and redirects name the site that they were asked from, unless a setting says where it stands. */
function siteOf(client: Client, { SITE_ADDRESS }: ServerSettings): Pick<Client, 'host' | 'protocol'> {
  if (SITE_ADDRESS === undefined) return client
  const { host, protocol } = new URL(SITE_ADDRESS)
  return { host, protocol: protocol === 'https:' ? 'https' : 'http' }
}

function dataHeaders({ headers }: IncomingMessage): Record<string, string> | null {
  if (headers.rsc === undefined) return null
  const given = DATA_HEADERS.flatMap((name) => {
    const value = headers[name]
    return typeof value === 'string' ? [[name, value]] : []
  })
  return Object.fromEntries(given)
}

/** What is there, and what leads there: it follows from what is published, like all that is there. */
const isWorthKeeping = ({ status, headers }: Answer) =>
  [200, 307, 308].includes(status) &&
  !headers.some(([name, value]) => name.toLowerCase() === 'set-cookie' || value === 'no-store')
