import type { BesideMap } from '@/lib/map/map-regions'
import type { MapView } from '@/lib/map/map-view'

/** Councils that belong to the map's year and are not on it: of the other tier, or ended before. */
export function CouncilsBeside({ view: { otherTier, ended, year } }: { view: MapView }) {
  return (
    <>
      {otherTier && (
        <section aria-labelledby="other-tier" className="mt-8">
          <h3 id="other-tier">{otherTier.title}</h3>
          <p className="text-sm text-quiet">
            They lie on the same ground as councils above, and have figures of their own.
          </p>
          <Listed councils={otherTier.councils} />
        </section>
      )}
      {ended.length > 0 && (
        <section aria-labelledby="ended" className="mt-8">
          <h3 id="ended">On no map of {year}</h3>
          <p className="text-sm text-quiet">
            These councils had ended, and have figures for the year all the same.
          </p>
          <Listed councils={ended} />
        </section>
      )}
    </>
  )
}

function Listed({ councils }: { councils: BesideMap[] }) {
  return (
    <ul className="mt-2 gap-x-8 text-sm sm:columns-2 lg:columns-3">
      {councils.map(({ name, href, words }) => (
        <li key={href} className="break-inside-avoid py-1">
          <a href={href}>{name}</a> <span className="text-quiet">{words}</span>
        </li>
      ))}
    </ul>
  )
}
