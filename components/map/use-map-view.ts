'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { mapViewAddress } from '@/lib/map/address'
import { mapAddressOnTop } from '@/lib/map/map-address-on-top'
import type { MapChoiceName } from '@/lib/map/map-switches'
import type { MapView } from '@/lib/map/map-view'
import { fetched, keepFetched } from './fetched'
import { fetchShapes, shapesOf } from './map-shapes'
import { takeOrLoad } from './take-or-load'

/** What takes longer, in milliseconds, is said to be on its way: what comes at once needs no words. */
const LATE = 400

/** Follows a link of the map within the page; `choice` is what the link is for. */
export type Follow = (href: string, choice: MapChoiceName) => void

/** A map that follows its address. */
export type LiveView = {
  view: MapView
  /** Whether it is another than the page came with. */
  isOther: boolean
  /** Whether what the address asks for is there, will soon be, is long in coming, or did not come: no connection. */
  state: 'there' | 'awaited' | 'late' | 'offline'
  /** Always the same function. */
  follow: Follow
}

/**
 * What the map shows for an address that is switched to. It stays as it was until the new one is there.
 * @param came what the page came with, for the address that it had then
 * @param query what stands after the question mark in the map's address
 */
export function useMapView(came: MapView, query: URLSearchParams): LiveView {
  const region = came.region?.slug ?? null
  const address = mapViewAddress(query, region)
  // Next can hand over what another entry of the history came with.
  const [first] = useState(came)
  const [shown, setShown] = useState({ address, view: first })
  const [late, setLate] = useState<string | null>(null)
  const [lost, setLost] = useState<string | null>(null)

  useEffect(() => {
    if (address === shown.address) return
    const timer = setTimeout(() => setLate(address), LATE)
    // The page's own address can leave out what its links say in full.
    for (const known of [shown.address, fullAddress(shown.view)]) keepFetched(known, shown.view)
    const leave = takeOrLoad(viewAt(address), first.edition, {
      take: (view) => setShown({ address, view }),
      lose: () => setLost(address),
    })
    return () => {
      leave()
      clearTimeout(timer)
    }
  }, [address, shown, first])

  const shownAddress = useRef(shown.address)
  useEffect(() => {
    shownAddress.current = shown.address
  })
  const follow = useCallback(
    (href: string, choice: MapChoiceName) => {
      const { pathname, search } = window.location
      const asked = new URLSearchParams(search)
      const isSettled = mapViewAddress(asked, region) === shownAddress.current
      const to = isSettled ? href.split('#')[0] : mapAddressOnTop(href, choice, asked)
      if (to !== `${pathname}${search}`) window.history.pushState(null, '', to)
    },
    [region],
  )

  return { view: shown.view, isOther: shown.view !== first, state: stateOf(), follow }

  function stateOf(): LiveView['state'] {
    if (address === shown.address) return 'there'
    if (address === lost) return 'offline'
    return address === late ? 'late' : 'awaited'
  }
}

async function viewAt(address: string): Promise<MapView> {
  const view = await fetched<MapView>(address)
  await fetchShapes(view.drawing)
  const shapes = shapesOf(view.drawing)
  if (view.regions.some(({ areas }) => areas.some(({ slug }) => !shapes.has(slug))))
    throw new Error('The shapes are those of another register.')
  return view
}

function fullAddress(view: MapView): string {
  return mapViewAddress(new URLSearchParams(view.address.split('?')[1]), view.region?.slug ?? null)
}
