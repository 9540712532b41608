import { randomBytes } from 'node:crypto'
import { afterEach } from 'vitest'
import { createDatabase, dropDatabase } from '@/scripts/database/server-databases'

/** Gives a test further databases, empty and on the server of DATABASE_URL; they are dropped after it. */
export function spareDatabases(): () => Promise<string> {
  const made: string[] = []
  afterEach(async () => {
    for (const url of made.splice(0)) await dropDatabase(url)
  })
  return async () => {
    const url = new URL(process.env.DATABASE_URL ?? '')
    url.pathname = `/upheld_spare_${randomBytes(6).toString('hex')}`
    made.push(url.toString())
    await createDatabase(url.toString())
    return url.toString()
  }
}
