import { z } from 'zod'
import { changePassword, passwordHashOf, setPasswordByLink } from '@/lib/data/desk-passwords'
import { setPasswordAddress, signInAddress } from '../address'
import { done, problem, seeOther } from '../answer'
import { authOf, LONGEST_PASSWORD, SHORTEST_PASSWORD } from './auth'
import { countFromPlace, countPasswordCheck, forgetPersonsTries, placeOf, waitWords } from './limits'

const newPassword = z
  .string()
  .min(SHORTEST_PASSWORD, `Your password must have at least ${SHORTEST_PASSWORD} characters.`)
  .max(LONGEST_PASSWORD, `Your password must have at most ${LONGEST_PASSWORD} characters.`)

const SAME_TWICE = {
  message: 'The two passwords are not the same. Type both again.',
  path: ['again-password'],
}

/** The password is typed twice: nobody sees what they type. */
export const setPasswordForm = z
  .object({ 'new-password': newPassword, 'again-password': z.string() })
  .refine((typed) => typed['new-password'] === typed['again-password'], SAME_TWICE)

export const changePasswordForm = z
  .object({
    'present-password': z.string().min(1, 'Type the password that you have now.').max(LONGEST_PASSWORD),
    'new-password': newPassword,
    'again-password': z.string(),
  })
  .refine((typed) => typed['new-password'] === typed['again-password'], SAME_TWICE)

/** Sets a password by a link, once. Whoever was locked out is let in again. */
export async function setPassword(
  request: Request,
  token: string,
  values: z.infer<typeof setPasswordForm>,
): Promise<Response> {
  const until = await countFromPlace(placeOf(request.headers))
  if (until) {
    const said = [problem(`That was tried too often. Wait ${waitWords(until)}, then try again.`)]
    return seeOther(request, setPasswordAddress(token), { said, personId: null })
  }
  const person = await setPasswordByLink(token, await hashed(request.headers, values['new-password']))
  if (!person) return seeOther(request, setPasswordAddress(token), { personId: null })
  await forgetPersonsTries(person.email, placeOf(request.headers))
  const said = [done('Your password is set. You can sign in now.')]
  return seeOther(request, signInAddress(), { said, typed: { email: person.email }, personId: null })
}

/** What somebody who is signed in needs to change their password; a sentence where that is not so. */
export async function changeOwnPassword(
  headers: Headers,
  { personId, sessionId }: { personId: string; sessionId: string },
  values: z.infer<typeof changePasswordForm>,
): Promise<{ refused: string } | { changed: true }> {
  const until = await countPasswordCheck(personId)
  if (until) return { refused: `That was wrong too often. Wait ${waitWords(until)}, then try again.` }
  const hash = await passwordHashOf(personId)
  const { password } = await (await authOf(headers)).$context
  if (hash === null || !(await password.verify({ hash, password: values['present-password'] })))
    return { refused: 'This is not the password that you have now.' }
  await changePassword(personId, await password.hash(values['new-password']), { keep: sessionId })
  return { changed: true }
}

async function hashed(headers: Headers, password: string): Promise<string> {
  return (await (await authOf(headers)).$context).password.hash(password)
}
