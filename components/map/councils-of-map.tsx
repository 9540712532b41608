import { memo, useEffect, useRef, useState } from 'react'
import { councilAddress } from '@/lib/council/address'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { AreaOnMap, RegionOnMap } from '@/lib/map/map-regions'
import type { MapView } from '@/lib/map/map-view'
import { CouncilsBeside } from './councils-beside'

/** The id of the list in its page. */
export const LIST_ID = 'list'

/** The same as the map, as a list in its order, and the councils that are not on it. */
export const CouncilsOfMap = memo(function CouncilsOfMap({ view }: { view: MapView }) {
  const { region, regions, measure, year, tier } = view
  const councils = regions.reduce((sum, { areas }) => sum + areas.length, 0)
  return (
    <section aria-labelledby={LIST_ID} className="mt-14">
      <h2 id={LIST_ID}>
        {measure.title} in {year}, council by council
      </h2>
      <p className="mt-2 max-w-measure">
        The same as the map, in its order: {councils} {councils === 1 ? 'council' : 'councils'} (
        {tier.toLowerCase()}). {measure.meaning}
      </p>
      <div className="mt-4 border-t border-hairline">
        {regions.map((one) =>
          region ? (
            <AreaList key={one.slug} areas={one.areas} year={year} />
          ) : (
            <RegionOfMap key={one.slug} region={one} year={year} />
          ),
        )}
      </div>
      <CouncilsBeside view={view} />
    </section>
  )
})

/**
 * A region of the map of England, to be opened: the same as the map without one. Its councils come with the page; once
 * another map is shown, they are there again when somebody opens it, for there are hundreds that nobody sees.
 */
function RegionOfMap({ region, year }: { region: RegionOnMap; year: ReportingYear }) {
  const { name, href, areas } = region
  const [first] = useState(region)
  const [isOpen, setOpen] = useState(false)
  const details = useRef<HTMLDetailsElement>(null)
  // It can have been opened before there was a script.
  useEffect(() => setOpen(details.current?.open ?? false), [])
  const published = areas.filter(({ state }) => state !== 'no-letter').length
  return (
    <details
      ref={details}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="border-b border-hairline py-3"
    >
      <summary className="cursor-pointer">
        <h3 className="inline">{name}</h3>{' '}
        <span className="text-sm text-quiet">
          {published} of {areas.length} held
        </span>
      </summary>
      <p className="mt-2 text-sm">
        <a href={href}>{name} enlarged</a>
      </p>
      {(isOpen || region === first) && <AreaList areas={areas} year={year} />}
    </details>
  )
}

/** Councils in the map's order, each with what the map shows of it. */
function AreaList({ areas, year }: { areas: AreaOnMap[]; year: ReportingYear }) {
  return (
    <ul className="mt-3 gap-x-8 text-sm sm:columns-2 lg:columns-3">
      {areas.map(({ slug, name, words }) => (
        <li key={slug} className="break-inside-avoid py-1">
          <a href={councilAddress(slug, year)}>{name}</a> <span className="text-quiet">{words}</span>
        </li>
      ))}
    </ul>
  )
}
