import { councilYearAddress } from '@/lib/addresses'
import type { ReportingYear } from '@/lib/domain/reporting-year'

/** The letters and publications held of a council, newest first, each with its page. */
export function HeldYears({ slug, years }: { slug: string; years: { year: ReportingYear; held: string }[] }) {
  if (years.length === 0) return null
  return (
    <section aria-labelledby="held-years" className="mt-14">
      <h2 id="held-years">Letters and other sources</h2>
      <ul className="mt-3 border-t border-hairline">
        {years.map(({ year, held }) => (
          <li key={year} className="border-b border-hairline py-2">
            <a href={councilYearAddress(slug, year)}>{year}</a>: {held}
          </li>
        ))}
      </ul>
    </section>
  )
}
