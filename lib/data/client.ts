import { PrismaPg } from '@prisma/adapter-pg'
import { environment } from '@/lib/platform/env'
import { type Prisma, PrismaClient } from './generated/client'
import { closeStraight } from './straight-connection'

const shared = globalThis as { upheldDatabase?: PrismaClient }

/** One client a process, kept over live reloads; made at first use, so that a build needs no database. */
export function database(): PrismaClient {
  shared.upheldDatabase ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: environment().DATABASE_URL,
      max: 10,
      connectionTimeoutMillis: 5_000,
    }),
  })
  return shared.upheldDatabase
}

/** Ends the connections, so that a command can end. */
export async function closeDatabase(): Promise<void> {
  await closeStraight()
  await shared.upheldDatabase?.$disconnect()
  shared.upheldDatabase = undefined
}

/** The client, or the same inside a transaction. */
export type Db = Prisma.TransactionClient
