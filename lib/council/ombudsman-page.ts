import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import { councilInAddress, ombudsmanAddress } from '@/lib/domain/ombudsman-address'
import { guessStatisticsAddress } from '@/lib/domain/statistics-address'

/**
 * The way out to what the Ombudsman has on a council: its page there where a source names it; where it follows from how
 * other addresses are written, where to look for it; and the map's front page, where every council can be looked up.
 */
export type OmbudsmanPage = { known: string } | { lookHere: string | null; frontPage: string }

export function ombudsmanPage(council: Council, published: CouncilYear[]): OmbudsmanPage {
  const known = published
    .flatMap(({ publication }) => publication?.url ?? [])
    .find((url) => councilInAddress(url) !== null)
  return known
    ? { known }
    : { lookHere: guessStatisticsAddress(council), frontPage: ombudsmanAddress({ kind: 'map' }) }
}
