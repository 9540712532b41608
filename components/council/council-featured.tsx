import { MeasuresRow } from '@/components/series/measure-card'
import { councilAddress } from '@/lib/council/address'
import type { FeaturedYear } from '@/lib/council/featured-year'
import { sourceAddress } from '@/lib/letter/address'

/** The measures of the year that a council's page shows, and what else the year gives. */
export function CouncilFeatured({ slug, featured }: { slug: string; featured: FeaturedYear }) {
  const { year, newer, measures, more } = featured
  return (
    <section aria-labelledby="featured-year" className="mt-8">
      <h2 id="featured-year">The three measures in {year}</h2>
      {newer.map(({ year: newerYear, words }) => (
        <p key={newerYear} className="mt-2 max-w-measure">
          <a href={councilAddress(slug, newerYear)}>{newerYear}</a> {words}.
        </p>
      ))}
      <div className="mt-2">
        <MeasuresRow measures={measures} />
      </div>
      {more.length > 0 && (
        <dl className="mt-6 grid gap-x-10 gap-y-5 lg:grid-cols-2">
          {more.map(({ id, title, sentence, source }) => (
            <div key={id} className="max-w-measure">
              <dt className="text-sm font-semibold text-quiet">{title}</dt>
              <dd>
                {sentence}{' '}
                <a href={sourceAddress(source)} className="text-sm">
                  {source.words}
                </a>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
