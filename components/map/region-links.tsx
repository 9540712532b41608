import type { SwitchLink } from '@/lib/words/switch-link'

/** The ways to the map of England and to its regions. */
export function RegionLinks({ places }: { places: SwitchLink[] }) {
  return (
    <nav aria-label="Regions" className="not-printed text-sm">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {places.map(({ words, href, current }) => (
          <li key={words}>
            <a
              href={href}
              aria-current={current ? 'page' : undefined}
              className="aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
