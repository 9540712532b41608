import type { ReportingYear } from '@/lib/domain/reporting-year'
import { councilYearAddress } from '@/lib/letter/address'

/** The letters and publications held of a council, newest first, each with its page. */
export function CouncilYears({
  slug,
  years,
}: {
  slug: string
  years: { year: ReportingYear; published: string }[]
}) {
  if (years.length === 0) return null
  return (
    <section aria-labelledby="held-years" className="mt-14">
      <h2 id="held-years">Letters and other sources</h2>
      <ul className="mt-3 border-t border-hairline">
        {years.map(({ year, published }) => (
          <li key={year} className="border-b border-hairline py-2">
            <a href={councilYearAddress(slug, year)}>{year}</a>: {published}
          </li>
        ))}
      </ul>
    </section>
  )
}
