'use client'

import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { MapView } from '@/lib/map/map-view'
import { viewBoxOf } from '@/lib/map/shapes'
import { councilAsked } from '@/lib/platform/council-asked'
import { neighbourBy } from './area-keys'
import { areaInWords } from './area-link'
import { councilOf, linkAt, linkOf, markReached, stopAt } from './area-links'
import { isPlainPress } from './is-plain-press'
import type { Follow } from './use-map-view'
import type { Zoom } from './zoom-hands'
import { ZoomTools } from './zoom-tools'

const LARGER = 1.6

/**
 * What hands can do on a map with a script: choose a council without loading the page anew, read its name before,
 * go from council to council with arrow keys, enlarge and move the map.
 */
export function MapHands({ view, follow, children }: { view: MapView; follow: Follow; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  const zoom = useRef<Promise<Zoom> | null>(null)
  const [isScripted, setScripted] = useState(false)
  /** The council that is pointed at or focused. */
  const [reached, setReached] = useState<string | null>(null)
  const svgOf = () => frame.current?.querySelector<SVGSVGElement>('svg[data-map]') ?? null

  const { geography, tier, layout } = view.drawing
  const box = viewBoxOf(view.drawing.box)
  const areaReached = view.regions.flatMap(({ areas }) => areas).find(({ slug }) => slug === reached)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another drawing has other areas.
  useEffect(() => {
    setScripted(true)
    const svg = svgOf()
    if (svg) stopAt(svg, councilAsked(new URLSearchParams(window.location.search).getAll('council')))
  }, [geography, tier, layout])

  // What is enlarged stays so in another year, as long as the map is of the same size.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another box is another place.
  useEffect(
    () => () => {
      zoom.current?.then(({ detach }) => detach())
      zoom.current = null
    },
    [box],
  )

  function wakeZoom(): Promise<Zoom> | null {
    const [place, svg] = [frame.current, svgOf()]
    if (!zoom.current && place && svg)
      zoom.current = import('./zoom-hands').then(({ attachZoom }) => attachZoom(place, svg))
    return zoom.current
  }

  function reach(link: SVGAElement | null) {
    const svg = svgOf()
    if (!svg) return
    const slug = link && councilOf(link)
    markReached(svg, slug)
    setReached(slug)
  }

  function choose(event: MouseEvent) {
    const link = linkAt(event.target)
    if (!link || !isPlainPress(event)) return
    event.preventDefault()
    const slug = councilOf(link)
    const svg = svgOf()
    if (svg) stopAt(svg, slug)
    follow(link.getAttribute('href') ?? '/', 'council')
  }

  async function press(event: KeyboardEvent) {
    const link = linkAt(event.target)
    const svg = svgOf()
    if (!link || !svg || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '+' || event.key === '=') return (await wakeZoom())?.by(LARGER)
    if (event.key === '-') return (await wakeZoom())?.by(1 / LARGER)
    if (event.key === '0') return (await wakeZoom())?.whole()
    if (!event.key.startsWith('Arrow')) return
    event.preventDefault()
    const slug = await neighbourBy(event.key, councilOf(link) ?? '', view.keysHref)
    const next = slug && linkOf(svg, slug)
    if (!next || document.activeElement !== link) return
    stopAt(svg, slug)
    next.focus({ preventScroll: true })
    const isZoomed = zoom.current
    if (isZoomed) (await isZoomed).show(next.getBoundingClientRect())
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  return (
    <div>
      {/* As high as the longest name needs, or the map would move away under a finger. */}
      <div className="not-printed flex h-28 flex-col-reverse justify-between gap-x-4 pb-2 sm:h-14 sm:flex-row sm:items-center">
        <p className="h-16 overflow-hidden text-sm sm:h-11" aria-hidden="true">
          {isScripted &&
            (areaReached
              ? areaInWords(areaReached)
              : 'Point at an area to read it, press it for its counts.')}
        </p>
        {isScripted && (
          <ZoomTools
            onLarger={async () => (await wakeZoom())?.by(LARGER)}
            onSmaller={async () => (await wakeZoom())?.by(1 / LARGER)}
            onWhole={async () => (await wakeZoom())?.whole()}
          />
        )}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is pressed. */}
      <div
        ref={frame}
        className={`overflow-hidden ${isScripted ? '[touch-action:pan-x_pan-y]' : ''}`}
        onPointerEnter={wakeZoom}
        onPointerOver={(event) => event.buttons === 0 && reach(linkAt(event.target))}
        onPointerLeave={() => reach(null)}
        onFocus={(event) => reach(linkAt(event.target))}
        onBlur={() => reach(null)}
        onClick={choose}
        onKeyDown={press}
      >
        {children}
      </div>
    </div>
  )
}
