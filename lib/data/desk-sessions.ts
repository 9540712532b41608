import { database } from './client'

/** Notes that a session is used; one that was ended meanwhile stays so. */
export async function noteUse(sessionId: string, now: Date): Promise<void> {
  await database().deskSession.updateMany({
    where: { id: sessionId, usedAt: { lt: now } },
    data: { usedAt: now },
  })
}

/**
 * The browsers that a person is signed in with, the one used last first.
 * @param usedSince sessions that were not used since then have ended
 */
export async function sessionsOf(personId: string, usedSince: Date) {
  return database().deskSession.findMany({
    where: { userId: personId, expiresAt: { gt: new Date() }, usedAt: { gte: usedSince } },
    orderBy: { usedAt: 'desc' },
    select: { id: true, createdAt: true, usedAt: true, userAgent: true },
  })
}

/** Whether a session has neither ended nor been ended. Looking does not use it. */
export async function sessionIsThere(id: string, usedSince: Date): Promise<boolean> {
  const count = await database().deskSession.count({
    where: { id, expiresAt: { gt: new Date() }, usedAt: { gte: usedSince } },
  })
  return count > 0
}

/** Ends sessions of a person: one, all but one, or all. */
export async function endSessions(
  personId: string,
  { only, except }: { only?: string; except?: string } = {},
): Promise<void> {
  await database().deskSession.deleteMany({
    where: { userId: personId, ...(only && { id: only }), ...(except && { id: { not: except } }) },
  })
}

/** Forgets sessions that ended by themselves, and what devices were asked and never answered. */
export async function forgetEnded(): Promise<void> {
  const over = { where: { expiresAt: { lte: new Date() } } }
  await database().deskSession.deleteMany(over)
  await database().deskVerification.deleteMany(over)
}

/** A person’s passkeys, the oldest first. */
export async function passkeysOf(personId: string) {
  return database().deskPasskey.findMany({
    where: { userId: personId },
    orderBy: { createdAt: 'asc' },
    select: { id: true, name: true, createdAt: true },
  })
}

/** Whether there was such a passkey of the person. */
export async function removePasskey(personId: string, id: string): Promise<boolean> {
  const { count } = await database().deskPasskey.deleteMany({ where: { id, userId: personId } })
  return count > 0
}
