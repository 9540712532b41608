import { spawnSync } from 'node:child_process'
import { POST as enter } from '@/app/desk/sign-in/enter/route'
import { makePasswordLink, setPasswordByLink } from '@/lib/data/desk-passwords'
import { addPerson } from '@/lib/data/people'
import { authOf } from '@/lib/desk/people/auth'
import type { Role } from '@/lib/desk/people/person'

/** Where the desk of these tests is. */
export const DESK_SITE = 'http://upheld.test'

/** Of everybody in tests. */
export const PASSWORD = 'three plain words'

/** Whoever set the desk up. */
export const AT_TERMINAL = { id: null, name: 'the terminal' }

/** A request as a browser sends a plain form of a page of this site. */
export function formRequest(
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Request {
  return new Request(`${DESK_SITE}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: {
      host: 'upheld.test',
      origin: DESK_SITE,
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
  })
}

/** Somebody who has set their password. */
export async function personWithPassword({
  name,
  email = `${name.toLowerCase().replace(/\W+/g, '.')}@desk.example`,
  role,
}: {
  name: string
  email?: string
  role: Role
}) {
  const person = await addPerson({ name, email, role }, AT_TERMINAL)
  const auth = await authOf(new Headers({ host: 'upheld.test' }))
  const hash = await (await auth.$context).password.hash(PASSWORD)
  await setPasswordByLink(await makePasswordLink(person, AT_TERMINAL), hash)
  return person
}

/** Sends the form of the page to sign in. */
export function sendSignIn(
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return enter(formRequest('/desk/sign-in/enter', fields, headers), { params: Promise.resolve({}) })
}

/** What a browser sends after an answer: `name=value; name=value`. */
export function cookiesAfter(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

/** The cookies of somebody who has just signed in. */
export async function signedIn(email: string): Promise<string> {
  const entered = await sendSignIn({ email, password: PASSWORD })
  const cookies = cookiesAfter(entered)
  if (!cookies) throw new Error(`${email} could not sign in.`)
  return cookies
}

/** Runs `npm run desk` on the database of the tests. */
export function runDesk(args: string[], more: Record<string, string> = {}) {
  const env = { ...process.env, ...more }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['.build/desk.mjs', ...args], {
    encoding: 'utf8',
    env,
  })
  return { status, stdout, stderr }
}
