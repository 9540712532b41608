import { randomBytes } from 'node:crypto'
import { database } from './client'
import type { Prisma } from './generated/client'

/** How long a page can be asked again for what it said, in milliseconds. */
const KEPT = 10 * 60 * 1000

/**
 * Keeps what a page says after a form was sent.
 * @param personId whom it is for; null for who has not signed in
 * @returns what it is found by
 */
export async function keepAnswer(personId: string | null, content: Prisma.InputJsonValue): Promise<string> {
  const id = randomBytes(16).toString('base64url')
  const now = Date.now()
  await database().deskAnswer.deleteMany({ where: { endsAt: { lte: new Date(now) } } })
  await database().deskAnswer.create({ data: { id, personId, content, endsAt: new Date(now + KEPT) } })
  return id
}

/** What was kept for this person; null where nothing was, or for somebody else. */
export async function answerKept(id: string, personId: string | null): Promise<unknown> {
  const row = await database().deskAnswer.findUnique({ where: { id, endsAt: { gt: new Date() } } })
  return row && (row.personId === null || row.personId === personId) ? row.content : null
}
