import { mapAddress, regionAddress } from '@/lib/map/address'
import { mapPlaces } from '@/lib/map/map-places'
import { RegionLinks } from './region-links'

/** What helps a reader whose address names no region. */
export function RegionHelp() {
  return (
    <div className="max-w-measure space-y-4">
      <h1>No such region</h1>
      <p>England has nine regions. The address may have been cut off or mistyped on its way.</p>
      <RegionLinks places={mapPlaces((slug) => (slug ? regionAddress(slug) : mapAddress()), null)} />
      <p>
        <a href="/search">Find a council</a>
      </p>
    </div>
  )
}
