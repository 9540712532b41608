/** A row of links between years, with the current one underlined. */
export function YearSwitch({
  label,
  years,
}: {
  label: string
  years: { year: string; href: string; current: boolean }[]
}) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-baseline gap-x-5">
      <span aria-hidden="true" className="text-sm text-quiet">
        {label}
      </span>
      <ul className="-mb-px flex flex-wrap gap-x-5">
        {years.map(({ year, href, current }) => (
          <li key={year}>
            <a
              href={href}
              aria-current={current ? 'page' : undefined}
              className="inline-block border-b-[3px] border-transparent py-2 text-quiet no-underline hover:border-hairline aria-[current=page]:border-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {year}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
