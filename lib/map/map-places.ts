import type { SwitchLink } from '@/lib/words/switch-link'
import { REGIONS, type RegionSlug } from './regions'

/**
 * The ways to the map of England and to its regions.
 * @param addressOf the address of the map of a region; of England for null
 * @param current the region that is shown; null where none is
 */
export function mapPlaces(
  addressOf: (region: RegionSlug | null) => string,
  current: RegionSlug | null,
): SwitchLink[] {
  return [
    { words: 'All of England', href: addressOf(null), current: false },
    ...REGIONS.map(({ slug, name }) => ({ words: name, href: addressOf(slug), current: slug === current })),
  ]
}
