import type { Metadata } from 'next'
import { deskAnswer, deskSession } from '@/app/desk/desk-person'
import { Account } from '@/components/desk/people/account'
import { accountView } from '@/lib/desk/people/account'

export const metadata: Metadata = { title: 'Your account' }

export default async function AccountPage() {
  const { id, person } = await deskSession('reader')
  return <Account view={await accountView(person, id)} answer={await deskAnswer()} />
}
