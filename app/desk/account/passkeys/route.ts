import { z } from 'zod'
import { removePasskey } from '@/lib/data/desk-sessions'
import { deskAction } from '@/lib/desk/action'
import { ACCOUNT_ADDRESS } from '@/lib/desk/address'
import { done, problem } from '@/lib/desk/answer'

const form = z.object({ passkey: z.string().min(1).max(64) })

export const POST = deskAction({ role: 'reader', form }, async ({ person, values, answer }) =>
  answer(
    ACCOUNT_ADDRESS,
    (await removePasskey(person.id, values.passkey))
      ? done('The passkey is removed. It no longer signs you in.')
      : problem('This passkey was removed already.'),
  ),
)
