'use client'

import { useSearchParams } from 'next/navigation'
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import type { MapView } from '@/lib/map/map-view'
import { isPlainPress } from './is-plain-press'
import type { Follow } from './use-map-view'

const LiveCard = lazy(() => import('./live-card'))

/**
 * Where the card of the council that the address names stands: the one that came with the page, or one that is
 * fetched when another council is chosen.
 * @param children the card that came with the page
 */
export function CardPlace({
  id,
  chosen,
  view,
  follow,
  children,
}: {
  id: string
  chosen: string | null
  view: MapView
  follow: Follow
  children: ReactNode
}) {
  const asked = useSearchParams().toString()
  // Next can hand over the card that another entry of the history came with.
  const [first] = useState({ asked, card: children })
  const place = useRef<HTMLDivElement>(null)
  const seen = useRef(chosen)

  // A card that was just chosen is brought into sight; one that came with the page is where its address leads.
  function bringIntoSight() {
    if (seen.current !== chosen) place.current?.scrollIntoView({ block: 'nearest' })
    seen.current = chosen
  }

  useEffect(() => {
    if (!chosen) seen.current = null
  }, [chosen])

  if (!chosen) return null
  return (
    <div ref={place} id={id} className="mt-8 scroll-mt-4 border-t-[3px] border-ink pt-4">
      <p className="not-printed float-right ml-4 text-sm">
        <a
          href={view.address}
          onClick={(event) => {
            if (!isPlainPress(event)) return
            event.preventDefault()
            follow(view.address, 'council')
          }}
        >
          Close<span className="sr-only"> the card of the council</span>
        </a>
      </p>
      {asked === first.asked ? (
        first.card
      ) : (
        <Suspense>
          <LiveCard
            query={asked}
            region={view.region?.slug ?? null}
            edition={view.edition}
            onShown={bringIntoSight}
          />
        </Suspense>
      )}
    </div>
  )
}
