import { database } from './client'

/** A sha256 that tells the register that is loaded from others; null before any is. */
export async function registerVersion(): Promise<string | null> {
  const loaded = await database().registerVersion.findUnique({ where: { id: 1 } })
  return loaded?.sha256 ?? null
}
