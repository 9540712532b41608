import { openAction } from '@/lib/desk/action'
import { setPassword, setPasswordForm } from '@/lib/desk/people/password'

export const POST = openAction<typeof setPasswordForm._output, { token: string }>(
  { form: setPasswordForm },
  ({ request, params, values }) => setPassword(request, params.token, values),
)
