import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react'
import { councilOfLink, mapNamesAddress } from '@/lib/map/address'
import type { MapKeys } from '@/lib/map/arrow-keys'
import type { AreaOnMap } from '@/lib/map/listed-councils'
import type { PlacesOfNames } from '@/lib/map/names'
import type { MapView } from '@/lib/map/page'
import { viewBoxOf } from '@/lib/map/shapes'
import { areaInWords } from './england'
import { areaId } from './marks'
import type { NamesOnMap } from './names'
import type { PanZoom } from './pan-zoom'
import { type Follow, fetchOnce, isPlainClick } from './switching'

const LARGER = 1.6

/** The keys of a map, in the order of MapKeys. */
const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']

/**
 * What a reader can do on a map with a script: choose a council without loading the page anew, read its name before,
 * go from council to council with arrow keys, enlarge and move the map.
 */
export function MapInteractions({
  view,
  chosen,
  follow,
  children,
}: {
  view: MapView
  chosen: string | null
  follow: Follow
  children: ReactNode
}) {
  const frame = useRef<HTMLDivElement>(null)
  const zoom = useRef<Promise<PanZoom> | null>(null)
  const [isScripted, setScripted] = useState(false)
  /** The council that is pointed at or focused. */
  const [highlighted, setHighlighted] = useState<string | null>(null)
  const svgOf = () => frame.current?.querySelector<SVGSVGElement>('svg[data-map]') ?? null

  const { geography, tier, style } = view.drawing
  const box = viewBoxOf(view.drawing.box)
  const areas = view.regions.flatMap((region) => region.areas)
  const highlightedArea = areas.find(({ slug }) => slug === highlighted)
  const chosenArea = areas.find(({ slug }) => slug === chosen)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another drawing has other areas.
  useEffect(() => {
    setScripted(true)
    const svg = svgOf()
    if (svg) stopAt(svg, councilOfLink(window.location.href))
  }, [geography, tier, style])

  // What is enlarged stays so in another year, as long as the map is of the same size.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another box is another place.
  useEffect(
    () => () => {
      zoom.current?.then(({ detach }) => detach())
      zoom.current = null
    },
    [box],
  )

  const namesOnMap = useEffectEvent(async (): Promise<NamesOnMap> => {
    const places = await fetchOnce<PlacesOfNames>(mapNamesAddress(view.drawing))
    return { councils: inOrderOfNames(areas, chosen), places }
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: another map has other names, and the chosen one goes first.
  useEffect(() => {
    zoom.current?.then(({ rename }) => rename())
  }, [view, chosen])

  function loadZoom(): Promise<PanZoom> | null {
    const [place, svg] = [frame.current, svgOf()]
    if (!zoom.current && place && svg)
      zoom.current = import('./pan-zoom').then(({ attachPanZoom }) => attachPanZoom(place, svg, namesOnMap))
    return zoom.current
  }

  async function zoomTo(slug: string) {
    const zoomed = await loadZoom()
    const area = svgOf()?.querySelector<SVGGraphicsElement>(`#${CSS.escape(areaId(slug))}`)
    if (area) zoomed?.to(area)
  }

  function highlight(link: SVGAElement | null) {
    const svg = svgOf()
    if (!svg) return
    const slug = link && councilOf(link)
    markHighlighted(svg, slug)
    setHighlighted(slug)
  }

  function choose(event: MouseEvent) {
    const href = linkAt(event.target)?.getAttribute('href')
    if (!href || !isPlainClick(event)) return
    event.preventDefault()
    const svg = svgOf()
    if (svg) stopAt(svg, councilOfLink(href))
    follow(href, 'council')
  }

  async function press(event: KeyboardEvent) {
    const link = linkAt(event.target)
    const svg = svgOf()
    if (!link || !svg || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '+' || event.key === '=') return (await loadZoom())?.by(LARGER)
    if (event.key === '-') return (await loadZoom())?.by(1 / LARGER)
    if (event.key === '0') return (await loadZoom())?.reset()
    if (!event.key.startsWith('Arrow')) return
    event.preventDefault()
    const from = councilOf(link)
    const slug = from && (await neighbourBy(event.key, from, view.keysHref))
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
      <div className="not-printed flex min-h-28 flex-col-reverse justify-between gap-x-4 pb-2 sm:h-14 sm:min-h-0 sm:flex-row sm:items-center">
        <p className="h-16 overflow-hidden text-sm sm:h-11" aria-hidden="true">
          {isScripted &&
            (highlightedArea ? (
              areaInWords(highlightedArea)
            ) : (
              <>
                <span className="[@media(hover:none)]:hidden">
                  Hover over an area for its name; select it for its figures.
                </span>
                <span className="hidden [@media(hover:none)]:inline">Tap an area for its figures.</span>
              </>
            ))}
        </p>
        {isScripted && (
          <ZoomTools
            onLarger={async () => (await loadZoom())?.by(LARGER)}
            onSmaller={async () => (await loadZoom())?.by(1 / LARGER)}
            onReset={async () => (await loadZoom())?.reset()}
            chosen={chosenArea ? { name: chosenArea.name, onZoom: () => zoomTo(chosenArea.slug) } : null}
          />
        )}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is pressed. */}
      <div
        ref={frame}
        className={`overflow-hidden ${isScripted ? '[touch-action:pan-x_pan-y]' : ''}`}
        onPointerEnter={loadZoom}
        onPointerOver={(event) => event.buttons === 0 && highlight(linkAt(event.target))}
        onPointerLeave={() => highlight(null)}
        onFocus={(event) => highlight(linkAt(event.target))}
        onBlur={() => highlight(null)}
        onClick={choose}
        onKeyDown={press}
      >
        {children}
      </div>
    </div>
  )
}

function ZoomTools({
  onLarger,
  onSmaller,
  onReset,
  chosen,
}: {
  onLarger: () => void
  onSmaller: () => void
  onReset: () => void
  chosen: { name: string; onZoom: () => void } | null
}) {
  const buttons = [
    { sign: '+', words: 'Zoom in', press: onLarger },
    { sign: '−', words: 'Zoom out', press: onSmaller },
    { sign: 'Reset zoom', words: 'Reset zoom', press: onReset },
    ...(chosen
      ? [{ sign: 'Zoom to council', words: `Zoom to council: ${chosen.name}`, press: chosen.onZoom }]
      : []),
  ]
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons beside a drawing are no fieldset of a form.
    <div role="group" aria-label="Zoom" className="flex shrink-0 flex-wrap pl-px">
      {buttons.map(({ sign, words, press }) => (
        <button
          key={sign}
          type="button"
          aria-label={words}
          title={words}
          onClick={press}
          className="-ml-px h-9 min-w-9 cursor-pointer max-sm:min-w-8 whitespace-nowrap border border-rule bg-white px-2 font-semibold text-sm hover:bg-note max-sm:px-1"
        >
          {sign}
        </button>
      ))}
    </div>
  )
}

/** The chosen council finds its place first, then those that the map shows something of. */
function inOrderOfNames(areas: AreaOnMap[], chosen: string | null): AreaOnMap[] {
  const rank = ({ slug, state }: AreaOnMap) => (slug === chosen ? 0 : state === 'no-letter' ? 2 : 1)
  return areas.toSorted((a, b) => rank(a) - rank(b))
}

/** Where an arrow key leads from a council: another's slug, or null where there is none or no answer. */
async function neighbourBy(key: string, slug: string, keysHref: string): Promise<string | null> {
  const keys = await fetchOnce<MapKeys>(keysHref).catch(() => null)
  return keys?.[slug]?.[ARROWS.indexOf(key)] ?? null
}

/** The link that an event is on, of the map or of its inset; null beside all areas. */
function linkAt(target: EventTarget | null): SVGAElement | null {
  return target instanceof Element ? target.closest<SVGAElement>('svg[data-map] a') : null
}

function councilOf(link: SVGAElement): string | null {
  const href = link.getAttribute('href')
  return href && councilOfLink(href)
}

function linkOf(svg: SVGSVGElement, slug: string): SVGAElement | null {
  return svg.querySelector<SVGAElement>(`a:has(> #${CSS.escape(areaId(slug))})`)
}

/** Lets the tab key stop at one area only: at `slug`, or at the first. Arrow keys go on from there. */
function stopAt(svg: SVGSVGElement, slug: string | null): void {
  const links = svg.querySelectorAll<SVGAElement>('a')
  for (const link of links) link.setAttribute('tabindex', '-1')
  const stop = (slug && linkOf(svg, slug)) || links[0]
  stop?.setAttribute('tabindex', '0')
}

/** Draws the line around the area that is pointed at or focused, on the map and in its inset; none for null. */
function markHighlighted(svg: SVGSVGElement, slug: string | null): void {
  for (const use of svg.querySelectorAll('[data-mark="highlighted"] use')) {
    if (slug) use.setAttribute('href', `#${areaId(slug)}`)
    else use.removeAttribute('href')
  }
}
