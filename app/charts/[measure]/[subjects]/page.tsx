import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { cache } from 'react'
import { feeds, helpMetadata, pageMetadata } from '@/app/page-metadata'
import { ChartArticle } from '@/components/sharing/chart-article'
import { NoSuch } from '@/components/ui/no-such'
import type { Query } from '@/lib/platform/query'
import { siteAddress } from '@/lib/platform/site-address'
import { chartAddress, chartFileAddress } from '@/lib/series/chart-address'
import { frameHtml } from '@/lib/series/share-view'
import { chartCitation } from '@/lib/sharing/chart-files'
import { chartPage, chartPageView } from '@/lib/sharing/chart-page'
import { oembedAddress } from '@/lib/sharing/oembed'

type Props = {
  params: Promise<{ measure: string; subjects: string }>
  searchParams: Promise<Query>
}

/** Read once for a request, though both the head and the body of the page need it. */
const readOnce = cache((address: string) => chartPage(JSON.parse(address)))

async function pageOf({ params, searchParams }: Props) {
  const query = Object.fromEntries(
    Object.entries(await searchParams).map(([name, value]) => [
      name,
      Array.isArray(value) ? value[0] : value,
    ]),
  )
  return readOnce(JSON.stringify({ ...(await params), query }))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await pageOf(props)
  if (page.kind === 'help') return helpMetadata('No such chart')
  const { at, edition, content } = page
  const { title, finding } = content
  const fixed = { state: at.state, edition: edition.number }
  const site = siteAddress(await headers())
  const about = await pageMetadata({
    title,
    description: `A chart with its data. ${finding}`,
    // Every edition of a chart is a form of it; that of the newest data stands for them all.
    canonical: chartAddress({ state: at.state, edition: null }),
    shown: chartAddress(at),
    picture: { address: chartFileAddress(fixed, 'png'), alt: `${title}. ${finding}`, height: null },
    type: 'article',
  })
  return {
    ...about,
    alternates: {
      ...about.alternates,
      types: { ...feeds(), 'application/json+oembed': oembedAddress(site, `${site}${chartAddress(at)}`) },
    },
  }
}

export default async function ChartRoute(props: Props) {
  const page = await pageOf(props)
  if (page.kind === 'help') return <NoSuch what="chart" help={page} />
  const view = await chartPageView(page)
  const site = siteAddress(await headers())
  return <ChartArticle view={view} citation={chartCitation(page, site)} frame={frameHtml(view.share, site)} />
}
