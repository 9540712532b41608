import type { Metadata } from 'next'
import { pageMetadata } from '@/app/page-metadata'
import { CouncilsWithFigures, NewestLetters } from '@/components/coverage/home-sections'
import { LiveMap } from '@/components/map/live-map'
import { MapCardOf } from '@/components/map/map-card'
import { EditionFoot } from '@/components/ui/edition-foot'
import { SearchForm } from '@/components/ui/search-form'
import { NewestYear } from '@/components/years/newest-year'
import { homePage } from '@/lib/coverage/home-page'
import { mapAddress, readMap } from '@/lib/map/address'
import { mapPage } from '@/lib/map/page'
import type { Query } from '@/lib/platform/query'
import { editionNote } from '@/lib/words/edition-note'
import { newestYearInWords } from '@/lib/years/newest-year'

type Props = { searchParams: Promise<Query> }

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: 'Upheld: complaints about councils in England',
    isWholeTitle: true,
    description:
      'How many complaints about your council the Ombudsman upheld, next to the average of similar councils. Every figure links to the line it came from.',
    canonical: mapAddress(),
  })
}

export default async function Home({ searchParams }: Props) {
  const query = await searchParams
  const [{ edition, councils, letters, counts }, newest, { view, card }] = await Promise.all([
    homePage(),
    newestYearInWords(),
    mapPage(readMap(query), null),
  ])
  return (
    <>
      <LiveMap view={view} card={<MapCardOf card={card} />} cameFor={query}>
        <h1>What the Ombudsman says about your council</h1>
        <p>
          Each year the Local Government and Social Care Ombudsman writes to every council in England about
          the complaints it upheld. We show its figures as counts, next to the average of similar councils.
          You can trace each figure to its source.
        </p>
        <SearchForm id="search-on-home" visibleLabel="Find a council" />
      </LiveMap>
      <NewestYear newest={newest} />
      <NewestLetters letters={letters} />
      <CouncilsWithFigures councils={councils} counts={counts} />
      <EditionFoot note={editionNote(edition)} />
    </>
  )
}
