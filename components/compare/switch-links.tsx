import Link from 'next/link'
import type { SwitchLink } from '@/lib/views/compare-controls'

/** A row of links of which one is shown: measures, or ways to draw. */
export function SwitchLinks({ label, links }: { label: string; links: SwitchLink[] }) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-baseline gap-x-5 border-b border-hairline">
      <span aria-hidden="true" className="text-sm text-quiet">
        {label}
      </span>
      <ul className="-mb-px flex flex-wrap gap-x-5">
        {links.map(({ words, href, current }) => (
          <li key={words}>
            <Link
              href={href}
              prefetch={false}
              scroll={false}
              aria-current={current ? 'page' : undefined}
              className="inline-block border-b-[3px] border-transparent py-2 text-quiet no-underline hover:border-hairline aria-[current=page]:border-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
