'use client'

import { useSearchParams } from 'next/navigation'
import { memo, type ReactNode } from 'react'
import { Cautions } from '@/components/ui/cautions'
import { HashEntries } from '@/components/ui/hash-entries'
import { councilOnMap, mapCardAddress } from '@/lib/map/address'
import type { SentView } from '@/lib/map/sent-view'
import { type Query, queryFrom } from '@/lib/platform/query'
import { MapArticle } from './map-article'
import { useMapView } from './switching'

const MemoArticle = memo(MapArticle)

export function LiveMap({
  sent,
  card,
  cameFor,
  children,
}: {
  sent: SentView
  card: ReactNode
  /** The query that `sent` and `card` are the answer to. */
  cameFor: Query
  children: ReactNode
}) {
  const query = queryFrom(useSearchParams())
  const { view, isOther, state, follow } = useMapView(sent, cameFor, query)
  return (
    <div aria-busy={state === 'slow'}>
      <HashEntries />
      {state === 'slow' && (
        <p aria-hidden="true" className="fixed right-4 bottom-4 z-10 bg-ink px-4 py-2 text-white">
          Loading the map …
        </p>
      )}
      <p role="status" className="sr-only">
        {isOther && `${view.announced} ${view.share} ${view.finding}`}
      </p>
      {state === 'offline' && (
        <p role="alert" className="mb-6 bg-note px-5 py-3">
          You are offline, so the map still shows {view.measure.title.toLowerCase()} in {view.year}.
        </p>
      )}
      <MemoArticle
        view={view}
        chosen={councilOnMap(query)}
        card={card}
        cardAddress={mapCardAddress(cameFor, sent.region?.slug ?? null)}
        follow={follow}
      >
        {children}
      </MemoArticle>
      <div className="mt-10">
        <Cautions cautions={view.cautions} />
      </div>
    </div>
  )
}
