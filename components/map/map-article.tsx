import type { ReactNode } from 'react'
import type { Layout } from '@/lib/map/layouts'
import { CARD_ID } from '@/lib/map/map-card-id'
import type { MapView } from '@/lib/map/map-view'
import { CardPlace } from './card-place'
import { CouncilsOfMap, LIST_ID } from './councils-of-map'
import { England } from './england'
import { MapHands } from './map-hands'
import { MapLegend } from './map-legend'
import { MapSwitches } from './map-switches'
import { RegionLinks } from './region-links'
import type { Follow } from './use-map-view'

/** What is to be known of each way to draw. */
const ABOUT_LAYOUT: Record<Layout, string> = {
  map: 'The areas are approximate: their borders were computed from the centres of councils, not surveyed. Coast: Natural Earth.',
  hexagons: 'Every council has one hexagon, all of one size, near the place where it lies.',
}

/** A map with its switches, its legend, the council chosen on it, and the same councils as a list. */
export function MapArticle({
  view,
  chosen,
  card,
  follow,
  children,
}: {
  view: MapView
  chosen: string | null
  card: ReactNode
  follow: Follow
  children: ReactNode
}) {
  const { region, year, measure, tier, drawing, places, legend, finding } = view
  const place = region?.name ?? 'England'
  const label = `Map of ${place}: ${measure.title.toLowerCase()} in ${year}, ${tier.toLowerCase()}`
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 lg:grid-cols-[minmax(0,25rem)_minmax(0,1fr)] lg:grid-rows-[auto_auto_auto_1fr]">
        <div className="space-y-4">
          {children}
          {places.length > 0 && <RegionLinks places={places} />}
        </div>
        <section
          aria-labelledby="map"
          className="mt-8 min-w-0 print:max-w-[115mm] lg:col-start-2 lg:row-span-4 lg:row-start-1 lg:mt-0"
        >
          <h2 id="map" className="font-sans text-base">
            {measure.title} in {year} <span className="font-normal text-quiet">{tier.toLowerCase()}</span>
          </h2>
          <a href={`#${LIST_ID}`} className="sr-only focus:not-sr-only">
            Past the map, to the list of its councils
          </a>
          <MapHands view={view} follow={follow}>
            <div className={drawing.layout === 'hexagons' ? 'wide-table' : undefined}>
              <div className={drawing.layout === 'hexagons' ? 'max-sm:min-w-[38rem]' : undefined}>
                <England view={view} chosen={chosen} label={label} />
              </div>
            </div>
          </MapHands>
          <p className="mt-3 text-xs text-quiet">{ABOUT_LAYOUT[drawing.layout]}</p>
        </section>
        <div className="lg:row-start-2">
          <CardPlace id={CARD_ID} chosen={chosen} view={view} follow={follow}>
            {card}
          </CardPlace>
        </div>
        <div className="mt-8 lg:row-start-3">
          <MapSwitches switches={view.switches} chosen={chosen} follow={follow} />
        </div>
        <div className="mt-6 space-y-4 lg:row-start-4">
          <p>{finding}</p>
          <MapLegend rows={legend} />
        </div>
      </div>
      <CouncilsOfMap view={view} />
    </>
  )
}
