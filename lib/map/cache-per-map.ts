import type { Tier } from './choices'
import type { Geography } from './geographies'

/**
 * Caches what is worked out for a geography and a tier: there are ten maps in all, and each request needs one.
 * @param what is worked out: 'areas'
 * @param make works it out; nobody may change what it returns
 */
export function cachePerMap<Made>(
  what: string,
  make: (geography: Geography, tier: Tier) => Made,
): (geography: Geography, tier: Tier) => Made {
  return (geography, tier) => {
    shared.upheldMaps ??= new Map()
    const key = `${what} ${geography} ${tier}`
    const made = (shared.upheldMaps.get(key) as Made | undefined) ?? make(geography, tier)
    shared.upheldMaps.set(key, made)
    return made
  }
}

/** The parts of a server, which are bundled apart, share what takes tens of milliseconds to work out. */
const shared = globalThis as { upheldMaps?: Map<string, unknown> }
