import { DeskField } from '@/components/desk/frame/desk-field'
import { BACK, SIGN_IN_FORM } from '@/lib/desk/address'
import type { DeskAnswer } from '@/lib/desk/answer'

/** @param back the page of the desk to go on to */
export function SignInForm({ answer, back }: { answer: DeskAnswer; back: string | null }) {
  return (
    <form method="post" action={SIGN_IN_FORM} className="mt-8 space-y-5">
      {back && <input type="hidden" name={BACK} value={back} />}
      <DeskField
        name="email"
        label="E-mail address"
        type="email"
        autoComplete="username webauthn"
        required
        answer={answer}
      />
      <DeskField
        name="password"
        label="Password"
        type="password"
        autoComplete="current-password"
        required
        answer={answer}
      />
      <button type="submit" className="desk-button">
        Sign in
      </button>
    </form>
  )
}
