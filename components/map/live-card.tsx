'use client'

import { useEffect, useState } from 'react'
import type { MapCard as Card } from '@/lib/views/map-card'
import { fetched } from './fetched'
import { MapCard } from './map-card'

/**
 * The card of a council that was chosen after the page came. Only this council's numbers are fetched; where they do
 * not come, the page itself is asked for, whose address names the council already.
 * @param query what stands after the question mark in the map's address
 */
export default function LiveCard({ query }: { query: string }) {
  const [shown, setShown] = useState<{ query: string; card: Card } | null>(null)

  useEffect(() => {
    let isWanted = true
    fetched<Card>(`/map/card.json?${query}`).then(
      (card) => isWanted && setShown({ query, card }),
      () => isWanted && window.location.reload(),
    )
    return () => {
      isWanted = false
    }
  }, [query])

  return (
    <div role="status" aria-busy={shown?.query !== query}>
      {shown && <MapCard card={shown.card} />}
    </div>
  )
}
