import { z } from 'zod'
import { endSessions } from '@/lib/data/desk-sessions'
import { noteStep } from '@/lib/data/desk-steps'
import { deskAction } from '@/lib/desk/action'
import { ACCOUNT_ADDRESS, signInAddress } from '@/lib/desk/address'
import { done } from '@/lib/desk/answer'

/** One session, all others, or all with this one. */
const form = z.object({ end: z.string().min(1).max(64) })

export const POST = deskAction({ role: 'reader', form }, async ({ person, sessionId, values, answer }) => {
  if (values.end === 'all') {
    await endSessions(person.id)
    await noteStep({
      by: person,
      kind: 'signed-out',
      subject: { kind: 'person', id: person.id },
      what: 'signed out everywhere',
    })
    return answer(signInAddress())
  }
  if (values.end === sessionId) {
    await endSessions(person.id, { only: sessionId })
    return answer(signInAddress())
  }
  await endSessions(person.id, values.end === 'others' ? { except: sessionId } : { only: values.end })
  return answer(
    ACCOUNT_ADDRESS,
    done(values.end === 'others' ? 'Everywhere else you are signed out.' : 'You are signed out there.'),
  )
})
