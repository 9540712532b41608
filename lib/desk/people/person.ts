import { noteUse, sessionIsThere } from '@/lib/data/desk-sessions'
import { authOf } from './auth'

/** What somebody may do: a publisher may all that a reader of letters may. */
export type Role = 'reader' | 'publisher'

/** Somebody who has signed in. */
export type DeskPerson = { id: string; name: string; email: string; role: Role }

/** Hours until a session ends that nobody uses. */
export const IDLE_HOURS = 8

const HOUR = 60 * 60 * 1000

/** In milliseconds: a write a minute is enough to know when a session was last used. */
const USE_NOTED_EVERY = 60_000

/** Whether somebody may do what needs a role. */
export function may(person: DeskPerson, role: Role): boolean {
  return role === 'reader' || person.role === 'publisher'
}

/** Who sent a request, as the database says now; null where nobody is signed in. */
export async function personFrom(headers: Headers): Promise<DeskPerson | null> {
  return (await sessionFrom(headers))?.person ?? null
}

/** The same, with the session that the request is part of. */
export async function sessionFrom(headers: Headers): Promise<{ id: string; person: DeskPerson } | null> {
  if (!headers.has('cookie')) return null
  const auth = await authOf(headers)
  const found = await auth.api.getSession({ headers })
  if (!found) return null
  const { session, user } = found
  const now = new Date()
  if (now.getTime() - session.usedAt.getTime() > IDLE_HOURS * HOUR) return null
  if (now.getTime() - session.usedAt.getTime() > USE_NOTED_EVERY) await noteUse(session.id, now)
  const { id, name, email, role } = user
  return { id: session.id, person: { id, name, email, role: role as Role } }
}

/** Whether a session goes on: nobody signed out of it, its person was not removed, and it was used not long ago. */
export function sessionGoesOn(id: string): Promise<boolean> {
  return sessionIsThere(id, new Date(Date.now() - IDLE_HOURS * HOUR))
}
