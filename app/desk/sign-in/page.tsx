import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { deskAnswer, personIfAny } from '@/app/desk/desk-person'
import { EnterWithPasskey } from '@/components/desk/people/enter-with-passkey'
import { SignInForm } from '@/components/desk/people/sign-in-form'
import { BACK, DESK_ADDRESS, withinDesk } from '@/lib/desk/address'
import type { Query } from '@/lib/platform/query'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignIn({ searchParams }: { searchParams: Promise<Query> }) {
  const asked = (await searchParams)[BACK]
  const back = withinDesk(typeof asked === 'string' ? asked : null)
  if (await personIfAny()) redirect(back ?? DESK_ADDRESS)
  return (
    <div className="max-w-measure">
      <h1>Sign in to the desk</h1>
      <p className="mt-4">
        The desk is where letters are loaded, reviewed and published. Only people that a publisher has added
        can sign in.
      </p>
      <SignInForm answer={await deskAnswer()} back={back} />
      <EnterWithPasskey to={back ?? DESK_ADDRESS} />
      <p className="mt-8 text-quiet">
        Have you forgotten your password? Ask a publisher for a link that sets a new one.
      </p>
    </div>
  )
}
