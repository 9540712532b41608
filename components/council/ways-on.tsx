import { briefingAddress } from '@/lib/briefing/address'
import { compareAddress } from '@/lib/compare/address'
import type { FeaturedYear } from '@/lib/council/featured-year'
import { councilYearAddress } from '@/lib/letter/address'

/** Where a reader of a council's year goes from here: beside other councils, or to every figure with its words. */
export function WaysOn({ slug, featured: { year, isPublished } }: { slug: string; featured: FeaturedYear }) {
  return (
    <ul className="not-printed flex flex-wrap gap-x-5">
      <li>
        <a href={compareAddress({ councils: [slug] })}>Compare</a>
      </li>
      {isPublished && (
        <>
          <li>
            <a href={briefingAddress(slug, { year })}>Briefing</a>
          </li>
          <li>
            <a href={councilYearAddress(slug, year)}>Every figure of {year}</a>
          </li>
        </>
      )}
    </ul>
  )
}
