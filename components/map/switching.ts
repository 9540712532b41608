import { type MouseEvent, useCallback, useEffect, useRef, useState } from 'react'
import { firstShapes } from '#first-shapes'
import {
  type MapParameter,
  mapAddressOnTop,
  mapCardAddress,
  mapShapesAddress,
  mapViewAddress,
} from '@/lib/map/address'
import type { DrawingChoice, Shape, Shapes } from '@/lib/map/drawing'
import type { MapView } from '@/lib/map/page'
import { type SentView, viewAsSent } from '@/lib/map/sent-view'
import { type Query, queryFrom } from '@/lib/platform/query'

/** What takes longer, in milliseconds, is said to be on its way: what comes at once needs no words. */
const SLOW_AFTER = 400

/** Next loses an address that is followed while it goes back after a reload. After so long, in milliseconds, it is lost. */
const LOST_AFTER = 4000

/** Follows a link of the map within the page; `parameter` is what the link changes. */
export type Follow = (href: string, parameter: MapParameter) => void

type LiveView = {
  view: MapView
  isOther: boolean
  /** Whether what the address asks for is shown, will soon be, is long in coming, or did not come: no connection. */
  state: 'shown' | 'loading' | 'slow' | 'offline'
  /** Always the same function. */
  follow: Follow
}

/**
 * What the map shows for an address that is switched to. It stays as it was until the new one is there.
 * @param initial what the page came with, for the query `cameFor`: the address can have changed while it was loading
 */
export function useMapView(initial: SentView, cameFor: Query, query: Query): LiveView {
  const region = initial.region?.slug ?? null
  const address = mapViewAddress(query, region)
  // Next can hand over what another entry of the history came with.
  const [first] = useState(() => viewAsSent(initial))
  const [shown, setShown] = useState({ address: mapViewAddress(cameFor, region), view: first })
  const [slow, setSlow] = useState<string | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const [pushed, setPushed] = useState('')

  useEffect(() => {
    if (address === shown.address) return
    const timer = setTimeout(() => setSlow(address), SLOW_AFTER)
    // The page's own address can leave out what its links say in full.
    for (const known of [shown.address, fullAddress(shown.view)]) cacheAnswer(known, shown.view)
    const cancel = showOrReload(loadView(address), first.edition, {
      show: (view) => setShown({ address, view }),
      whenOffline: () => setFailed(address),
    })
    return () => {
      cancel()
      clearTimeout(timer)
    }
  }, [address, shown, first])

  const shownAddress = useRef(shown.address)
  useEffect(() => {
    shownAddress.current = shown.address
  })
  const follow = useCallback(
    (href: string, parameter: MapParameter) => {
      const { pathname, search } = window.location
      const asked = queryFrom(new URLSearchParams(search))
      const isSettled = mapViewAddress(asked, region) === shownAddress.current
      const [to = href] = isSettled ? href.split('#') : [mapAddressOnTop(href, parameter, asked)]
      if (to === `${pathname}${search}`) return
      window.history.pushState(null, '', to)
      setPushed(to)
    },
    [region],
  )

  const asked = mapCardAddress(query, region)
  useEffect(() => {
    if (!pushed) return
    const timer = setTimeout(() => {
      const now = queryFrom(new URLSearchParams(window.location.search))
      if (mapCardAddress(now, region) !== asked && navigator.onLine) window.location.reload()
    }, LOST_AFTER)
    return () => clearTimeout(timer)
  }, [pushed, asked, region])

  return { view: shown.view, isOther: shown.view !== first, state: stateOf(), follow }

  function stateOf(): LiveView['state'] {
    if (address === shown.address) return 'shown'
    if (address === failed) return 'offline'
    return address === slow ? 'slow' : 'loading'
  }
}

/** Whether a click is to follow a link here: not in another tab or window, and not to save what it leads to. */
export function isPlainClick({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey
}

/**
 * Shows what was asked for. Where it does not come, or is of another edition than the page, the page itself is loaded
 * anew: its address says it all already.
 * @param edition of the page
 * @param whenOffline what is done where there is no connection, and so no page to load
 * @returns a function by which it is no longer wanted
 */
export function showOrReload<Answer extends { edition: number | null }>(
  asked: Promise<Answer>,
  edition: number | null,
  { show, whenOffline }: { show: (answer: Answer) => void; whenOffline: () => void },
): () => void {
  let isWanted = true
  asked.then(
    (answer) => {
      if (!isWanted) return
      if (answer.edition === edition) show(answer)
      else window.location.reload()
    },
    () => {
      if (!isWanted) return
      if (navigator.onLine) window.location.reload()
      else whenOffline()
    },
  )
  return () => {
    isWanted = false
  }
}

const answers = new Map<string, Promise<unknown>>()

/** What the app answers at an address of its own: fetched once for a page, and again where it did not come. */
export function fetchOnce<Answer>(address: string): Promise<Answer> {
  const answer = answers.get(address) ?? fetchJson(address)
  answers.set(address, answer)
  answer.catch(() => answers.delete(address))
  return answer as Promise<Answer>
}

function cacheAnswer(address: string, answer: unknown): void {
  answers.set(address, Promise.resolve(answer))
}

async function fetchJson(address: string): Promise<unknown> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`)
  return answer.json()
}

async function loadView(address: string): Promise<MapView> {
  const view = await fetchOnce<MapView>(address)
  await loadShapes(view.drawing)
  const shapes = shapesOf(view.drawing)
  if (view.regions.some(({ areas }) => areas.some(({ slug }) => !shapes.has(slug))))
    throw new Error('The shapes are those of another register.')
  return view
}

function fullAddress({ address, region }: MapView): string {
  const [, search] = address.split('?')
  return mapViewAddress(queryFrom(new URLSearchParams(search)), region?.slug ?? null)
}

const drawings = new Map<string, Shapes>()

/** The shapes of a drawing: those that the page came with, or that were fetched since. */
export function shapesOf(choice: DrawingChoice): Shapes {
  const key = mapShapesAddress(choice)
  const shapes = drawings.get(key) ?? firstShapes(choice)
  drawings.set(key, shapes)
  return shapes
}

async function loadShapes(choice: DrawingChoice): Promise<void> {
  const address = mapShapesAddress(choice)
  if (drawings.has(address)) return
  drawings.set(address, new Map(Object.entries(await fetchOnce<Record<string, Shape>>(address))))
}
