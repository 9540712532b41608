import { siteAddress } from '@/lib/platform/site-address'
import { AUTH_ADDRESS } from '../address'
import { authOf } from './auth'
import { countFromPlace, placeOf, waitWords } from './limits'
import { sessionFrom } from './person'

/** What scripts may ask of the sign-in library, and nothing else: the rest of it has forms of our own. */
const CALLS: Record<string, { method: 'GET' | 'POST'; needsSession: boolean }> = {
  'passkey/generate-register-options': { method: 'GET', needsSession: true },
  'passkey/verify-registration': { method: 'POST', needsSession: true },
  'passkey/generate-authenticate-options': { method: 'GET', needsSession: false },
  'passkey/verify-authentication': { method: 'POST', needsSession: false },
}

/** No answer of a device is longer, in characters. */
const LONGEST = 64 * 1024

/**
 * Answers a script that adds a passkey or signs in with one: `{ said }` is a sentence for the person where it did not work.
 * @param path after AUTH_ADDRESS
 */
export async function answerPasskeyCall(request: Request, path: string): Promise<Response> {
  const call = Object.hasOwn(CALLS, path) ? CALLS[path] : undefined
  if (!call || call.method !== request.method) return said(404, 'There is no such page.')
  if (call.needsSession && !(await sessionFrom(request.headers)))
    return said(401, 'You were signed out. Sign in again.')
  if (call.method === 'POST') {
    const until = await countFromPlace(placeOf(request.headers))
    if (until) return said(429, `That was tried too often. Wait ${waitWords(until)}, then try again.`)
  }
  const body = call.method === 'POST' ? await request.text() : undefined
  if (body && body.length > LONGEST) return said(413, 'This is too large.')
  const address = `${new URL(siteAddress(request.headers)).origin}${AUTH_ADDRESS}/${path}`
  const auth = await authOf(request.headers)
  const answer = await auth.handler(
    new Request(address, { method: call.method, headers: request.headers, body }),
  )
  if (!answer.ok) return said(answer.status, await refusalWords(answer, call))
  const headers = new Headers({ 'Cache-Control': 'no-store' })
  for (const cookie of answer.headers.getSetCookie()) headers.append('Set-Cookie', cookie)
  // What a device is asked is for the script; of a session it need not know more than that there is one.
  return Response.json(call.method === 'GET' ? await answer.json() : {}, { headers })
}

async function refusalWords(answer: Response, call: { needsSession: boolean }): Promise<string> {
  const { code }: { code?: unknown } = await answer.json().catch(() => ({}))
  if (code === 'SESSION_NOT_FRESH' || code === 'SESSION_IS_NOT_FRESH')
    return 'To add a passkey, sign out and sign in again first. That must have been in the last hour.'
  return call.needsSession
    ? 'This passkey could not be added. Try again.'
    : 'This passkey is not known here. Use your password.'
}

function said(status: number, words: string): Response {
  return Response.json({ said: words }, { status, headers: { 'Cache-Control': 'no-store' } })
}
