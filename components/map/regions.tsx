import { mapAddress, regionAddress } from '@/lib/map/address'
import { regionLinks } from '@/lib/map/regions'
import type { SwitchLink } from '@/lib/words/switch-link'

export function RegionLinks({ places }: { places: SwitchLink[] }) {
  return (
    <nav aria-label="Regions" className="not-printed text-sm">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {places.map(({ words, href, current }) => (
          <li key={words}>
            <a
              href={href}
              rel={href.includes('?') ? 'nofollow' : undefined}
              aria-current={current ? 'page' : undefined}
              className="aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:decoration-[3px]"
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function RegionHelp() {
  return (
    <div className="max-w-measure space-y-4">
      <h1>No such region</h1>
      <p>England has nine regions. The address may be cut off or mistyped.</p>
      <RegionLinks places={regionLinks((slug) => (slug ? regionAddress(slug) : mapAddress()), null)} />
      <p>
        <a href="/search">Find a council</a>
      </p>
    </div>
  )
}
