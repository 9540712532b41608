import { DeskField } from '@/components/desk/frame/desk-field'
import type { DeskAnswer } from '@/lib/desk/answer'

/** Where somebody types a new password, and types it again. */
export function NewPasswordFields({ shortest, answer }: { shortest: number; answer: DeskAnswer }) {
  return (
    <>
      <DeskField
        name="new-password"
        label="New password"
        help={`At least ${shortest} characters.`}
        type="password"
        autoComplete="new-password"
        required
        answer={answer}
      />
      <DeskField
        name="again-password"
        label="The same again"
        type="password"
        autoComplete="new-password"
        required
        answer={answer}
      />
    </>
  )
}
