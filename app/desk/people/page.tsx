import type { Metadata } from 'next'
import { cookies, headers } from 'next/headers'
import { deskAnswer, deskPerson } from '@/app/desk/desk-person'
import { People } from '@/components/desk/people/people'
import { LINK_COOKIE } from '@/lib/desk/people/link-cookie'
import { peopleView } from '@/lib/desk/people/manage'
import { siteAddress } from '@/lib/platform/site-address'

export const metadata: Metadata = { title: 'People' }

export default async function PeoplePage() {
  const person = await deskPerson('publisher')
  const site = siteAddress(await headers())
  const token = (await cookies()).get(LINK_COOKIE)?.value ?? null
  return <People view={await peopleView(person, { site, token })} answer={await deskAnswer()} />
}
