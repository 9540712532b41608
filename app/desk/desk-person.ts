import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { NOT_ALLOWED_ADDRESS, signInAddress, withinDesk } from '@/lib/desk/address'
import { answerAt, type DeskAnswer, NO_ANSWER } from '@/lib/desk/answer'
import { ASKED_HEADER } from '@/lib/desk/asked'
import { deskIsHere } from '@/lib/desk/is-here'
import { type DeskPerson, may, type Role, sessionFrom } from '@/lib/desk/people/person'

const session = cache(async () => (deskIsHere() ? sessionFrom(await headers()) : null))

/** The address that the request asked for, with its query, as proxy.ts notes it; null outside the desk. */
async function asked(): Promise<string | null> {
  return withinDesk((await headers()).get(ASKED_HEADER))
}

/**
 * Who asks for a page of the desk, where they may see it. Who has not signed in is led to where they can, and comes back
 * then; who has not the role is told so. Every page of the desk begins with it.
 */
export async function deskPerson(role: Role): Promise<DeskPerson> {
  return (await deskSession(role)).person
}

/** The same with the session that the request is part of. */
export async function deskSession(role: Role): Promise<{ id: string; person: DeskPerson }> {
  if (!deskIsHere()) notFound()
  const found = await session()
  if (!found) redirect(signInAddress((await asked()) ?? undefined))
  if (!may(found.person, role)) redirect(NOT_ALLOWED_ADDRESS)
  return found
}

/** Who is signed in, for pages and parts that anybody may see; null for nobody. */
export async function personIfAny(): Promise<DeskPerson | null> {
  return (await session())?.person ?? null
}

/** What the page says of the form that was sent before: its sentences, and what was typed. */
export async function deskAnswer(): Promise<DeskAnswer> {
  const address = await asked()
  return address ? answerAt(address, (await personIfAny())?.id ?? null) : NO_ANSWER
}

/** Which page of the desk is shown, without its query; null outside the desk. */
export async function deskPath(): Promise<string | null> {
  return (await asked())?.split('?')[0] ?? null
}
