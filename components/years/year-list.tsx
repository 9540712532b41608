import type { ListedYears } from '@/lib/years/years-page'

/** The reporting years, each with how many councils have figures in it. */
export function YearList({ years }: { years: ListedYears[] }) {
  return (
    <ul className="mt-8 max-w-measure border-t border-hairline">
      {years.map(({ words, href, share }) => (
        <li
          key={words}
          className="grid gap-x-8 border-b border-hairline py-3 sm:grid-cols-[14rem_1fr] sm:items-baseline"
        >
          {href ? (
            <a href={href} className="font-serif text-xl font-semibold">
              {words}
            </a>
          ) : (
            <span>{words}</span>
          )}
          <span className={href ? undefined : 'text-sm text-quiet'}>{share}</span>
        </li>
      ))}
    </ul>
  )
}
