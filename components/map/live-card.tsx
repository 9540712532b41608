'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import type { MapCardAnswer } from '@/lib/map/card'
import { MapCardOf } from './map-card'
import { fetchOnce, showOrReload } from './switching'

/** The card of a council that was chosen after the page came: a script of its own, for few need it at once. */
export default function LiveCard({
  address,
  edition,
  onShown,
}: {
  address: string
  edition: number | null
  onShown: () => void
}) {
  const [shown, setShown] = useState<{ address: string; answer: MapCardAnswer } | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const reportShown = useEffectEvent(onShown)

  useEffect(
    () =>
      showOrReload(fetchOnce<MapCardAnswer>(address), edition, {
        show: (answer) => setShown({ address, answer }),
        whenOffline: () => setFailed(address),
      }),
    [address, edition],
  )

  useEffect(() => {
    if (shown) reportShown()
  }, [shown])

  const isCurrent = shown?.address === address
  return (
    <div role="status" aria-busy={!isCurrent && failed !== address}>
      {isCurrent && <MapCardOf card={shown.answer.card} />}
      {failed === address && <p>You are offline, so we could not load this council.</p>}
    </div>
  )
}
