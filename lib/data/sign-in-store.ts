import { prismaAdapter } from 'better-auth/adapters/prisma'
import { database } from './client'

/** What the sign-in library keeps its rows with. */
export function signInStore() {
  return prismaAdapter(database(), { provider: 'postgresql', transaction: true })
}
