import { useSearchParams } from 'next/navigation'
import { lazy, type MouseEvent, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { SWITCH_STATE } from '@/components/ui/switch-links'
import { CARD_ID, type MapParameter, mapCardAddress, mapWithCouncil } from '@/lib/map/address'
import type { MapSwitch, MapView } from '@/lib/map/page'
import { queryFrom } from '@/lib/platform/query'
import { CouncilsOfMap, LIST_ID } from './councils-of-map'
import { CouncilsOutside } from './councils-outside'
import { England } from './england'
import { MapInteractions } from './map-interactions'
import { MapLegend } from './map-legend'
import { RegionLinks } from './regions'
import { type Follow, isPlainClick } from './switching'

const LiveCard = lazy(() => import('./live-card'))

export function MapArticle({
  view,
  chosen,
  card,
  cardAddress,
  follow,
  children,
}: {
  view: MapView
  chosen: string | null
  card: ReactNode
  /** What `card` is the answer to. */
  cardAddress: string
  follow: Follow
  children: ReactNode
}) {
  const { title, label, tier, drawing, places, legend, share, finding, outside } = view
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 lg:grid-cols-[minmax(0,25rem)_minmax(0,1fr)] lg:grid-rows-[auto_auto_auto_1fr]">
        <div className="space-y-4">
          {children}
          {places.length > 0 && <RegionLinks places={places} />}
        </div>
        <section
          aria-labelledby="map"
          className="mt-8 min-w-0 print:max-w-[115mm] lg:col-start-2 lg:row-span-4 lg:row-start-1 lg:mt-0"
        >
          <h2 id="map" className="font-sans text-base">
            {title} <span className="font-normal text-quiet">{tier.toLowerCase()}</span>
          </h2>
          <p className="text-sm" data-share>
            {share}
          </p>
          <a href={`#${LIST_ID}`} className="sr-only focus:not-sr-only">
            Skip the map
          </a>
          <MapInteractions view={view} chosen={chosen} follow={follow}>
            <div className={drawing.style === 'hexagons' ? 'wide-table' : undefined}>
              <div className={drawing.style === 'hexagons' ? 'max-sm:min-w-[38rem]' : undefined}>
                <England view={view} chosen={chosen} label={label} />
              </div>
            </div>
          </MapInteractions>
          <p className="mt-3 text-xs text-quiet">{view.aboutStyle}</p>
        </section>
        <div className="lg:row-start-2">
          <CardPlace chosen={chosen} view={view} card={card} cardAddress={cardAddress} follow={follow} />
        </div>
        <div className="mt-8 lg:row-start-3">
          <MapSwitches switches={view.switches} chosen={chosen} follow={follow} />
        </div>
        <div className="mt-6 space-y-4 lg:row-start-4">
          <p>{finding}</p>
          <MapLegend rows={legend} />
        </div>
      </div>
      {outside && <CouncilsOutside outside={outside} />}
      <CouncilsOfMap view={view} />
    </>
  )
}

/** The card that came with the page; another is fetched when another council is chosen. */
function CardPlace({
  chosen,
  view,
  card,
  cardAddress,
  follow,
}: {
  chosen: string | null
  view: MapView
  card: ReactNode
  cardAddress: string
  follow: Follow
}) {
  const address = mapCardAddress(queryFrom(useSearchParams()), view.region?.slug ?? null)
  const place = useRef<HTMLDivElement>(null)
  const seen = useRef(chosen)

  // A card that was just chosen is brought into sight; one that came with the page is where its address leads.
  function bringIntoSight() {
    if (seen.current !== chosen) place.current?.scrollIntoView({ block: 'nearest' })
    seen.current = chosen
  }

  useEffect(() => {
    if (!chosen) seen.current = null
  }, [chosen])

  if (!chosen) return null
  return (
    <div ref={place} id={CARD_ID} className="mt-8 scroll-mt-4 border-t-[3px] border-ink pt-4">
      <p className="not-printed float-right ml-4 text-sm">
        <a
          href={view.address}
          rel="nofollow"
          onClick={(event) => {
            if (!isPlainClick(event)) return
            event.preventDefault()
            follow(view.address, 'council')
          }}
        >
          Close<span className="sr-only"> this council</span>
        </a>
      </p>
      {address === cardAddress ? (
        card
      ) : (
        <Suspense>
          <LiveCard address={address} edition={view.edition} onShown={bringIntoSight} />
        </Suspense>
      )}
    </div>
  )
}

function MapSwitches({
  switches,
  chosen,
  follow,
}: {
  switches: MapSwitch[]
  chosen: string | null
  follow: Follow
}) {
  function press(event: MouseEvent, href: string, parameter: MapParameter) {
    if (!isPlainClick(event)) return
    event.preventDefault()
    follow(href, parameter)
  }

  return (
    <div className="not-printed divide-y divide-hairline border-y border-hairline text-sm">
      {switches.map(({ label, parameter, links }) => (
        <nav key={label} aria-label={label} className="grid grid-cols-[5rem_1fr] items-baseline gap-x-2 py-1">
          <span aria-hidden="true" className="text-quiet">
            {label}
          </span>
          <ul className="flex flex-wrap gap-x-4">
            {links.map(({ words, href: map, current, note }) => {
              const href = chosen ? mapWithCouncil(map, chosen) : map
              return (
                <li key={words}>
                  <a
                    href={href}
                    rel="nofollow"
                    onClick={(event) => press(event, href, parameter)}
                    aria-current={current ? 'page' : undefined}
                    className={`${SWITCH_STATE} py-1.5`}
                  >
                    {words}
                    {note && <span className="text-xs font-normal"> {note}</span>}
                  </a>
                </li>
              )
            })}
          </ul>
        </nav>
      ))}
    </div>
  )
}
