import { memo, useEffect, useRef, useState } from 'react'
import { councilAddress } from '@/lib/council/address'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { AreaOnMap, BesideMapList, RegionOnMap } from '@/lib/map/listed-councils'
import type { MapView } from '@/lib/map/page'

export const LIST_ID = 'list'

/** Of a list of councils and all in it: hundreds of items that each said it would be a tenth of the page. */
const COUNCILS = 'gap-x-8 text-sm *:break-inside-avoid *:py-1 sm:columns-2 lg:columns-3 [&_span]:text-quiet'

export const CouncilsOfMap = memo(function CouncilsOfMap({ view }: { view: MapView }) {
  const { region, regions, measure, year, tier } = view
  const councils = regions.reduce((sum, { areas }) => sum + areas.length, 0)
  return (
    <section aria-labelledby={LIST_ID} className="mt-14">
      <h2 id={LIST_ID}>
        {measure.title} in {year}, council by council
      </h2>
      <p className="mt-2 max-w-measure">
        The same councils as on the map, in the same order: {councils}{' '}
        {councils === 1 ? 'council' : 'councils'} ({tier.toLowerCase()}). {measure.meaning}
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
      {view.beside.map((list) => (
        <Beside key={list.id} list={list} />
      ))}
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
          we have a letter or figures for {published} of {areas.length}
        </span>
      </summary>
      <p className="mt-2 text-sm">
        <a href={href} rel="nofollow">
          Map of {name}
        </a>
      </p>
      {(isOpen || region === first) && <AreaList areas={areas} year={year} />}
    </details>
  )
}

function AreaList({ areas, year }: { areas: AreaOnMap[]; year: ReportingYear }) {
  return (
    <ul className={`mt-3 ${COUNCILS}`}>
      {areas.map(({ slug, name, words }) => (
        <li key={slug}>
          <a href={councilAddress(slug, year)}>{name}</a> <span>{words}</span>
        </li>
      ))}
    </ul>
  )
}

function Beside({ list: { id, title, about, councils } }: { list: BesideMapList }) {
  return (
    <section aria-labelledby={id} className="mt-8">
      <h3 id={id}>{title}</h3>
      <p className="text-sm text-quiet">{about}</p>
      <ul className={`mt-2 ${COUNCILS}`}>
        {councils.map(({ name, href, words }) => (
          <li key={href}>
            <a href={href}>{name}</a> <span>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
