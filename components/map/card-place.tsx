'use client'

import { useSearchParams } from 'next/navigation'
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'

const LiveCard = lazy(() => import('./live-card'))

/**
 * Where the card of the council that the address names stands: the one that came with the page, or one that is
 * fetched when another council is chosen.
 * @param of the council of the card that came with the page
 */
export function CardPlace({ id, of, children }: { id: string; of: string | null; children: ReactNode }) {
  const query = useSearchParams()
  const chosen = query.get('council')
  const place = useRef<HTMLDivElement>(null)
  const isFirst = useRef(true)

  // A card that was just chosen is brought into sight; one that came with the page is where its address leads.
  useEffect(() => {
    if (!isFirst.current && chosen) place.current?.scrollIntoView({ block: 'nearest' })
    isFirst.current = false
  }, [chosen])

  if (!chosen) return null
  return (
    <div ref={place} id={id} className="mt-8 scroll-mt-4 border-t-[3px] border-ink pt-4">
      {chosen === of ? (
        children
      ) : (
        <Suspense>
          <LiveCard query={query.toString()} />
        </Suspense>
      )}
    </div>
  )
}
