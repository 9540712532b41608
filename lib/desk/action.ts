import type { z } from 'zod'
import { siteAddress } from '@/lib/platform/site-address'
import { DESK_ADDRESS, NOT_ALLOWED_ADDRESS, signInAddress, withinDesk } from './address'
import { type DeskAnswer, problem, type Said, seeOther, wantsJson } from './answer'
import { deskIsHere } from './is-here'
import { type DeskPerson, may, type Role, sessionFrom } from './people/person'

/** The most that a form of fields may have, in bytes. Files go another way: `deskRequest`. */
const LARGEST_FORM = 256 * 1024

type Context<Params> = { params: Promise<Params> }

/** What an action is given. */
export type ActionGiven<Values, Params> = {
  person: DeskPerson
  /** Of the session that the request is part of. */
  sessionId: string
  values: Values
  /** The varying parts of the address. */
  params: Params
  request: Request
  /** Leads the sender to a page that says something: see `seeOther`. */
  answer: (to: string, said?: Said | Said[], typed?: DeskAnswer['typed']) => Promise<Response>
}

/**
 * A route handler for POST of a form by somebody who is signed in. It refuses: where the desk is off (404), requests of
 * other sites (403), who is not signed in (303 to sign in, or 401 for scripts), the wrong role (303 to a page that says so,
 * or 403), forms that are too large (413), and forms that the schema refuses (303 back to the page with what is wrong).
 * @param role who may do it
 * @param form of the fields by their names: a field that stands there several times is a list; its messages are sentences
 *   for the person who sent it
 */
export function deskAction<Values, Params = Record<string, never>>(
  { role, form }: { role: Role; form: z.ZodType<Values> },
  act: (given: ActionGiven<Values, Params>) => Promise<Response>,
) {
  return deskRequest<Params>({ role }, async ({ person, sessionId, params, request }) => {
    const personId = person.id
    const read = await readForm(request, form, personId)
    if (read instanceof Response) return read
    const answer: ActionGiven<Values, Params>['answer'] = (to, said = [], typed = {}) =>
      seeOther(request, to, { said: [said].flat(), typed, personId })
    return act({ person, sessionId, values: read.values, params, request, answer })
  })
}

/**
 * The same, but what was sent is left to the handler: for files, and for what scripts send or follow. It may be for any
 * method; requests that change nothing (GET, HEAD) may come from anywhere, as links do.
 */
export function deskRequest<Params = Record<string, never>>(
  { role }: { role: Role },
  act: (given: Omit<ActionGiven<null, Params>, 'values' | 'answer'>) => Promise<Response>,
) {
  return async (request: Request, context: Context<Params>): Promise<Response> => {
    const refused = refuseStranger(request)
    if (refused) return refused
    const session = await sessionFrom(request.headers)
    if (!session) return toSignIn(request)
    if (!may(session.person, role)) return notAllowed(request)
    const params = await context.params
    return act({ person: session.person, sessionId: session.id, params, request })
  }
}

/** The same for forms of those who are not signed in yet: only the desk, the site and the size are looked at. */
export function openAction<Values, Params = Record<string, never>>(
  { form }: { form: z.ZodType<Values> },
  act: (given: { values: Values; params: Params; request: Request }) => Promise<Response>,
) {
  return async (request: Request, context: Context<Params>): Promise<Response> => {
    const refused = refuseStranger(request)
    if (refused) return refused
    const read = await readForm(request, form, null)
    return read instanceof Response
      ? read
      : act({ values: read.values, params: await context.params, request })
  }
}

/** Refuses everything where the desk is off, and what pages of other sites have browsers send. */
export function refuseStranger(request: Request): Response | null {
  if (!deskIsHere()) return plain(404, 'There is no such page.')
  const changesNothing = request.method === 'GET' || request.method === 'HEAD'
  if (changesNothing || isOfThisSite(request.headers)) return null
  return plain(
    403,
    `This form was not sent from this site. Open ${siteAddress(request.headers)}${DESK_ADDRESS}.`,
  )
}

/** Browsers say with each form which site its page is of. Neither header can be set by a page. */
function isOfThisSite(headers: Headers): boolean {
  const fetchSite = headers.get('sec-fetch-site')
  if (fetchSite !== null && fetchSite !== 'same-origin') return false
  const origin = headers.get('origin')
  if (origin === null) return fetchSite === 'same-origin'
  return origin === new URL(siteAddress(headers)).origin
}

async function readForm<Values>(
  request: Request,
  form: z.ZodType<Values>,
  personId: string | null,
): Promise<Response | { values: Values }> {
  const bytes = await readAtMost(request, LARGEST_FORM)
  if (!bytes) return plain(413, 'This form is too large.')
  const type = request.headers.get('content-type')
  const fields = await new Response(bytes, { headers: type ? { 'Content-Type': type } : {} })
    .formData()
    .catch(() => null)
  if (!fields) return plain(400, 'This is not a form.')
  const sent = Object.fromEntries(
    [...new Set(fields.keys())].map((name) => {
      const all = fields.getAll(name)
      return [name, all.length > 1 ? all : all[0]]
    }),
  )
  const read = form.safeParse(sent)
  if (read.success) return { values: read.data }
  const said = read.error.issues.map((issue) => problem(issue.message, issue.path[0]?.toString()))
  return seeOther(request, pageOf(request), { said, typed: typedOf(sent), personId })
}

/** What may be shown again. */
function typedOf(sent: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(sent).flatMap(([name, value]) =>
      typeof value === 'string' && !/password/i.test(name) ? [[name, value]] : [],
    ),
  )
}

/** The page that a form stood on, without what that page said. */
export function pageOf(request: Request): string {
  const referrer = request.headers.get('referer')
  const site = new URL(siteAddress(request.headers)).origin
  const page = referrer?.startsWith(`${site}/`) ? withinDesk(referrer.slice(site.length)) : null
  return page ?? DESK_ADDRESS
}

async function readAtMost(request: Request, most: number): Promise<Buffer<ArrayBuffer> | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size > most) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Forms come back to where they stood; what they were about to change is not changed. */
async function toSignIn(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const back = request.method === 'GET' ? `${pathname}${search}` : pageOf(request)
  if (!wantsPage(request)) return plain(401, 'Sign in again.')
  const said =
    request.method === 'GET' ? [] : [problem('You were signed out. Nothing was changed. Sign in again.')]
  return seeOther(request, signInAddress(back), { said, personId: null })
}

async function notAllowed(request: Request): Promise<Response> {
  if (!wantsPage(request)) return plain(403, 'Only a publisher can do this.')
  return seeOther(request, NOT_ALLOWED_ADDRESS, { personId: null })
}

/** Whether a browser asks for a page to show, and not a script or a picture. */
function wantsPage(request: Request): boolean {
  const accept = request.headers.get('accept')
  return !wantsJson(request) && (accept === null || accept.includes('text/html'))
}

function plain(status: number, words: string): Response {
  return new Response(`${words}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
