'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { mapCardAddress } from '@/lib/map/address'
import type { MapCardAnswer } from '@/lib/map/card'
import type { RegionSlug } from '@/lib/map/regions'
import { queryFrom } from '@/lib/platform/query'
import { MapCardOf } from './map-card'
import { fetchOnce, showOrReload } from './switching'

/** The card of a council that was chosen after the page came: a script of its own, for few need it at once. */
export default function LiveCard({
  query,
  region,
  edition,
  onShown,
}: {
  query: string
  region: RegionSlug | null
  edition: number | null
  onShown: () => void
}) {
  const [shown, setShown] = useState<{ query: string; answer: MapCardAnswer } | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const reportShown = useEffectEvent(onShown)

  useEffect(() => {
    const asked = queryFrom(new URLSearchParams(query))
    return showOrReload(fetchOnce<MapCardAnswer>(mapCardAddress(asked, region)), edition, {
      show: (answer) => setShown({ query, answer }),
      whenOffline: () => setFailed(query),
    })
  }, [query, region, edition])

  useEffect(() => {
    if (shown) reportShown()
  }, [shown])

  const isCurrent = shown?.query === query
  return (
    <div role="status" aria-busy={!isCurrent && failed !== query}>
      {isCurrent && <MapCardOf card={shown.answer.card} />}
      {failed === query && <p>There is no connection, so the card of the council did not come.</p>}
    </div>
  )
}
