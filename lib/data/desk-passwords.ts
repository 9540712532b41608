import { createHash, randomBytes } from 'node:crypto'
import { type Db, database } from './client'
import { noteStep } from './desk-steps'
import type { ChangedBy } from './people'

/** How long a link that sets a password works, in milliseconds: 24 hours. */
const LINK_WORKS = 24 * 60 * 60 * 1000

/** The name that the sign-in library has for a password. */
const PASSWORD = 'credential'

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/**
 * Makes a link that sets a person’s password once. An earlier one of theirs stops working.
 * @returns the part of the address that nobody can guess
 */
export async function makePasswordLink(person: { id: string; name: string }, by: ChangedBy): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const row = { tokenHash: hashOf(token), expiresAt: new Date(Date.now() + LINK_WORKS) }
  await database().$transaction(async (db) => {
    await db.deskPasswordLink.upsert({
      where: { personId: person.id },
      create: { personId: person.id, ...row },
      update: row,
    })
    const what = `made a link with which ${person.name} sets a password`
    await noteStep({ by, kind: 'link-made', subject: { kind: 'person', id: person.id }, what }, db)
  })
  return token
}

/** Whose password a link sets; null where it was used, is too old, or never was. */
export async function personOfLink(token: string) {
  const link = await database().deskPasswordLink.findUnique({
    where: { tokenHash: hashOf(token), expiresAt: { gt: new Date() } },
    select: { expiresAt: true, person: { select: { id: true, name: true, email: true } } },
  })
  return link && { ...link.person, until: link.expiresAt }
}

/**
 * Sets a password by a link, which is used up. All sessions of the person end.
 * @param hash of the password, as the sign-in library makes it
 * @returns the person; null where the link no longer works
 */
export async function setPasswordByLink(token: string, hash: string) {
  return database().$transaction(async (db) => {
    // The row goes first: of two who send the form at the same time one finds none.
    const [link] = await db.$queryRaw<{ personId: string }[]>`
      DELETE FROM "DeskPasswordLink" WHERE "tokenHash" = ${hashOf(token)} AND "expiresAt" > now()
      RETURNING "personId"`
    if (!link) return null
    await storePassword(db, link.personId, hash)
    await db.deskSession.deleteMany({ where: { userId: link.personId } })
    return db.deskPerson.findUniqueOrThrow({
      where: { id: link.personId },
      select: { id: true, name: true, email: true },
    })
  })
}

/** The hash of a person’s password; null where none is set. */
export async function passwordHashOf(personId: string): Promise<string | null> {
  const account = await database().deskAccount.findUnique({
    where: { providerId_accountId: { providerId: PASSWORD, accountId: personId } },
    select: { password: true },
  })
  return account?.password ?? null
}

/** Changes a person’s password; their other sessions end. */
export async function changePassword(
  personId: string,
  hash: string,
  { keep }: { keep: string },
): Promise<void> {
  await database().$transaction(async (db) => {
    await storePassword(db, personId, hash)
    await db.deskSession.deleteMany({ where: { userId: personId, id: { not: keep } } })
    await db.deskPasswordLink.deleteMany({ where: { personId } })
  })
}

async function storePassword(db: Db, personId: string, hash: string): Promise<void> {
  await db.deskAccount.upsert({
    where: { providerId_accountId: { providerId: PASSWORD, accountId: personId } },
    create: {
      id: randomBytes(16).toString('base64url'),
      providerId: PASSWORD,
      accountId: personId,
      userId: personId,
      password: hash,
    },
    update: { password: hash, updatedAt: new Date() },
  })
}
