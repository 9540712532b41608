import type { ReactNode } from 'react'
import type { Layout } from '@/lib/map/layouts'
import type { MapPage } from '@/lib/views/map-page'
import { CARD_ID } from '@/lib/views/map-regions'
import { CardPlace } from './card-place'
import { CouncilsBeside } from './councils-beside'
import { AreaList, LIST_ID, RegionOfMap } from './councils-of-map'
import { England } from './england'
import { MapCard } from './map-card'
import { MapHands } from './map-hands'
import { MapLegend } from './map-legend'
import { MapSwitches } from './map-switches'

/** What is to be known of each way to draw. */
const ABOUT_LAYOUT: Record<Layout, string> = {
  map: 'The areas are approximate: their borders were computed from the centres of councils, not surveyed. Coast: Natural Earth.',
  hexagons: 'Every council has one hexagon, all of one size, near the place where it lies.',
}

/** A map with its switches, its legend, the council chosen on it, and the same councils as a list. */
export function MapArticle({ page, children }: { page: MapPage; children: ReactNode }) {
  const { region, year, measure, tier, drawing, regions, legend, card, finding } = page
  const place = region?.name ?? 'England'
  const label = `Map of ${place}: ${measure.title.toLowerCase()} in ${year}, ${tier.toLowerCase()}`
  const councils = regions.reduce((sum, { areas }) => sum + areas.length, 0)
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 lg:grid-cols-[minmax(0,25rem)_minmax(0,1fr)] lg:grid-rows-[auto_auto_auto_1fr]">
        <div className="space-y-4">{children}</div>
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
          <MapHands mapKey={page.key} keysHref={page.keysHref}>
            {drawing.layout === 'hexagons' ? (
              <div className="wide-table">
                <div className="max-sm:min-w-[38rem]">
                  <England page={page} label={label} />
                </div>
              </div>
            ) : (
              <England page={page} label={label} />
            )}
          </MapHands>
          <p className="mt-3 text-xs text-quiet">{ABOUT_LAYOUT[drawing.layout]}</p>
        </section>
        <div className="lg:row-start-2">
          <CardPlace id={CARD_ID} of={page.chosen}>
            {card ? <MapCard card={card} /> : <p>The register has no council of the name in the address.</p>}
          </CardPlace>
        </div>
        <div className="mt-8 lg:row-start-3">
          <MapSwitches switches={page.switches} />
        </div>
        <div className="mt-6 space-y-4 lg:row-start-4">
          <p>{finding}</p>
          <MapLegend rows={legend} />
        </div>
      </div>
      <section aria-labelledby={LIST_ID} className="mt-14">
        <h2 id={LIST_ID}>
          {measure.title} in {year}, council by council
        </h2>
        <p className="mt-2 max-w-measure">
          The same as the map, in its order: {councils} {councils === 1 ? 'council' : 'councils'} (
          {tier.toLowerCase()}). {measure.meaning}
        </p>
        <div className="mt-4 border-t border-hairline">
          {regions.map((one) =>
            region ? (
              <AreaList key={one.slug} areas={one.areas} />
            ) : (
              <RegionOfMap key={one.slug} region={one} />
            ),
          )}
        </div>
        <CouncilsBeside page={page} />
      </section>
    </>
  )
}
