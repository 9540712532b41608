import { MeasuresRow } from '@/components/series/measure-card'
import { AbsentSeries, SeriesFigure } from '@/components/series/series-figure'
import { Cautions } from '@/components/ui/cautions'
import { CouncilHeading } from '@/components/ui/council-heading'
import { EditionFoot } from '@/components/ui/edition-foot'
import { SwitchLinks } from '@/components/ui/switch-links'
import { Withheld } from '@/components/ui/withheld'
import { briefingAddress } from '@/lib/briefing/address'
import { compareAddress } from '@/lib/compare/address'
import { councilAddress } from '@/lib/council/address'
import type { CouncilPage, OmbudsmanPage } from '@/lib/council/council-page'
import type { FeaturedYear } from '@/lib/council/featured-year'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { councilYearAddress, sourceAddress } from '@/lib/letter/address'
import type { OverlappingCouncils as Overlapping } from '@/lib/map/overlapping-councils'
import type { SuccessionView } from '@/lib/words/council-facts'
import { editionNote } from '@/lib/words/edition-note'
import { yearLinks } from '@/lib/words/switch-link'
import { Services } from './services-table'

/** The page of a council: the measures of a year in counts, then each across years, and where it all came from. */
export function CouncilArticle({
  page,
  overlapping,
}: {
  page: CouncilPage
  overlapping: Overlapping | null
}) {
  const { council, facts, reorganisation, announced, featured, years, series, absent, ombudsman, edition } =
    page
  const { predecessors, successors } = page
  return (
    <>
      <CouncilHeading name={council.officialName} facts={facts} />
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
          <div className="mt-8 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 border-b border-hairline">
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
        <NothingPublished name={council.officialName} planned={council.status === 'planned'} />
      )}
      {series.map((one) => (
        <div key={one.id} className="later pt-14">
          <SeriesFigure series={one} />
        </div>
      ))}
      {page.services && <Services services={page.services} />}
      {featured && (
        <div className="mt-12">
          <Cautions cautions={page.cautions} title="Reading any of these figures" />
        </div>
      )}
      <AbsentSeries absent={absent} />
      <CouncilYears slug={council.slug} years={years} />
      <OmbudsmanLink name={council.name} page={ombudsman} />
      {overlapping && <OverlappingCouncils {...overlapping} />}
      <Successions title="Came from" successions={predecessors} />
      <Successions title="Became" successions={successors.filter(({ done }) => done)} />
      <Successions title="Will become" successions={successors.filter(({ done }) => !done)} />
      <EditionFoot note={editionNote(edition)} />
    </>
  )
}

function NothingPublished({ name, planned }: { name: string; planned: boolean }) {
  return (
    <p className="mt-8 max-w-measure border-y border-hairline py-6">
      {planned
        ? `${name} does not exist yet, so the Ombudsman has not written to it.`
        : `We don't have a letter to ${name} yet, and no figures from the Ombudsman's map. Nothing is shown in their place.`}
    </p>
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

function CouncilYears({
  slug,
  years,
}: {
  slug: string
  years: { year: ReportingYear; published: string }[]
}) {
  if (years.length === 0) return null
  return (
    <section aria-labelledby="published-years" className="mt-14">
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

function OmbudsmanLink({ name, page }: { name: string; page: OmbudsmanPage }) {
  return (
    <section aria-labelledby="ombudsman" className="mt-12">
      <h2 id="ombudsman">At the Ombudsman</h2>
      <p className="mt-2 max-w-measure">
        Decisions, public reports and service improvements are on the Ombudsman's own site:{' '}
        {'known' in page ? (
          <>
            <a href={page.known}>its page on {name}</a>.
          </>
        ) : (
          <LookThere name={name} {...page} />
        )}
      </p>
    </section>
  )
}

/** An address that was never seen is not given as the council's own: it may lead nowhere. */
function LookThere({
  name,
  lookHere,
  frontPage,
}: {
  name: string
  lookHere: string | null
  frontPage: string
}) {
  const front = <a href={frontPage}>Your council's performance</a>
  if (lookHere === null) return <>{front}, where councils can be looked up.</>
  return (
    <>
      <a href={lookHere}>look for {name} here</a>. We worked out this address from how the Ombudsman writes
      others and have not seen it. If it leads nowhere, look up {name} in {front}.
    </>
  )
}

/** A county's districts, or a district's county: the other councils whose areas overlap. */
function OverlappingCouncils({
  title,
  councils,
}: {
  title: string
  councils: { slug: string; officialName: string }[]
}) {
  return (
    <section aria-labelledby="overlapping-councils" className="mt-12">
      <h2 id="overlapping-councils">{title}</h2>
      <ul className="mt-3 gap-x-8 sm:columns-2">
        {councils.map(({ slug, officialName }) => (
          <li key={slug} className="break-inside-avoid py-1">
            <a href={councilAddress(slug)}>{officialName}</a>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-quiet">Each tier has duties and figures of its own.</p>
    </section>
  )
}

/** The councils before or after this one. Their figures are never joined with its own. */
function Successions({ title, successions }: { title: string; successions: SuccessionView[] }) {
  if (successions.length === 0) return null
  return (
    <section aria-labelledby={`succession-${title}`} className="mt-12">
      <h2 id={`succession-${title}`}>{title}</h2>
      <ul className="mt-3">
        {successions.map(({ slug, officialName, words }) => (
          <li key={`${slug}-${words}`} className="py-1">
            <a href={councilAddress(slug)}>{officialName}</a>, {words}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-quiet">
        Each council's figures are its own; they are not joined over a change.
      </p>
    </section>
  )
}
