import type { Metadata } from 'next'
import { deskPerson } from '@/app/desk/desk-person'
import { DESK_ADDRESS } from '@/lib/desk/address'
import { ROLE_WORDS } from '@/lib/words/desk-roles'

export const metadata: Metadata = { title: 'Not allowed' }

export default async function NotAllowed() {
  const person = await deskPerson('reader')
  return (
    <div className="max-w-measure">
      <h1>Only a publisher can do this</h1>
      <p className="mt-4">
        You are signed in as {person.name}, {ROLE_WORDS[person.role]}. Nothing was changed. Ask a publisher to
        do it, or to make you a publisher.
      </p>
      <p className="mt-4">
        <a href={DESK_ADDRESS}>Back to the desk</a>
      </p>
    </div>
  )
}
