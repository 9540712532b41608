import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { AbsentSeries } from '@/components/charts/absent-series'
import { SeriesFigure } from '@/components/charts/series-figure'
import { CouncilHeading } from '@/components/councils/council-heading'
import { HeldYears } from '@/components/councils/held-years'
import { Successions } from '@/components/councils/successions'
import { MeasuresRow } from '@/components/measures/measures-row'
import { Cautions } from '@/components/page/cautions'
import { EditionFoot } from '@/components/page/edition-foot'
import { YearSwitch } from '@/components/page/year-switch'
import { councilYearAddress } from '@/lib/addresses'
import { drawChart } from '@/lib/charts/draw'
import { cautionsFor } from '@/lib/measures/cautions'
import { councilPage, yearSwitch } from '@/lib/views/council-page'
import { editionNote } from '@/lib/views/edition-note'

type Props = { params: Promise<{ slug: string }> }

/** Read once for a request, though both the head and the body of the page need it. */
const pageOf = cache(councilPage)

// Made at the first request and kept until a new edition: the build needs no database.
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await pageOf((await params).slug)
  return page ? { title: page.council.officialName } : {}
}

export default async function CouncilRoute({ params }: Props) {
  const page = await pageOf((await params).slug)
  if (!page) notFound()
  const { council, facts, featured, years, series, absent, predecessors, successors, edition } = page
  const drawn = await Promise.all(
    series.map(async (one) => ({
      series: one,
      pictures: { wide: await drawChart(one.chart, 'wide'), narrow: await drawChart(one.chart, 'narrow') },
    })),
  )
  return (
    <>
      <CouncilHeading name={council.officialName} facts={facts} />
      {featured ? (
        <section aria-labelledby="featured-year" className="mt-8">
          <YearSwitch label="Every figure of a year" years={yearSwitch(page, null)} />
          <h2 id="featured-year" className="mt-8">
            The three measures in {featured.year}
          </h2>
          {featured.newer.map(({ year, words }) => (
            <p key={year} className="mt-2 max-w-measure">
              <a href={councilYearAddress(council.slug, year)}>{year}</a> {words}.
            </p>
          ))}
          <div className="mt-2">
            <MeasuresRow measures={featured.measures} />
          </div>
        </section>
      ) : (
        <NothingHeld name={council.officialName} planned={council.status === 'planned'} />
      )}
      {drawn.map(({ series: one, pictures }) => (
        <div key={one.id} className="mt-14">
          <SeriesFigure series={one} pictures={pictures} />
        </div>
      ))}
      {featured && (
        <div className="mt-12">
          <Cautions
            cautions={cautionsFor([], { about: 'every-figure' })}
            title="Reading any of these figures"
          />
        </div>
      )}
      <AbsentSeries absent={absent} />
      <HeldYears slug={council.slug} years={years} />
      <Successions title="Came from" successions={predecessors} />
      <Successions title="Became" successions={successors.filter(({ done }) => done)} />
      <Successions title="Will become" successions={successors.filter(({ done }) => !done)} />
      <EditionFoot note={editionNote(edition)} />
    </>
  )
}

function NothingHeld({ name, planned }: { name: string; planned: boolean }) {
  return (
    <p className="mt-8 max-w-measure border-y border-hairline py-6">
      {planned
        ? `${name} does not exist yet, so the Ombudsman has not written to it.`
        : `No letter to ${name} is held yet, and no figures from the Ombudsman's map. Nothing is shown in their place.`}
    </p>
  )
}
