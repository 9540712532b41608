'use client'

import { useSearchParams } from 'next/navigation'
import { memo, type ReactNode } from 'react'
import { Cautions } from '@/components/page/cautions'
import type { MapView } from '@/lib/views/map-view'
import { MapArticle } from './map-article'
import { useMapView } from './use-map-view'

const KeptArticle = memo(MapArticle)

/**
 * A map that is switched in its page, and whose council is chosen in it.
 * @param view what came with the page
 * @param card of the council that the address named then
 */
export function LiveMap({
  view: first,
  card,
  children,
}: {
  view: MapView
  card: ReactNode
  children: ReactNode
}) {
  const query = useSearchParams()
  const { view, isAwaited, follow } = useMapView(first, query)
  return (
    <div aria-busy={isAwaited}>
      <KeptArticle view={view} chosen={query.get('council')} card={card} follow={follow}>
        {children}
      </KeptArticle>
      <div className="mt-10">
        <Cautions cautions={view.cautions} />
      </div>
    </div>
  )
}
