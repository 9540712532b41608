import { deskAction } from '@/lib/desk/action'
import { ACCOUNT_ADDRESS } from '@/lib/desk/address'
import { done, problem } from '@/lib/desk/answer'
import { changeOwnPassword, changePasswordForm } from '@/lib/desk/people/password'

export const POST = deskAction(
  { role: 'reader', form: changePasswordForm },
  async ({ request, person, sessionId, values, answer }) => {
    const result = await changeOwnPassword(request.headers, { personId: person.id, sessionId }, values)
    return answer(
      ACCOUNT_ADDRESS,
      'refused' in result
        ? problem(result.refused, 'present-password')
        : done('Your password is changed. Everywhere else you are signed out.'),
    )
  },
)
