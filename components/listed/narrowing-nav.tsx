import type { NarrowingLinks } from '@/lib/listed/narrowed'
import { relationTo } from '@/lib/platform/many-forms'

/** Links to a part of what is listed, each with how much that is. One that is chosen leads back to the whole. */
export function NarrowingNav({
  label,
  narrowing,
  isWide = false,
}: {
  label: string
  narrowing: NarrowingLinks[]
  /** Whether the kinds of links stand next to each other, where there is room. */
  isWide?: boolean
}) {
  return (
    <nav
      aria-label={label}
      className={`not-printed mt-6 grid content-start gap-x-8 gap-y-6 sm:grid-cols-2 ${isWide ? 'lg:grid-cols-4' : 'lg:mt-0 lg:grid-cols-1'}`}
    >
      {narrowing.map(({ label: name, links }) => (
        <div key={name}>
          <h3 className="font-sans text-sm font-semibold">{name}</h3>
          <ul className="mt-1">
            {links.map(({ words, count, href, isChosen }) => (
              <li key={href} className="flex justify-between gap-x-4 border-b border-hairline py-1">
                <a
                  href={href}
                  rel={relationTo(href)}
                  aria-current={isChosen ? 'true' : undefined}
                  className="aria-[current]:font-semibold aria-[current]:text-ink"
                >
                  {words}
                  {isChosen && <span className="text-sm font-normal"> (take away)</span>}
                </a>
                <span className="tabular-nums">{count}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
