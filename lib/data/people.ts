import { randomBytes } from 'node:crypto'
import { ROLE_WORDS } from '@/lib/words/desk-roles'
import { type Db, database } from './client'
import { type NewDeskStep, noteStep } from './desk-steps'
import type { DeskRole } from './generated/client'

/** Somebody who may sign in to the desk, as others of the desk see them. */
export type StoredPerson = {
  id: string
  name: string
  email: string
  role: DeskRole
  addedAt: Date
  /** Whether they have set a password or added a passkey. */
  canSignIn: boolean
  /** Until when a link that sets their password works; null where there is none. */
  linkUntil: Date | null
  /** When one of their browsers that are signed in last asked for something; null where none is. */
  lastSeen: Date | null
}

/** Who changes something of people: a person of the desk, or null with a name for the terminal. */
export type ChangedBy = NewDeskStep['by']

/** That something of a person cannot be changed as asked; the message says why. */
export class PersonError extends Error {}

const WITH_SIGN_IN = {
  deskAccounts: { select: { password: true } },
  deskPasskeys: { select: { id: true } },
  deskSessions: { select: { usedAt: true }, orderBy: { usedAt: 'desc' }, take: 1 },
  passwordLink: { select: { expiresAt: true } },
} as const

/** Everybody who may sign in, by name. */
export async function allPeople(): Promise<StoredPerson[]> {
  const now = new Date()
  const rows = await database().deskPerson.findMany({
    include: WITH_SIGN_IN,
    orderBy: [{ name: 'asc' }, { email: 'asc' }],
  })
  return rows.map(({ id, name, email, role, createdAt, ...more }) => ({
    id,
    name,
    email,
    role,
    addedAt: createdAt,
    canSignIn: more.deskPasskeys.length > 0 || more.deskAccounts.some(({ password }) => password !== null),
    linkUntil: more.passwordLink && more.passwordLink.expiresAt > now ? more.passwordLink.expiresAt : null,
    lastSeen: more.deskSessions[0]?.usedAt ?? null,
  }))
}

/** Whether anybody may sign in: the desk is off where nobody may. */
export async function isAnyPerson(): Promise<boolean> {
  return (await database().deskPerson.findFirst({ select: { id: true } })) !== null
}

/** The person with this address, in any case; null where there is none. */
export async function personByEmail(email: string) {
  return database().deskPerson.findUnique({
    where: { email: email.toLowerCase() },
    select: { id: true, name: true, email: true, role: true },
  })
}

/** The same by what the desk knows them by. */
export async function personById(id: string) {
  return database().deskPerson.findUnique({
    where: { id },
    select: { id: true, name: true, email: true, role: true },
  })
}

/**
 * Adds somebody who may sign in once they have set a password.
 * @param role null: a publisher where there is none yet, else a reader of letters
 * @throws PersonError where somebody with this address is there
 */
export function addPerson(
  { name, email, role }: { name: string; email: string; role: DeskRole | null },
  by: ChangedBy,
) {
  return oneAtATime(async (db) => {
    const inSmall = email.toLowerCase()
    if (await db.deskPerson.findUnique({ where: { email: inSmall } }))
      throw new PersonError(`Someone with the e-mail address ${inSmall} can already sign in.`)
    const isFirst = !(await db.deskPerson.findFirst({ where: { role: 'publisher' } }))
    const person = await db.deskPerson.create({
      data: {
        id: randomBytes(16).toString('base64url'),
        name,
        email: inSmall,
        role: role ?? (isFirst ? 'publisher' : 'reader'),
      },
      select: { id: true, name: true, email: true, role: true },
    })
    const what = `added ${name} as ${ROLE_WORDS[person.role]}`
    await noteStep({ by, kind: 'person-added', subject: subjectOf(person.id), what }, db)
    return person
  })
}

/**
 * Gives somebody another role, which counts from their next request on.
 * @throws PersonError where they are gone, or are the last publisher
 */
export function changeRole(id: string, role: DeskRole, by: ChangedBy) {
  return oneAtATime(async (db) => {
    if (role !== 'publisher') await refuseLastPublisher(db, id, 'become a reader of letters')
    await mustBeThere(db, id)
    const person = await db.deskPerson.update({ where: { id }, data: { role }, select: { name: true } })
    const what = `made ${person.name} a ${ROLE_WORDS[role]}`
    await noteStep({ by, kind: 'person-changed', subject: subjectOf(id), what }, db)
    return person
  })
}

/**
 * Takes somebody off the list. Their sessions, password, passkeys and link go with them; what they did keeps their name.
 * @param evenLast whether the last publisher may go too
 * @throws PersonError where they are gone, or are the last publisher
 */
export function removePerson(id: string, { evenLast }: { evenLast: boolean }, by: ChangedBy) {
  return oneAtATime(async (db) => {
    if (!evenLast) await refuseLastPublisher(db, id, 'be removed')
    await mustBeThere(db, id)
    const person = await db.deskPerson.delete({ where: { id }, select: { name: true, email: true } })
    const what = `removed ${person.name}`
    await noteStep({ by, kind: 'person-removed', subject: subjectOf(id), what }, db)
    return person
  })
}

const subjectOf = (id: string) => ({ kind: 'person', id }) as const

async function mustBeThere(db: Db, id: string): Promise<void> {
  if (!(await db.deskPerson.findUnique({ where: { id }, select: { id: true } })))
    throw new PersonError('This person has been removed already.')
}

/** Somebody must be left who can sign in and publish, where anybody can. */
async function refuseLastPublisher(db: Db, id: string, what: string): Promise<void> {
  const publishers = await db.deskPerson.findMany({
    where: {
      role: 'publisher',
      OR: [{ deskAccounts: { some: { password: { not: null } } } }, { deskPasskeys: { some: {} } }],
    },
    select: { id: true, name: true },
  })
  const [last] = publishers
  if (last && publishers.length === 1 && last.id === id)
    throw new PersonError(
      `${last.name} is the only publisher who can sign in, and so cannot ${what}. Make someone else a publisher first, and let them set a password.`,
    )
}

/** Two who remove each other at the same time must not both succeed. */
function oneAtATime<Result>(change: (db: Db) => Promise<Result>): Promise<Result> {
  return database().$transaction(async (db) => {
    await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('DeskPerson'))`
    return change(db)
  })
}
