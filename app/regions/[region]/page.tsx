import type { Metadata } from 'next'
import { cache } from 'react'
import { helpMetadata, pageMetadata } from '@/app/page-metadata'
import { LiveMap } from '@/components/map/live-map'
import { MapCardOf } from '@/components/map/map-card'
import { RegionHelp } from '@/components/map/regions'
import { EditionFoot } from '@/components/ui/edition-foot'
import { readMap, regionAddress } from '@/lib/map/address'
import { mapPage } from '@/lib/map/page'
import { parseRegion } from '@/lib/map/regions'
import { sentView } from '@/lib/map/sent-view'
import { isPractice } from '@/lib/platform/practice'
import type { Query } from '@/lib/platform/query'
import { editionNote } from '@/lib/words/edition-note'

type Props = {
  params: Promise<{ region: string }>
  searchParams: Promise<Query>
}

/** Read once for a request, though both the head and the body of the page need it. */
const readOnce = cache(async (name: string, query: string) => {
  // Invented councils are in no region of England.
  const region = isPractice() ? null : parseRegion(name)
  return region && (await mapPage(readMap(JSON.parse(query)), region))
})

async function pageOf({ params, searchParams }: Props) {
  return readOnce((await params).region, JSON.stringify(await searchParams))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await pageOf(props)
  const region = page?.view.region
  if (!region) return helpMetadata('No such region')
  return pageMetadata({
    title: `Councils in ${region.name}`,
    description: `A map of the councils in ${region.name}: how many complaints the Ombudsman upheld about each, year by year.`,
    canonical: regionAddress(region.slug),
  })
}

export default async function RegionRoute(props: Props) {
  const page = await pageOf(props)
  // The status is given by proxy.ts, the help here.
  if (!page?.view.region) return <RegionHelp />
  const { view, card, edition } = page
  return (
    <>
      <LiveMap sent={sentView(view)} card={<MapCardOf card={card} />} cameFor={await props.searchParams}>
        <h1>{page.view.region.name}</h1>
      </LiveMap>
      <EditionFoot note={editionNote(edition)} />
    </>
  )
}
