import type { AreaOnMap, RegionOnMap } from '@/lib/views/map-regions'

/** The id of the list in its page. */
export const LIST_ID = 'list'

/** A region of the map of England, to be opened: the same as the map without one. */
export function RegionOfMap({ region: { name, href, areas } }: { region: RegionOnMap }) {
  const held = areas.filter(({ state }) => state !== 'no-letter').length
  return (
    <details className="border-b border-hairline py-3">
      <summary className="cursor-pointer">
        <h3 className="inline">{name}</h3>{' '}
        <span className="text-sm text-quiet">
          {held} of {areas.length} held
        </span>
      </summary>
      <p className="mt-2 text-sm">
        <a href={href}>{name} enlarged</a>
      </p>
      <AreaList areas={areas} />
    </details>
  )
}

/** Councils in the map's order, each with what the map shows of it. */
export function AreaList({ areas }: { areas: AreaOnMap[] }) {
  return (
    <ul className="mt-3 gap-x-8 text-sm sm:columns-2 lg:columns-3">
      {areas.map(({ slug, page, name, words }) => (
        <li key={slug} className="break-inside-avoid py-1">
          <a href={page}>{name}</a> <span className="text-quiet">{words}</span>
        </li>
      ))}
    </ul>
  )
}
