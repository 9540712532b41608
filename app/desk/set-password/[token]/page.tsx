import type { Metadata } from 'next'
import { deskAnswer } from '@/app/desk/desk-person'
import { NewPasswordFields } from '@/components/desk/people/new-password-fields'
import { personOfLink } from '@/lib/data/desk-passwords'
import { setPasswordForm, signInAddress } from '@/lib/desk/address'
import { SHORTEST_PASSWORD } from '@/lib/desk/people/auth'

export const metadata: Metadata = { title: 'Set your password', referrer: 'same-origin' }

export default async function SetPassword({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const person = await personOfLink(token)
  if (!person)
    return (
      <div className="max-w-measure">
        <h1>This link no longer works</h1>
        <p className="mt-4">
          A link works once, for 24 hours. If you have set your password with it, sign in. If not, ask a
          publisher for a new link.
        </p>
        <p className="mt-4">
          <a href={signInAddress()}>Sign in to the desk</a>
        </p>
      </div>
    )
  const answer = await deskAnswer()
  return (
    <div className="max-w-measure">
      <h1>Set your password</h1>
      <p className="mt-4">
        For {person.name}, {person.email}. Three words that do not belong together make a good password.
      </p>
      <form method="post" action={setPasswordForm(token)} className="mt-8 space-y-5">
        {/* Tells password managers whose password it is. */}
        <input type="hidden" name="email" autoComplete="username" defaultValue={person.email} />
        <NewPasswordFields shortest={SHORTEST_PASSWORD} answer={answer} />
        <button type="submit" className="desk-button">
          Set password
        </button>
      </form>
    </div>
  )
}
