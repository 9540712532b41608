import type { z } from 'zod'
import { deskAction } from '@/lib/desk/action'
import { PEOPLE_ADDRESS } from '@/lib/desk/address'
import { linkCookie } from '@/lib/desk/people/link-cookie'
import type { PeopleOutcome } from '@/lib/desk/people/manage'
import type { DeskPerson } from '@/lib/desk/people/person'

/** A form of the page of people: each leads back there, and may leave a link to hand on. */
export function peopleForm<Values extends Record<string, string>>(
  form: z.ZodType<Values>,
  act: (values: Values, by: DeskPerson) => Promise<PeopleOutcome>,
) {
  return deskAction({ role: 'publisher', form }, async ({ person, values, request, answer }) => {
    const { said, token } = await act(values, person)
    const response = await answer(PEOPLE_ADDRESS, said, said.kind === 'problem' ? values : {})
    response.headers.append('Set-Cookie', linkCookie(request.headers, token))
    return response
  })
}
