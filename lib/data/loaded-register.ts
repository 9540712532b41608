import { database } from './client'

/** Which version of the register is loaded, by the sha256 of its files; null before the first. */
export async function loadedRegister(): Promise<string | null> {
  const row = await database().registerVersion.findUnique({ where: { id: 1 }, select: { sha256: true } })
  return row?.sha256 ?? null
}
