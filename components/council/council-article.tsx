import { Listed } from '@/components/listed/council-listed'
import { MeasuresRow } from '@/components/series/measure-card'
import { AbsentSeries, SeriesFigure } from '@/components/series/series-figure'
import { CouncilHeading } from '@/components/ui/council-heading'
import { DeviceShare } from '@/components/ui/device-share'
import { EditionFoot } from '@/components/ui/edition-foot'
import { SwitchLinks } from '@/components/ui/switch-links'
import { Withheld } from '@/components/ui/withheld'
import { briefingAddress } from '@/lib/briefing/address'
import { compareAddress } from '@/lib/compare/address'
import { councilAddress } from '@/lib/council/address'
import type { CouncilPage } from '@/lib/council/council-page'
import type { FeaturedYear } from '@/lib/council/featured-year'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { councilYearAddress, sourceAddress } from '@/lib/letter/address'
import type { CouncilListed } from '@/lib/listed/council-listed'
import type { OverlappingCouncils as Overlapping } from '@/lib/map/overlapping-councils'
import { editionInWords, editionNote } from '@/lib/words/edition-note'
import { yearLinks } from '@/lib/words/switch-link'
import styles from './council-page.module.css'
import { KeepCouncil } from './keep-council'
import { OmbudsmanLink } from './ombudsman-link'
import { PrintedEdition } from './printed-edition'
import { ReadingNotes } from './reading-notes'
import { OverlappingCouncils, Successions } from './related-councils'
import { Services } from './services-table'
import { LoadingHelp, WithoutFigures } from './without-figures'

/** The page of a council: the measures of a year in counts, then each across years, and where it all came from. */
export function CouncilArticle({
  page,
  overlapping,
  listed,
}: {
  page: CouncilPage
  overlapping: Overlapping | null
  listed: CouncilListed
}) {
  const { council, facts, reorganisation, announced, featured, years, series, absent, ombudsman, edition } =
    page
  const { predecessors, successors } = page
  // Of a council that is gone, or is not there yet, others have what a reader is after.
  const isGone = council.status !== 'current'
  const related = (
    <>
      <Successions title="Successors" successions={successors.filter(({ done }) => done)} />
      <Successions title="Predecessors" successions={predecessors} />
      <Successions title="Planned successors" successions={successors.filter(({ done }) => !done)} />
    </>
  )
  return (
    <div className={styles.paper}>
      <CouncilHeading name={council.officialName} headline={page.headline} facts={facts} />
      {edition && (
        <PrintedEdition
          name={council.name}
          edition={editionInWords(edition)}
          path={councilAddress(council.slug, featured?.year)}
        />
      )}
      <div className="mt-4 flex flex-wrap gap-2 text-sm">
        <KeepCouncil council={{ slug: council.slug, name: council.name }} />
        <DeviceShare title={council.officialName} />
      </div>
      {reorganisation && <p className="mt-3 max-w-measure">{reorganisation}</p>}
      {announced.map(({ words, source }) => (
        <p key={words} className="mt-3 max-w-measure">
          {words}{' '}
          <span className="text-sm text-quiet">
            Source: {source.href ? <a href={source.href}>{source.words}</a> : source.words}.
          </span>
        </p>
      ))}
      <Withheld withheld={page.withheld} />
      {featured ? (
        <>
          <div className="not-printed mt-8 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 border-b border-hairline">
            <SwitchLinks
              label="Reporting year"
              links={yearLinks(
                years.map(({ year }) => year),
                featured.year,
                (year) => councilAddress(council.slug, year),
              )}
            />
            <CouncilActions slug={council.slug} featured={featured} />
          </div>
          <CouncilFeatured slug={council.slug} featured={featured} />
        </>
      ) : (
        <>
          {isGone && related}
          {page.without && <WithoutFigures council={council} without={page.without} />}
        </>
      )}
      {series.map((one, at) => (
        <div key={one.id} className={at === 0 ? 'later pt-14 print:pt-4' : 'pt-12 print:pt-4'}>
          <SeriesFigure series={one} isOpen={at === 0} />
        </div>
      ))}
      <AbsentSeries absent={absent} />
      {page.services && <Services services={page.services} />}
      <Listed listed={listed} />
      {page.reading && <ReadingNotes notes={page.reading} />}
      <CouncilYears slug={council.slug} years={years} />
      <div className={featured ? 'not-printed' : undefined}>
        <OmbudsmanLink name={council.name} page={ombudsman} search={listed.listed ? null : listed.search} />
        {overlapping && <OverlappingCouncils {...overlapping} />}
        {!(page.without && isGone) && related}
      </div>
      {page.without && <LoadingHelp council={council} commands={page.without.commands} />}
      <div className="not-printed">
        <EditionFoot note={editionNote(edition)} />
      </div>
    </div>
  )
}

function CouncilActions({ slug, featured: { year, isPublished } }: { slug: string; featured: FeaturedYear }) {
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

function CouncilFeatured({ slug, featured }: { slug: string; featured: FeaturedYear }) {
  const { year, newer, measures, more } = featured
  return (
    <section aria-labelledby="featured-year" className="mt-8 print:mt-3">
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
        <dl className="mt-6 grid gap-x-10 gap-y-5 lg:grid-cols-2 print:mt-3">
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

function CouncilYears({
  slug,
  years,
}: {
  slug: string
  years: { year: ReportingYear; published: string }[]
}) {
  if (years.length === 0) return null
  return (
    <section aria-labelledby="published-years" className="not-printed mt-14">
      <h2 id="published-years">Letters and other sources</h2>
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
