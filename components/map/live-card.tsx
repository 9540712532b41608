'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { mapCardAddress } from '@/lib/map/address'
import type { MapCardAnswer } from '@/lib/map/map-card'
import { fetched } from './fetched'
import { MapCardOf } from './map-card'
import { takeOrLoad } from './take-or-load'

/**
 * The card of a council that was chosen after the page came. Only this council's numbers are fetched.
 * @param query what stands after the question mark in the map's address
 */
export default function LiveCard({
  query,
  region,
  edition,
  onShown,
}: {
  query: string
  region: string | null
  edition: number | null
  onShown: () => void
}) {
  const [shown, setShown] = useState<{ query: string; answer: MapCardAnswer } | null>(null)
  const [lost, setLost] = useState<string | null>(null)
  const tell = useEffectEvent(onShown)

  useEffect(() => {
    const answer = fetched<MapCardAnswer>(mapCardAddress(new URLSearchParams(query), region))
    return takeOrLoad(answer, edition, {
      take: (answer) => setShown({ query, answer }),
      lose: () => setLost(query),
    })
  }, [query, region, edition])

  useEffect(() => {
    if (shown) tell()
  }, [shown])

  const isThere = shown?.query === query
  return (
    <div role="status" aria-busy={!isThere && lost !== query}>
      {isThere && <MapCardOf card={shown.answer.card} />}
      {lost === query && <p>There is no connection, so the card of the council did not come.</p>}
    </div>
  )
}
