import { currentEdition } from '@/lib/data/editions'
import type { Edition } from '@/lib/domain/edition'
import type { MapAsked } from './map-asked'
import { type MapCard, mapCard } from './map-card'
import { type MapView, mapView } from './map-view'
import type { RegionSlug } from './regions'

/** The page of a map: the map, and the council that its address names. */
export type MapPage = {
  edition: Edition | null
  view: MapView
  /** Null where the address names none, or one that the register does not have. */
  card: MapCard | null
}

/**
 * Reads the page of a map.
 * @param region null for all of England
 */
export async function mapPage(asked: MapAsked, region: RegionSlug | null): Promise<MapPage> {
  const edition = await currentEdition()
  const view = await mapView(asked, region, edition)
  const shown = { asked: { ...asked, year: view.year }, region }
  const card = asked.council ? await mapCard(asked.council, shown, edition) : null
  return { edition, view, card }
}
