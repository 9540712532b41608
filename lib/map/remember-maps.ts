import type { Tier } from './tiers'
import type { Geography } from './year-geography'

/**
 * Keeps what is worked out for a geography and a tier: there are ten maps in all, and each request needs one.
 * @param make works it out; nobody may change what it returns
 */
export function rememberMaps<Made>(
  make: (geography: Geography, tier: Tier) => Made,
): (geography: Geography, tier: Tier) => Made {
  const made = new Map<string, Made>()
  return (geography, tier) => {
    const key = `${geography} ${tier}`
    const kept = made.get(key) ?? make(geography, tier)
    made.set(key, kept)
    return kept
  }
}
