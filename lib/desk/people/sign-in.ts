import { z } from 'zod'
import { forgetEnded } from '@/lib/data/desk-sessions'
import { BACK, DESK_ADDRESS, signInAddress, withinDesk } from '../address'
import { problem, seeOther } from '../answer'
import { authOf, LONGEST_PASSWORD } from './auth'
import { browserMark, countSignIn, forgetSignIns, isMarkOf, placeOf, waitWords } from './limits'
import { deskSecret } from './secret'

/** The same for an address that nobody has and for a wrong password: nobody can find out who has one. */
const WRONG = 'This e-mail address and password do not go together. Check both, and try again.'

/** How long a browser is known that somebody has signed in with, in seconds: a year. */
const MARK_LASTS = 365 * 24 * 60 * 60

const MARK = 'upheld-desk-browser'

export const signInForm = z.object({
  email: z.string().trim().min(1, 'Type your e-mail address.').max(254, 'This e-mail address is too long.'),
  password: z.string().min(1, 'Type your password.').max(LONGEST_PASSWORD, 'This password is too long.'),
  [BACK]: z.string().optional(),
})

/** Signs somebody in with their password, and leads them to the page that they wanted. */
export async function signIn(request: Request, values: z.infer<typeof signInForm>): Promise<Response> {
  const { email, password } = values
  const back = withinDesk(values[BACK])
  const place = placeOf(request.headers)
  const secret = await deskSecret()
  const isKnown = isMarkOf(cookieOf(request.headers, MARK), email, secret)
  const refuse = (text: string) =>
    seeOther(request, signInAddress(back ?? undefined), {
      said: [problem(text, 'email')],
      typed: { email },
      personId: null,
    })
  const until = await countSignIn(email, place, isKnown)
  if (until) return refuse(`That was wrong too often. Wait ${waitWords(until)}, then try again.`)
  const auth = await authOf(request.headers)
  const entered = await auth.api.signInEmail({
    body: { email, password },
    headers: request.headers,
    asResponse: true,
  })
  if (!entered.ok) return refuse(WRONG)
  await forgetSignIns(email, place, isKnown)
  await forgetEnded()
  const headers = cookiesOf(entered)
  const isSecure = (await auth.$context).authCookies.sessionToken.attributes.secure
  headers.append(
    'Set-Cookie',
    `${MARK}=${browserMark(email, secret)}; Max-Age=${MARK_LASTS}; Path=${DESK_ADDRESS}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`,
  )
  return seeOther(request, back ?? DESK_ADDRESS, { personId: null, headers })
}

/** Ends the session that a request is part of. */
export async function signOut(request: Request): Promise<Response> {
  const auth = await authOf(request.headers)
  const left = await auth.api.signOut({ headers: request.headers, asResponse: true })
  return seeOther(request, signInAddress(), { personId: null, headers: cookiesOf(left) })
}

/** The cookies that the sign-in library sets, for an answer of our own. */
function cookiesOf(response: Response): Headers {
  const headers = new Headers()
  for (const cookie of response.headers.getSetCookie()) headers.append('Set-Cookie', cookie)
  return headers
}

/** The value of a cookie; '' where there is none. */
function cookieOf(headers: Headers, name: string): string {
  const cookies = (headers.get('cookie') ?? '').split(';').map((one) => one.trim())
  return cookies.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
}
