import type { IncomingMessage, ServerResponse } from 'node:http'
import { askingOf } from './addresses'
import { answerInWords } from './plain-answers'

/** In bytes: nothing that anybody typed or followed is longer. */
const LONGEST_ADDRESS = 8000

/** What the desk’s forms and uploads are sent with. */
const OF_DESK = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

type Refuse = (status: number, title: string, text: string, more?: Record<string, string>) => false

const refusing =
  (response: ServerResponse): Refuse =>
  (status, title, text, more = {}) => {
    answerInWords(response, status, title, text, more)
    return false
  }

/** Whether a request is one of those that are answered at all; if not it has been told so. */
export function mayBeAsked(request: IncomingMessage, response: ServerResponse): boolean {
  const { method = '', url = '', headers } = request
  const refuse = refusing(response)
  const methods = ['GET', 'HEAD']
  if (!methods.includes(method) && askingOf(url.split('?', 1)[0] ?? '')?.isOpen) methods.push('OPTIONS')
  if (!methods.includes(method))
    return refuse(405, 'Only reading is possible', 'This address answers requests to read it alone.', {
      Allow: methods.join(', '),
      Connection: 'close',
    })
  if (hasContent(headers))
    return refuse(413, 'A request to read has no content', 'Send the request without content.', {
      Connection: 'close',
    })
  return isAddress(url, refuse)
}

/** The same for a request to the desk, whose content is bounded while it arrives. */
export function mayAskDesk(request: IncomingMessage, response: ServerResponse): boolean {
  const { method = '', url = '', headers } = request
  const refuse = refusing(response)
  if (!OF_DESK.includes(method))
    return refuse(405, 'Nothing can be done in this way', 'The desk knows no such request.', {
      Allow: OF_DESK.join(', '),
      Connection: 'close',
    })
  if ((method === 'GET' || method === 'HEAD') && hasContent(headers))
    return refuse(413, 'A request to read has no content', 'Send the request without content.', {
      Connection: 'close',
    })
  return isAddress(url, refuse)
}

const hasContent = (headers: IncomingMessage['headers']) =>
  Number(headers['content-length'] ?? 0) !== 0 || headers['transfer-encoding'] !== undefined

function isAddress(url: string, refuse: Refuse): boolean {
  if (url.length > LONGEST_ADDRESS)
    return refuse(414, 'The address is too long', 'No page has an address as long as this.')
  if (!url.startsWith('/')) return refuse(400, 'No address of this site', 'The request names no page.')
  return true
}
