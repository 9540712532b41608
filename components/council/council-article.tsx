import { AbsentSeries, SeriesFigure } from '@/components/series/series-figure'
import { Cautions } from '@/components/ui/cautions'
import { EditionFoot } from '@/components/ui/edition-foot'
import { SwitchLinks } from '@/components/ui/switch-links'
import { councilAddress } from '@/lib/council/address'
import type { CouncilPage } from '@/lib/council/council-page'
import type { OverlappingCouncils as Overlapping } from '@/lib/map/overlapping-councils'
import { editionNote } from '@/lib/words/edition-note'
import { yearLinks } from '@/lib/words/switch-link'
import { CouncilFeatured } from './council-featured'
import { CouncilHeading } from './council-heading'
import { CouncilYears } from './council-years'
import { OmbudsmanLink } from './ombudsman-link'
import { OverlappingCouncils } from './overlapping-councils'
import { Successions } from './successions'
import { WaysOn } from './ways-on'

/** The page of a council: the measures of a year in counts, then each across years, and where it all came from. */
export function CouncilArticle({
  page,
  overlapping,
}: {
  page: CouncilPage
  overlapping: Overlapping | null
}) {
  const { council, facts, reorganisation, featured, years, series, absent, ombudsman, edition } = page
  const { predecessors, successors } = page
  return (
    <>
      <CouncilHeading name={council.officialName} facts={facts} />
      {reorganisation && <p className="mt-3 max-w-measure">{reorganisation}</p>}
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
            <WaysOn slug={council.slug} featured={featured} />
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
        : `No letter to ${name} is held yet, and no figures from the Ombudsman's map. Nothing is shown in their place.`}
    </p>
  )
}
