import { createServer, type Socket } from 'node:net'
import { PrismaPg } from '@prisma/adapter-pg'
import { describe, expect, test } from 'vitest'
import { databaseIsUnavailable, databaseProblem } from '@/lib/data/database-problem'
import { PrismaClient } from '@/lib/data/generated/client'
import { freePort } from '@/scripts/processes/ports'

type Ask = (database: PrismaClient) => Promise<unknown>

async function errorOf(port: number, ask: Ask): Promise<unknown> {
  const connectionString = `postgresql://someone:secret@127.0.0.1:${port}/figures`
  const database = new PrismaClient({ adapter: new PrismaPg({ connectionString }) })
  try {
    return await ask(database).then(
      () => null,
      (error) => error,
    )
  } finally {
    await database.$disconnect()
  }
}

describe.each<[string, Ask]>([
  ['a query of Prisma’s', (database) => database.council.count()],
  ['a query of our own', (database) => database.$queryRaw`SELECT 1`],
])('Of a database that cannot be asked, %s', (_, ask) => {
  test('says so where nothing listens', async () => {
    const error = await errorOf(await freePort(), ask)
    expect(databaseProblem(error)).toMatch(/^The database cannot be reached\./)
    expect(databaseIsUnavailable(error)).toBe(true)
  })

  test('says so where the connection is cut', async () => {
    const cut = createServer((socket: Socket) => socket.resetAndDestroy())
    await new Promise<void>((resolve) => cut.listen(0, '127.0.0.1', resolve))
    const address = cut.address()
    const error = await errorOf(typeof address === 'object' && address ? address.port : 0, ask)
    cut.close()
    expect(databaseProblem(error)).toMatch(/^The connection to the database was lost\./)
    expect(databaseIsUnavailable(error)).toBe(true)
  })
})
