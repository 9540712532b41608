import type { Metadata } from 'next'
import { cache } from 'react'
import { MapArticle } from '@/components/map/map-article'
import { RegionHelp } from '@/components/map/region-help'
import { RegionLinks } from '@/components/map/region-links'
import { Cautions } from '@/components/page/cautions'
import { EditionFoot } from '@/components/page/edition-foot'
import { parseRegion } from '@/lib/map/regions'
import { editionNote } from '@/lib/views/edition-note'
import { mapAsked } from '@/lib/views/map-asked'
import { mapPage } from '@/lib/views/map-page'

type Props = {
  params: Promise<{ region: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Read once for a request, though both the head and the body of the page need it. */
const readOnce = cache(async (name: string, query: string) => {
  const region = parseRegion(name)
  return region && (await mapPage(mapAsked(JSON.parse(query)), region))
})

async function pageOf({ params, searchParams }: Props) {
  return readOnce((await params).region, JSON.stringify(await searchParams))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await pageOf(props)
  return { title: page?.region ? `Councils in ${page.region.name}, ${page.year}` : 'No such region' }
}

export default async function RegionRoute(props: Props) {
  const page = await pageOf(props)
  // The status is given by proxy.ts, the help here.
  if (!page?.region) return <RegionHelp />
  const { region, year, edition, cautions } = page
  return (
    <>
      <MapArticle page={page}>
        <h1>{region.name}</h1>
        <p className="text-quiet">Councils of the region in {year}</p>
        <RegionLinks current={region.slug} year={year} />
      </MapArticle>
      <div className="mt-10">
        <Cautions cautions={cautions} />
      </div>
      <EditionFoot note={editionNote(edition)} />
    </>
  )
}
