'use client'

import { useSearchParams } from 'next/navigation'
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'

const LiveCard = lazy(() => import('./live-card'))

/**
 * Where the card of the council that the address names stands: the one that came with the page, or one that is
 * fetched when another council is chosen.
 * @param children the card that came with the page
 */
export function CardPlace({ id, children }: { id: string; children: ReactNode }) {
  const query = useSearchParams()
  const asked = query.toString()
  const [first] = useState(asked)
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
      {asked === first ? (
        children
      ) : (
        <Suspense>
          <LiveCard query={asked} />
        </Suspense>
      )}
    </div>
  )
}
