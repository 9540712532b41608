import type { ListedType } from '@/lib/types/type-list'

/** The authority types, each with what is published of it and the way to its years. */
export function TypeListing({ types }: { types: ListedType[] }) {
  return (
    <ul className="mt-8 border-t border-hairline">
      {types.map(({ type, title, href, words, published, years }) => (
        <li
          key={type}
          className="grid gap-x-8 gap-y-1 border-b border-hairline py-5 lg:grid-cols-[17rem_1fr_auto]"
        >
          <h2>
            <a href={href}>{title}</a>
          </h2>
          <p>
            {words}
            {published && <span className="block text-sm text-quiet">{published}</span>}
          </p>
          <ul aria-label={`${title} in a year`} className="flex flex-wrap gap-x-5">
            {years.map((year) => (
              <li key={year.href}>
                <a href={year.href}>{year.words}</a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
