'use client'

import { useSearchParams } from 'next/navigation'
import { memo, type ReactNode } from 'react'
import { Cautions } from '@/components/ui/cautions'
import { HashEntries } from '@/components/ui/hash-entries'
import type { MapView } from '@/lib/map/map-view'
import { councilAsked } from '@/lib/platform/council-asked'
import { MapArticle } from './map-article'
import { useMapView } from './use-map-view'

const KeptArticle = memo(MapArticle)

/**
 * A map that is switched in its page, and whose council is chosen in it.
 * @param view what came with the page
 * @param card of the council that the address named then
 */
export function LiveMap({
  view: came,
  card,
  children,
}: {
  view: MapView
  card: ReactNode
  children: ReactNode
}) {
  const query = useSearchParams()
  const { view, isOther, state, follow } = useMapView(came, query)
  return (
    <div aria-busy={state === 'late'}>
      <HashEntries />
      {state === 'late' && (
        <p aria-hidden="true" className="fixed right-4 bottom-4 z-10 bg-ink px-4 py-2 text-white">
          Fetching the map …
        </p>
      )}
      <p role="status" className="sr-only">
        {isOther && inWords(view)}
      </p>
      {state === 'offline' && (
        <p role="alert" className="mb-6 bg-note px-5 py-3">
          There is no connection, so the map still shows {view.measure.title.toLowerCase()} in {view.year}.
        </p>
      )}
      <KeptArticle view={view} chosen={councilAsked(query.getAll('council'))} card={card} follow={follow}>
        {children}
      </KeptArticle>
      <div className="mt-10">
        <Cautions cautions={view.cautions} />
      </div>
    </div>
  )
}

/** What somebody who does not see the map is told when it is switched. */
function inWords({ measure, year, tier, drawing, finding }: MapView): string {
  return `${measure.title} in ${year}, ${tier.toLowerCase()}${drawing.layout === 'hexagons' ? ', as equal hexagons' : ''}. ${finding}`
}
