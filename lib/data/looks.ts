import { database } from './client'
import { Prisma } from './generated/client'
import { type ProposalTarget, targetKey } from './proposals'

/** That somebody looks at a source. */
export type Look = { personId: string; name: string; since: Date }

/** Who looks, and at what: a source that is withheld, or the letter that is published of a council and year. */
export type Looking = { person: { id: string; name: string }; on: ProposalTarget }

/**
 * Notes that a person looks at a source. A look goes on while it is noted again before it ends; else a new one begins.
 * @param until when it ends, unless it is noted again
 */
export async function noteLook({ person, on }: Looking, now: Date, until: Date): Promise<void> {
  const key = { personId: person.id, target: targetKey(on) }
  const before = await database().deskLook.findUnique({
    where: { personId_target: key },
    select: { until: true, since: true },
  })
  const since = before && before.until >= now ? before.since : now
  const look = { name: person.name, since, until }
  await database().deskLook.upsert({
    where: { personId_target: key },
    create: { ...key, ...look },
    update: look,
  })
}

/** Notes that a person no longer looks at a source. What they typed there is kept. */
export async function endLook({ person, on }: Looking, now: Date): Promise<void> {
  await database().deskLook.updateMany({
    where: { personId: person.id, target: targetKey(on) },
    data: { until: now },
  })
}

/** Who else looks at a source now, the first who came first. */
export async function othersLooking({ person, on }: Looking, now: Date): Promise<Look[]> {
  return database().deskLook.findMany({
    where: { target: targetKey(on), personId: { not: person.id }, until: { gt: now } },
    orderBy: [{ since: 'asc' }, { personId: 'asc' }],
    select: { personId: true, name: true, since: true },
  })
}

/** Keeps what a person typed at a source, in place of what they had typed there before; null forgets it. */
export async function keepTyped({ person, on }: Looking, typed: object | null, now: Date): Promise<void> {
  const key = { personId: person.id, target: targetKey(on) }
  const value = typed === null ? Prisma.DbNull : (typed as Prisma.InputJsonValue)
  await database().deskLook.upsert({
    where: { personId_target: key },
    create: { ...key, name: person.name, since: now, until: now, typed: value },
    update: { typed: value },
  })
}

/** What a person typed at a source and did not propose; null where there is nothing. */
export async function typedBy({ person, on }: Looking): Promise<unknown> {
  const look = await database().deskLook.findUnique({
    where: { personId_target: { personId: person.id, target: targetKey(on) } },
    select: { typed: true },
  })
  return look?.typed ?? null
}
