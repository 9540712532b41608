import { randomBytes } from 'node:crypto'
import { database } from './client'

/** What signs the desk’s cookies, where no setting says it: made at first use, and the same for all processes. */
export async function storedSecret(): Promise<string> {
  const db = database()
  const there = await db.deskSecret.findUnique({ where: { id: 1 } })
  if (there) return there.secret
  await db.deskSecret.createMany({
    data: [{ id: 1, secret: randomBytes(48).toString('base64url') }],
    skipDuplicates: true,
  })
  return (await db.deskSecret.findUniqueOrThrow({ where: { id: 1 } })).secret
}
