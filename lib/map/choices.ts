import type { AuthorityType } from '@/lib/domain/authority-types'

/**
 * The two ways to divide England: a county and its districts lie on the same ground, so each map shows one of
 * them, with the councils that have one tier only. The ids stand in addresses.
 */
export const TIERS = [
  { id: 'districts', title: 'Districts and single-tier councils', leavesOut: 'county' },
  { id: 'counties', title: 'Counties and single-tier councils', leavesOut: 'district' },
] as const satisfies readonly { id: string; title: string; leavesOut: AuthorityType }[]

export type Tier = (typeof TIERS)[number]['id']

export function parseTier(text: string): Tier | null {
  return TIERS.find(({ id }) => id === text)?.id ?? null
}

export function tierTitle(tier: Tier): string {
  const found = TIERS.find(({ id }) => id === tier)
  if (!found) throw new Error(`There is no tier ${tier}.`)
  return found.title
}

/** Whether councils of a type are on the map of a tier. Bodies that are no principal councils are on none. */
export function isOnTier(type: AuthorityType, tier: Tier): boolean {
  return type !== 'other' && TIERS.some(({ id, leavesOut }) => id === tier && leavesOut !== type)
}

/** The ways to draw a map, the usual one first. The ids stand in addresses, as the parameter `layout`. */
export const MAP_STYLES = [
  { id: 'hexagons', title: 'Equal hexagons' },
  { id: 'map', title: 'Approximate areas' },
] as const

export type MapStyle = (typeof MAP_STYLES)[number]['id']

export function parseMapStyle(text: string): MapStyle | null {
  return MAP_STYLES.find(({ id }) => id === text)?.id ?? null
}

/** What decides how a council is painted, the usual one first. They stand in addresses, as the parameter `shade`. */
export const SHADES = ['grades', 'number', 'rate'] as const

export type Shade = (typeof SHADES)[number]

export function parseShade(text: string): Shade | null {
  return SHADES.find((shade) => shade === text) ?? null
}
