'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { mapAddressOnTop } from '@/lib/views/map-address-on-top'
import type { MapView } from '@/lib/views/map-view'
import { fetched, keepFetched } from './fetched'
import { fetchShapes } from './map-shapes'

/** A map that follows its address. */
export type LiveView = {
  view: MapView
  /** Whether the address asks for something that is not there yet. */
  isAwaited: boolean
  /** Follows a link of the map within the page. Always the same function. */
  follow: (href: string) => void
}

/**
 * What the map shows for an address that is switched to. It stays as it was until the new one is there; where that
 * does not come, or is of a newer edition than the rest of the page, the page itself is asked for, whose address says
 * it all already.
 * @param first what came with the page
 * @param query what stands after the question mark in the map's address
 */
export function useMapView(first: MapView, query: URLSearchParams): LiveView {
  const address = viewAddress(query, first.region?.slug ?? null)
  const [shown, setShown] = useState({ address, view: first })

  useEffect(() => {
    if (address === shown.address) return
    let isWanted = true
    keepFetched(shown.address, shown.view)
    viewAt(address).then(
      (view) => {
        if (!isWanted) return
        if (view.edition === first.edition) setShown({ address, view })
        else window.location.reload()
      },
      () => isWanted && window.location.reload(),
    )
    return () => {
      isWanted = false
    }
  }, [address, shown, first])

  const state = useRef({ address, shown })
  useEffect(() => {
    state.current = { address, shown }
  })
  const follow = useCallback((href: string) => {
    const { address, shown } = state.current
    const { pathname, search } = window.location
    const to =
      address === shown.address
        ? href.split('#')[0]
        : mapAddressOnTop(href, shown.view.address, new URLSearchParams(search))
    if (to !== `${pathname}${search}`) window.history.pushState(null, '', to)
  }, [])

  return { view: shown.view, isAwaited: address !== shown.address, follow }
}

async function viewAt(address: string): Promise<MapView> {
  const view = await fetched<MapView>(address)
  await fetchShapes(view.drawing)
  return view
}

/** The same map, whichever council is chosen on it. */
function viewAddress(query: URLSearchParams, region: string | null): string {
  const choices = new URLSearchParams(query)
  choices.delete('council')
  if (region) choices.set('region', region)
  return `/map/view.json?${choices}`
}
