import { YEARS_ADDRESS } from '@/lib/years/address'
import type { NewestYear as Newest } from '@/lib/years/newest-year'

/** What the newest letters say, and the way to their page; nothing while there are none. */
export function NewestYear({ newest }: { newest: Newest | null }) {
  if (!newest) return null
  const { year, href, finding } = newest
  return (
    <section aria-labelledby="newest-year" className="mt-14 max-w-measure">
      <h2 id="newest-year">What the letters say: {year}</h2>
      <p className="mt-2">{finding}</p>
      <p className="mt-2">
        <a href={href}>All councils in {year}, by type</a> · <a href={YEARS_ADDRESS}>Earlier years</a>
      </p>
    </section>
  )
}
