import type { Metadata } from 'next'
import { pageMetadata } from '@/app/page-metadata'
import { MyCouncil } from '@/components/council/my-council'
import { NewestLetters, Ways, WhatWeHave } from '@/components/coverage/home-sections'
import { LiveMap } from '@/components/map/live-map'
import { MapCardOf } from '@/components/map/map-card'
import { WithoutMap } from '@/components/map/without-map'
import { EditionFoot } from '@/components/ui/edition-foot'
import { SearchForm } from '@/components/ui/search-form'
import { NewestYear } from '@/components/years/newest-year'
import { COMPARE_ADDRESS } from '@/lib/compare/address'
import { councilsAddress } from '@/lib/coverage/address'
import { homePage } from '@/lib/coverage/home-page'
import { mapAddress, readMap } from '@/lib/map/address'
import { mapPage } from '@/lib/map/page'
import { sentView } from '@/lib/map/sent-view'
import { isPractice } from '@/lib/platform/practice'
import type { Query } from '@/lib/platform/query'
import { TYPES_ADDRESS } from '@/lib/types/address'
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
  const [{ edition, letters, counts }, newest, map] = await Promise.all([
    homePage(),
    newestYearInWords(),
    // Invented councils are on no map.
    isPractice() ? null : mapPage(readMap(query), null),
  ])
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div className="space-y-4">
          <h1>What the Ombudsman says about your council</h1>
          <p className="max-w-measure font-serif text-xl">
            Each year the Local Government and Social Care Ombudsman writes to every council in England. It
            says how many complaints it upheld, and whether the council did what it recommended.
          </p>
          <SearchForm id="search-on-home" visibleLabel="Find your council" />
          <MyCouncil />
        </div>
        <Ways ways={WAYS} />
      </div>
      <NewestYear newest={newest} />
      <div className="mt-14">
        {map ? (
          <LiveMap sent={sentView(map.view)} card={<MapCardOf card={map.card} />} cameFor={query}>
            <h2>Map of England</h2>
            <p>
              We show each council’s figures as counts, next to the average of similar councils. Every figure
              links to the words it came from.
            </p>
          </LiveMap>
        ) : (
          <WithoutMap />
        )}
      </div>
      <NewestLetters letters={letters} />
      <WhatWeHave counts={counts} />
      <EditionFoot note={editionNote(edition)} />
    </>
  )
}

const WAYS = [
  {
    href: COMPARE_ADDRESS,
    words: 'Compare councils',
    about: 'Up to eight councils next to each other, across years.',
  },
  {
    href: councilsAddress(),
    words: 'All councils',
    about: 'One list to filter by name, type and region.',
  },
  {
    href: TYPES_ADDRESS,
    words: 'Authority types',
    about: 'Every council of a type around its average.',
  },
]
