import { storedSecret } from '@/lib/data/desk-secret'
import { environment } from '@/lib/platform/env'

/** What signs the desk’s cookies: DESK_SECRET, or what the database has. There is no default that others could know. */
export async function deskSecret(): Promise<string> {
  return environment().DESK_SECRET ?? (await storedSecret())
}
