import { z } from 'zod'
import { makePasswordLink, personOfLink } from '@/lib/data/desk-passwords'
import { endSessions } from '@/lib/data/desk-sessions'
import {
  addPerson,
  allPeople,
  changeRole,
  PersonError,
  personById,
  removePerson,
  type StoredPerson,
} from '@/lib/data/people'
import { ROLE_WORDS } from '@/lib/words/desk-roles'
import { setPasswordAddress } from '../address'
import { done, problem, type Said } from '../answer'
import { deskMoment } from './moments'
import type { DeskPerson } from './person'
import { personFields } from './person-fields'

const role = z.enum(['reader', 'publisher'], 'Choose what the person may do.')
const id = z.string().min(1).max(64)

export const addForm = z.object({ ...personFields, role })
export const roleForm = z.object({ person: id, role })
export const personForm = z.object({ person: id })

/** What a form about people leads to: a sentence, and a link to hand on where one was made. */
export type PeopleOutcome = { said: Said; token?: string }

/** A sentence where a person cannot be changed as asked. */
async function unlessRefused(change: () => Promise<PeopleOutcome>): Promise<PeopleOutcome> {
  try {
    return await change()
  } catch (error) {
    if (error instanceof PersonError) return { said: problem(error.message) }
    throw error
  }
}

export function addToDesk(values: z.infer<typeof addForm>, by: DeskPerson): Promise<PeopleOutcome> {
  return unlessRefused(async () => {
    const person = await addPerson(values, by)
    return {
      said: done(`${person.name} is added. Send them the link below: with it they set their password.`),
      token: await makePasswordLink(person, by),
    }
  })
}

export function giveRole(values: z.infer<typeof roleForm>, by: DeskPerson): Promise<PeopleOutcome> {
  return unlessRefused(async () => {
    const { name } = await changeRole(values.person, values.role, by)
    return { said: done(`${name} is now a ${ROLE_WORDS[values.role]}.`) }
  })
}

export function linkFor(values: z.infer<typeof personForm>, by: DeskPerson): Promise<PeopleOutcome> {
  return unlessRefused(async () => {
    const person = await personById(values.person)
    if (!person) throw new PersonError('This person has been removed already.')
    return {
      said: done(`There is a new link for ${person.name}. Send it to them: it is below.`),
      token: await makePasswordLink(person, by),
    }
  })
}

export function takeOff(values: z.infer<typeof personForm>, by: DeskPerson): Promise<PeopleOutcome> {
  return unlessRefused(async () => {
    if (values.person === by.id)
      throw new PersonError('You cannot remove yourself. Ask another publisher to do it.')
    const { name } = await removePerson(values.person, { evenLast: false }, by)
    await endSessions(values.person)
    return { said: done(`${name} is removed, and signed out everywhere. What they did stays.`) }
  })
}

export type PeopleView = {
  people: {
    id: string
    name: string
    email: string
    role: string
    otherRole: 'reader' | 'publisher'
    otherRoleWords: string
    state: string
    isYou: boolean
  }[]
  /** A link that was just made, to be handed on; it is not shown again. */
  link: { name: string; address: string; until: string } | null
}

/**
 * Who may sign in to the desk.
 * @param site where this site is, without a slash at the end
 * @param token of a link that was just made; null for none
 */
export async function peopleView(
  person: DeskPerson,
  { site, token }: { site: string; token: string | null },
): Promise<PeopleView> {
  const [people, linked] = await Promise.all([allPeople(), token === null ? null : personOfLink(token)])
  return {
    people: people.map((one) => {
      const otherRole = one.role === 'publisher' ? 'reader' : 'publisher'
      return {
        id: one.id,
        name: one.name,
        email: one.email,
        role: ROLE_WORDS[one.role],
        otherRole,
        otherRoleWords: ROLE_WORDS[otherRole],
        state: stateWords(one),
        isYou: one.id === person.id,
      }
    }),
    link:
      token && linked
        ? {
            name: linked.name,
            address: `${site}${setPasswordAddress(token)}`,
            until: deskMoment(linked.until),
          }
        : null,
  }
}

function stateWords({ canSignIn, linkUntil, lastSeen }: StoredPerson): string {
  const link = linkUntil && `Their link works until ${deskMoment(linkUntil)}.`
  if (!canSignIn)
    return link ? `Has not set a password yet. ${link}` : 'Has not set a password. Make a new link for them.'
  const seen = lastSeen ? `Last here ${deskMoment(lastSeen)}.` : 'Not signed in now.'
  return link ? `${seen} ${link}` : seen
}
