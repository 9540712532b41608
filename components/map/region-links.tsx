import { mapAddress, regionAddress } from '@/lib/addresses'
import { REGIONS, type RegionSlug } from '@/lib/map/regions'
import type { ReportingYear } from '@/lib/years/reporting-year'

/** The ways to the map of England and to its regions. */
export function RegionLinks({ current, year }: { current: RegionSlug | null; year?: ReportingYear }) {
  return (
    <nav aria-label="Regions" className="not-printed text-sm">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        <li>
          <a href={mapAddress({ year })}>All of England</a>
        </li>
        {REGIONS.map(({ slug, name }) => (
          <li key={slug}>
            <a href={regionAddress(slug, { year })} aria-current={slug === current ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
