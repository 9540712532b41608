import type { AuthorityType } from '@/lib/domain/authority-types'

/**
 * The two ways to divide England: a county and its districts lie on the same ground, so each map shows one of
 * them, beside the councils that have one tier only. The ids stand in addresses.
 */
export const TIERS = [
  { id: 'districts', title: 'Districts and single-tier councils', leavesOut: 'county' },
  { id: 'counties', title: 'Counties and single-tier councils', leavesOut: 'district' },
] as const satisfies readonly { id: string; title: string; leavesOut: AuthorityType }[]

export type Tier = (typeof TIERS)[number]['id']

/** Reads a tier as it stands in an address; null for anything else. */
export function parseTier(text: string): Tier | null {
  return TIERS.find(({ id }) => id === text)?.id ?? null
}

/** Whether councils of a type are on the map of a tier. Bodies that are no principal councils are on none. */
export function isOnTier(type: AuthorityType, tier: Tier): boolean {
  return type !== 'other' && TIERS.some(({ id, leavesOut }) => id === tier && leavesOut !== type)
}
